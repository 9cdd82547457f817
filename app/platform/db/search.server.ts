import { database } from "./client.server.ts";

/**
 * A case-insensitive filter for text that contains what was typed: SQLite's LIKE ignores case by
 * default, PostgreSQL's doesn't.
 */
export function containing(text: string): { contains: string } {
  return database().dialect === "postgres"
    ? { contains: text, ...{ mode: "insensitive" } }
    : { contains: text };
}
