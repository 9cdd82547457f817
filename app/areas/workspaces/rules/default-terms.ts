import { defaultTermsEn } from "./default-terms.en.ts";
import { defaultTermsLt } from "./default-terms.lt.ts";
import { defaultTermsPl } from "./default-terms.pl.ts";

/**
 * The text that a new workspace starts with, for clients of each language. Variables and clauses are filled when an
 * agreement is made. Not legal advice: the freelancer is told so where she edits her terms, and before she sends them.
 */
export const DEFAULT_TERMS = defaultTermsEn;

/** The default terms in a client's language; English for any other. */
export function defaultTerms(locale: string): string {
  return locale === "pl" ? defaultTermsPl : locale === "lt" ? defaultTermsLt : defaultTermsEn;
}

/** The default texts of earlier versions: a workspace that still has one of them hasn't written terms of its own. */
export function isDefaultTerms(terms: string): boolean {
  return [defaultTermsEn, defaultTermsPl, defaultTermsLt].includes(terms) || terms.startsWith("### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.");
}
