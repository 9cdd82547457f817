// One module in generated/words for each area of the catalogue (app/words/en/…): it gathers the
// languages that have this area, and picks the reader's. A language is a folder and nothing more.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const CATALOGUE = "app/words";
const WRITTEN = "generated/words";

const languages = () =>
  readdirSync(CATALOGUE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((one, other) => Number(other === "en") - Number(one === "en") || (one < other ? -1 : 1));

/** The areas of a language, by their paths in its folder: "invoice", "studio/payments". */
const areas = (language) =>
  readdirSync(join(CATALOGUE, language), { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -3))
    .sort();

/** "studio/late-interest" → "lateInterestWords". */
const selectorOf = (area) =>
  `${area.replace(/^.*\//u, "").replace(/-(\w)/gu, (_dash, letter) => letter.toUpperCase())}Words`;

/** A language's own name for the module: a tag may hold a dash. */
const variableOf = (language) => language.replaceAll("-", "");

function moduleOf(area, spoken) {
  const selector = selectorOf(area);
  const type = selector[0].toUpperCase() + selector.slice(1);
  const said = spoken.map((language) => {
    const name = variableOf(language);
    return name === language ? language : `"${language}": ${name}`;
  });
  return [
    'import { inLanguage, type Said } from "#app/words/language.ts";',
    ...spoken.map(
      (language) =>
        `import { words as ${variableOf(language)} } from "#app/words/${language}/${area}.ts";`,
    ),
    "",
    `export type ${type} = Said<typeof en>;`,
    `export const ${selector} = (language: string): ${type} =>`,
    `  inLanguage(language, { ${said.join(", ")} });`,
    "",
  ].join("\n");
}

/** Their names in English, which Node knows (CLDR). */
function languagesModule() {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  const lines = languages().map((language) => `  "${language}": "${names.of(language)}",`);
  return `export const LANGUAGES = {\n${lines.join("\n")}\n} as const;\n`;
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export function generateWords() {
  rmSync(WRITTEN, { recursive: true, force: true });
  write(join(WRITTEN, "languages.ts"), languagesModule());
  for (const area of areas("en")) {
    const spoken = languages().filter((language) =>
      existsSync(join(CATALOGUE, language, `${area}.ts`)),
    );
    write(join(WRITTEN, `${area}.ts`), moduleOf(area, spoken));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateWords();
