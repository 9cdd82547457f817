import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { issueDraft } from "#app/areas/invoicing/commands/issue-draft.server.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { bookBankLine } from "#app/areas/payments/commands/bank/book-bank-line.server.ts";
import { importStatement } from "#app/areas/payments/commands/bank/import-statement.server.ts";
import { agreePlan, dropPlan } from "#app/areas/payments/commands/agree-plan.server.ts";
import { answerCash } from "#app/areas/payments/commands/answer-cash.server.ts";
import { claimTransfer } from "#app/areas/payments/commands/claim-transfer.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { remindPayers } from "#app/areas/payments/commands/remind-payers.server.ts";
import { reversePayment } from "#app/areas/payments/commands/reverse-payment.server.ts";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { askedNow } from "#app/areas/payments/queries/asked-now.server.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { CARD, SEPA, stripeWorld, type StripeWorld } from "#tests/support/stripe-world.ts";
import { makeProject, makeStudio, outcomes, times } from "#tests/support/world.ts";

let world: StripeWorld;
beforeAll(async () => {
  world = await stripeWorld();
});
beforeEach(() => {
  world.double.delivers = true;
});
afterAll(() => world.stop());

/** An invoice of 1,210.00 (1,000.00 and 21 % VAT). */
async function invoiced(change: object = {}) {
  const studio = await makeStudio(change);
  const project = await makeProject(studio);
  const { projectId } = project;
  const { db } = database();
  const { id: invoiceId } = await db.$transaction((tx) =>
    issueInvoice(tx, studio.context(), {
      projectId,
      kind: "instalment",
      title: "Work",
      lines: [{ description: "Work", quantity: 1, net: 100_000 }],
    }),
  );
  const { today } = studio.context();
  const invoice = () => db.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
  const open = async () => invoice().then(({ due, paid }) => Number(due - paid));
  const record = (amount: number, receivedOn = today, method: "cash" | "transfer" = "transfer") =>
    recordPayment(studio.context(), {
      projectId,
      invoiceId,
      method,
      amount,
      receivedOn,
      reference: "",
      formId: newFormId(),
    });
  const card = (wish?: "all" | number, at?: Date) =>
    startCardPayment(project.guest(at), world.cards, { invoiceIds: [invoiceId], wish });
  const amountOf = (url: string) => world.double.sessions.get(url.split("/").at(-1)!)!.amount;
  const notes = () => db.invoice.findMany({ where: { creditOfId: invoiceId } });
  const mails = (template: string) =>
    db.mail.findMany({ where: { projectId, template }, orderBy: { createdAt: "asc" } });
  return {
    studio,
    project,
    projectId,
    invoiceId,
    today,
    invoice,
    open,
    record,
    card,
    amountOf,
    notes,
    mails,
    db,
  };
}

describe("a payment plan", () => {
  test("asks for one part at a time by card, and its dates follow the money, even when a payment is reversed", async () => {
    const {
      studio,
      projectId,
      invoiceId,
      today,
      invoice,
      open,
      record,
      card,
      amountOf,
      mails,
      db,
    } = await invoiced();
    const whole = await card();
    await agreePlan(studio.context(), {
      projectId,
      invoiceId,
      count: 3,
      firstOn: addDays(today, 5),
      step: "month",
    });
    expect([(await invoice()).payBy, await open(), (await mails("payment-plan")).length]).toEqual([
      addDays(today, 5),
      121_000,
      1,
    ]);
    const part = await card();
    expect([amountOf(whole), amountOf(part), amountOf(await card("all"))]).toEqual([
      121_000, 40_333, 121_000,
    ]);
    await world.pay(await card(), CARD);
    await expect.poll(open).toBe(80_667);
    expect((await invoice()).payBy > addDays(today, 5)).toBe(true);
    await record(80_667);
    expect([await open(), (await invoice()).payBy]).toEqual([0, (await invoice()).dueOn]);
    const slip = await db.payment.findFirstOrThrow({ where: { projectId, method: "transfer" } });
    await reversePayment(studio.context(), {
      projectId,
      paymentId: slip.id,
      reason: "Another client's",
    });
    expect([await open(), (await invoice()).payBy > addDays(today, 5)]).toEqual([80_667, true]);
  });

  test("sends a reminder only of its next date, once for each", async () => {
    const { studio, projectId, invoiceId, today, record, mails, db } = await invoiced({
      reminderDays: "0 7",
    });
    await agreePlan(studio.context(), {
      projectId,
      invoiceId,
      count: 2,
      firstOn: today,
      step: "week",
    });
    const remind = (days: number) =>
      remindPayers(
        { ...systemContext(), now: new Date(Date.now() + days * 86_400_000) },
        (_id, error) => {
          throw error;
        },
      );
    await Promise.all(times(3, () => remind(0)));
    const said = async () =>
      (await mails("payment-reminder"))
        .map(({ props }) => JSON.parse(props) as { amount: number; invoices: { dueOn: string }[] })
        .map(({ amount, invoices }) => [amount, invoices[0]!.dueOn]);
    expect(await said()).toEqual([[60_500, today]]);
    await record(60_500);
    await remind(1);
    await remind(7);
    expect(await said()).toEqual([
      [60_500, today],
      [60_500, addDays(today, 7)],
    ]);
    expect(await db.invoiceReminder.count({ where: { invoiceId } })).toBe(2);
  });

  test("belongs to its workspace, can't be agreed while money is on its way, and can be ended", async () => {
    const { studio, projectId, invoiceId, today, invoice, card } = await invoiced();
    const order = { projectId, invoiceId, count: 2, firstOn: today, step: "week" as const };
    const other = await makeStudio();
    await expect(agreePlan(other.context(), order)).rejects.toThrow("absent");
    await expect(dropPlan(other.context(), order)).rejects.toThrow("absent");
    await agreePlan(studio.context(), order);
    await dropPlan(studio.context(), order);
    expect((await invoice()).payBy).toBe((await invoice()).dueOn);
    await world.pay(await card(), SEPA);
    await expect
      .poll(async () => outcomes([agreePlan(studio.context(), order)]))
      .toEqual({ "payment-processing": 1 });
  });
});

describe("a discount for paying early", () => {
  const terms = { earlyRate: 200, earlyDays: 7 };

  test("lowers the amount due, and is granted once by a credit note with its tax, when the money came in time", async () => {
    const { card, amountOf, open, notes, mails } = await invoiced(terms);
    const url = await card();
    expect(amountOf(url)).toBe(118_580);
    await world.pay(url, CARD);
    await expect.poll(open).toBe(0);
    for (const event of [...world.double.events]) await world.double.deliver(event);
    expect(
      (await notes()).map(({ net, tax, due, paid, reason }) => [
        Number(net),
        Number(tax),
        Number(due),
        Number(paid),
        reason,
      ]),
    ).toEqual([[-2_000, -420, -2_420, -2_420, "2% off for paying early"]]);
    expect(
      (await mails("receipt")).map(
        ({ props }) => (JSON.parse(props) as { balance: number }).balance,
      ),
    ).toEqual([0, 0]);
    expect(await mails("invoice")).toHaveLength(2);
  });

  test("isn't granted for money that came late or was too little, and doesn't change a full payment", async () => {
    const [late, little, whole, parts] = [
      await invoiced(terms),
      await invoiced(terms),
      await invoiced(terms),
      await invoiced(terms),
    ];
    expect(
      await askedNow(late.db, { invoice: await late.invoice(), today: addDays(late.today, 8) }),
    ).toEqual({
      amount: 121_000,
      why: "whole",
    });
    await little.record(118_579);
    await whole.record(121_000);
    await parts.record(60_000);
    await parts.record(58_580);
    expect([await little.open(), await whole.open(), await parts.open()]).toEqual([2_421, 0, 0]);
    expect([
      (await little.notes()).length,
      (await whole.notes()).length,
      (await parts.notes()).length,
    ]).toEqual([0, 0, 1]);
  });
});

describe("a discount that was earned", () => {
  const terms = { earlyRate: 300, earlyDays: 7 };

  test("isn't reversed by the final invoice or a settlement", async () => {
    const { projectId, record, open, db } = await invoiced(terms);
    await record(117_370);
    expect(await open()).toBe(0);
    const deductible = await db.$transaction((tx) => listDeductible(tx, projectId));
    expect(deductible.map(({ gross }) => gross)).toEqual([121_000]);
  });

  test("requires money that was received in time, whenever it is booked", async () => {
    const { invoice, record, open, today } = await invoiced(terms);
    // Booked on the very last day, received on it or before.
    await record(110_000);
    await record(7_370, addDays(today, -1));
    expect([await open(), (await invoice()).earlyOn]).toEqual([0, addDays(today, 7)]);
    const late = await invoiced(terms);
    const after = late.studio.context(new Date(Date.now() + 20 * 86_400_000));
    const receive = (amount: number, receivedOn: Day) =>
      recordPayment(after, {
        projectId: late.projectId,
        invoiceId: late.invoiceId,
        method: "transfer",
        amount,
        receivedOn,
        reference: "",
        formId: newFormId(),
      });
    await receive(110_000, addDays(today, 15));
    await receive(7_370, today);
    expect([await late.open(), (await late.notes()).length]).toEqual([3_630, 0]);
  });

  test("and is lost with its money is billed again by a draft, once", async () => {
    const { studio, projectId, record, open, db } = await invoiced(terms);
    const taken = async () => {
      await record(117_370);
      const { id: paymentId } = await db.payment.findFirstOrThrow({
        where: { projectId, returned: 0n },
      });
      await reversePayment(studio.context(), { projectId, paymentId, reason: "Another client's" });
    };
    await taken();
    expect(await open()).toBe(117_370);
    const drafts = () => db.invoiceDraft.findMany({ where: { projectId } });
    const [draft] = await drafts();
    expect([
      draft!.title.startsWith("Discount for paying early taken back, invoice"),
      (JSON.parse(draft!.content) as { lines: { price: number }[] }).lines.map(
        ({ price }) => price,
      ),
    ]).toEqual([true, [3_000]]);
    await db.invoiceDraft.update({ where: { id: draft!.id }, data: { title: "Renamed" } });
    await taken();
    expect(await drafts()).toHaveLength(1);
    await issueDraft(studio.context(), {
      projectId,
      draftId: draft!.id,
      revision: draft!.revision,
    });
    await taken();
    expect(await drafts()).toEqual([]);
  });
});

describe("one transfer for several invoices", () => {
  test("is booked as requested: each at its price for paying early, or the next part of its plan", async () => {
    const first = await invoiced({ earlyRate: 300, earlyDays: 7 });
    const { studio, projectId, db, today } = first;
    const second = await db.$transaction((tx) =>
      issueInvoice(tx, studio.context(), {
        projectId,
        kind: "instalment",
        title: "More",
        lines: [{ description: "More", quantity: 1, net: 100_000 }],
      }),
    );
    const left = async (id: string) =>
      db.invoice.findUniqueOrThrow({ where: { id } }).then(({ due, paid }) => Number(due - paid));
    const line = async (amount: string) => {
      await importStatement(studio.context(), [
        {
          bookedOn: today,
          amount,
          currency: "EUR",
          payer: "Café",
          text: newFormId(),
          account: "LT12",
          bankId: "",
        },
      ]);
      const { id } = await db.bankLine.findFirstOrThrow({
        where: { workspaceId: studio.workspaceId, state: "open" },
      });
      await bookBankLine(studio.context(), {
        lineId: id,
        invoiceIds: [first.invoiceId, second.id],
      });
    };
    await line("2347.40");
    expect([
      await left(first.invoiceId),
      await left(second.id),
      (await first.notes()).length,
    ]).toEqual([0, 0, 1]);
    const plan = await invoiced();
    const beside = await db.$transaction((tx) =>
      issueInvoice(tx, plan.studio.context(), {
        projectId: plan.projectId,
        kind: "instalment",
        title: "More",
        lines: [{ description: "More", quantity: 1, net: 50_000 }],
      }),
    );
    await agreePlan(plan.studio.context(), {
      projectId: plan.projectId,
      invoiceId: plan.invoiceId,
      count: 2,
      firstOn: today,
      step: "month",
    });
    await importStatement(plan.studio.context(), [
      {
        bookedOn: today,
        amount: "1210.00",
        currency: "EUR",
        payer: "Café",
        text: "both",
        account: "LT12",
        bankId: "",
      },
    ]);
    const { id } = await db.bankLine.findFirstOrThrow({
      where: { workspaceId: plan.studio.workspaceId },
    });
    await bookBankLine(plan.studio.context(), {
      lineId: id,
      invoiceIds: [plan.invoiceId, beside.id],
    });
    expect([await plan.open(), await left(beside.id)]).toEqual([60_500, 0]);
  });

  test("a claim of one part is settled by any payment of that part, so that the next can be claimed", async () => {
    const { studio, project, projectId, invoiceId, today, record, db } = await invoiced();
    await agreePlan(studio.context(), {
      projectId,
      invoiceId,
      count: 2,
      firstOn: today,
      step: "month",
    });
    const claim = () => claimTransfer(project.guest(), { invoiceId });
    await claim();
    await record(60_500, undefined, "cash");
    await claim();
    const claims = await db.payment.findMany({
      where: { projectId, method: "transfer" },
      orderBy: { startedAt: "asc" },
    });
    expect(claims.map(({ status }) => status)).toEqual(["cancelled", "started"]);
  });
});

describe("an amount of the payer's choice", () => {
  test("is accepted if the studio allows it, up to the open balance, by card and as a claim", async () => {
    const allowed = await invoiced({ ownAmounts: true });
    expect([
      allowed.amountOf(await allowed.card(50_000)),
      allowed.amountOf(await allowed.card(999_999)),
    ]).toEqual([50_000, 121_000]);
    await claimTransfer(allowed.project.guest(), { invoiceId: allowed.invoiceId, wish: 30_000 });
    expect(
      Number(
        (
          await allowed.db.payment.findFirstOrThrow({
            where: { projectId: allowed.projectId, method: "transfer" },
          })
        ).amount,
      ),
    ).toBe(30_000);
    await world.pay(await allowed.card(50_000), CARD);
    await expect.poll(allowed.open).toBe(71_000);
    const refused = await invoiced();
    expect(refused.amountOf(await refused.card(50_000))).toBe(121_000);
  });
});

describe("cash", () => {
  test("asks the client for confirmation in the receipt; the first answer counts, and moves no money", async () => {
    const { project, projectId, invoiceId, record, open, mails, db } = await invoiced();
    await record(20_000, undefined, "cash");
    const links = (await mails("receipt")).map(
      ({ props }) => (JSON.parse(props) as { url?: string }).url ?? "",
    );
    expect(links.sort()).toEqual([
      "",
      expect.stringMatching(new RegExp(`/portal/${projectId}/invoices/${invoiceId}#payments$`)),
    ]);
    const { id: paymentId } = await db.payment.findFirstOrThrow({ where: { projectId } });
    const answer = (isRight: boolean, reason = "", rights = ["view", "pay"]) =>
      answerCash(project.guest(undefined, rights), { invoiceId, paymentId, isRight, reason });
    expect(await outcomes([answer(true, "", ["view"])])).toEqual({ "no-right": 1 });
    expect(await outcomes([answer(false, " ")])).toEqual({ "reason-required": 1 });
    expect(
      await outcomes([
        ...times(3, () => answer(false, "It was 150")),
        ...times(3, () => answer(true)),
      ]),
    ).toEqual({ done: 1, "cash-answered": 5 });
    expect([
      await open(),
      await db.activity.count({
        where: { projectId, type: { in: ["payment.confirmed", "payment.contested"] } },
      }),
    ]).toEqual([101_000, 1]);
  });

  test("of another project, or a payment that isn't cash, can't be confirmed", async () => {
    const [mine, theirs] = [await invoiced(), await invoiced()];
    await theirs.record(1_000, undefined, "cash");
    await mine.record(1_000);
    const [cash, transfer] = [
      await theirs.db.payment.findFirstOrThrow({ where: { projectId: theirs.projectId } }),
      await mine.db.payment.findFirstOrThrow({ where: { projectId: mine.projectId } }),
    ];
    const word = (paymentId: string, invoiceId: string) =>
      answerCash(mine.project.guest(), { invoiceId, paymentId, isRight: true, reason: "" });
    await expect(word(cash.id, theirs.invoiceId)).rejects.toThrow("absent");
    await expect(word(cash.id, mine.invoiceId)).rejects.toThrow("absent");
    expect(await outcomes([word(transfer.id, mine.invoiceId)])).toEqual({ "cash-answered": 1 });
  });
});
