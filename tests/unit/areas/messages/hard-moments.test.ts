import { describe, expect, test } from "vitest";
import { HARD_MOMENTS, isUnchecked } from "#app/areas/messages/rules/hard-moments.ts";
import { hardWords } from "#words/hard.ts";

const facts = {
  ...{
    name: "Ona",
    project: "Kavinė",
    studio: "Studio Klon",
    rounds: 2,
    isHourly: true,
    round: "€60.00",
  },
  ...{ exclusions: "texts and photographs", agreement: "3" },
  invoice: { number: "2026/014", sum: "€1,815.00", due: "27 November 2026" },
};
const bare = { ...facts, isHourly: false, round: "", exclusions: "", agreement: "", invoice: null };

describe.each(["en", "lt", "pl"])("words for hard moments (%s)", (language) => {
  test("name the client and the studio, and have something to check in each", () => {
    const texts = HARD_MOMENTS.map((moment) => hardWords(language)[moment](facts));
    expect(new Set(texts).size).toBe(10);
    for (const text of texts) {
      expect(text).toContain("Ona");
      expect(text).toContain("Studio Klon");
      expect(isUnchecked(text)).toBe(true);
    }
  });

  test("have the project's facts, and say where one is missing", () => {
    const words = hardWords(language);
    expect(words.rounds(facts)).toContain("[[€60.00]]");
    expect(words.scope(facts)).toContain("[[texts and photographs]]");
    for (const fact of ["[[2026/014]]", "[[€1,815.00]]", "[[27 November 2026]]"])
      expect(words.payment(facts)).toContain(fact);
    for (const moment of HARD_MOMENTS)
      expect(words[moment](bare)).not.toMatch(/\[\[\]\]|undefined|null/u);
  });
});

test("brackets that somebody has taken away are checked", () => {
  expect([
    isUnchecked("It costs [[60 €]]."),
    isUnchecked("It costs 60 € [net]."),
    isUnchecked(""),
  ]).toEqual([true, false, false]);
});
