import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { claimTransfer } from "#app/areas/payments/commands/claim-transfer.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { findPayDesk } from "#app/portal/queries/find-pay-desk.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import { CARD, SEPA, stripeWorld, type StripeWorld } from "#tests/support/stripe-world.ts";
import {
  makeProject,
  makeStudio,
  outcomes,
  sign,
  times,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
let world: StripeWorld;
beforeAll(async () => {
  world = await stripeWorld();
  studio = await makeStudio();
});
afterAll(() => world.stop());

/** A deposit of 726.00 and another invoice of 121.00. */
async function owing() {
  const project = await makeProject(studio);
  const deposit = (await sign(project))!;
  const other = await database().db.$transaction((tx) =>
    issueInvoice(tx, studio.context(), {
      projectId: project.projectId,
      kind: "one_off",
      title: "Care",
      lines: [{ description: "Care", quantity: 1, net: 10_000 }],
    }),
  );
  const ids = [deposit.id, other.id];
  const open = async () =>
    (
      await database().db.invoice.findMany({
        where: { projectId: project.projectId },
        orderBy: { sequence: "asc" },
      })
    ).map(({ due, paid }) => Number(due - paid));
  const start = () => startCardPayment(project.guest(), world.cards, { invoiceIds: ids });
  return { project, ids, open, start };
}

describe("several invoices in one payment", () => {
  test("many clicks at once open one page for the total; once it is paid, each invoice is settled, with one receipt", async () => {
    const { project, open, start } = await owing();
    const urls = await Promise.all(times(6, start));
    expect(new Set(urls).size).toBe(1);
    expect(world.double.sessions.get(urls[0]!.split("/").at(-1)!)?.amount).toBe(84_700);
    await world.pay(urls[0]!, CARD);
    await expect.poll(open).toEqual([0, 0]);
    expect(
      await database().db.mail.count({
        where: { projectId: project.projectId, template: "receipt" },
      }),
    ).toBe(2);
    expect(await outcomes([start()])).toEqual({ "already-paid": 1 });
  });

  test("one is paid in cash meanwhile: the page is closed, and money that still arrives pays the other and leaves the rest overpaid", async () => {
    const { project, ids, open, start } = await owing();
    const url = await start();
    await recordPayment(studio.context(), {
      projectId: project.projectId,
      invoiceId: ids[1]!,
      method: "cash",
      amount: 12_100,
      receivedOn: studio.context().today,
      reference: "",
      formId: newFormId(),
    });
    await world.pay(url, CARD);
    await expect.poll(open).toEqual([0, 0]);
    const card = await database().db.payment.findFirstOrThrow({
      where: { projectId: project.projectId, method: "card" },
    });
    expect([card.amount - card.booked, card.status]).toEqual([12_100n, "succeeded"]);
  });

  test("money on its way blocks all of them, and no other invoice of the project", async () => {
    const { project, ids, open, start } = await owing();
    await world.pay(await start(), SEPA);
    await expect.poll(async () => (await findPayDesk(project.guest())).open).toEqual([]);
    expect(
      await outcomes(
        ids.map((id) => startCardPayment(project.guest(), world.cards, { invoiceIds: [id] })),
      ),
    ).toEqual({ "payment-processing": 2 });
    expect(await outcomes([claimTransfer(project.guest(), { invoiceId: ids[0]! })])).toEqual({
      "payment-processing": 1,
    });
    expect(await open()).toEqual([72_600, 12_100]);
  });

  test("another project's invoice can't be included", async () => {
    const [mine, theirs] = [await owing(), await owing()];
    await expect(
      startCardPayment(mine.project.guest(), world.cards, {
        invoiceIds: [mine.ids[0]!, theirs.ids[0]!],
      }),
    ).rejects.toThrow("absent");
  });
});
