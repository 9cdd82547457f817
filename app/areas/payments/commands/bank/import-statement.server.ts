import { createHash } from "node:crypto";
import { parseDay } from "#app/kernel/day.ts";
import { newId } from "#app/kernel/id.ts";
import { parseAmount } from "#app/kernel/money.ts";
import { cleanLine } from "#app/kernel/text.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";
import type { StatementEntry } from "#app/platform/gateways/bank/bank-statement.ts";

/**
 * Imports the credits of a statement. A line is imported once, even if its statement is uploaded
 * again or overlaps another: it is identified by the bank's own id, its whole content, and its
 * count among identical lines of the file. Returns how many were new.
 * @throws Refusal "no-credits"
 */
export async function importStatement(
  { db, actor, now }: Context<Member>,
  entries: StatementEntry[],
): Promise<{ fresh: number; known: number }> {
  const seen = new Map<string, number>();
  const lines = entries.flatMap(({ bookedOn, amount, currency, payer, text, account, bankId }) => {
    const minor = parseAmount(amount, currency);
    if (
      minor === null ||
      minor <= 0 ||
      !/^[A-Z]{3}$/u.test(currency) ||
      parseDay(bookedOn) === null
    )
      return [];
    const facts = [account, bankId, bookedOn, minor, currency, payer, text].join("\u0000");
    const nth = (seen.get(facts) ?? 0) + 1;
    seen.set(facts, nth);
    const hash = createHash("sha256").update(`${facts}\u0000${nth}`).digest("hex");
    return [
      {
        id: newId(),
        workspaceId: actor.workspaceId,
        hash,
        bookedOn,
        amount: BigInt(minor),
        currency,
        payer: cleanLine(payer).slice(0, 140),
        text: cleanLine(text).slice(0, 500),
        importedAt: now,
      },
    ];
  });
  if (lines.length === 0) throw new Refusal("no-credits");
  const known = new Set(
    (
      await db.bankLine.findMany({
        where: { workspaceId: actor.workspaceId, hash: { in: lines.map(({ hash }) => hash) } },
        select: { hash: true },
      })
    ).map(({ hash }) => hash),
  );
  const fresh = [
    ...new Map(
      lines.filter(({ hash }) => !known.has(hash)).map((line) => [line.hash, line]),
    ).values(),
  ];
  let count = 0;
  for (const line of fresh) {
    // One by one, skipping lines that another tab has just imported.
    try {
      await db.bankLine.create({ data: line });
      count++;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
  return { fresh: count, known: lines.length - count };
}
