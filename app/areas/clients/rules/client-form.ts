export const CLIENT_LANGUAGES = ["en", "pl", "lt"] as const;
export type ClientLanguage = (typeof CLIENT_LANGUAGES)[number];
