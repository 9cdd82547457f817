/** An account that transfers go to. `iban` holds another number where the country has no IBAN. */
export type Account = { iban: string; bic: string; accountHolder: string };
export type CurrencyAccount = Account & { /** ISO 4217. */ currency: string };

/** The most accounts besides the first one. */
export const MOST_ACCOUNTS = 5;

/**
 * Whether a number has the form of an IBAN: the country's letters and two check digits come first
 * (ISO 13616).
 */
export const hasIbanForm = (account: string): boolean => /^[A-Z]{2}\d{2}/u.test(account);

/** The account for invoices in a currency: its own, else the first. */
export function accountFor(
  paying: Account & { accounts: readonly CurrencyAccount[] },
  currency: string,
): Account {
  const { iban, bic, accountHolder } =
    paying.accounts.find((account) => account.currency === currency) ?? paying;
  return { iban, bic, accountHolder: accountHolder || paying.accountHolder };
}
