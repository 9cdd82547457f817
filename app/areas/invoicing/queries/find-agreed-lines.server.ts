import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { readAgreedScope } from "#app/areas/scope/stored/agreed-scope.ts";
import { readChangeEffects } from "#app/areas/agreements/stored/change-effects.ts";
import { agreementWords } from "#words/agreement.ts";
import { inForce } from "#app/areas/agreements/rules/ledger.ts";
import { chargeOf, discountOf } from "#app/areas/scope/rules/scope.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

export type AgreedLine = { description: string; quantity: number; net: MinorUnits };

/**
 * Every charge that both sides have signed, up to an instant if one is given: the original
 * agreement, its discount, and each change as a line of its own. Net in minor units; null when
 * nothing is signed.
 */
export async function findAgreedLines(
  tx: Db | Tx,
  projectId: Id<"Project">,
  until?: Date,
): Promise<AgreedLine[] | null> {
  const signed = until ? { signedAt: { not: null, lte: until } } : { status: "in_force" as const };
  const agreements = await tx.agreement.findMany({
    where: { projectId, ...signed },
    orderBy: { signedAt: "asc" },
    select: { kind: true, scope: true, effects: true, locale: true },
  });
  const original = agreements.find(({ kind }) => kind === "original");
  if (!original) return null;
  const scope = readAgreedScope(original.scope);
  const words = agreementWords(original.locale);
  const { changes } = inForce(
    scope,
    agreements
      .filter(({ kind, effects }) => kind === "amendment" && effects !== "")
      .map(({ effects }) => readChangeEffects(effects)),
  );
  const discount = discountOf(scope);
  return [
    ...scope.deliverables.map((item) => ({
      description: item.title,
      quantity: item.quantity,
      net: chargeOf(item),
    })),
    ...(discount > 0
      ? [{ description: words.discount(scope.discount.reason), quantity: 1, net: -discount }]
      : []),
    ...changes.map(({ number, title, price }) => ({
      description: words.changeTitle(number, title),
      quantity: 1,
      net: price,
    })),
  ].filter(({ net }) => net !== 0);
}
