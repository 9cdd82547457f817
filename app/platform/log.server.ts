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
    // As a stream of this process: a transport of its own would have to be found by name from
    // wherever the build lies.
    logger = pino(
      { level: LOG_LEVEL, base: undefined },
      readable
        ? pretty({ colorize: true, ignore: "pid,hostname", sync: true })
        : pino.destination(1),
    );
  }
  return logger;
}
