import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import onHeaders from "on-headers";
import { SettingError, type Env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { frontDoor } from "./front-door.server.ts";
import { loggablePath, securityHeaders } from "./headers.server.ts";
import { remixHandler } from "./remix-handler.server.ts";

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

export function createApp(options: AppOptions): Express {
  const { build, viteMiddleware, settings, payOrigin, cachedPage, afterWrite } = options;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", settings.TRUST_PROXY);
  const publicOrigin = settings.PUBLIC_URL ? new URL(settings.PUBLIC_URL).origin : null;
  const isHttps = publicOrigin?.startsWith("https://") ?? false;
  const isDev = viteMiddleware !== undefined;
  app.use(serveCached(cachedPage, { isHttps, payOrigin }));
  app.use(logRequest);
  app.use(setHeaders({ isHttps, isDev, payOrigin }));
  const isTrusted = app.get("trust proxy fn") as (address: string, hop: number) => boolean;
  app.use(frontDoor({ isProxy: (address) => isTrusted(address, 0), publicOrigin, isDev }));
  app.use((request, _response, next) => {
    request.headers["x-milepost-address"] = request.ip ?? "";
    next();
  });
  app.use(compression());
  if (viteMiddleware) app.use(viteMiddleware, express.static("public"));
  else app.use(builtFiles(settings.BUILD_DIR));
  app.use((request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") response.once("finish", afterWrite);
    next();
  });
  const remix = remixHandler({
    build,
    mode: isDev ? "development" : "production",
    getLoadContext: (response) => ({
      nonce: String(response.locals.nonce),
      requestId: String(response.getHeader("X-Request-Id")),
    }),
  });
  app.all("*", remix);
  app.use(answerFailure);
  return app;
}

/** The headers of every response. Only what says for how long it may be cached is cached. */
function setHeaders(options: Parameters<typeof securityHeaders>[2]): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    response.set(securityHeaders(request.path, nonce, options));
    onHeaders(response, () => {
      if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
    });
    next();
  };
}

/** The scripts and styles of the build, which have their hash in their names, and its icons. */
function builtFiles(buildDir: string): RequestHandler {
  const folder = join(process.cwd(), buildDir, "client");
  const hashed = express.static(join(folder, "assets"), {
    immutable: true,
    maxAge: "1y",
    fallthrough: false,
  });
  return express
    .Router()
    .use("/assets", hashed)
    .use(express.static(folder, { maxAge: "1h", index: false }));
}

/** What failed outside of a page. It never shows a stack. */
const answerFailure: ErrorRequestHandler = (...[error, , response, next]) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = (error as { status?: number }).status ?? 500;
  if (status >= 500) log().error({ err: error }, "request failed");
  const sentence = status >= 500 ? "Something went wrong." : "There is nothing here.";
  response.status(status).type("text/plain").send(sentence);
};

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
        "Cache-Control": "no-store",
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
