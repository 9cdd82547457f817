import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { entityDiagrams } from "../../scripts/entity-diagrams.js";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const pages = [
  ...readdirSync(".").map((name) => name),
  ...readdirSync("docs", { recursive: true }).map((name) => join("docs", name.toString())),
].filter((name) => name.endsWith(".md"));

describe("the documentation", () => {
  test("draws the models as the schema has them, each at least once", () => {
    const drawn = readFileSync("docs/entities.md", "utf8");
    expect(drawn).toBe(entityDiagrams(schema));
    for (const [, name = ""] of schema.matchAll(/^model (\w+) \{/gmu))
      expect(drawn, name).toMatch(new RegExp(`\\b${name}\\b`, "u"));
  });

  test("links only to files that exist", () => {
    const broken = pages.flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)#\s]+)/gu)]
        .map(([, target = ""]) => join(dirname(page), target))
        .filter((target) => !existsSync(target))
        .map((target) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test("names only files that exist", () => {
    const named =
      /`((?:app|docs|dev|emails|prisma|scripts|tests)\/[\w./$-]+\.(?:tsx?|js|prisma|md))`/gu;
    const missing = pages
      .filter((page) => page !== "CHANGELOG.md")
      .flatMap((page) =>
        [...readFileSync(page, "utf8").matchAll(named)]
          .map(([, file = ""]) => file)
          .filter((file) => !existsSync(file))
          .map((file) => `${page}: ${file}`),
      );
    expect(missing).toEqual([]);
  });
});
