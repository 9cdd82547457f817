import { LANGUAGES } from "#app/words/language.ts";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderMail, SAMPLES } from "#emails/render-mail.server.ts";

const sampleOf = (name: string) => SAMPLES.find(({ template }) => template === name)!.props;

describe("mails", () => {
  test("each file is one mail, named as the file is", () => {
    const files = readdirSync("emails").filter((name) => name.endsWith(".tsx"));
    expect(SAMPLES.map(({ file }) => file)).toEqual(files.map((name) => `./${name}`).sort());
    for (const { file, template } of SAMPLES) expect(file).toBe(`./${template}.tsx`);
  });

  test.each(
    SAMPLES.flatMap(({ template, props }) =>
      [...Object.keys(LANGUAGES), "xx"].map((locale) => ({ template, props, locale })),
    ),
  )(
    "$template in $locale has a subject, markup and the same content as text",
    async ({ template, props, locale }) => {
      const { subject, html, text } = await renderMail(template, props, { locale });
      expect(subject).not.toMatch(/undefined|NaN|\n/u);
      expect(subject.length).toBeGreaterThan(3);
      for (const part of [html, text]) expect(part).not.toMatch(/undefined|NaN|\[object/u);
      expect(html).toContain(`lang="${locale}"`);
      if (html.includes("href=")) expect(text).toMatch(/https:\/\/portal\.example\//u);
    },
  );

  test("a code is never in the subject, where lists and notifications show it", async () => {
    const { subject, text } = await renderMail("signing-code", sampleOf("signing-code"), {
      locale: "en",
    });
    expect([subject.includes("123456"), text.includes("123456")]).toEqual([false, true]);
  });

  test("amounts and dates are written for the reader's language", async () => {
    expect((await renderMail("invoice", sampleOf("invoice"), { locale: "lt" })).text).toContain(
      "726,00\u00a0€",
    );
    expect((await renderMail("invoice", sampleOf("invoice"), { locale: "en" })).text).toContain(
      "€726.00",
    );
  });

  test("a credit note asks for nothing, and a lower amount for paying early is stated", async () => {
    const note = await renderMail(
      "invoice",
      { ...sampleOf("invoice"), amount: -72_600 },
      { locale: "pl" },
    );
    expect([
      note.subject,
      /zapłać/u.test(note.text),
      note.text.includes("Zobacz fakturę korygującą"),
    ]).toEqual([
      "Faktura korygująca 2026/001: Deposit, 726,00\u00a0zł".replace("zł", "€"),
      false,
      true,
    ]);
    expect(
      (
        await renderMail(
          "invoice",
          { ...sampleOf("invoice"), early: { on: "2026-12-01", amount: 71_148 } },
          { locale: "en" },
        )
      ).text,
    ).toContain("If you pay by Tuesday, 1 December 2026, €711.48 is enough.");
  });

  test("the rules for dark mode arrive unescaped", async () => {
    expect((await renderMail("invoice", sampleOf("invoice"), { locale: "lt" })).html).toContain(
      ".ground>table>tbody>tr>td{background:#181611!important}",
    );
  });

  test("its button is in the studio's accent, and a yellow one carries dark ink", async () => {
    const { html } = await renderMail("invoice", sampleOf("invoice"), {
      locale: "en",
      accent: "#f2c230",
    });
    expect(html).toContain("background-color:#f2c230");
    expect(html).toContain("color:#1f1c17");
  });

  test("an unknown template throws a clear error", async () => {
    await expect(renderMail("nonsense", {}, { locale: "en" })).rejects.toThrow(RangeError);
  });
});
