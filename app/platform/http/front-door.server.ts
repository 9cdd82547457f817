import type { Request, RequestHandler } from "express";
import { MAX_UPLOAD } from "#app/platform/gateways/files/store-upload.server.ts";
import { isOwnRequest } from "./headers.server.ts";
import { firstSegment, isNormalPath, lowerCased } from "./path.ts";
import { MOST_FILES } from "./uploads.server.ts";

/** The largest form of text, in bytes. */
const MAX_FORM = 1024 * 1024;
const MAX_FORM_WITH_FILES = MAX_FORM + MOST_FILES * MAX_UPLOAD;

/** Where forms with files are, and how large such a form may be in bytes. */
const FILE_FORMS: [path: RegExp, most: number][] = [
  [/^\/app\//u, MAX_FORM_WITH_FILES],
  [/^\/portal\/[^/]+\/(?:board|brief)\/?$/u, MAX_FORM_WITH_FILES],
  [/^\/verify\/?$/u, MAX_FORM + MAX_UPLOAD],
];

/** These pages run no script, so nobody asks for their data (single fetch). */
const SCRIPTLESS = new Set(["g", "portal", "open", "verify"]);

const METHODS = ["GET", "HEAD", "POST"];
/** What the protocol of resumable uploads needs besides, at its own address. */
const UPLOAD_METHODS = [...METHODS, "PATCH", "DELETE"];
const isUpload = (path: string) => firstSegment(path) === "uploads";
/** The largest piece of such an upload, in bytes; our own client sends smaller ones. */
const MAX_PIECE = 64 * 1024 * 1024;

const FORM_TYPES = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/iu;

type Refused = { status: number; sentence: string; headers?: Record<string, string> } | null;

export type DoorOptions = {
  /** Does the network address belong to a proxy that this server was told of? */
  isProxy: (address: string) => boolean;
  /** Scheme, host and port of PUBLIC_URL, if it is set. */
  publicOrigin: string | null;
  isDev: boolean;
};

/**
 * What every request passes before any page's code, and before its body is read: its path must be
 * in normal form, its method and body those of a form, and a write must come from our own pages.
 */
export function frontDoor({ isProxy, publicOrigin, isDev }: DoorOptions): RequestHandler {
  return (request, response, next) => {
    if (!isProxy(request.socket.remoteAddress ?? "")) forgetForwarding(request);
    const origins = [publicOrigin, originOf(request)];
    const refusal =
      pathProblem(request, isDev) ??
      methodProblem(request) ??
      senderProblem(request, origins) ??
      bodyProblem(request);
    if (refusal) {
      response.status(refusal.status).set(refusal.headers ?? {});
      response.type("text/plain").send(refusal.sentence);
      return;
    }
    // The sender is verified by now. Remix compares this header with the host, which fails behind
    // a proxy and for a page without referrers ("null").
    delete request.headers.origin;
    next();
  };
}

/** What only a proxy may say of the request it passes on. */
function forgetForwarding({ headers }: Request): void {
  for (const name of ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"])
    Reflect.deleteProperty(headers, name);
}

/** Scheme, host and port as the browser sees them; null for a host that is none. */
function originOf(request: Request): string | null {
  // Each proxy appends to the list; the first entry is what the browser asked for.
  const forwarded = request.get("x-forwarded-host")?.split(",")[0]?.trim();
  const host = forwarded ?? request.get("host") ?? "";
  const url = `${request.protocol}://${host}`;
  return /^[\w.:[\]-]+$/u.test(host) && URL.canParse(url) ? new URL(url).origin : null;
}

function pathProblem(request: Request, isDev: boolean): Refused {
  // A health check over HTTP/1.0 names no host.
  const isNameless = request.headers.host === undefined && request.method !== "POST";
  if (originOf(request) === null && !isNameless)
    return { status: 400, sentence: "The host's name is missing." };
  // Vite's own addresses aren't in normal form.
  const path = pathOf(request.url);
  if (!isDev && !isNormalPath(path)) return wrongPath(request, path);
  return path.endsWith(".data") && SCRIPTLESS.has(firstSegment(path))
    ? { status: 404, sentence: "This page has no data of its own." }
    : null;
}

/** A page asked for in capital letters is found in small ones. */
function wrongPath({ method, url }: Request, path: string): Refused {
  const lower = lowerCased(path);
  if (method === "POST" || !isNormalPath(lower))
    return { status: 400, sentence: "This address isn't written as it should be." };
  const headers = { Location: lower + url.slice(path.length) };
  return { status: 308, sentence: "This page is elsewhere.", headers };
}

/** The path as it was sent. */
const pathOf = (url: string) => url.split("?", 1)[0] ?? "";

function methodProblem({ method, path }: Request): Refused {
  const allowed = isUpload(path) ? UPLOAD_METHODS : METHODS;
  if (allowed.includes(method)) return null;
  return {
    status: 405,
    sentence: "This can only be read, or sent a form.",
    headers: { Allow: allowed.join(", ") },
  };
}

function senderProblem({ method, path, headers }: Request, origins: (string | null)[]): Refused {
  const fetchSite = headers["sec-fetch-site"];
  const sender = { method, path, fetchSite, origin: headers.origin, origins };
  if (isOwnRequest(sender)) return null;
  const sentence = "This form was sent from another site. Open Milepost and try there.";
  return { status: 403, sentence };
}

function bodyProblem({ method, path, headers }: Request): Refused {
  if (method !== "POST" && method !== "PATCH") return null;
  const length = Number(headers["content-length"] ?? Number.NaN);
  if (isUpload(path)) return pieceProblem({ method, type: headers["content-type"], length });
  if (Number.isNaN(length))
    return { status: 411, sentence: "The length of the request is missing." };
  if (length > mostBytes(path, headers["content-type"] ?? ""))
    return { status: 413, sentence: "That is too large." };
  const isForm = length === 0 || FORM_TYPES.test(headers["content-type"] ?? "");
  if (isForm || path.startsWith("/webhooks/")) return null;
  return { status: 415, sentence: "Only forms are read here." };
}

/** A piece of a file says what it is and how long; an upload begins without a body. */
function pieceProblem(piece: {
  method: string;
  type: string | undefined;
  length: number;
}): Refused {
  const isPiece = piece.method === "PATCH";
  if (isPiece && Number.isNaN(piece.length))
    return { status: 411, sentence: "The length of the request is missing." };
  if (piece.length > (isPiece ? MAX_PIECE : 0))
    return { status: 413, sentence: "That is too large." };
  if (!isPiece || piece.type === "application/offset+octet-stream") return null;
  return { status: 415, sentence: "Only pieces of files are read here." };
}

function mostBytes(path: string, type: string): number {
  if (!/^multipart\//iu.test(type)) return MAX_FORM;
  const page = path.replace(/\.data$/u, "");
  return FILE_FORMS.find(([at]) => at.test(page))?.[1] ?? MAX_FORM;
}
