/** A fact in double brackets, to be checked before it leaves, or what is missing there. */
export const check = (fact: string, missing: string): string => `[[${fact || missing}]]`;
