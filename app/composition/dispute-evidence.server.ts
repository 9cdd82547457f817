import { findEvidence, type Evidence } from "#app/areas/reports/queries/find-evidence.server.ts";
import type { EvidenceSource } from "#app/areas/reports/views/evidence-sections.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { portalWords } from "#words/portal.ts";
import { evidenceWords } from "#words/studio/evidence.ts";
import { print } from "./printing/print.server.ts";

/** The language in which card disputes are answered (BCP 47). */
export const BANKS_LANGUAGE = "en";

/** What the ledger says about a payment, for the payer's bank; null when there is none. */
export async function disputeEvidence(
  context: Context<Member>,
  projectId: Id<"Project">,
  paymentId: Id<"Payment">,
): Promise<EvidenceSource | null> {
  const evidence = await findEvidence(context, projectId, paymentId);
  return evidence && { evidence, happened: happenedIn(evidence), language: BANKS_LANGUAGE };
}

/** The client's history page, in the bank's language. */
function happenedIn({ activities }: Evidence) {
  const { lines } = portalWords(BANKS_LANGUAGE).history as {
    lines: Record<string, (subject: string, detail: string) => string>;
  };
  const words = evidenceWords(BANKS_LANGUAGE);
  return activities.map(({ at, type, subject, detail, actorName }) => ({
    at,
    text: words.activity((lines[type] ?? (() => type))(subject, detail), actorName),
  }));
}

/**
 * The evidence for a dispute, as PDF. It is made from the ledger's current state, for one reader,
 * and isn't stored.
 */
export const evidencePdf = (source: EvidenceSource): Promise<Buffer> =>
  print({ document: "evidence", props: source });
