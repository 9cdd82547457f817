import { createServer } from "node:http";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { startStripeDouble, type StripeDouble } from "#dev/stripe-double/stripe-double.server.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import { action as webhook } from "#app/routes/webhooks.stripe.ts";
import { BASE_URL, outside } from "#tests/support/world.ts";

export const STRIPE_SECRET = "whsec_test";
export const CARD = "method=card&number=4242424242424242";
export const SEPA = "method=sepa_debit";
export const BANK_TRANSFER = "method=customer_balance";

export type StripeWorld = {
  double: StripeDouble;
  cards: CardGateway;
  pay(url: string, body: string): Promise<Response>;
  stop(): Promise<void>;
};

/**
 * The double in Stripe's place. It posts to the real webhook route, with raw body and signature.
 */
export async function stripeWorld(): Promise<StripeWorld> {
  const receiver = createServer((incoming, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const request = new Request(`${BASE_URL}/webhooks/stripe`, {
        method: "POST",
        body: Buffer.concat(chunks),
        headers: { "stripe-signature": String(incoming.headers["stripe-signature"] ?? "") },
      });
      const answer = await webhook({ request, params: {}, context: {} as never });
      response.writeHead(answer.status).end(await answer.text());
    })();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = receiver.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const double = await startStripeDouble({
    port: 0,
    webhookUrl: `http://127.0.0.1:${port}/`,
    webhookSecret: STRIPE_SECRET,
  });
  const cards = stripeCards({
    secretKey: "sk_test_double",
    webhookSecret: STRIPE_SECRET,
    apiUrl: double.url,
  });
  outside(cards);
  return {
    double,
    cards,
    pay: (url, body) =>
      fetch(url, {
        method: "POST",
        body,
        redirect: "manual",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
    async stop() {
      await double.stop();
      receiver.close();
    },
  };
}
