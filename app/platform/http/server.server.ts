import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type Express, type Request, type RequestHandler } from "express";
import { SettingError, type Env } from "#app/platform/env.server.ts";
import { MAX_UPLOAD } from "#app/platform/gateways/files/store-upload.server.ts";
import { log } from "#app/platform/log.server.ts";
import { isOwnRequest, loggablePath, securityHeaders } from "./headers.server.ts";

/** The largest form in bytes, and the largest form with files (ten of them). */
const MAX_FORM = 1024 * 1024;
const MAX_UPLOADS = 10 * MAX_UPLOAD;

/** A fully cached page: its bytes as sent, or null when it has to be rendered. */
export type CachedPage = (request: {
  url: string;
  cookie: string | undefined;
}) => Promise<{ html: Buffer; gzip: Buffer } | null>;

export type AppOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  viteMiddleware?: RequestHandler;
  settings: Env;
  payOrigin: string;
  cachedPage: CachedPage;
  afterWrite: () => void;
};

export function createApp({
  build,
  viteMiddleware,
  settings,
  payOrigin,
  cachedPage,
  afterWrite,
}: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", settings.TRUST_PROXY);
  const isHttps = settings.PUBLIC_URL?.startsWith("https://") ?? false;
  app.use(serveCached(cachedPage, { isHttps, payOrigin }));
  app.use(logRequest);
  app.use((request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    response.set(
      securityHeaders(request.path, nonce, {
        isHttps,
        isDev: viteMiddleware !== undefined,
        payOrigin,
      }),
    );
    request.headers["x-milepost-address"] = request.ip ?? "";
    next();
  });
  app.use(refuseForeign(settings.TRUST_PROXY > 0));
  app.use(compression());
  if (viteMiddleware) app.use(viteMiddleware);
  else
    app.use(
      "/assets",
      express.static(join(process.cwd(), settings.BUILD_DIR, "client/assets"), {
        immutable: true,
        maxAge: "1y",
        fallthrough: false,
      }),
    );
  app.use(
    express.static(viteMiddleware ? "public" : join(process.cwd(), settings.BUILD_DIR, "client"), {
      maxAge: "1h",
      index: false,
    }),
  );
  app.use((request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") response.once("finish", afterWrite);
    next();
  });
  const remix = createRequestHandler({
    build,
    mode: viteMiddleware ? "development" : "production",
    getLoadContext: (_request, response) => ({
      nonce: String(response.locals.nonce),
      requestId: String(response.getHeader("X-Request-Id")),
    }),
  });
  app.all("*", (request, response, next) => void remix(request, response, next));
  return app;
}

/** Answers from the page cache before anything else is done; other requests pass on. */
function serveCached(
  cachedPage: CachedPage,
  options: { isHttps: boolean; payOrigin: string },
): RequestHandler {
  const headers = securityHeaders("/portal/", null, { ...options, isDev: false });
  return (request, response, next) => {
    if (request.method !== "GET" || !request.url.startsWith("/portal/")) {
      next();
      return;
    }
    cachedPage({ url: request.url, cookie: request.headers.cookie }).then((page) => {
      if (!page) {
        next();
        return;
      }
      const zips = /\bgzip\b/u.test(request.headers["accept-encoding"] ?? "");
      const body = zips ? page.gzip : page.html;
      response.writeHead(200, {
        ...headers,
        "Content-Type": "text/html; charset=utf-8",
        Vary: "Accept-Encoding, Cookie",
        "Content-Length": body.length,
        ...(zips ? { "Content-Encoding": "gzip" } : {}),
      });
      response.end(body);
    }, next);
  };
}

const logRequest: RequestHandler = (request, response, next) => {
  const id = randomUUID();
  const start = process.hrtime.bigint();
  response.set("X-Request-Id", id);
  response.once("finish", () => {
    if (request.path.startsWith("/assets/")) return;
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    log().debug(
      {
        id,
        method: request.method,
        path: loggablePath(request.path),
        status: response.statusCode,
        ms: Math.round(ms),
      },
      "request",
    );
  });
  next();
};

/**
 * Rejects writes sent by another site's page, and bodies that are too large or of unknown length.
 */
const refuseForeign =
  (isBehindProxy: boolean): RequestHandler =>
  (request, response, next) => {
    const { method, headers } = request;
    if (method !== "GET" && method !== "HEAD" && method !== "POST") {
      response.status(405).set("Allow", "GET, HEAD, POST").end();
      return;
    }
    const refusal = foreignProblem(request, isBehindProxy) ?? bodyProblem(request);
    if (refusal) {
      response.status(refusal.status).type("text/plain").send(refusal.sentence);
      return;
    }
    // A page without referrers sends "Origin: null". The origin is verified by now, and Remix would
    // fail on the header.
    if (headers.origin === "null") delete headers.origin;
    next();
  };

type Refused = { status: number; sentence: string } | null;

function foreignProblem(request: Request, isBehindProxy: boolean): Refused {
  const { method, path, headers } = request;
  const forwarded = isBehindProxy ? request.get("x-forwarded-host") : undefined;
  const host = forwarded ?? request.get("host") ?? "";
  const fetchSite = headers["sec-fetch-site"];
  if (isOwnRequest({ method, path, fetchSite, origin: headers.origin, host })) return null;
  const sentence = "This form was sent from another site. Open Milepost and try there.";
  return { status: 403, sentence };
}

function bodyProblem({ method, path, headers }: Request): Refused {
  if (method !== "POST") return null;
  const length = Number(headers["content-length"] ?? Number.NaN);
  if (Number.isNaN(length))
    return { status: 411, sentence: "The length of the request is missing." };
  const hasFiles = headers["content-type"]?.startsWith("multipart/form-data") ?? false;
  const most = hasFiles && path.startsWith("/app/") ? MAX_UPLOADS : MAX_FORM;
  return length > most ? { status: 413, sentence: "That is too large." } : null;
}

/**
 * Listens, and stops cleanly: open requests are finished, idle connections closed.
 * @throws SettingError for a port in use
 */
export async function listen(
  app: Express,
  settings: Env,
): Promise<{ port: number; stop(): Promise<void> }> {
  const server: Server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(
          new SettingError(
            `Port ${settings.PORT} is in use; stop what runs there or set PORT to another one.`,
          ),
        );
      else if (error.code === "EACCES")
        reject(
          new SettingError(`Port ${settings.PORT} needs more rights; set PORT to one above 1023.`),
        );
      else reject(error);
    });
    server.listen(settings.PORT, settings.HOST, resolve);
  });
  const address = server.address();
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 5_000).unref();
    });
  return { port: typeof address === "object" && address ? address.port : settings.PORT, stop };
}
