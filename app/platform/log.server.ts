import pino from "pino";
import { env } from "./env.server.ts";

let logger: pino.Logger | undefined;

/** The process's log: JSON in production, readable in development. Never log personal data, tokens or whole addresses. */
export function log(): pino.Logger {
  if (!logger) {
    const { LOG_LEVEL, NODE_ENV } = env();
    const readable = NODE_ENV !== "production" || process.stdout.isTTY;
    logger = pino({
      level: LOG_LEVEL,
      base: undefined,
      ...(readable ? { transport: { target: "pino-pretty", options: { colorize: true, ignore: "pid,hostname" } } } : {}),
    });
  }
  return logger;
}
