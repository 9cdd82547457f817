import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanFileName, cleanLine, cleanText } from "#app/kernel/text.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("text at the door", () => {
  test.each([
    ["E\u0301dition", "Édition"],
    ["Z\u030Cukauskas", "Žukauskas"],
    ["a\rb\r\nc\u2028d\u2029e\u0085f\vg\fh", "a\nb\nc\nd\ne\nf\ng\nh"],
    ["nul\u0000 bell\u0007 escape\u001b[31m", "nul bell escape[31m"],
    ["invoice\u202Efdp.exe", "invoicefdp.exe"],
    ["zero\u200Bwidth\uFEFF \u2066isolated\u2069", "zerowidth isolated"],
    ["half \ud800 a pair", "half \u{fffd} a pair"],
    ["می\u200Cخواهم", "می\u200Cخواهم"],
    ["👩\u200D💻", "👩\u200D💻"],
    [
      "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
      "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    ],
    ["smuggled\u{e0041}\u{e0042}", "smuggled"],
    ["tab\tstays", "tab\tstays"],
  ])("%j becomes %j", (typed, stored) => {
    expect(cleanText(typed)).toBe(stored);
  });

  test("a pile of marks on one letter is cut", () => {
    const pile = `x${"\u0336".repeat(500)}`;
    expect(cleanText(pile)).toBe(`x${"\u0336".repeat(8)}`);
  });

  const marked = fc.string({
    unit: fc.constantFrom(
      "e",
      "\u0301",
      "\u0323",
      "\u0336",
      "\u{1f3f4}",
      "\u{e0067}",
      "\u{e007f}",
      "\u200b",
    ),
    maxLength: 200,
  });

  test("cleaning twice changes nothing, and leaves one kind of line end", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, marked), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toMatch(/\p{Cs}/u);
        expect(clean.replace(/[\n\t]/gu, "")).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      }),
      { numRuns: 2_000 },
    );
  });

  test("a line is one line", () => {
    expect(cleanLine("Logo\r\rThe price is 0\tnow")).toBe("Logo The price is 0 now");
  });
});

describe("a file's name", () => {
  test.each([
    ["a=b.pdf", "a=b.pdf"],
    ["logo; v2.pdf", "logo; v2.pdf"],
    ["../../etc/passwd", ".._.._etc_passwd"],
    ["..", "file"],
    ["", "file"],
    ["  ", "file"],
    ["o\u0301.png", "ó.png"],
    ["two\nlines.pdf", "two lines.pdf"],
  ])("%j becomes %j", (given, name) => {
    expect(cleanFileName(given)).toBe(name);
  });

  test("is at most 255 bytes, of whole characters, and has its extension", () => {
    const name = cleanFileName(`${"ž👩\u200D💻".repeat(60)}.docx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/(?:ž|👩\u200D💻)\.docx$/u);
  });
});
