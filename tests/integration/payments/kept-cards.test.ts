import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import { announceCharges } from "#app/areas/payments/commands/cards/announce-charges.server.ts";
import { chargeKeptCards } from "#app/areas/payments/commands/cards/charge-kept-cards.server.ts";
import { closeAttempts } from "#app/areas/payments/commands/cards/close-attempts.server.ts";
import { claimTransfer } from "#app/areas/payments/commands/claim-transfer.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { forgetCards } from "#app/areas/payments/commands/cards/forget-cards.server.ts";
import { removeKeptCard } from "#app/areas/payments/commands/cards/remove-kept-card.server.ts";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { findKeptCard } from "#app/areas/payments/queries/find-kept-card.server.ts";
import { addDays } from "#app/kernel/day.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import type { Work } from "#tests/support/children/do-and-die.ts";
import { runChild } from "#tests/support/run-child.ts";
import { stripeChecker } from "#tests/support/stripe-description.ts";
import { CARD, stripeWorld, type StripeWorld } from "#tests/support/stripe-world.ts";
import { makeProject, makeStudio, outcomes, sign, times } from "#tests/support/world.ts";
import { settleChargeById } from "#app/areas/payments/commands/cards/settle-charge.server.ts";

const check = stripeChecker();
let world: StripeWorld;
beforeAll(async () => {
  world = await stripeWorld();
});
beforeEach(() => {
  world.double.delivers = true;
  world.double.mood.charge = "succeeds";
});
afterAll(() => world.stop());

const CONSENT = "Save this card for the agreed payments of this project.";

/**
 * A project whose deposit was paid with a kept card, and an instalment of 1,210.00 that is due in
 * two weeks.
 */
async function kept(keepCards = true) {
  const studio = await makeStudio({ keepCards });
  const project = await makeProject(studio);
  const { projectId } = project;
  const { db } = database();
  const deposit = (await sign(project))!;
  await world.pay(
    await startCardPayment(project.guest(), world.cards, {
      invoiceIds: [deposit.id],
      keepConsent: CONSENT,
    }),
    CARD,
  );
  const paid = async (id: string) =>
    Number((await db.invoice.findUniqueOrThrow({ where: { id } })).paid);
  await expect.poll(() => paid(deposit.id)).toBe(72_600);
  const issue = async (kind: InvoiceKind = "instalment") =>
    (
      await db.$transaction((tx) =>
        issueInvoice(tx, studio.context(), {
          projectId,
          kind,
          title: "Work",
          lines: [{ description: "Work", quantity: 1, net: 100_000 }],
        }),
      )
    ).id;
  const at = (days: number) => ({
    ...systemContext(),
    now: new Date(Date.now() + days * 86_400_000),
  });
  const fail = (_id: string, error: unknown) => {
    throw error;
  };
  const troubles: string[] = [];
  const announce = (days: number) => announceCharges(at(days), world.cards, fail);
  const charge = (days: number) =>
    chargeKeptCards(at(days), world.cards, (_id, error) =>
      troubles.push(error instanceof Error ? error.message : String(error)),
    );
  const charges = () =>
    db.payment.findMany({
      where: { projectId, keptCardId: { not: null } },
      orderBy: { startedAt: "asc" },
    });
  const atStripe = () =>
    [...world.double.sessions.values()]
      .filter(
        ({ id, metadata }) => id.startsWith("pi_") && metadata.payment_id?.startsWith(projectId),
      )
      .map(({ amount, intentStatus }) => [amount, intentStatus]);
  const mails = (template: string) => db.mail.count({ where: { projectId, template } });
  return {
    studio,
    project,
    projectId,
    db,
    issue,
    announce,
    charge,
    charges,
    atStripe,
    paid,
    mails,
    troubles,
    today: studio.context().today,
  };
}

describe("a kept card", () => {
  test("is stored only if the studio offers it and the payer agreed, with the words of the consent; every request is one that Stripe knows", async () => {
    const { project, projectId, db } = await kept();
    const card = await db.keptCard.findFirstOrThrow({ where: { projectId } });
    expect(card).toMatchObject({
      brand: "visa",
      last4: "4242",
      expires: "2031-04",
      consent: CONSENT,
      contactName: "Jonas",
      removedAt: null,
    });
    expect(await findKeptCard(project.guest())).toMatchObject({
      brand: "visa",
      last4: "4242",
      charges: [],
    });
    expect(
      await (
        await kept(false)
      ).db.keptCard.count({
        where: {
          projectId: { not: projectId },
          project: { workspace: { paying: { keepCards: false } } },
        },
      }),
    ).toBe(0);
    for (const request of world.double.requests) expect(check(request)).toEqual([]);
  });

  test("is charged on the announced day, once, however many processes try, and never before", async () => {
    const { issue, announce, charge, charges, atStripe, paid, mails, today } = await kept();
    const id = await issue();
    await announce(0);
    expect(await charges()).toEqual([]);
    await Promise.all(times(3, () => announce(11)));
    expect(
      (await charges()).map(({ status, chargeOn, amount }) => [status, chargeOn, Number(amount)]),
    ).toEqual([["started", addDays(today, 14), 121_000]]);
    expect(await mails("charge-notice")).toBe(1);
    await charge(13);
    expect([atStripe(), await paid(id)]).toEqual([[], 0]);
    await Promise.all(times(3, () => charge(14)));
    await charge(15);
    expect([atStripe(), await paid(id), (await charges()).map(({ status }) => status)]).toEqual([
      [[121_000, "succeeded"]],
      121_000,
      ["succeeded"],
    ]);
    for (const request of world.double.requests) expect(check(request)).toEqual([]);
  });

  test("is charged three days after a late notice; invoices outside the agreement aren't charged", async () => {
    const { issue, announce, charges, today } = await kept();
    await issue();
    await issue("one_off");
    await announce(20);
    expect((await charges()).map(({ chargeOn }) => chargeOn)).toEqual([addDays(today, 23)]);
  });

  test("that was removed is charged nothing, not even announced charges, and is forgotten at Stripe", async () => {
    const { project, db, projectId, issue, announce, charge, charges, atStripe, today } =
      await kept();
    await issue();
    await announce(12);
    const remove = (rights = ["view", "pay"]) => removeKeptCard(project.guest(undefined, rights));
    expect(await outcomes([remove(["view"])])).toEqual({ "no-right": 1 });
    expect((await findKeptCard(project.guest()))!.charges).toMatchObject([
      { amount: 121_000, on: addDays(today, 15) },
    ]);
    expect(await outcomes(times(3, () => remove()))).toEqual({ done: 3 });
    const { methodId } = await db.keptCard.findFirstOrThrow({ where: { projectId } });
    // Stripe can't be reached at first, and is asked again.
    const forget = async (cards = world.cards) => {
      const trouble: string[] = [];
      await forgetCards(systemContext(), cards, (id) => trouble.push(id));
      return trouble.length;
    };
    const away = { ...world.cards, forgetCard: () => Promise.reject(new Error("away")) };
    expect([await forget(away), await forget(), await forget(away)]).toEqual([1, 0, 0]);
    await charge(16);
    await announce(16);
    expect([
      world.double.forgotten.has(methodId),
      (await charges()).map(({ status }) => status),
      atStripe(),
      await findKeptCard(project.guest()),
    ]).toEqual([true, ["cancelled"], [], null]);
    await expect(
      db.keptCard.updateMany({ where: { projectId }, data: { consent: "Anything" } }),
    ).rejects.toThrow();
  });

  test("isn't charged for what was paid, claimed or changed meanwhile; the rest is announced again", async () => {
    const { studio, project, projectId, issue, announce, charge, charges, atStripe, paid, mails } =
      await kept();
    const id = await issue();
    await announce(11);
    await recordPayment(studio.context(), {
      projectId,
      invoiceId: id,
      method: "cash",
      amount: 21_000,
      receivedOn: studio.context().today,
      reference: "",
      formId: newFormId(),
    });
    await charge(14);
    expect([(await charges()).map(({ status }) => status), atStripe()]).toEqual([
      ["cancelled"],
      [],
    ]);
    await announce(14);
    expect((await charges()).map(({ status, amount }) => [status, Number(amount)])).toEqual([
      ["cancelled", 121_000],
      ["started", 100_000],
    ]);
    await claimTransfer(project.guest(), { invoiceId: id });
    await charge(17);
    expect([atStripe(), await paid(id), await mails("charge-notice")]).toEqual([[], 21_000, 2]);
  });

  test("isn't charged again for money that went back, nor while a payment is disputed", async () => {
    const { db, projectId, issue, announce, charge, charges, paid } = await kept();
    const id = await issue();
    await announce(11);
    await charge(14);
    expect(await paid(id)).toBe(121_000);
    const [payment] = await charges();
    const session = [...world.double.sessions.values()].find(
      ({ metadata }) => metadata.payment_id === payment!.id,
    )!;
    await world.double.refund(session.id, 1_000);
    await expect.poll(() => paid(id)).toBe(120_000);
    await announce(20);
    expect(await charges()).toHaveLength(1);
    const other = await issue();
    await world.double.dispute(
      (
        await db.payment.findFirstOrThrow({
          where: { projectId, keptCardId: null, method: "card" },
        })
      ).sessionId!,
    );
    await expect.poll(() => db.dispute.count({ where: { projectId } })).toBe(1);
    await announce(20);
    expect([(await charges()).length, await paid(other)]).toEqual([1, 0]);
  });

  test("isn't charged after the provider comes back if it was removed or the invoice paid meanwhile", async () => {
    for (const meanwhile of ["removed", "paid"]) {
      const { studio, project, projectId, issue, announce, charge, charges, atStripe } =
        await kept();
      const id = await issue();
      await announce(11);
      world.double.mood.charge = "429";
      await charge(14);
      expect((await charges()).map(({ status }) => status)).toEqual(["processing"]);
      if (meanwhile === "removed") await removeKeptCard(project.guest());
      else
        await recordPayment(studio.context(), {
          projectId,
          invoiceId: id,
          method: "transfer",
          amount: 121_000,
          receivedOn: studio.context().today,
          reference: "",
          formId: newFormId(),
        });
      world.double.mood.charge = "succeeds";
      await charge(15);
      expect([atStripe(), (await charges()).map(({ status }) => status)]).toEqual([[], ["failed"]]);
    }
  });

  test("is charged only if its owner can stop it, the studio still offers it and the account is the one in use", async () => {
    const stopped = {
      "link revoked": ({ db, projectId }: Awaited<ReturnType<typeof kept>>) =>
        db.guestLink.updateMany({ where: { projectId }, data: { revokedAt: new Date() } }),
      "switched off": ({ db, studio }: Awaited<ReturnType<typeof kept>>) =>
        db.workspace.update({
          where: { id: studio.workspaceId },
          data: { paying: { update: { keepCards: false } } },
        }),
      "project over": ({ db, projectId }: Awaited<ReturnType<typeof kept>>) =>
        db.project.update({ where: { id: projectId }, data: { status: "terminated" } }),
      "account exchanged": ({ db, studio }: Awaited<ReturnType<typeof kept>>) =>
        db.cardAccount.create({
          data: {
            id: `other-${studio.workspaceId}`,
            workspaceId: studio.workspaceId,
            liveMode: false,
            hint: "",
            keyCipher: "",
            createdAt: new Date(),
          },
        }),
    };
    for (const [why, stop] of Object.entries(stopped)) {
      const [before, after] = [await kept(), await kept()];
      await before.issue();
      await after.issue();
      await stop(before);
      await before.announce(11);
      await after.announce(11);
      await stop(after);
      await after.charge(14);
      expect([
        why,
        await before.charges(),
        after.atStripe(),
        (await after.charges()).map(({ status }) => status),
      ]).toEqual([why, [], [], ["cancelled"]]);
    }
  });

  test("isn't charged before an open page is closed, and not at all if that page was just paid", async () => {
    const { project, issue, announce, charge, atStripe, paid } = await kept();
    const id = await issue();
    await announce(11);
    world.double.delivers = false;
    await world.pay(
      await startCardPayment(project.guest(), world.cards, { invoiceIds: [id] }),
      CARD,
    );
    await charge(14);
    await charge(14);
    expect(atStripe()).toEqual([]);
    await closeAttempts(
      { ...systemContext(), now: new Date(Date.now() + 14 * 86_400_000) },
      world.cards,
      (_id, error) => {
        throw error;
      },
    );
    await charge(14);
    expect([atStripe(), await paid(id)]).toEqual([[], 121_000]);
  });

  test("that is declined is reported to the payers once, isn't tried again, and the invoice can be paid by hand", async () => {
    const { project, issue, announce, charge, charges, atStripe, paid, mails } = await kept();
    const id = await issue();
    await announce(11);
    world.double.mood.charge = "declined";
    await charge(14);
    await charge(15);
    await announce(16);
    expect([
      (await charges()).map(({ status }) => status),
      atStripe(),
      await mails("charge-failed"),
    ]).toEqual([["failed"], [[121_000, "requires_payment_method"]], 1]);
    await world.pay(
      await startCardPayment(project.guest(), world.cards, { invoiceIds: [id] }),
      CARD,
    );
    await expect.poll(() => paid(id)).toBe(121_000);
  });

  test.each(["works-then-500", "works-then-hangs-up", "429"] as const)(
    "is charged once when the provider %s",
    async (mood) => {
      const { project, issue, announce, charge, charges, atStripe, paid, troubles } = await kept();
      const id = await issue();
      await announce(11);
      world.double.mood.charge = mood;
      await charge(14);
      expect([troubles.length, (await charges()).map(({ status }) => status)]).toEqual([
        1,
        ["processing"],
      ]);
      // Nobody can pay in another way while the outcome is unknown.
      expect(
        await outcomes([startCardPayment(project.guest(), world.cards, { invoiceIds: [id] })]),
      ).toEqual({ "payment-processing": 1 });
      world.double.mood.charge = "succeeds";
      await charge(15);
      await charge(16);
      expect([atStripe(), await paid(id)]).toEqual([[[121_000, "succeeded"]], 121_000]);
    },
  );

  test("doesn't block an invoice forever when the provider stays unreachable", async () => {
    const { project, issue, announce, charge, charges, atStripe, paid } = await kept();
    const id = await issue();
    await announce(11);
    world.double.mood.charge = "429";
    for (const day of [14, 15, 17]) await charge(day);
    expect((await charges()).map(({ status }) => status)).toEqual(["processing"]);
    await charge(18);
    expect((await charges()).map(({ status }) => status)).toEqual(["failed"]);
    await world.pay(
      await startCardPayment(project.guest(), world.cards, { invoiceIds: [id] }),
      CARD,
    );
    await expect.poll(() => paid(id)).toBe(121_000);
    await charge(19);
    expect(atStripe()).toEqual([]);
  });

  test("whose bank takes its time counts as on its way, and is booked by the provider's event", async () => {
    const { issue, announce, charge, charges, paid } = await kept();
    const id = await issue();
    await announce(11);
    world.double.mood.charge = "processing";
    await charge(14);
    const [payment] = await charges();
    expect(payment!.status).toBe("processing");
    const session = [...world.double.sessions.values()].find(
      ({ metadata }) => metadata.payment_id === payment!.id,
    )!;
    [session.intentStatus, session.paymentStatus] = ["succeeded", "paid"];
    const event = { id: `evt_${payment!.id}`, type: "payment_intent.succeeded" };
    await Promise.all(
      times(3, () =>
        settleChargeById(systemContext(), world.cards, { paymentId: payment!.id, event }),
      ),
    );
    expect([await paid(id), (await charges()).map(({ status }) => status)]).toEqual([
      121_000,
      ["succeeded"],
    ]);
    expect(
      await settleChargeById(
        systemContext(),
        { ...world.cards, accountId: "another" },
        { paymentId: payment!.id, event },
      ),
    ).toBe(false);
  });

  test.each(["tx 1", "findCharge", "tx 2", "charge", "tx 3", "done"])(
    "is charged once when the process is killed (%s)",
    async (step) => {
      const { issue, announce, charge, charges, atStripe, paid, mails } = await kept();
      const id = await issue();
      await announce(11);
      const work: Work = { work: "charge", now: Date.now() + 14 * 86_400_000 };
      const child = await runChild("do-and-die", { step, apiUrl: world.double.url, ...work });
      expect([child.signal, child.output]).toEqual(["SIGKILL", ""]);
      await charge(15);
      await charge(16);
      expect([
        atStripe(),
        await paid(id),
        (await charges()).map(({ status }) => status),
        await mails("receipt"),
      ]).toEqual([[[121_000, "succeeded"]], 121_000, ["succeeded"], 4]);
    },
  );
});
