import { agreementWords } from "#words/agreement.ts";
import { changeWords } from "#words/change.ts";

/**
 * The words with which the client consents to an agreement or a change, stored with the signature.
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
