import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { agreementWords } from "#words/agreement.ts";
import { eventName } from "#app/areas/agreements/rules/event-name.ts";
import { certificateWords } from "#words/certificate.ts";
import { changeWords } from "#words/change.ts";
import type { Explanation } from "#app/areas/change-requests/rules/pricing.ts";
import { consentTo } from "#app/areas/change-requests/rules/consent.ts";
import { settlementWords } from "#words/settlement.ts";
import { invoiceWords } from "#app/words/invoice-words.ts";
import { portalWords } from "#words/portal.ts";
import { waysWords } from "#words/ways.ts";
import { LANGUAGES } from "#app/words/language.ts";

/** Every explanation for the price of a change: with its figures, and by the clause. */
function explanations(locale: string): Record<string, string> {
  const { explain } = changeWords(locale);
  const facts = { round: 2, of: 1, minutes: 90, rate: 6_000, price: 9_000, worth: 9_000 };
  const say = (kind: Explanation["kind"], more: object = {}) =>
    explain({ ...facts, kind, ...more }, (amount) => `€${amount}`, "§ 4");
  return {
    free: say("free-round"),
    hourly: say("hourly"),
    fixed: say("fixed-round"),
    agreed: say("agreed-price"),
    less: say("given-back"),
    bonus: say("bonus"),
    gift: say("bonus", { worth: 0 }),
  };
}

/** The words that documents and the ways to pay are made of, by language. */
const CATALOGS: [string, (locale: string) => object][] = [
  ["agreements", agreementWords],
  ["certificates", certificateWords],
  ["changes", (locale) => ({ ...changeWords(locale), explain: explanations(locale) })],
  ["settlements", settlementWords],
  ["invoices", invoiceWords],
  ["ways to pay", waysWords],
  ["guests' pages", portalWords],
];

type Said = { path: string; says: unknown };

function leaves(words: unknown, path = ""): Said[] {
  if (typeof words !== "object" || words === null) return [{ path, says: words }];
  return Object.entries(words).flatMap(([key, value]) => leaves(value, `${path}/${key}`));
}

const anything: object = new Proxy({}, { get: (_target, key) => `«${String(key)}»` });

/** What a message says for any arguments: texts, days, numbers or an object of them. */
function spoken(says: unknown): string {
  if (typeof says !== "function") return String(says);
  const message = says as (...facts: unknown[]) => unknown;
  const day = "2026-05-04";
  const alike = [day, 3, anything, [day]].map((fact) => [fact, fact, fact, fact]);
  for (const facts of [...alike, [3, "EUR", "EUR", "EUR"], ["a", 3, "EUR", day]]) {
    try {
      const text = message(...facts);
      if (typeof text === "string" && !text.includes("NaN") && !text.includes("undefined"))
        return text;
    } catch {
      // It expects another kind of argument.
    }
  }
  throw new Error("says nothing of any facts");
}

test("every language has a folder with every file of English, but for the studio's own", () => {
  const filesOf = (language: string) =>
    readdirSync(join("app/words", language)).filter((name) => name !== "studio");
  const folders = readdirSync("app/words", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual(Object.keys(LANGUAGES).sort());
  for (const language of folders) expect(filesOf(language), language).toEqual(filesOf("en"));
});

describe.each(CATALOGS)("the words of %s", (_name, catalog) => {
  const english = leaves(catalog("en"));

  test.each(Object.keys(LANGUAGES))("are complete in %s, with the same arguments", (locale) => {
    const own = leaves(catalog(locale));
    expect(own.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
    for (const [index, { path, says }] of own.entries()) {
      const other = english[index]?.says;
      expect(typeof says, path).toBe(typeof other);
      expect(() => spoken(says), path).not.toThrow();
      if (spoken(other) !== "") expect(spoken(says), path).not.toBe("");
    }
  });
});

test("an event that a later version wrote is shown by its stored type", () => {
  const words = certificateWords("en");
  expect([eventName(words, "signed"), eventName(words, "teleported")]).toEqual([
    "Signed",
    "teleported",
  ]);
});

test("the consent names an agreement by its client, and a change by its number", () => {
  expect(consentTo({ locale: "en", change: null }, "Choir")).toBe(
    agreementWords("en").consent("Choir"),
  );
  expect(consentTo({ locale: "lt", change: 3 }, "Choir")).toBe(
    changeWords("lt").consent("Choir", 3),
  );
});

test("a tax that isn't a VAT isn't called one", () => {
  expect(invoiceWords("en", "US").taxOn("8 %")).not.toContain("VAT");
  expect(invoiceWords("en", "LT").taxOn("21 %")).toContain("VAT");
});
