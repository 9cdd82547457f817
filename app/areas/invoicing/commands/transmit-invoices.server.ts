import { waitsForOthers } from "#app/areas/invoicing/queries/list-network-numbers.server.ts";
import {
  findInvoiceForDocument,
  type WholeInvoice,
} from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";
import type {
  EInvoiceNetwork,
  NetworkReading,
} from "#app/platform/gateways/e-invoice/e-invoice-network.ts";

const MOST = 50;
const MINUTE_MS = 60_000;
/** A network that is down is asked again at growing intervals of at most a day. */
const waitMs = (attempts: number) => Math.min(24 * 60, 5 * 2 ** attempts) * MINUTE_MS;

/** An invoice in the network's form, or why it has none. */
export type WriteForm = (
  invoice: WholeInvoice,
  form: EInvoiceNetwork["form"],
) => Promise<{ xml: string } | { problems: string[] }>;

type Transmitting = {
  network: EInvoiceNetwork;
  write: WriteForm;
  since: Date;
  trouble: (invoiceId: Id<"Invoice">, error: unknown) => void;
};

/**
 * Sends each invoice that was issued since the network was set up, once, and asks for the state of
 * those that were sent before. The row is written before the network is asked, and its id is the
 * document's: if the process dies in between, the same document is sent again under the same id.
 */
export async function transmitInvoices(
  context: Context<System>,
  { network, write, since, trouble }: Transmitting,
): Promise<void> {
  const { db, now } = context;
  await beginTransmissions(context, network, since);
  const due = await db.transmission.findMany({
    where: { network: network.name, status: { in: ["waiting", "sent"] }, nextAt: { lte: now } },
    orderBy: { nextAt: "asc" },
    take: MOST,
  });
  for (const row of due) {
    const tried = {
      attempts: { increment: 1 },
      nextAt: new Date(now.getTime() + waitMs(row.attempts)),
      updatedAt: now,
    };
    try {
      const reading =
        row.status === "sent"
          ? await network.read(row.id)
          : await handOver(context, { network, write, transmission: row });
      await db.transmission.updateMany({
        where: { id: row.id, status: row.status },
        data: { ...(reading ?? {}), ...tried },
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 400) : "";
      await db.transmission.updateMany({ where: { id: row.id }, data: { ...tried, reason } });
      trouble(row.invoiceId, error);
    }
  }
}

/** A row for each invoice that was issued since then and has none yet in this network. */
async function beginTransmissions(
  { db, now }: Context<System>,
  network: EInvoiceNetwork,
  since: Date,
): Promise<void> {
  const fresh = await db.invoice.findMany({
    where: {
      createdAt: { gte: since },
      project: {
        workspace: { sample: false, ...(network.name === "ksef" ? { country: "PL" } : {}) },
      },
      transmissions: { none: { network: network.name } },
    },
    orderBy: { createdAt: "asc" },
    take: MOST,
    select: { id: true, projectId: true, workspaceId: true },
  });
  for (const { id: invoiceId, ...owned } of fresh) {
    await db.transmission
      .create({
        data: {
          id: childId(owned.projectId),
          ...owned,
          invoiceId,
          network: network.name,
          nextAt: now,
          createdAt: now,
          updatedAt: now,
        },
      })
      .catch((error: unknown) => {
        // Another process has created the row.
        if (!isDuplicate(error)) throw error;
      });
  }
}

/** A correction names its invoice by the network's number, so it waits until that is known. */
async function handOver(
  { db }: Context<System>,
  {
    network,
    write,
    transmission,
  }: {
    network: EInvoiceNetwork;
    write: WriteForm;
    transmission: { id: string; invoiceId: Id<"Invoice"> };
  },
): Promise<NetworkReading | null> {
  const { id, invoiceId } = transmission;
  const invoice = await findInvoiceForDocument(db, invoiceId);
  if (!invoice) return { status: "rejected", reference: "", reason: "the invoice is gone" };
  if (await waitsForOthers(db, network.name, invoice)) return null;
  const made = await write(invoice, network.form);
  return "problems" in made
    ? { status: "rejected", reference: "", reason: made.problems.join("; ") }
    : network.send({ id, number: invoice.number, xml: made.xml });
}
