import { describe, expect, test } from "vitest";
import * as orders from "#emails/mail.ts";
import { renderMail } from "#emails/render-mail.server.ts";

const all = {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  secretUrl: "https://x.example/g/abc",
  reason: "proposal" as const,
  secretCode: "123456",
  minutes: 15,
  signer: "Jonas",
  agreementId: "a",
  url: "https://x.example/portal/p",
  side: "client" as const,
  client: "Jonas",
  number: "2026/001",
  title: "Deposit",
  amount: 72_600,
  currency: "EUR",
  dueOn: "2026-12-06",
  invoiceId: "i",
  method: "card" as const,
  balance: 0,
  milestone: "Concept",
  body: "Three directions",
  files: 2,
  goal: "Be seen",
  decision: "approved" as const,
  workspace: "Studio",
  inviter: "Rūta",
  days: 7,
  what: "expired" as const,
  from: "Studio Žiemgala",
  text: "Two more flags",
  before: "Jonas",
  reminder: true,
  respondBy: "2026-12-06",
  invoices: [{ number: "2026/001", dueOn: "2026-12-06", open: 72_600 }],
  dates: [
    { dueOn: "2026-12-06", amount: 36_300 },
    { dueOn: "2027-01-06", amount: 36_300 },
  ],
  day: "2026-12-06",
  card: "visa … 4242",
  latest: 7,
  today: "2026-12-13",
};
const kinds = Object.values(orders).map((order) =>
  (order as (props: typeof all) => { template: string; props: object })(all),
);

describe("mails", () => {
  test.each(
    kinds.flatMap(({ template, props }) =>
      ["en", "pl", "lt", "fr"].map((locale) => ({ template, props, locale })),
    ),
  )(
    "$template in $locale has a subject, markup and the same as text",
    async ({ template, props, locale }) => {
      const { subject, html, text } = await renderMail(template, props, locale);
      expect(subject).not.toMatch(/undefined|NaN|\n/u);
      expect(subject.length).toBeGreaterThan(3);
      for (const part of [html, text]) expect(part).not.toMatch(/undefined|NaN|\[object/u);
      expect(html).toContain(`lang="${locale}"`);
      if (html.includes("href=")) expect(text).toMatch(/https:\/\/x\.example\//u);
    },
  );

  test("a code is never in the subject, where lists and notifications show it", async () => {
    const { subject, text } = await renderMail("signing-code", all, "en");
    expect([subject.includes("123456"), text.includes("123456")]).toEqual([false, true]);
  });

  test("amounts and dates are the reader's", async () => {
    expect((await renderMail("invoice", all, "lt")).text).toContain("726,00\u00a0€");
    expect((await renderMail("invoice", all, "en")).text).toContain("€726.00");
  });

  test("a credit note asks for nothing, and a lower sum for paying early is said", async () => {
    const note = await renderMail("invoice", { ...all, amount: -72_600 }, "pl");
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
      (await renderMail("invoice", { ...all, early: { on: "2026-12-01", amount: 71_148 } }, "en"))
        .text,
    ).toContain("If you pay by Tuesday, 1 December 2026, €711.48 is enough.");
  });

  test("the rules for dark mode reach the reader as they are written", async () => {
    expect((await renderMail("invoice", all, "lt")).html).toContain(
      ".ground>table>tbody>tr>td{background:#181611!important}",
    );
  });

  test("an unknown template is a mistake that says so", async () => {
    await expect(renderMail("nonsense", {}, "en")).rejects.toThrow(RangeError);
  });
});
