import { describe, expect, test } from "vitest";
import { inLanguage, PSEUDO } from "#app/words/language.ts";
import { pluralIn } from "#app/words/plural.ts";
import { problem, problemText } from "#app/words/problem.ts";
import { changeWords } from "#words/change.ts";
import { paymentsWords } from "#words/studio/payments.ts";

describe("the reader's language", () => {
  test("is English where the catalogue lacks it, and where an area does", () => {
    const said = { en: "Invoice", pl: "Faktura" };
    expect(["pl", "lt", "xx", "toString"].map((language) => inLanguage(language, said))).toEqual([
      "Faktura",
      "Invoice",
      "Invoice",
      "Invoice",
    ]);
  });

  test("has the plural forms of its rules", () => {
    const [english, polish] = [pluralIn<"one">("en"), pluralIn<"one" | "few">("pl")];
    const minutes = { one: "minutę", few: "minuty", other: "minut" };
    expect([1, 2].map((count) => english(count, { one: "day", other: "days" }))).toEqual([
      "day",
      "days",
    ]);
    expect([1, 3, 5, 22].map((count) => polish(count, minutes))).toEqual([
      "minutę",
      "minuty",
      "minut",
      "minuty",
    ]);
  });
});

describe("the pseudo-language", () => {
  const words = changeWords(PSEUDO);

  test("accents and brackets every text, a third longer", () => {
    expect(words.noDates).toMatch(/^⟦Ñö ðáţé ɱöṽéš\.·+⟧$/u);
    expect(words.noDates.length).toBeGreaterThan(changeWords("en").noDates.length * 1.3);
  });

  test("leaves the facts as they were told, and reaches into the words of a select", () => {
    expect(words.moved("Launch of Żółw", "1 May", "3 May")).toContain("Launch of Żółw");
    expect(words.payment.free).toMatch(/^⟦/u);
    const { refunds } = paymentsWords(PSEUDO).moneyGoneBack;
    expect(refunds.succeeded("€12.00")).toMatch(/^⟦€12\.00 ŕéƒûñðéð/u);
  });

  test("is made once, and leaves what has no letters", () => {
    expect(changeWords(PSEUDO)).toBe(words);
    expect(inLanguage(PSEUDO, { en: ["–", "2:1"] })).toEqual(["–", "2:1"]);
  });
});

describe("a problem that a schema names", () => {
  test("is said in the reader's language, with its facts", () => {
    expect(problemText(problem("tooLong", 40_000), "en")).toBe("Use at most 40,000 characters.");
    expect(problemText(problem("amountNeeded", "EUR"), PSEUDO)).toContain("EUR");
  });

  test("may be a sentence already, which stays as it is", () => {
    const sentences = ["Choose a day.", "{nobody} isn't known.", ""];
    expect(sentences.map((text) => problemText(text, "en"))).toEqual(sentences);
  });

  test("has a sentence when its name or its facts are unknown, from another version say", () => {
    for (const text of ['["toString"]', '["tooLong', '["constructor",1]', '["tooLong"]'])
      expect(problemText(text, "en")).toMatch(/^This can't be saved/u);
  });
});
