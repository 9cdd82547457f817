import type { Db } from "#app/platform/db/client.server.ts";
import type { WholeInvoice } from "./find-invoice.server.ts";

/**
 * The format of TNumerKSeF in the schema of FA(3): the issuer's NIP, the day, twelve characters and
 * a check byte.
 */
const KSEF_NUMBER =
  /^(?:[1-9](?:\d[1-9]|[1-9]\d)\d{7}|M\d{9}|[A-Z]{3}\d{7})-20[2-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}$/u;

/**
 * KSeF's numbers for the invoices that this one corrects or settles, by our numbers; only those
 * that KSeF has accepted.
 */
export async function listKsefNumbers(
  db: Db,
  { creditOf, deductions }: Pick<WholeInvoice, "creditOf" | "deductions">,
): Promise<Map<string, string>> {
  const named = [
    ...deductions.map(({ prepaymentId: id, number }) => ({ id, number })),
    ...(creditOf ? [creditOf] : []),
  ];
  const accepted = await db.transmission.findMany({
    where: { network: "ksef", status: "accepted", invoiceId: { in: named.map(({ id }) => id) } },
    select: { invoiceId: true, reference: true },
  });
  return new Map(
    accepted
      .filter(({ reference }) => KSEF_NUMBER.test(reference))
      .flatMap(({ invoiceId, reference }) =>
        named
          .filter(({ id }) => id === invoiceId)
          .map(({ number }) => [number, reference] as const),
      ),
  );
}

/** Whether the network hasn't decided yet on an invoice that this one corrects or settles. */
export async function waitsForOthers(
  db: Db,
  network: string,
  { creditOf, deductions }: Pick<WholeInvoice, "creditOf" | "deductions">,
): Promise<boolean> {
  const ids = [
    ...deductions.map(({ prepaymentId }) => prepaymentId),
    ...(creditOf ? [creditOf.id] : []),
  ];
  return (
    ids.length > 0 &&
    (await db.transmission.count({
      where: { network, invoiceId: { in: ids }, status: { in: ["waiting", "sent"] } },
    })) > 0
  );
}
