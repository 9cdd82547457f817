import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

/**
 * A person's data are needed as long as anything of the client goes on: a project, or an invoice
 * that is open (GDPR, article 17.3).
 */
export const canEraseContact = ({
  projects,
  openInvoices,
}: {
  /** How many haven't ended. */ projects: number;
  openInvoices: number;
}): Verdict<"still-needed"> => (projects > 0 || openInvoices > 0 ? refuse("still-needed") : allow);

/** What a person was called, and reached at, at some time. */
export type Identity = { name: string; email: string };

/**
 * Everything that a contact was called before, with what it is called until now; null when that
 * doesn't change. Mails and the history still have it, and it has to be found there one day.
 */
export function withFormer(
  { name, email }: Identity,
  former: Identity[],
  next: Identity,
): Identity[] | null {
  if (name === next.name && email === next.email) return null;
  const isKnown = former.some((one) => one.name === name && one.email === email);
  return isKnown ? former : [...former, { name, email }];
}

/** The address of a person whose data were erased: none that exists (RFC 2606). */
export const erasedEmail = (contactId: string): string => `${contactId}@erased.invalid`;
