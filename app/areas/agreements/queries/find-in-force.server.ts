import type { Id } from "#app/kernel/id.ts";
import { readOffer } from "#app/areas/agreements/stored/offer.ts";
import { readChangeEffects } from "#app/areas/agreements/stored/change-effects.ts";
import { consolidatedText } from "#app/areas/agreements/rules/consolidated-text.ts";
import { inForce } from "#app/areas/agreements/rules/ledger.ts";
import { written } from "#app/areas/agreements/commands/draft-document.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const SIGNED = ["in_force", "completed", "terminated"] as const;

/**
 * What is in force in a project: the signed agreement, its amendments in signing order, and both
 * combined. Null before the first signature.
 */
export async function findInForce(
  db: Db | Tx,
  workspaceId: Id<"Workspace">,
  projectId: Id<"Project">,
) {
  const agreements = await db.agreement.findMany({
    where: { projectId, workspaceId, status: { in: [...SIGNED] } },
    orderBy: [{ signedAt: "asc" }, { number: "asc" }],
    include: { project: { select: { timeZone: true } } },
  });
  const original = agreements.find(({ kind }) => kind === "original");
  if (!original) return null;
  const { timeZone } = original.project;
  const signedOn = (at: Date | null) => dayOf(at ?? original.sentAt, timeZone);
  const amendments = agreements
    .filter(({ kind, effects }) => kind === "amendment" && effects !== "")
    .map(({ effects, signedAt }) => ({
      ...readChangeEffects(effects),
      signedOn: signedOn(signedAt),
    }));
  const offer = readOffer(original.scope);
  const { document } = offer;
  const text = consolidatedText({
    number: original.number,
    signedOn: signedOn(original.signedAt),
    signed: original.text,
    offer,
    amendments,
    ...written(original.locale, offer.currency),
  });
  return {
    original: {
      id: original.id,
      number: original.number,
      locale: original.locale,
      signedOn: signedOn(original.signedAt),
      terms: document?.terms ?? "",
    },
    offer,
    amendments,
    ledger: inForce(offer, amendments),
    text,
  };
}
