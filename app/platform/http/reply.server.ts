import { data } from "@remix-run/node";
import contentDisposition from "content-disposition";
import { CardProviderError } from "#app/platform/gateways/cards/card-gateway.ts";
import { TaskFailed } from "#app/platform/isolated/task-failed.ts";
import { log } from "#app/platform/log.server.ts";
import type { Reason } from "#app/kernel/reasons.ts";
import { Absent, Refusal } from "#app/kernel/verdict.ts";

/** The value, or a 404: a missing row and somebody else's look the same. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Response(null, { status: 404 });
  return value;
}

/**
 * Awaits a document; when too many are being worked on at once, or its process was ended, or it
 * takes more than it may, it becomes a 503 that says so.
 */
export async function printed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isPassing(error)) throw busy();
    throw error;
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof TaskFailed && error.reason !== "failed";

const busy = () =>
  new Response("Many documents are being made. Try again in a minute.", {
    status: 503,
    headers: { "Retry-After": "60" },
  });

export type Outcome<T, R extends string = Reason> =
  { done: true; value: T } | { done: false; reason: R };

/**
 * Awaits a command: a refusal is returned as its reason, an absence becomes a 404, anything else is
 * rethrown.
 */
export async function attempt<T>(order: Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: true, value: await order };
  } catch (error) {
    if (error instanceof Refusal) return { done: false, reason: error.reason };
    if (error instanceof Absent) throw new Response(null, { status: 404 });
    if (isPassing(error)) throw busy();
    throw error;
  }
}

/**
 * Like `attempt`, for calls to the card provider: a provider error is logged and becomes the reason
 * "provider".
 */
export async function attemptAtProvider<T>(
  order: Promise<T>,
): Promise<Outcome<T, Reason | "provider">> {
  try {
    return await attempt(order);
  } catch (error) {
    if (!(error instanceof CardProviderError)) throw error;
    log().warn({ err: error.message }, "the card provider did not do what it was asked");
    return { done: false, reason: "provider" };
  }
}

/** A refused form: returns what was typed and the sentence, with status 409. */
export function refused<T>(result: T) {
  return data({ result }, { status: 409 });
}

/**
 * A form with mistakes in its fields, with status 400 (200 for Conform's add and remove buttons,
 * which aren't mistakes).
 */
export function invalid<T>(result: T, isMistake = true) {
  return data({ result }, { status: isMistake ? 400 : 200 });
}

/**
 * The caller's network address as the server saw it (platform/http/server sets the header and
 * overwrites any from outside).
 */
export function callerAddress(request: Request): string {
  return request.headers.get("x-milepost-address") ?? "";
}

/** Sends a document that was made for this request, as a download that can't run anything. */
export function download(content: Buffer, file: { name: string; mediaType: string }): Response {
  const isPdf = file.mediaType === "application/pdf";
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": isPdf ? file.mediaType : "application/octet-stream",
      "Content-Disposition": contentDisposition(file.name),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
