import { beforeAll, describe, expect, test } from "vitest";
import { bookBankLine } from "#app/areas/payments/commands/bank/book-bank-line.server.ts";
import { bookExactLines } from "#app/areas/payments/commands/bank/book-exact-lines.server.ts";
import {
  setBankLineAside,
  takeBankLineBack,
} from "#app/areas/payments/commands/bank/set-bank-line-aside.server.ts";
import { importStatement } from "#app/areas/payments/commands/bank/import-statement.server.ts";
import { reversePayment } from "#app/areas/payments/commands/reverse-payment.server.ts";
import { listBankLines } from "#app/areas/payments/queries/list-bank-lines.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import type { StatementEntry } from "#app/platform/gateways/bank/bank-statement.ts";
import { makeProject, makeStudio, outcomes, outside, sign, times } from "#tests/support/world.ts";

beforeAll(() => {
  outside();
});
const line = (change: Partial<StatementEntry> = {}): StatementEntry => ({
  bookedOn: "2026-11-20",
  amount: "726.00",
  currency: "EUR",
  payer: "Café Šviesa",
  text: "",
  account: "LT12",
  bankId: "",
  ...change,
});

async function owing() {
  const own = await makeStudio();
  const project = await makeProject(own);
  const invoice = (await sign(project))!;
  const take = (...entries: StatementEntry[]) => importStatement(own.context(), entries);
  const paid = async () =>
    Number((await database().db.invoice.findUniqueOrThrow({ where: { id: invoice.id } })).paid);
  return { own, project, invoice, take, paid };
}

describe("a line of a bank statement", () => {
  test("is imported once: from the same file, an overlapping one, and many uploads at once; two equal payments are two lines", async () => {
    const { take } = await owing();
    expect(await take(line({ bankId: "A" }), line({ bankId: "B", amount: "5.00" }))).toEqual({
      fresh: 2,
      known: 0,
    });
    expect(await take(line({ bankId: "B", amount: "5.00" }), line({ bankId: "C" }))).toEqual({
      fresh: 1,
      known: 1,
    });
    expect(
      await take(line({ bankId: "D", payer: "One" }), line({ bankId: "D", payer: "Two" })),
    ).toEqual({ fresh: 2, known: 0 });
    const twins = [line({ text: "same" }), line({ text: "same" })];
    const results = await Promise.all(times(5, () => take(...twins)));
    expect(results.reduce((total, { fresh }) => total + fresh, 0)).toBe(2);
    expect(
      await outcomes([
        take(line({ amount: "-3.00" }), line({ amount: "x" }), line({ bookedOn: "2026-99-99" })),
      ]),
    ).toEqual({ "no-credits": 1 });
  });

  test("with an exact match is proposed and booked once, even by many tabs at once, and settles a claim", async () => {
    const { own, invoice, take, paid } = await owing();
    await take(line({ text: invoice.reference }));
    const [proposal] = (await listBankLines(own.context())).lines;
    expect(proposal!.match).toEqual({
      confidence: "exact",
      invoiceIds: [invoice.id],
      reason: "reference-and-amount",
    });
    expect(
      await outcomes(
        times(6, () =>
          bookBankLine(own.context(), { lineId: proposal!.id, invoiceIds: [invoice.id] }),
        ),
      ),
    ).toEqual({ done: 1, "line-settled": 5 });
    expect([await paid(), (await listBankLines(own.context())).lines]).toEqual([72_600, []]);
  });

  test("isn't proposed for the same invoice as another line of the same amount", async () => {
    const { own, invoice, take } = await owing();
    await take(line({ text: invoice.number }), line({ text: `${invoice.number} again` }));
    expect(
      (await listBankLines(own.context())).lines.map(({ match }) => match?.confidence),
    ).toEqual(["exact", undefined]);
  });

  test("leaves an excess visible as overpaid and a shortfall open, and waits again when its payment is reversed", async () => {
    const { own, project, invoice, take, paid } = await owing();
    await take(line({ amount: "700.00", text: "a" }), line({ amount: "50.00", text: "b" }));
    const ids = (await listBankLines(own.context())).lines
      .sort((a, b) => b.amount - a.amount)
      .map(({ id }) => id);
    for (const lineId of ids)
      await bookBankLine(own.context(), { lineId, invoiceIds: [invoice.id] });
    const { db } = database();
    const payments = await db.payment.findMany({
      where: { projectId: project.projectId },
      orderBy: { amount: "desc" },
    });
    expect([await paid(), payments.map(({ amount, booked }) => Number(amount - booked))]).toEqual([
      72_600,
      [0, 2_400],
    ]);
    await reversePayment(own.context(), {
      projectId: project.projectId,
      paymentId: payments[0]!.id,
      reason: "Another client's",
    });
    expect(await paid()).toBe(5_000);
    expect((await listBankLines(own.context())).lines.map(({ amount }) => amount)).toEqual([
      70_000,
    ]);
  });

  test("that pays a paid invoice again is credited to the client, when the freelancer says so", async () => {
    const { own, project, invoice, take, paid } = await owing();
    await take(line({ text: `${invoice.number} a` }), line({ text: `${invoice.number} b` }));
    const [first, second] = (await listBankLines(own.context())).lines;
    await bookBankLine(own.context(), { lineId: first!.id, invoiceIds: [invoice.id] });
    const desk = await listBankLines(own.context());
    expect([desk.open, desk.paid.map(({ id }) => id)]).toEqual([[], [invoice.id]]);
    const order = { lineId: second!.id, invoiceIds: [invoice.id] };
    expect(await outcomes([bookBankLine(own.context(), order)])).toEqual({ "already-paid": 1 });
    expect(
      await outcomes(times(4, () => bookBankLine(own.context(), { ...order, isBeyond: true }))),
    ).toEqual({ done: 1, "line-settled": 3 });
    const payments = await database().db.payment.findMany({
      where: { projectId: project.projectId },
      orderBy: { booked: "desc" },
    });
    expect([await paid(), payments.map(({ amount, booked }) => Number(amount - booked))]).toEqual([
      72_600,
      [0, 72_600],
    ]);
  });

  test("is booked together with all exact matches, and those that were settled meanwhile are reported", async () => {
    const { own, invoice, take } = await owing();
    const other = await makeProject(own);
    const second = (await sign(other))!;
    await take(line({ text: invoice.reference }), line({ text: second.reference }));
    const counts = await Promise.all(times(3, () => bookExactLines(own.context())));
    expect(counts.reduce((total, { booked }) => total + booked, 0)).toBe(2);
    expect(await bookExactLines(own.context())).toEqual({ booked: 0, refused: 0 });
    expect((await listBankLines(own.context())).lines).toEqual([]);
  });

  test("can be restored after it was set aside; no line of another workspace can be booked or changed", async () => {
    const [mine, theirs] = [await owing(), await owing()];
    await mine.take(line({ text: "x" }));
    const { id } = (await listBankLines(mine.own.context())).lines[0]!;
    await expect(
      bookBankLine(theirs.own.context(), { lineId: id, invoiceIds: [theirs.invoice.id] }),
    ).rejects.toThrow("absent");
    await expect(
      bookBankLine(mine.own.context(), { lineId: id, invoiceIds: [theirs.invoice.id] }),
    ).rejects.toThrow("absent");
    await expect(setBankLineAside(theirs.own.context(), id)).rejects.toThrow("absent");
    await setBankLineAside(mine.own.context(), id);
    expect((await listBankLines(mine.own.context())).ignored).toHaveLength(1);
    expect(
      await outcomes([
        bookBankLine(mine.own.context(), { lineId: id, invoiceIds: [mine.invoice.id] }),
      ]),
    ).toEqual({ "line-settled": 1 });
    await takeBankLineBack(mine.own.context(), id);
    expect(await mine.paid()).toBe(0);
  });
});
