import type { BrowserContext, Page } from "@playwright/test";
import { SET_UP_CODE } from "#tests/support/milepost-process.ts";
import { expect, expectAccessible, picture, test } from "./milepost.ts";

/** The freelancer's side of money that is corrected, paid back and applied, in the sample studio. */
test.describe.serial("money that goes back", () => {
  let member: BrowserContext;
  let page: Page;
  test.beforeAll(async ({ browser, milepost }) => {
    member = await browser.newContext();
    page = await member.newPage();
    await page.goto(`${milepost.url}/set-up`);
    await page.getByLabel("Set-up code").fill(SET_UP_CODE);
    await page.getByRole("button", { name: "Open the sample studio" }).click();
    await expect(page.getByRole("heading", { name: "Hello, Maja" })).toBeVisible();
  });
  test.afterAll(() => member.close());

  test("a credit note shows exactly what it will say before it is issued, and keeps what was typed", async ({ milepost }) => {
    await page.goto(`${milepost.url}/app/projects`);
    await page.getByRole("link", { name: "Website for the choir" }).click();
    await page.getByRole("link", { name: /^Invoice \d{4}/u }).first().click();
    await page.getByRole("link", { name: "Correct it" }).click();
    const amount = page.getByRole("textbox").first();
    await amount.fill("10000000");
    await page.getByLabel("Why? It stands on the credit note.").fill("Mniejszy zakres niż uzgodniono");
    await page.getByRole("button", { name: "Show the credit note" }).click();
    await expect(page.getByText("That is more than the invoice still asks for on this line.")).toBeVisible();
    await expect(amount).toHaveValue("10000000");
    await expect(page.getByLabel("Why? It stands on the credit note.")).toHaveValue("Mniejszy zakres niż uzgodniono");
    await amount.fill("100,00");
    await page.getByRole("button", { name: "Show the credit note" }).click();
    await expect(page.getByRole("heading", { name: "What will be issued and sent" })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "credit-preview");
    await page.getByRole("button", { name: /^Issue the credit note of/u }).click();
    await expect(page.getByRole("heading", { name: /^Credit note/u })).toBeVisible();
    await expect(page.getByRole("heading", { name: /in your client's favour/u })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "credit-note");
  });

  test("what lies in the client's favour is paid back in parts, and never more", async () => {
    const amount = page.getByLabel(/^Amount/u).first();
    const whole = await amount.inputValue();
    await amount.fill("20000");
    await page.getByRole("button", { name: "Refund" }).first().click();
    await expect(page.getByText("That is more than can be given back.")).toBeVisible();
    await page.getByLabel(/^Amount/u).first().fill("23.00");
    await page.getByLabel("How").first().selectOption("transfer");
    await page.getByRole("button", { name: "Refund" }).first().click();
    await expect(page.getByLabel(/^Amount/u).first()).toHaveValue((Number(whole) - 23).toFixed(2));
    await page.getByRole("link", { name: /Website/u }).first().click();
    await expect(page.getByText("Money was refunded").first()).toBeVisible();
  });
});
