import { database } from "./client.server.ts";

/**
 * A filter for text that contains what was typed, whatever its case: SQLite's LIKE ignores it by
 * itself, PostgreSQL's doesn't.
 */
export function containing(text: string): { contains: string } {
  return database().dialect === "postgres"
    ? { contains: text, ...{ mode: "insensitive" } }
    : { contains: text };
}
