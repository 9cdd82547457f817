/**
 * The clauses that can be switched on and off. In a template's text each lies between `{clause
 * name}` and `{end}`.
 */
export const CLAUSES = [
  "kill_fee",
  "ownership",
  "portfolio",
  "late_fee",
  "confidentiality",
] as const;
export type ClauseKey = (typeof CLAUSES)[number];

/** Figures that clauses use: percentages in whole percent. */
export const FIGURES = ["kill_fee_percent", "late_fee_percent"] as const;
export type Figure = (typeof FIGURES)[number];

export type ClauseChoice = { on: Record<ClauseKey, boolean>; figures: Record<Figure, number> };

export const DEFAULT_CLAUSES: ClauseChoice = {
  on: { kill_fee: true, ownership: true, portfolio: true, late_fee: false, confidentiality: false },
  figures: { kill_fee_percent: 25, late_fee_percent: 8 },
};

const BLOCK = /^\{clause ([a-z_]+)\}[^\S\n]*\n([\s\S]*?)^\{end\}[^\S\n]*(?:\n|$)/gmu;

/** The clauses in a template's text, in their order. */
export function clausesIn(body: string): ClauseKey[] {
  return [...body.matchAll(BLOCK)].flatMap((match) => CLAUSES.filter((key) => key === match[1]));
}

/**
 * What is wrong with a template's text: names in braces that are no variable, and unknown clauses.
 */
export function templateProblems(body: string, variables: readonly string[]): string[] {
  const known = new Set<string>([...variables, ...FIGURES]);
  const unknownClauses = [...body.matchAll(BLOCK)].flatMap((match) =>
    CLAUSES.some((key) => key === match[1]) ? [] : [`{clause ${match[1]}}`],
  );
  const rest = body.replace(BLOCK, (_whole, _key, text: string) => text);
  const unknown = [...rest.matchAll(/\{([^}\n]{1,40})\}/gu)].flatMap((match) =>
    known.has(match[1] ?? "") ? [] : [match[0]],
  );
  return [...new Set([...unknownClauses, ...unknown])];
}

/**
 * The terms as they go into an agreement: clauses that are off are left out, variables are filled
 * with data.
 */
export function renderTerms(
  body: string,
  choice: ClauseChoice,
  variables: Record<string, string>,
): string {
  const switched = body.replace(BLOCK, (_whole, key: string, text: string) =>
    (choice.on as Record<string, boolean>)[key] ? `${text.trim()}\n` : "",
  );
  const values: Record<string, string> = {
    ...variables,
    ...Object.fromEntries(FIGURES.map((figure) => [figure, String(choice.figures[figure])])),
  };
  return switched
    .replace(/\{([a-z_]+)\}/gu, (whole, name: string) => values[name] ?? whole)
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/**
 * Where a transfer of copyright needs more than a simple electronic signature. Poland: a contract
 * that transfers the author's economic rights is void unless in writing (Act on Copyright of 4
 * February 1994, Article 53), and only a qualified electronic signature equals writing (Civil
 * Code, Article 78¹).
 */
const WRITTEN_TRANSFER = new Set(["PL"]);

export function needsQualifiedSignature(
  clauses: readonly ClauseKey[],
  choice: ClauseChoice,
  countries: readonly string[],
): boolean {
  return (
    clauses.includes("ownership") &&
    choice.on.ownership &&
    countries.some((country) => WRITTEN_TRANSFER.has(country))
  );
}

/** The variables of a template's text. */
export const TERM_VARIABLES = [
  "payment_days",
  "client",
  "studio",
  "project",
  "price",
  "deposit",
  "hourly_rate",
] as const;
