import type { CsvMapping } from "./bank-statement.ts";

/** Whether a line's money came in, went out, or can't be told; "none" for what is no payment. */
export type Direction = "in" | "out" | "none" | "unknown";

/**
 * What banks write in a column of direction: English, German, Dutch, Polish, Lithuanian, Latvian,
 * Estonian, French, Spanish and Italian. "K" is Kredit or kreditas, "S" and "H" are Soll and Haben.
 */
const IN =
  /^(?:c|cr|crdt|credit|k|kr|kredit|kreditas|kredyt|kredīts|kreedit|h|haben|gutschrift|bij|b|in|incoming|received|money in|paid in|deposit|uznanie|wpływ|wplyw|przychodząc\p{L}*|įplaukos|gauta|crédit|entrée|abono|ingreso|entrada|avere|accredito|\+)$/u;
const OUT =
  /^(?:d|db|dr|dbit|debit|debet|debetas|debets|deebet|s|soll|lastschrift|belastung|af|a|out|outgoing|sent|money out|paid out|withdrawal|obciążenie|obciazenie|wydatek|wychodząc\p{L}*|išlaidos|išmokėta|débit|sortie|cargo|gasto|salida|dare|addebito|-|−)$/u;

/** What banks write in a column of state when the money is there, and when it isn't (yet). */
const BOOKED =
  /^(?:|book|booked|completed?|cleared|done|executed|ok|posted|processed|settled|successful|success|abgeschlossen|gebucht|ausgeführt|zaksięgowan\p{L}*|wykonan\p{L}*|zrealizowan\p{L}*|įvykdyt\p{L}*|įskaityt\p{L}*|atliktas?|comptabilisée?|exécutée?|realizad[oa]|contabilizad[oa])$/u;
const NOT_BOOKED =
  /^(?:pdng|pending|processing|in progress|reverted|reversed|declined|rejected|returned|failed|cancell?ed|expired|blocked|hold|authori[sz]ed|vorgemerkt|offen|storniert|abgelehnt|oczekuj\p{L}*|odrzucon\p{L}*|anulowan\p{L}*|zablokowan\p{L}*|laukiam\p{L}*|atmest\p{L}*|atšaukt\p{L}*|rezervuot\p{L}*|en attente|annulée?|pendiente|anulad[oa]|rechazad[oa])$/u;

/** Rows that sum a statement up, which are no payments though they have an amount. */
const SUMMARY =
  /^(?:(?:opening|closing|start(?:ing)?|end(?:ing)?|final|available|booked|current) balance|balance(?: brought| carried)? ?(?:forward)?|(?:debit |credit |total )?turnover|totals?|(?:pradinis|galutinis) (?:likutis|balansas)|likutis(?: \p{L}+)?|(?:bendra )?apyvarta|saldo(?: (?:początkowe|poczatkowe|końcowe|koncowe|inicial|final))?|obroty|(?:anfangs|end|start|schluss)saldo|kontostand|umsatz(?:summe)?|(?:begin|eind)saldo|solde(?: (?:initial|final))?|algsaldo|lõppsaldo|käive)$/u;

const folded = (text: string) => text.trim().toLowerCase().replace(/\s+/gu, " ");

/** Is it known how this mapping's files tell money that came in from money that went out? */
export const isDirectionKnown = ({ direction, debit, sign }: CsvMapping): boolean =>
  direction >= 0 || debit >= 0 || sign !== "unknown";

/** The direction of a row, from its columns of state and direction, and its amount's sign. */
export function directionOf(row: string[], mapping: CsvMapping): Direction {
  const cell = (index: number) => (index < 0 ? "" : (row[index] ?? ""));
  const state = folded(cell(mapping.state));
  if (NOT_BOOKED.test(state)) return "none";
  const summary = summaryOf(row, mapping);
  if (summary) return summary;
  if (!BOOKED.test(state) || hasOtherState(row, mapping)) return "unknown";
  if (mapping.debit >= 0) return fromTwoColumns(cell(mapping.amount), cell(mapping.debit));
  const bySign = fromAmount(cell(mapping.amount));
  if (mapping.direction < 0) return bySign ?? (mapping.sign === "unknown" ? "unknown" : "in");
  if (bySign === "unknown") return "unknown";
  const byWord = fromWord(folded(cell(mapping.direction)));
  // An amount that says "out" beside a word that says "in" contradicts itself.
  return bySign === "out" && byWord === "in" ? "unknown" : byWord;
}

/** A second column of state may say that the money isn't there. */
const hasOtherState = (row: string[], { payer, text }: CsvMapping): boolean =>
  row.some((cell, index) => index !== payer && index !== text && NOT_BOOKED.test(folded(cell)));

const sumsUp = (text: string | undefined) => SUMMARY.test(folded(text ?? ""));

/**
 * A row that sums up is nobody's payment; a purpose may be called so, where somebody paid it. Where
 * no column names who paid, it can't be told.
 */
function summaryOf(row: string[], { payer }: CsvMapping): Direction | null {
  if (payer < 0) return row.some(sumsUp) ? "unknown" : null;
  const isNobodys = folded(row[payer] ?? "") === "" && row.some(sumsUp);
  return isNobodys || sumsUp(row[payer]) ? "none" : null;
}

/** Do nearly all lines of a column say in a word whether money came in or went out? */
export function isDirectionColumn(rows: string[][], index: number): boolean {
  const words = rows.map((row) => folded(row[index] ?? "")).filter((word) => word !== "");
  const known = words.map(fromWord).filter((direction) => direction !== "unknown");
  return known.includes("in") && known.length * 4 >= words.length * 3;
}

function fromWord(word: string): Direction {
  if (IN.test(word)) return "in";
  return OUT.test(word) ? "out" : "unknown";
}

const CURRENCIES = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));
const SIGNS = /\p{Sc}|(?<!\p{L})(?:zł|kč|kr\.?|lei|ft)(?!\p{L})/gu;

/** An amount without its currency and its blanks. Other words stay: they may say "out". */
const bare = (amount: string) =>
  folded(amount)
    .replace(/^'(?=[-+(\d])/u, "")
    .replace(/(?<!\p{L})[a-z]{3}(?!\p{L})/gu, (word) => (CURRENCIES.has(word) ? "" : word))
    .replace(SIGNS, "")
    .trim()
    .replace(/\s+/gu, " ");

const MINUS = String.raw`[-−–—‐‑－]`;
const SUM = String.raw`\d[\d.,' \u00a0\u202f]*`;
const SAYS_OUT = new RegExp(
  `^(?:${MINUS} ?${SUM}|${SUM} ?${MINUS}|\\( ?${MINUS}? ?${SUM}\\)|${SUM} ?\\(?(?:dr|db|d|s|soll|debit|debet)\\.?\\)?)$`,
  "u",
);
const SAYS_IN = new RegExp(
  `^(?:\\+ ?${SUM}|${SUM} ?\\+|${SUM} ?\\(?(?:cr|c|k|h|haben|credit|kredit)\\.?\\)?)$`,
  "u",
);
const SAYS_NOTHING = new RegExp(`^${SUM}$`, "u");

/**
 * What an amount says by itself: a minus, parentheses, or "CR" and "DR" behind it; null for a bare
 * sum. What isn't understood to the last sign is "unknown", never money that came in.
 */
export function fromAmount(amount: string): "in" | "out" | "unknown" | null {
  const text = bare(amount);
  if (SAYS_OUT.test(text)) return "out";
  if (SAYS_IN.test(text)) return "in";
  return text === "" || SAYS_NOTHING.test(text) ? null : "unknown";
}

function fromTwoColumns(credit: string, debit: string): Direction {
  const isGiven = (text: string) => /[1-9]/u.test(text);
  if (isGiven(credit) === isGiven(debit)) return isGiven(credit) ? "unknown" : "none";
  if (isGiven(debit)) return "out";
  const sign = fromAmount(credit);
  return sign === "out" || sign === "unknown" ? "unknown" : "in";
}
