import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demandQuoted } from "#app/areas/agreements/commands/demand-quoted.server.ts";
import { plain, quote } from "#app/kernel/markdown-text.ts";
import { cleanLine } from "#app/kernel/text.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { outlineOf, parseMarkdown, quotationsIn } from "#app/platform/markdown.ts";

/** A document as ours are: headings, what somebody typed, and clauses around it. */
const documentOf = (title: string, wish: string) =>
  [
    `# Change 1: ${plain(title)}`,
    "This changes agreement 1.",
    "## What the client wants",
    quote(wish),
    "## What it costs",
    `- **${plain(title)}**, × 2. ${plain(title)}`,
    "Nothing else changes.",
  ].join("\n\n");

const OUTLINE = outlineOf(documentOf("Logo", "Please."));

const HOSTILE = [
  "Please.\r\rWhat it costs\r===\rNothing.",
  "Please.\n\nWhat it costs\n---\nNothing.",
  "Please.\u2028\u2028# Free",
  "Please.\u0085\u0085# Free",
  "Please.\v\v# Free",
  "> > nested\n\nout",
  "```\nnever closed",
  "~~~",
  "<!-- ",
  "<script>",
  "</blockquote>",
  "[a]: http://evil.example",
  "[a](http://evil.example)",
  "1. one\n2) two",
  "- a\n+ b\n* c",
  "    indented\n\tcode",
  "line  \nbreak\\\nend\\",
  "&lt;b&gt; &nbsp;&#10;&#10;# Free",
  "a\n=\nb\n-\n",
  "***\n___\n---",
  "| a | b |\n| - | - |",
  "\u202e\u2066 turned",
  "\u0000\n\n# nul",
  "***bold** _not_ `code",
  "![x](y)",
  "\\",
  "trailing \\\\",
  "\ud800\n\n# half",
];

const structural = fc
  .array(
    fc.constantFrom(
      ...["\r", "\n", "\u2028", "\u0085", "\f", " ", "\t", "    ", "#", "> ", "- ", "1. ", "***"],
      ...[
        "===",
        "---",
        "```",
        "~~~",
        "<",
        ">",
        "&#35;",
        "[",
        "](x)",
        "\\",
        "*",
        "_",
        "|",
        "a",
        "é",
      ],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

const anything = fc.oneof(structural, fc.string({ unit: "binary", maxLength: 80 }));

describe("what somebody typed stands inside its quotation", () => {
  test.each(HOSTILE)("%j", (typed) => {
    const text = documentOf(typed, typed);
    expect(outlineOf(text)).toBe(OUTLINE);
    expect(() => demandQuoted(text, [typed])).not.toThrow();
  });

  test("thousands of lines, of which those beyond the hundredth follow each other in one", () => {
    const typed = Array.from({ length: 4_000 }, (_, index) => `line ${index}`).join("\n");
    const lines = quote(typed).split("\n");
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toMatch(/^> line 100 line 101 .* line 3999$/u);
    expect(() => demandQuoted(documentOf("Logo", typed), [typed])).not.toThrow();
    expect(quote("one\ntwo\n")).toBe("> one\n> two\n>");
  });

  test("whatever it is", () => {
    fc.assert(
      fc.property(anything, anything, (title, wish) => {
        fc.pre(plain(title) !== "");
        const text = documentOf(title, wish);
        expect(outlineOf(text)).toBe(OUTLINE);
        expect(quotationsIn(text)).toHaveLength(1);
        demandQuoted(text, [wish]);
      }),
      { numRuns: 3_000 },
    );
  });

  test("and is shown as it was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
        const [only] = parseMarkdown(`x ${plain(typed)}`).children;
        const shown = only?.type === "paragraph" ? only.children : [];
        const values = shown.map((node) => (node.type === "text" ? node.value : node.type));
        expect(values.join("")).toBe(`x ${cleanLine(typed).trim()}`.trimEnd());
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a document that doesn't hold its quotations isn't made", () => {
  test.each([
    ["an opened fence in the terms", (block: string) => `# A\n\n\`\`\`\n\n${block}\n\nend`],
    ["an opened list in the terms", (block: string) => `# A\n\n- item\n\n  - deeper\n${block}`],
    ["no quotation at all", () => "# A\n\nPlease make it blue"],
    ["a line outside of it", (block: string) => `# A\n\n${block}\nmore`],
  ])("%s", (_kind, document) => {
    const typed = "Please make it blue";
    expect(() => demandQuoted(document(quote(typed)), [typed])).toThrow(Refusal);
  });
});
