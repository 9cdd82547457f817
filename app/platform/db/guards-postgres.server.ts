import type pg from "pg";
import {
  head,
  isRefusal,
  partialIndex,
  place,
  sameLists,
  type Guards,
  type Placed,
} from "./guards.server.ts";

/** PostgreSQL's triggers call functions; ours begin with this. */
const PREFIX = "milepost_";

function postgresBody({ guard }: Placed): string {
  const statements = "refuses" in guard ? [`RAISE EXCEPTION '${guard.refuses}'`] : guard.does;
  const lines = statements.map((line) => `${line};`).join("\n");
  const body = guard.when === undefined ? lines : `IF ${guard.when} THEN\n${lines}\nEND IF;`;
  return `\nBEGIN\n${body}\nRETURN ${guard.on === "delete" ? "OLD" : "NEW"};\nEND `;
}

/**
 * One guard as PostgreSQL's catalogue shows it: name, table, kind, columns, function and its text.
 */
const TYPE_BITS = { row: 1, before: 2, insert: 4, delete: 8, update: 16 };
const described = (placed: Placed) => {
  const { guard, columns } = placed;
  const type = TYPE_BITS.row + TYPE_BITS[guard.on] + (isRefusal(guard) ? TYPE_BITS.before : 0);
  return [
    guard.name,
    guard.table,
    String(type),
    columns.join(","),
    PREFIX + guard.name.toLowerCase(),
    postgresBody(placed),
  ].join("|");
};

async function postgresTriggers(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ described: string }>(
    `SELECT concat_ws('|', t.tgname, c.relname, t.tgtype, coalesce((
         SELECT string_agg(a.attname, ',' ORDER BY k.place)
         FROM unnest(t.tgattr::int2[]) WITH ORDINALITY AS k(number, place)
         JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.number), ''),
       p.proname, p.prosrc) AS described
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND starts_with(p.proname, $1)
       AND c.relnamespace = current_schema()::regnamespace`,
    [PREFIX],
  );
  return rows.map((row) => row.described).sort();
}

/**
 * Makes the guards of a PostgreSQL database match the declared ones.
 * @throws Error when they differ from the declared ones.
 */
export async function placePostgresGuards(
  db: pg.Client,
  { triggers, indexes }: Guards,
): Promise<void> {
  for (const index of indexes) await db.query(partialIndex(index));
  const { rows } = await db.query<{ table_name: string; column_name: string }>(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`,
  );
  const placed = place(triggers, (table) =>
    rows.filter((row) => row.table_name === table).map((row) => row.column_name),
  );
  const declared = placed.map(described).sort();
  if (sameLists(await postgresTriggers(db), declared)) return;
  await dropPostgresGuards(db);
  for (const one of placed) {
    const name = PREFIX + one.guard.name.toLowerCase();
    await db.query(
      `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$${postgresBody(one)}$$`,
    );
    await db.query(`${head(one)} FOR EACH ROW EXECUTE FUNCTION ${name}()`);
  }
  if (!sameLists(await postgresTriggers(db), declared))
    throw new Error("The guards aren't as declared.");
}

/** Runs before a migration: a column can't be dropped while a trigger names it. */
export async function dropPostgresGuards(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ signature: string }>(
    `SELECT oid::regprocedure::text AS signature FROM pg_proc
     WHERE starts_with(proname, $1) AND pronamespace = current_schema()::regnamespace`,
    [PREFIX],
  );
  for (const { signature } of rows) await db.query(`DROP FUNCTION ${signature} CASCADE`);
}
