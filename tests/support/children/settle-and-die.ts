// Books a checkout and is killed at a step: "asked" (the provider has answered), "booked" (everything is written, not
// committed), "committed".
import { settleCheckout } from "#app/areas/payments/commands/settle-checkout.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database, type Db } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import { openDatabase } from "#app/serve.server.ts";

const { step, apiUrl, sessionId } = JSON.parse(process.argv[2] ?? "{}") as { step: "asked" | "booked" | "committed"; apiUrl: string; sessionId: string };
const die = async (): Promise<never> => {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
};

await openDatabase(env());
const real = stripeCards({ secretKey: "sk_test_double", webhookSecret: "whsec_test", apiUrl });
const cards: typeof real = {
  ...real,
  async read(id) {
    const reading = await real.read(id);
    return step === "asked" ? die() : reading;
  },
};
const context = systemContext();
if (step === "booked") {
  const { db } = database();
  const transaction = db.$transaction.bind(db) as unknown as (work: (tx: unknown) => Promise<unknown>) => Promise<unknown>;
  const dying = (work: (tx: unknown) => Promise<unknown>) => transaction(async (tx) => (await work(tx), die()));
  context.db = new Proxy(db, { get: (target, name) => (name === "$transaction" ? dying : Reflect.get(target, name)) }) as Db;
}
await settleCheckout(context, cards, sessionId, { id: `evt_${sessionId}`, type: "checkout.session.completed" });
await die();
