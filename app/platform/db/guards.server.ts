/**
 * One trigger, declared once for both databases; its condition and statements are SQL that both
 * understand.
 */
export type Guard = {
  /** Unique in the database. */
  name: string;
  table: string;
  on: "insert" | "update" | "delete";
  /** Fires on updates of these columns only; without this or `except`, on updates of any column. */
  columns?: readonly string[];
  /**
   * Fires on updates of any column except these, so that a new column is guarded without being
   * named.
   */
  except?: readonly string[];
  /** A condition on OLD and NEW; the trigger always fires without one. */
  when?: string;
} & (
  | { /** The error that stops the statement. */ refuses: string }
  | { /** What runs after the statement, in its transaction. */ does: readonly string[] }
);

/** A unique index over some of a table's rows, which the schema can't express. */
export type PartialIndex = {
  name: string;
  table: string;
  columns: readonly string[];
  where: string;
};

/** The triggers and partial indexes that a database has. */
export type Guards = { triggers: readonly Guard[]; indexes: readonly PartialIndex[] };

/** A guard for a table as it is now. */
export type Placed = { guard: Guard; columns: string[] };

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(", ");
export const isRefusal = (guard: Guard) => "refuses" in guard;

/**
 * The guards with their columns.
 * @throws when one names a table or a column that the database lacks.
 */
export function place(guards: readonly Guard[], columnsOf: (table: string) => string[]): Placed[] {
  return guards.map((guard) => {
    const existing = columnsOf(guard.table);
    const named = [...(guard.columns ?? []), ...(guard.except ?? [])];
    const missing = named.filter((column) => !existing.includes(column));
    if (existing.length === 0 || missing.length > 0)
      throw new Error(
        `The guard ${guard.name} names what the database lacks: ${[guard.table, ...missing].join(", ")}`,
      );
    if (guard.except)
      return { guard, columns: existing.filter((column) => !guard.except?.includes(column)) };
    return { guard, columns: [...(guard.columns ?? [])] };
  });
}

export const head = ({ guard, columns }: Placed) =>
  [
    `CREATE TRIGGER "${guard.name}"`,
    isRefusal(guard) ? "BEFORE" : "AFTER",
    guard.on.toUpperCase(),
    ...(columns.length > 0 ? [`OF ${quoted(columns)}`] : []),
    `ON "${guard.table}"`,
  ].join(" ");

export const partialIndex = ({ name, table, columns, where }: PartialIndex) =>
  `CREATE UNIQUE INDEX IF NOT EXISTS "${name}" ON "${table}"(${quoted(columns)}) WHERE ${where}`;

export const sameLists = (some: string[], others: string[]) =>
  some.length === others.length && some.every((one, index) => one === others[index]);
