import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readMessages } from "#tests/support/read-messages.ts";
import { LANGUAGES } from "#app/words/language.ts";

const CATALOGUE = "app/words";
const areasOf = (language: string) =>
  readdirSync(join(CATALOGUE, language), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts"))
    .sort();
const isStudios = (area: string) => area.startsWith("studio/");

describe.each(Object.keys(LANGUAGES))("the words in %s", (language) => {
  test("cover every area that clients read", () => {
    const needed = areasOf("en").filter((area) => !isStudios(area));
    expect(areasOf(language).filter((area) => !isStudios(area))).toEqual(needed);
  });

  test.each(areasOf(language))("of %s are English's messages, with their arguments", (area) => {
    const own = readMessages(join(CATALOGUE, language, area));
    expect(own).toEqual(readMessages(join(CATALOGUE, "en", area)));
  });
});
