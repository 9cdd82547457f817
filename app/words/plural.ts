type Forms<Form extends Intl.LDMLPluralRule> = Record<Form | "other", string>;

/**
 * Chooses the form of a word that a number asks for, by a language's plural rules (CLDR): Polish
 * and Lithuanian have four. A language's files say which forms it has.
 */
export function pluralIn<Form extends Intl.LDMLPluralRule>(language: string) {
  const rules = new Intl.PluralRules(language);
  return (count: number, forms: Forms<Form>): string => {
    const form = rules.select(count);
    return Object.hasOwn(forms, form) ? forms[form as Form] : forms.other;
  };
}
