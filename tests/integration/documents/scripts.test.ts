import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Page, Text } from "@react-pdf/renderer";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { renderPdf } from "#app/platform/pdf/render-pdf.server.ts";

const TITLE = { fontFamily: "Display", fontWeight: 500, fontSize: 20 } as const;
const BOLD = { fontFamily: "Text", fontWeight: 600, fontSize: 10 } as const;
const PLAIN = { fontFamily: "Text", fontWeight: 400, fontSize: 10 } as const;

/** A page with each text in the three faces of our documents, and in a running foot. */
const documentOf = (texts: string[]) =>
  createElement(
    Document,
    { title: texts[0], language: "en", pdfVersion: "1.7" },
    createElement(
      Page,
      { size: "A4", wrap: true },
      ...texts.flatMap((text, index) =>
        [TITLE, BOLD, PLAIN].map((style, at) =>
          createElement(Text, { key: `${index} ${at}`, style }, text),
        ),
      ),
      createElement(Text, {
        key: "foot",
        style: PLAIN,
        fixed: true,
        render: ({ pageNumber }: { pageNumber: number }) => `${texts[0]} ${pageNumber}`,
      }),
    ),
  );

function read(tool: string, pdf: Buffer, ...args: string[]): string {
  const path = join(tmpdir(), `scripts-${process.pid}.pdf`);
  writeFileSync(path, pdf);
  return execFileSync(tool, [path, ...args], { encoding: "utf8" });
}

/** What is embedded: nothing else may be in a document that is archived (PDF/A). */
function unembedded(pdf: Buffer): string[] {
  return read("pdffonts", pdf)
    .split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "" && !/\byes +yes +yes\b/u.test(line));
}

describe("every script prints", () => {
  test.each([
    ["Ukrainian", "Олена Шевченко, Ґанна Їжакевич"],
    ["Bulgarian", "Пламен Щерев"],
    ["Greek", "Καφέ Ελένη, ἄνθρωπος"],
    ["Hebrew", "שלום עולם"],
    ["Arabic", "مرحبا بالعالم"],
    ["Georgian", "გიორგი ბერიძე"],
    ["Armenian", "Հայաստան"],
    ["Thai", "สวัสดีครับ"],
    ["Japanese", "Poster 東京 カタカナ ひらがな"],
    ["Chinese", "简体字 與 繁體字"],
    ["Korean", "한국어 포스터"],
    ["Lithuanian", "Žukauskas Ąžuolė"],
    ["Vietnamese", "Nguyễn Thị Hương"],
    ["signs", "€ ₿ → ≤ ½ № “quoted” … – —"],
    ["emoji", "🎨 👍🏽"],
  ])("%s", async (_script, text) => {
    const pdf = await renderPdf(documentOf([text]) as never);
    const found = read("pdftotext", pdf, "-").normalize("NFC");
    const words = text.split(" ").filter((word) => !/^\p{Emoji_Presentation}/u.test(word));
    for (const word of words) expect(found).toContain(word);
    expect(found).not.toContain("□");
    expect(unembedded(pdf)).toEqual([]);
  });

  test("mixed directions keep the order of their numbers", async () => {
    const pdf = await renderPdf(documentOf(["Invoice עברית 123"]) as never);
    expect(read("pdftotext", pdf, "-")).toMatch(/Invoice.*123|123.*Invoice/u);
  });
});

/** Assigned characters of every block of 128: six of each, so that a run takes seconds. */
function samples(): string[] {
  const rows: string[] = [];
  for (let row = 0; row < 0x20000; row += 128) {
    const points = Array.from({ length: 128 }, (_, at) => row + at).filter((point) =>
      /[^\p{Cn}\p{Cs}\p{Co}]/u.test(String.fromCodePoint(point)),
    );
    const step = Math.max(1, Math.floor(points.length / 6));
    const chosen = points.filter((_, at) => at % step === 0).slice(0, 6);
    if (chosen.length > 0) rows.push(String.fromCodePoint(...chosen));
  }
  return rows;
}

const MARKS = Array.from({ length: 0x70 }, (_, at) => String.fromCodePoint(0x300 + at));
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

describe("no text ends a document", () => {
  test("a few characters of every block of Unicode", async () => {
    const pdf = await renderPdf(documentOf(samples()) as never);
    expect(unembedded(pdf)).toEqual([]);
  });

  test("every letter with every mark", async () => {
    const texts = MARKS.map((mark) => LETTERS.map((letter) => letter + mark).join(" "));
    const pdf = await renderPdf(documentOf(texts) as never);
    expect(unembedded(pdf)).toEqual([]);
  });

  test.each([
    ["a decomposed title", "E\u0301dition", "Édition"],
    ["a name from a Mac", "Z\u030Cukauskas", "Žukauskas"],
    ["a struck-through letter", "ne\u0336w price", "w price"],
    ["half a pair", "half \ud83d emoji", "half"],
    ["controls", "a\u0000b\u0007c\u001bd", "abcd"],
    ["turned direction", "abc\u202edef", "abcdef"],
    ["a soft hyphen first", "\u00adword", "word"],
    ["noncharacters", "a\ufffe\uffff\u{1ffff}b", "ab"],
    ["private characters", "a\ue000b", "b"],
    ["a pile of marks", `pile${"\u0336".repeat(500)} end`, "end"],
    ["joiners alone", "\u200d\u200c\ufe0f end", "end"],
    ["a line break of every kind", "one\rtwo\u2028three\u0085four", "four"],
    ["an address longer than the page", `https://example.com/${"a".repeat(3_000)}`, "https"],
    ["a language without spaces", "東京".repeat(800), "東京"],
  ])("%s", async (_kind, text, shown) => {
    const pdf = await renderPdf(documentOf([text]) as never);
    expect(read("pdftotext", pdf, "-").normalize("NFC").replaceAll("\u00ad", "")).toContain(shown);
    expect(unembedded(pdf)).toEqual([]);
  });
});
