import { agreementWords } from "#app/areas/agreements/rules/agreement-words.ts";
import { changeWords } from "./change-words.ts";

/**
 * The words that the client consents with, stored with the signature: of the agreement, or of a
 * change.
 */
export function consentTo(
  document: { locale: string; /** The change that it signs. */ change: number | null },
  client: string,
): string {
  const { locale, change } = document;
  return change === null
    ? agreementWords(locale).consent(client)
    : changeWords(locale).consent(client, change);
}
