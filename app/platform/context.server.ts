import type { Id } from "#app/kernel/id.ts";
import { dayOf, type Day } from "#app/kernel/day.ts";
import type { Db } from "./db/client.server.ts";

export type Member = {
  kind: "member";
  userId: Id<"User">;
  workspaceId: Id<"Workspace">;
  name: string;
  email: string;
  role: "owner" | "collaborator";
};

export type Guest = {
  kind: "guest";
  workspaceId: Id<"Workspace">;
  projectId: Id<"Project">;
  linkId: Id<"GuestLink">;
  sessionId: string;
  lastSeenAt: Date;
  contactId: Id<"Contact">;
  name: string;
  email: string;
  locale: string;
  rights: string[];
  ip: string;
  userAgent: string;
};

/** Milepost itself: a worker, a webhook, the first run. */
export type System = { kind: "system"; name: string };

export type Actor = Member | Guest | System;

/**
 * The first argument of every query and command. `now` and `today` are set once per request;
 * `baseUrl` is the public URL of this installation, without a trailing slash.
 */
export type Context<A extends Actor = Actor> = {
  actor: A;
  now: Date;
  today: Day;
  db: Db;
  baseUrl: string;
};

/** What a step inside a transaction needs to know: who acts, when, and where links point. */
export type Moment = Pick<Context, "actor" | "now" | "baseUrl">;

/** @param timeZone IANA name of the zone whose calendar gives `today`. */
export function makeContext<A extends Actor>(
  db: Db,
  actor: A,
  { baseUrl, timeZone, now = new Date() }: { baseUrl: string; timeZone: string; now?: Date },
): Context<A> {
  return { actor, now, today: dayOf(now, timeZone), db, baseUrl };
}
