import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import qs from "qs";
import Stripe from "stripe";
import {
  eventObject,
  intentOf,
  returnEvent,
  sessionObject,
  type DoubleEventType,
  type DoubleReturnType,
  type DoubleSession,
} from "./double-objects.ts";
import { accountAnswer, type Customer } from "./double-account.ts";
import { makeReturns, refusal, type Returns } from "./double-returns.server.ts";
import { challengePage, overPage, payPage } from "./double-page.ts";

export type DoubleOptions = { port: number; webhookUrl: string; webhookSecret: string };
export type ReceivedRequest = {
  method: string;
  path: string;
  query: string;
  body: string;
  contentType: string | undefined;
  key: string;
  idempotencyKey: string | undefined;
};

export type StripeDouble = Returns & {
  url: string;
  /** Every API request so far, for checking them against Stripe's description. */
  requests: ReceivedRequest[];
  /** Where accounts have asked to receive events, and keys that count as invalid. */
  listeners: { url: string; secret: string }[];
  badKeys: Set<string>;
  /** Customers with their addresses. */
  customers: Map<string, Customer>;
  /** Cards that were deleted. */
  forgotten: Set<string>;
  events: Stripe.Event[];
  sessions: Map<string, DoubleSession>;
  /**
   * While false, events are queued and not delivered: for tests that deliver them themselves, late,
   * twice or out of order.
   */
  delivers: boolean;
  deliver(event: Stripe.Event): Promise<number>;
  /** The bank's decision on a delayed payment. */
  settle(sessionId: string, outcome: "succeed" | "fail"): Promise<void>;
  stop(): Promise<void>;
};

const CARDS = { declined: "4000000000000002", challenged: "4000002760003184" };
const DELIVERY_TRIES = 5;

/**
 * A stand-in for the few parts of Stripe that Milepost uses: checkout sessions with idempotency, a
 * hosted page, and signed webhooks. It holds everything in memory, listens on loopback and moves no
 * money.
 */
export async function startStripeDouble(options: DoubleOptions): Promise<StripeDouble> {
  const sessions = new Map<string, DoubleSession>();
  const answers = new Map<string, { body: string; status: number; answer: unknown }>();
  const pending = new Set<Promise<unknown>>();
  const signer = new Stripe("sk_test_double");

  const double: StripeDouble = {
    url: "",
    requests: [],
    listeners: [],
    badKeys: new Set(),
    customers: new Map(),
    forgotten: new Set(),
    events: [],
    sessions,
    refunds: new Map(),
    mood: { refund: "succeeds", charge: "succeeds" },
    delivers: true,
    refund: (...order) => returns.refund(...order),
    decideRefund: (...order) => returns.decideRefund(...order),
    dispute: (...order) => returns.dispute(...order),
    decideDispute: (...order) => returns.decideDispute(...order),
    async deliver(event) {
      const payload = JSON.stringify(event);
      const signature = signer.webhooks.generateTestHeaderString({
        payload,
        secret: options.webhookSecret,
        timestamp: Math.floor(Date.now() / 1000),
      });
      const response = await fetch(options.webhookUrl, {
        method: "POST",
        body: payload,
        headers: { "content-type": "application/json", "stripe-signature": signature },
      });
      return response.status;
    },
    async settle(sessionId, outcome) {
      const session = sessions.get(sessionId);
      if (
        !session ||
        (session.intentStatus !== "processing" && session.intentStatus !== "requires_action")
      )
        throw new RangeError("no delayed payment is on its way in this session");
      session.intentStatus = outcome === "succeed" ? "succeeded" : "requires_payment_method";
      session.paymentStatus = outcome === "succeed" ? "paid" : "unpaid";
      await tell(
        session,
        outcome === "succeed"
          ? "checkout.session.async_payment_succeeded"
          : "checkout.session.async_payment_failed",
      );
    },
    async stop() {
      await Promise.allSettled(pending);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };

  const returns = makeReturns(double, tellReturn);
  const pageUrl = (session: DoubleSession) => `${double.url}/pay/${session.id}`;

  async function tell(session: DoubleSession, type: DoubleEventType): Promise<void> {
    await send(
      eventObject(
        `evt_${randomBytes(8).toString("hex")}`,
        type,
        sessionObject(session, pageUrl(session)),
        Math.floor(Date.now() / 1000),
      ),
    );
  }

  async function tellReturn(
    type: DoubleReturnType,
    object: Stripe.Refund | Stripe.Dispute,
  ): Promise<void> {
    await send(
      returnEvent(
        `evt_${randomBytes(8).toString("hex")}`,
        type,
        object,
        Math.floor(Date.now() / 1000),
      ),
    );
  }

  async function send(event: Stripe.Event): Promise<void> {
    double.events.push(event);
    if (!double.delivers) return;
    const delivery = (async () => {
      for (let attempt = 1; attempt <= DELIVERY_TRIES; attempt++) {
        const status = await double.deliver(event).catch(() => 0);
        if (status >= 200 && status < 300) return;
        await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
      }
    })();
    pending.add(delivery);
    await delivery.finally(() => pending.delete(delivery));
  }

  function createSession(body: string): [number, unknown] {
    const order = qs.parse(body, { depth: 10 }) as unknown as {
      line_items?: {
        quantity: string;
        price_data: { currency: string; unit_amount: string; product_data: { name: string } };
      }[];
      metadata?: Record<string, string>;
      success_url: string;
      cancel_url: string;
      customer: string;
      locale: string;
      client_reference_id: string;
      expires_at: string;
      payment_intent_data?: { setup_future_usage?: string };
    };
    const [line] = order.line_items ?? [];
    if (!line) return refusal("line_items is required");
    if (!double.customers.has(order.customer))
      return refusal(`No such customer: '${order.customer}'`);
    const now = Math.floor(Date.now() / 1000);
    const expiresAt = Number(order.expires_at);
    if (expiresAt < now + 1_800 || expiresAt > now + 86_400)
      return refusal("expires_at must be between 30 minutes and 24 hours from now");
    const session: DoubleSession = {
      id: `cs_test_${randomBytes(12).toString("hex")}`,
      created: now,
      expiresAt,
      status: "open",
      paymentStatus: "unpaid",
      intentStatus: "requires_payment_method",
      method: "card",
      amount: Number(line.quantity) * Number(line.price_data.unit_amount),
      currency: line.price_data.currency,
      title: line.price_data.product_data.name,
      email: double.customers.get(order.customer)?.email ?? "",
      locale: order.locale,
      reference: order.client_reference_id,
      metadata: order.metadata ?? {},
      successUrl: order.success_url,
      cancelUrl: order.cancel_url,
      customer: order.customer,
      keepsCard: order.payment_intent_data?.setup_future_usage === "off_session",
      last4: "4242",
    };
    sessions.set(session.id, session);
    return [200, sessionObject(session, pageUrl(session))];
  }

  async function api(request: ReceivedRequest): Promise<[number, unknown]> {
    const { method, path } = request;
    const returned = returns.api(request);
    if (returned) return returned;
    if (method === "POST" && path === "/v1/checkout/sessions") return createSession(request.body);
    const cancelled = /^\/v1\/payment_intents\/pi_([^/]+)\/cancel$/u.exec(path);
    if (method === "POST" && cancelled) {
      const session = sessions.get(`cs_${cancelled[1] ?? ""}`);
      if (!session || session.intentStatus !== "requires_action")
        return refusal("You cannot cancel this PaymentIntent because of its status.");
      session.intentStatus = "canceled";
      return [200, intentOf(session)];
    }
    const known = accountAnswer(request, double);
    if (known) return known;
    const [, id = "", action] =
      /^\/v1\/checkout\/sessions\/([^/]+)(?:\/(expire))?$/u.exec(path) ?? [];
    const session = sessions.get(id);
    if (!session)
      return [
        404,
        {
          error: {
            type: "invalid_request_error",
            code: "resource_missing",
            message: `No such checkout.session: '${id}'`,
          },
        },
      ];
    if (method === "POST" && action === "expire") {
      if (session.status !== "open")
        return refusal(
          `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
        );
      session.status = "expired";
      void tell(session, "checkout.session.expired");
    }
    const { expand } = qs.parse(request.query) as { expand?: string[] };
    return [200, sessionObject(session, pageUrl(session), expand ?? [])];
  }

  /** The same key gets the same answer; with another body it is an error, as at Stripe. */
  async function once(request: ReceivedRequest): Promise<[number, unknown]> {
    const key = request.method === "POST" ? request.idempotencyKey : undefined;
    const before = key ? answers.get(key) : undefined;
    if (before && before.body !== request.body) {
      return [
        400,
        {
          error: {
            type: "idempotency_error",
            message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
          },
        },
      ];
    }
    if (before) return [before.status, before.answer];
    const [status, answer] = await api(request);
    if (key && status < 400) answers.set(key, { body: request.body, status, answer });
    return [status, answer];
  }

  async function pay(
    session: DoubleSession,
    body: string,
    response: ServerResponse,
  ): Promise<void> {
    const form = qs.parse(body) as { number?: string; method?: string; challenge?: string };
    const number = (form.number ?? "").replace(/\D/gu, "");
    if (form.challenge === "no") {
      html(
        response,
        payPage(
          session,
          "Your bank did not confirm it was you. Nothing was charged; try again or use another card.",
        ),
      );
      return;
    }
    if (form.method === "card" && number === CARDS.challenged) {
      html(response, challengePage());
      return;
    }
    if (form.method === "card" && (number === CARDS.declined || number.length < 12)) {
      html(
        response,
        payPage(session, "Your card was declined. Nothing was charged; try another one."),
      );
      return;
    }
    session.status = "complete";
    session.last4 = number.slice(-4) || session.last4;
    session.method =
      form.method === "sepa_debit" || form.method === "customer_balance" ? form.method : "card";
    session.intentStatus =
      session.method === "card"
        ? "succeeded"
        : session.method === "customer_balance"
          ? "requires_action"
          : "processing";
    session.paymentStatus = session.method === "card" ? "paid" : "unpaid";
    void tell(session, "checkout.session.completed");
    response
      .writeHead(303, { location: session.successUrl.replace("{CHECKOUT_SESSION_ID}", session.id) })
      .end();
  }

  const server = createServer((incoming, response) => {
    void answer(incoming, response).catch(() => response.writeHead(500).end());
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, search: query } = new URL(incoming.url ?? "/", "http://double");
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    const method = incoming.method ?? "GET";
    if (path.startsWith("/v1/")) {
      const request: ReceivedRequest = {
        method,
        path,
        query: query.slice(1),
        body,
        contentType: incoming.headers["content-type"],
        key: keyOf(incoming),
        idempotencyKey: incoming.headers["idempotency-key"] as string | undefined,
      };
      double.requests.push(request);
      const { key } = request;
      const mood =
        method !== "POST"
          ? "succeeds"
          : path === "/v1/refunds"
            ? double.mood.refund
            : path === "/v1/payment_intents"
              ? double.mood.charge
              : "succeeds";
      if (mood === "429")
        return void response
          .writeHead(429, { "content-type": "application/json", "stripe-should-retry": "false" })
          .end(
            JSON.stringify({
              error: {
                type: "invalid_request_error",
                code: "rate_limit",
                message: "Too many requests",
              },
            }),
          );
      if (double.badKeys.has(key))
        return void response.writeHead(401, { "content-type": "application/json" }).end(
          JSON.stringify({
            error: { type: "invalid_request_error", message: "Invalid API Key provided" },
          }),
        );
      const [status, content] = await once(request);
      if (mood === "works-then-hangs-up") return void incoming.socket.destroy();
      if (mood === "works-then-500")
        return void response
          .writeHead(500, { "content-type": "application/json", "stripe-should-retry": "false" })
          .end(JSON.stringify({ error: { type: "api_error", message: "Something went wrong" } }));
      response
        .writeHead(status, { "content-type": "application/json" })
        .end(JSON.stringify(content));
      return;
    }
    const session = sessions.get(path.replace("/pay/", ""));
    if (!session) return void response.writeHead(404).end();
    if (session.status !== "open") {
      html(response, overPage(session.status));
      return;
    }
    if (method === "POST") return pay(session, body, response);
    html(response, payPage(session));
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const address = server.address();
  double.url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : options.port}`;
  return double;
}

const keyOf = (incoming: IncomingMessage): string =>
  /^Bearer (\S+)$/u.exec(incoming.headers.authorization ?? "")?.[1] ?? "";

function html(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(text);
}
