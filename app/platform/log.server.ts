import pino from "pino";
import pretty from "pino-pretty";
import { env } from "./env.server.ts";

let logger: pino.Logger | undefined;

/**
 * The process's log: JSON in production, readable in development. Never log personal data, tokens
 * or whole addresses.
 */
export function log(): pino.Logger {
  if (!logger) {
    const { LOG_LEVEL, NODE_ENV } = env();
    const readable = NODE_ENV !== "production" || process.stdout.isTTY;
    // An in-process stream: a separate transport would have to be resolved by name from wherever
    // the build is.
    logger = pino(
      { level: LOG_LEVEL, base: undefined },
      readable
        ? pretty({ colorize: true, ignore: "pid,hostname", sync: true })
        : pino.destination(1),
    );
  }
  return logger;
}
