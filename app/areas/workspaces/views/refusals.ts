import type { MemberReason } from "#app/kernel/reasons.ts";
import { refusalsWords } from "#words/studio/refusals.ts";

const isKnown = (reason: string, sentences: object): reason is MemberReason =>
  Object.hasOwn(sentences, reason);

/** What a refusal says to a member, in their language (BCP 47). */
export function refusalText(reason: string, language: string): string {
  const { sentences, other } = refusalsWords(language);
  return isKnown(reason, sentences) ? sentences[reason] : other;
}
