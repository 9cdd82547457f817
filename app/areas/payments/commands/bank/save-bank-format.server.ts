import { nameOfHead } from "#app/areas/payments/queries/find-bank-format.server.ts";
import { newId } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { CsvMapping } from "#app/platform/gateways/bank/bank-statement.ts";

/** Stores the column mapping of a bank's CSV for files with the same header. */
export async function saveBankFormat(
  { db, actor }: Context<Member>,
  head: string[],
  mapping: CsvMapping,
): Promise<void> {
  const { workspaceId } = actor;
  const data = { mapping: JSON.stringify(mapping) };
  await db.bankFormat.upsert({
    where: { workspaceId_head: { workspaceId, head: nameOfHead(head) } },
    create: { id: newId(), workspaceId, head: nameOfHead(head), ...data },
    update: data,
  });
}
