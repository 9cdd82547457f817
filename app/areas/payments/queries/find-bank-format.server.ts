import { readCsvMapping } from "#app/areas/payments/stored/csv-mapping.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { CsvMapping } from "#app/platform/gateways/bank/bank-statement.ts";

/** The name under which a CSV's column mapping is stored. */
export const nameOfHead = (head: string[]): string => head.join("\t").slice(0, 2_000);

/** The stored column mapping for a CSV with this header; null for a new one. */
export async function findBankFormat(
  { db, actor }: Context<Member>,
  head: string[],
): Promise<CsvMapping | null> {
  const format = await db.bankFormat.findFirst({
    where: { workspaceId: actor.workspaceId, head: nameOfHead(head) },
  });
  return format && readCsvMapping(format.mapping);
}
