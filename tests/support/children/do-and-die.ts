// Does something with money and is killed on the way: "tx 1" after the first transaction has
// written everything and before it commits, "read" (or any other request to the card provider)
// after the provider has done it and before the answer arrives, "done" after everything.
import { bookBankLine } from "#app/areas/payments/commands/bank/book-bank-line.server.ts";
import { chargeKeptCards } from "#app/areas/payments/commands/cards/charge-kept-cards.server.ts";
import {
  refundPayment,
  type RefundInput,
} from "#app/areas/payments/commands/refund-payment.server.ts";
import { settleCheckout } from "#app/areas/payments/commands/cards/settle-checkout.server.ts";
import {
  startCardPayment,
  type CardInput,
} from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import {
  makeContext,
  type Actor,
  type Context,
  type Guest,
  type Member,
} from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import { openDatabase } from "#app/serve/open-database.server.ts";
import { BASE_URL } from "#tests/support/world.ts";

export type Work =
  | { work: "settle"; sessionId: string }
  | { work: "start"; actor: Guest; input: CardInput }
  | { work: "charge"; /** Milliseconds since 1970: the time at which it runs. */ now: number }
  | { work: "refund"; actor: Member; input: RefundInput }
  | { work: "bank-line"; actor: Member; input: { lineId: string; invoiceIds: string[] } };

const { step, apiUrl, ...job } = JSON.parse(process.argv[2] ?? "{}") as {
  step: string;
  apiUrl: string;
} & Work;
const die = async (): Promise<never> => {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
};

await openDatabase(env());
const real = stripeCards({ secretKey: "sk_test_double", webhookSecret: "whsec_test", apiUrl });
const cards = new Proxy(real, {
  get(target, name) {
    const method: unknown = Reflect.get(target, name);
    return name === step && typeof method === "function"
      ? async (...given: unknown[]) => (await method.apply(target, given), die())
      : method;
  },
});

let transactions = 0;
const { db } = database();
const transaction = db.$transaction.bind(db) as unknown as (
  work: (tx: unknown) => Promise<unknown>,
) => Promise<unknown>;
const dying = (work: (tx: unknown) => Promise<unknown>) =>
  transaction(async (tx) => {
    const result = await work(tx);
    return step === `tx ${++transactions}` ? die() : result;
  });
const frail = <A extends Actor>(context: Context<A>): Context<A> => ({
  ...context,
  db: new Proxy(db, {
    get: (target, name): unknown => (name === "$transaction" ? dying : Reflect.get(target, name)),
  }),
});
const as = <A extends Actor>(actor: A) =>
  frail(makeContext(db, actor, { baseUrl: BASE_URL, timeZone: "Europe/Vilnius" }));

if (job.work === "settle")
  await settleCheckout(frail(systemContext()), cards, {
    sessionId: job.sessionId,
    event: {
      id: `evt_${job.sessionId}`,
      type: "checkout.session.completed",
    },
  });
else if (job.work === "start") await startCardPayment(as(job.actor), cards, job.input);
else if (job.work === "charge")
  await chargeKeptCards(
    { ...frail(systemContext()), now: new Date(job.now) },
    cards,
    (_id, error) => {
      throw error;
    },
  );
else if (job.work === "refund")
  await refundPayment(as(job.actor), () => Promise.resolve(cards), job.input);
else await bookBankLine(as(job.actor), job.input);
await die();
