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

/** The address of a person whose data were erased: none that exists (RFC 2606). */
export const erasedEmail = (contactId: string): string => `${contactId}@erased.invalid`;
