import { randomBytes } from "node:crypto";
import qs from "qs";
import { intentOf, type DoubleSession } from "./double-objects.ts";

type Request = { method: string; path: string; query: string; body: string };
type Account = { sessions: Map<string, DoubleSession>; listeners: { url: string; secret: string }[] };

/** What an account is asked for beside its payments: whether its key is good, where to send events, and what came in. */
export function accountAnswer({ method, path, query, body }: Request, { sessions, listeners }: Account): [number, unknown] | null {
  if (method === "GET" && path === "/v1/balance") return [200, { object: "balance", livemode: false, available: [], pending: [] }];
  if (method === "POST" && path === "/v1/webhook_endpoints") {
    const { url = "", enabled_events: events } = qs.parse(body) as { url?: string; enabled_events?: string[] };
    const listener = { url, secret: `whsec_${randomBytes(12).toString("hex")}` };
    listeners.push(listener);
    return [200, { id: `we_${randomBytes(8).toString("hex")}`, object: "webhook_endpoint", status: "enabled", livemode: false, url, enabled_events: events ?? [], secret: listener.secret }];
  }
  if (method !== "GET" || path !== "/v1/payment_intents") return null;
  const { created } = qs.parse(query) as { created?: { gte?: string } };
  const paid = [...sessions.values()].filter((session) => session.status === "complete" && session.created >= Number(created?.gte ?? 0));
  return [200, { object: "list", url: path, has_more: false, data: paid.map((session) => ({ ...intentOf(session), amount_received: session.intentStatus === "succeeded" ? session.amount : 0 })) }];
}
