import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settleCheckout } from "#app/areas/payments/commands/settle-checkout.server.ts";
import { startCardPayment } from "#app/areas/payments/commands/start-card-payment.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { startStripeDouble, type StripeDouble } from "#app/platform/gateways/cards/double/stripe-double.server.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import { runChild } from "#tests/support/run-child.ts";
import { BASE_URL, makeProject, makeStudio, outside, sign } from "#tests/support/world.ts";

let double: StripeDouble;
beforeAll(async () => {
  double = await startStripeDouble({ port: 0, webhookUrl: "http://127.0.0.1:9/", webhookSecret: "whsec_test" });
  double.delivers = false;
});
afterAll(() => double.stop());

describe("kill -9 while a payment is booked", () => {
  test.each(["asked", "booked", "committed"])("%s: the same event later leaves the money booked once", async (step) => {
    const cards = stripeCards({ secretKey: "sk_test_double", webhookSecret: "whsec_test", apiUrl: double.url });
    outside(cards);
    const project = await makeProject(await makeStudio());
    const invoice = (await sign(project))!;
    const url = await startCardPayment(project.guest(), cards, { invoiceIds: [invoice.id], baseUrl: BASE_URL });
    await fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams({ method: "card", number: "4242424242424242" }) });
    const { sessionId } = await database().db.payment.findFirstOrThrow({ where: { parts: { some: { invoiceId: invoice.id } } } });

    const child = await runChild("settle-and-die", { step, apiUrl: double.url, sessionId });
    expect([child.signal, child.output]).toEqual(["SIGKILL", ""]);

    const before = await database().db.invoice.findUniqueOrThrow({ where: { id: invoice.id } });
    expect(Number(before.paid)).toBe(step === "committed" ? 72_600 : 0);
    for (let repeat = 0; repeat < 3; repeat++) await settleCheckout(systemContext(), cards, sessionId!, { id: `evt_${sessionId}`, type: "checkout.session.completed" });
    const { db } = database();
    const where = { projectId: project.projectId };
    expect(Number((await db.invoice.findUniqueOrThrow({ where: { id: invoice.id } })).paid)).toBe(72_600);
    expect(await db.activity.count({ where: { ...where, type: "payment.received" } })).toBe(1);
    expect(await db.mail.count({ where: { ...where, template: "receipt" } })).toBe(2);
  });
});
