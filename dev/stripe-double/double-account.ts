import { randomBytes } from "node:crypto";
import qs from "qs";
import type { Returns } from "./double-returns.server.ts";
import { intentOf, type DoubleSession } from "./double-objects.ts";

type Request = {
  method: string;
  path: string;
  query: string;
  body: string;
  /** The API key of the request: its first six characters identify the account. */
  key: string;
};
export type Customer = { email: string; contactId: string };
type Account = {
  sessions: Map<string, DoubleSession>;
  listeners: { url: string; secret: string }[];
  forgotten: Set<string>;
  customers: Map<string, Customer>;
  mood: Returns["mood"];
};

/**
 * Answers requests about an account other than its payments: whether its key is valid, where to
 * send events, and what was captured.
 */
export function accountAnswer(
  { method, path, query, body, key }: Request,
  { sessions, listeners, forgotten, customers, mood }: Account,
): [number, unknown] | null {
  if (method === "GET" && path === "/v1/balance")
    return [200, { object: "balance", livemode: false, available: [], pending: [] }];
  if (method === "GET" && path === "/v1/account")
    return [200, { id: `acct_${key.split("_")[2]?.slice(0, 6) ?? ""}`, object: "account" }];
  if (method === "POST" && path === "/v1/webhook_endpoints") {
    const { url = "", enabled_events: events } = qs.parse(body) as {
      url?: string;
      enabled_events?: string[];
    };
    const listener = { url, secret: `whsec_${randomBytes(12).toString("hex")}` };
    listeners.push(listener);
    return [
      200,
      {
        id: `we_${randomBytes(8).toString("hex")}`,
        object: "webhook_endpoint",
        status: "enabled",
        livemode: false,
        url,
        enabled_events: events ?? [],
        secret: listener.secret,
      },
    ];
  }
  if (path === "/v1/customers") return customerAnswer({ method, query, body }, customers);
  if (method === "POST" && path === "/v1/payment_intents")
    return charge(body, sessions, mood.charge);
  const [, methodId] = /^\/v1\/payment_methods\/(\w+)\/detach$/u.exec(path) ?? [];
  if (method === "POST" && methodId) {
    forgotten.add(methodId);
    return [200, { id: methodId, object: "payment_method", type: "card", customer: null }];
  }
  if (method !== "GET" || path !== "/v1/payment_intents") return null;
  const { created, customer } = qs.parse(query) as {
    created?: { gte?: string };
    customer?: string;
  };
  const paid = [...sessions.values()].filter(
    (session) =>
      session.status === "complete" &&
      session.created >= Number(created?.gte ?? 0) &&
      (!customer || session.customer === customer),
  );
  return [
    200,
    {
      object: "list",
      url: path,
      has_more: false,
      data: paid.map((session) => ({
        ...intentOf(session),
        amount_received: session.intentStatus === "succeeded" ? session.amount : 0,
      })),
    },
  ];
}

function customerAnswer(
  { method, query, body }: Omit<Request, "path" | "key">,
  customers: Map<string, Customer>,
): [number, unknown] {
  const objectOf = ([id, { email, contactId }]: [string, Customer]) => ({
    id,
    object: "customer",
    email,
    livemode: false,
    metadata: { contact_id: contactId },
  });
  if (method === "GET") {
    const { email } = qs.parse(query) as { email?: string };
    return [
      200,
      {
        object: "list",
        url: "/v1/customers",
        has_more: false,
        data: [...customers].filter(([, known]) => known.email === email).map(objectOf),
      },
    ];
  }
  const asked = qs.parse(body) as { email?: string; metadata?: { contact_id?: string } };
  const entry: [string, Customer] = [
    `cus_${randomBytes(7).toString("hex")}`,
    { email: asked.email ?? "", contactId: asked.metadata?.contact_id ?? "" },
  ];
  customers.set(...entry);
  return [200, objectOf(entry)];
}

/** A saved card charged without the payer present; stored as a session that nobody ever saw. */
function charge(
  body: string,
  sessions: Map<string, DoubleSession>,
  mood: Returns["mood"]["charge"],
): [number, unknown] {
  const order = qs.parse(body) as {
    amount: string;
    currency: string;
    customer: string;
    payment_method: string;
    description?: string;
    metadata?: Record<string, string>;
  };
  const isKnown = [...sessions.values()].some(
    (session) =>
      session.keepsCard &&
      session.customer === order.customer &&
      session.id.replace("cs_", "pm_") === order.payment_method,
  );
  if (!isKnown)
    return [
      400,
      {
        error: {
          type: "invalid_request_error",
          code: "resource_missing",
          message: `No such PaymentMethod: '${order.payment_method}'`,
        },
      },
    ];
  const isDeclined = mood === "declined";
  const session: DoubleSession = {
    id: `pi_${randomBytes(12).toString("hex")}`,
    created: Math.floor(Date.now() / 1000),
    expiresAt: 0,
    status: "complete",
    paymentStatus: mood === "processing" || isDeclined ? "unpaid" : "paid",
    intentStatus: isDeclined
      ? "requires_payment_method"
      : mood === "processing"
        ? "processing"
        : "succeeded",
    method: "card",
    amount: Number(order.amount),
    currency: order.currency,
    title: order.description ?? "",
    email: "",
    locale: "en",
    reference: "",
    metadata: order.metadata ?? {},
    successUrl: "",
    cancelUrl: "",
    customer: order.customer,
    keepsCard: false,
    last4: "4242",
  };
  sessions.set(session.id, session);
  return isDeclined
    ? [
        402,
        {
          error: {
            type: "card_error",
            code: "authentication_required",
            message: "Your card was declined. This transaction requires authentication.",
            payment_intent: intentOf(session),
          },
        },
      ]
    : [200, intentOf(session)];
}
