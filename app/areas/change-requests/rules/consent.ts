import { agreementWords } from "#app/areas/agreements/rules/agreement-words.ts";
import type { ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";
import { changeWords } from "./change-words.ts";

/**
 * The words that the client consents with, kept with the signature: of the agreement, or of a
 * change.
 */
export function consentTo(
  document: { kind: "original" | "amendment"; locale: string; effects: string },
  client: string,
): string {
  if (document.kind === "original" || document.effects === "")
    return agreementWords(document.locale).consent(client);
  return changeWords(document.locale).consent(
    client,
    (JSON.parse(document.effects) as ChangeEffects).number,
  );
}
