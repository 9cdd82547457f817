// Prisma's SQLite migrations rebuild a table for most new columns. That copies every row, and loses
// what the schema doesn't know (a check, a partial index). Where columns are only added, this uses
// ADD COLUMN instead.

const TABLE = /CREATE TABLE "(\w+)" \(\n([\s\S]*?)\n\)/gu;
const INDEX = /CREATE (?:UNIQUE )?INDEX [^;]+;/gu;
const REBUILT =
  /CREATE TABLE "new_(\w+)" \(\n([\s\S]*?)\n\);\n(?:INSERT INTO "new_\1"[^;]+;\n)?DROP TABLE "\1";\nALTER TABLE "new_\1" RENAME TO "\1";\n?/gu;

const linesOf = (body) => body.split("\n").map((line) => line.trim().replace(/,$/u, ""));
const columnOf = (line) => /^"(\w+)"/u.exec(line)?.[1];

/** The columns and the constraints of a table's body. */
function parts(body) {
  const lines = linesOf(body).filter(Boolean);
  return {
    columns: lines.filter((line) => columnOf(line)),
    constraints: lines.filter((line) => !columnOf(line)),
  };
}

/** A foreign key on one new column becomes a column constraint: a table's can't be added later. */
function asColumn(line, constraints) {
  const key = constraints.find((each) => each.includes(`FOREIGN KEY ("${columnOf(line)}")`));
  const reference = key && /REFERENCES .*$/u.exec(key)?.[0];
  return { line: reference ? `${line} ${reference}` : line, key };
}

/**
 * Whether a column can be added to a table with rows (https://sqlite.org/lang_altertable.html):
 * only null or a constant, and no key.
 */
const canBeAdded = (line) =>
  !/PRIMARY KEY|CURRENT_TIMESTAMP|DEFAULT \(/u.test(line) &&
  (!/NOT NULL/u.test(line) || (/ DEFAULT /u.test(line) && !/ REFERENCES /u.test(line)));

function additions(table, before, after) {
  const kept = new Set([...before.columns, ...before.constraints]);
  const added = after.columns
    .filter((line) => !kept.has(line))
    .map((line) => asColumn(line, after.constraints));
  const keys = new Set(added.map(({ key }) => key));
  const known = new Set([...after.columns, ...after.constraints]);
  const onlyAdded =
    [...kept].every((line) => known.has(line)) &&
    after.constraints.every((line) => kept.has(line) || keys.has(line)) &&
    added.every(({ line }) => canBeAdded(line));
  return onlyAdded
    ? added.map(({ line }) => `ALTER TABLE "${table}" ADD COLUMN ${line};\n`).join("")
    : null;
}

/**
 * @param {string} sql a migration
 * @param {string} before the SQL that makes the schema before it
 * @returns {string} the migration with `ADD COLUMN` wherever that suffices
 */
export function addColumns(sql, before) {
  const tables = new Map([...before.matchAll(TABLE)].map(([, name, body]) => [name, parts(body)]));
  const indexes = new Set(before.match(INDEX) ?? []);
  const spared = new Set();
  const short = sql.replace(REBUILT, (whole, table, body) => {
    const old = tables.get(table);
    const added = old ? additions(table, old, parts(body)) : null;
    if (added === null) return whole;
    spared.add(table);
    return added;
  });
  const onSpared = (index) => spared.has(/ ON "(\w+)"/u.exec(index)?.[1] ?? "");
  const after = new Set(short.match(INDEX) ?? []);
  // A rebuilt table loses its old indexes anyway; without a rebuild they have to be dropped.
  const gone = [...indexes].filter((index) => onSpared(index) && !after.has(index));
  const dropped = gone.map((index) => `DROP INDEX ${/INDEX ("\w+")/u.exec(index)?.[1]};\n`);
  const created = short.replace(INDEX, (index) =>
    indexes.has(index) && onSpared(index) ? "" : index,
  );
  const whole = dropped.join("") + created;
  const tidy = whole.replace(/\n{3,}/gu, "\n\n");
  return tidy.includes('CREATE TABLE "new_')
    ? tidy
    : tidy.replace(/^(?:-- RedefineTables|PRAGMA [^;]+;)\n/gmu, "");
}
