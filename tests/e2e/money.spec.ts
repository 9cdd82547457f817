import type { BrowserContext, Page } from "@playwright/test";
import { SET_UP_CODE } from "#tests/support/milepost-process.ts";
import { expect, expectAccessible, picture, test } from "./milepost.ts";

test.use({ studio: "money" });

/** Opens a door of the project's room. */
const door = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "The project’s pages" }).getByRole("link", { name }).click();

/** Corrections, refunds and credits from the freelancer's side, in the sample studio. */
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

  test("a credit note shows exactly what it will say before it is issued, and keeps what was typed", async ({
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/projects`);
    await page.getByRole("link", { name: "Website for the choir" }).click();
    await door(page, "Money");
    await page
      .getByRole("link", { name: /^Invoice \d{4}/u })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: /^Invoice \d{4}/u })).toBeVisible();
    await page.getByRole("link", { name: "Correct invoice" }).click();
    await expect(page.getByRole("heading", { name: /^Credit note for invoice/u })).toBeVisible();
    const amount = page.getByRole("textbox").first();
    await amount.fill("10000000");
    await page
      .getByLabel("Why? The reason appears on the credit note.")
      .fill("Mniejszy zakres niż uzgodniono");
    await page.getByRole("button", { name: "Show the credit note" }).click();
    await expect(
      page.getByText("That is more than is left on this line of the invoice."),
    ).toBeVisible();
    await expect(amount).toHaveValue("10000000");
    await expect(page.getByLabel("Why? The reason appears on the credit note.")).toHaveValue(
      "Mniejszy zakres niż uzgodniono",
    );
    await amount.fill("100,00");
    await page.getByRole("button", { name: "Show the credit note" }).click();
    await expect(page.getByRole("heading", { name: "What will be issued and sent" })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "credit-preview");
    await page.getByRole("button", { name: /^Issue the credit note for/u }).click();
    await expect(page.getByRole("heading", { name: /^Credit note/u })).toBeVisible();
    await expect(
      page.getByRole("heading", { name: /credit on your client's account/u }),
    ).toBeVisible();
    await expectAccessible(page);
    await picture(page, "credit-note");
  });

  test("money in the client's favour is refunded in parts, and never more than that", async () => {
    const amount = page.getByLabel(/^Amount/u).first();
    const whole = await amount.inputValue();
    await amount.fill("20000");
    await page.getByRole("button", { name: "Refund" }).first().click();
    await expect(page.getByText("That is more than can be refunded.")).toBeVisible();
    await page
      .getByLabel(/^Amount/u)
      .first()
      .fill("23.00");
    await page.getByLabel("Refund method").first().selectOption("transfer");
    await page.getByRole("button", { name: "Refund" }).first().click();
    await expect(page.getByLabel(/^Amount/u).first()).toHaveValue((Number(whole) - 23).toFixed(2));
    await page
      .getByRole("link", { name: /Website/u })
      .first()
      .click();
    await door(page, "History");
    await expect(page.getByText("Money was refunded").first()).toBeVisible();
  });

  test("an invoice written by hand keeps what was typed after an error, and is issued exactly as it was shown", async ({
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/projects`);
    await page.getByRole("link", { name: "Website for the choir" }).click();
    await door(page, "Money");
    await page.getByRole("link", { name: "Write an invoice" }).click();
    await page.getByLabel("What is it for?").fill("Opieka nad stroną, listopad");
    const first = page.getByRole("group", { name: "Line 1" });
    await first.getByLabel("Description").fill("Poprawki na stronie według listy z 12 listopada");
    await first.getByLabel("Quantity").fill("dwa");
    await first.getByLabel("Unit price (EUR)").fill("60,00");
    await page.getByRole("button", { name: "Save and show the invoice" }).click();
    await expect(page.getByText("Enter a number, such as 2 or 2.5.")).toBeVisible();
    await expect(first.getByLabel("Description")).toHaveValue(
      "Poprawki na stronie według listy z 12 listopada",
    );
    await first.getByLabel("Quantity").fill("2,5");
    await first.getByLabel("Unit", { exact: true }).selectOption("HUR");
    await page.getByRole("button", { name: "Add a line" }).click();
    const second = page.getByRole("group", { name: "Line 2" });
    await second.getByLabel("Description").fill("Hosting");
    await second.getByLabel("Unit price (EUR)").fill("12.00");
    if (await page.getByLabel(/^One EUR in/u).isVisible())
      await page.getByLabel(/^One EUR in/u).fill("4.2531");
    await page.getByLabel("Note (optional)").fill("Dziękuję za zaufanie.");
    await expectAccessible(page);
    await picture(page, "invoice-draft");
    await page.getByRole("button", { name: "Save and show the invoice" }).click();
    await expect(page.getByRole("heading", { name: "This is what will be sent" })).toBeVisible();
    await expect(page.getByText("2.5 h × €60.00")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "invoice-preview");
    const button = page.getByRole("button", { name: /^Issue the invoice for/u });
    const amount = (await button.textContent())!.replace("Issue the invoice for ", "");
    await button.dblclick();
    await expect(page).toHaveURL(/\/invoices\/[\w-]+$/u);
    await expect(page.getByText(amount).first()).toBeVisible();
    // An issued draft is gone: going back leads to its invoice.
    await page.goBack();
    await expect(page).toHaveURL(/\/invoices\/[\w-]+$/u);
    await page.goto(`${milepost.url}/app/projects`);
    await page.getByRole("link", { name: "Website for the choir" }).click();
    await door(page, "Money");
    await expect(page.getByText("Opieka nad stroną, listopad")).toHaveCount(1);
    await picture(page, "project-money");
  });

  test("the settings know the country's tax, and refuse an impossible VAT id", async ({
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/settings/money`);
    await page.getByLabel("VAT id (optional)").fill("PL5260250275");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("This doesn't look like a VAT id of your country")).toBeVisible();
    await page.getByLabel("VAT id (optional)").fill("PL 526-025-02-74");
    await page.getByLabel("Use your country's tax rules").selectOption("exemption");
    await page.getByLabel("Credit notes (optional)").fill("K/{year}/{number}");
    await expectAccessible(page);
    await picture(page, "money-settings");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status")).toHaveText("Saved.");
    await expect(page.getByLabel("Why no tax is charged")).toHaveValue(/art\. 113/u);
  });

  test("the money page sums up the year, finds an invoice, and exports a month for the accountant", async ({
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/money`);
    await expect(page.getByRole("heading", { name: /in EUR$/u }).first()).toBeVisible();
    await expectAccessible(page);
    await picture(page, "money");
    await page.getByLabel("Number, client, text or amount").fill("VIEVERSYS");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("link", { name: /^Credit note/u })).toHaveCount(1);
    await expect(page.getByText("Sample Choir Vieversys").first()).toBeVisible();
    const [csv, zip] = await Promise.all(
      ["csv", "zip"].map((kind) => page.request.get(`${milepost.url}/app/money.${kind}`)),
    );
    expect((await csv!.text()).split("\r\n")[0]).toContain("number,kind,issued");
    expect((await zip!.body()).subarray(0, 2).toString()).toBe("PK");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${milepost.url}/app/money`);
    await picture(page, "money-phone");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await page.getByRole("link", { name: "Sample Choir Vieversys" }).first().click();
    await page.getByRole("link", { name: "Statement", exact: true }).click();
    await expect(page.getByRole("heading", { name: /^EUR:/u })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "statement-phone");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("a bank's CSV needs its columns only once, proposes what its lines pay, and books nothing twice", async ({
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/money?state=open`);
    const number = (await page
      .getByRole("link", { name: /^Invoice 2026/u })
      .last()
      .textContent())!.replace("Invoice ", "");
    const csv = (rows: string) => ({
      name: "bank.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`Date;Details;Payer;Amount;Currency\n${rows}`),
    });
    const rows = `20.11.2026;Saskaita ${number};CHORAS VIEVERSYS;10,00;EUR\n21.11.2026;Gift;Nobody known;3,00;EUR\n`;
    await page.goto(`${milepost.url}/app/money/statement`);
    await page
      .getByLabel("Statement file")
      .setInputFiles({ name: "x.xml", mimeType: "application/xml", buffer: Buffer.from("<a>") });
    await page.getByRole("button", { name: "Read statement" }).click();
    await expect(page.getByText(/This XML is broken|isn't a CAMT/u)).toBeVisible();
    await page.getByLabel("Statement file").setInputFiles(csv(rows));
    await page.getByRole("button", { name: "Read statement" }).click();
    await expect(page.getByRole("heading", { name: "Which column is what?" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Read the lines" }).click();
    await expect(page.getByRole("alert")).toHaveText(/Say how this file shows money that came in/u);
    await page.getByLabel("If no column says it").selectOption("All lines are money that came in");
    await expectAccessible(page);
    await picture(page, "bank-columns");
    await page.getByRole("button", { name: "Read the lines" }).click();
    await expect(page.getByRole("status")).toHaveText("2 new lines.");
    await expect(page.getByText(/Probably: .*number, but another amount/u)).toBeVisible();
    await expect(page.getByText("No open invoice matches.")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "bank-lines");
    await page.getByLabel("Statement file").setInputFiles(csv(rows));
    await page.getByRole("button", { name: "Read statement" }).click();
    await expect(page.getByRole("status")).toHaveText("0 new lines, 2 already known.");
    await page.getByRole("button", { name: "Book payment" }).first().click();
    await expect(page.getByRole("button", { name: "Book payment" })).toHaveCount(1);
    await page.getByRole("button", { name: "Not an invoice" }).click();
    await expect(page.getByText("Nothing is waiting here.")).toBeVisible();
    await expect(page.getByText("Set aside (1)")).toBeVisible();
  });

  test("the client pays two invoices in one go on a phone without scripts, after a decline", async ({
    browser,
    milepost,
  }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    const guest = await context.newPage();
    await guest.goto(await milepost.linkTo("agne@choir.example", /project page/u));
    await guest.getByRole("button", { name: /./u }).first().click();
    await guest
      .getByRole("link", { name: /Sumokėti viską|Pay everything|Zapłać wszystko/u })
      .click();
    await expect(guest.getByRole("checkbox")).toHaveCount(2);
    await picture(guest, "pay-several-phone");
    await guest.getByRole("checkbox").first().uncheck();
    await guest.getByRole("button", { name: /Perskaičiuoti|Update total|Przelicz/u }).click();
    await expect(guest.getByRole("checkbox").first()).not.toBeChecked();
    // With other invoices ticked than in the sum, the new sum is shown before anything is paid.
    await guest.getByRole("checkbox").first().check();
    await guest.getByRole("button", { name: /kortele|by card|kartą/u }).click();
    await expect(guest).toHaveURL(/\/pay\?/u);
    await expect(guest.getByRole("checkbox").first()).toBeChecked();
    await guest.getByRole("button", { name: /kortele|by card|kartą/u }).click();
    await guest.getByLabel("Card number").fill("4000000000000002");
    await guest.getByRole("button", { name: /^Pay/u }).first().click();
    await expect(guest.getByText("Your card was declined.")).toBeVisible();
    await guest.getByLabel("Card number").fill("4242424242424242");
    await guest.getByRole("button", { name: /^Pay/u }).first().click();
    await expect(guest).toHaveURL(/invoices/u);
    const invoice = guest.url();
    await expect(
      guest.getByText(/Part of one payment|Część jednej|mokėjimo už kelias/u),
    ).toBeVisible();
    await picture(guest, "paid-together-phone");
    await guest.goto(invoice.replace(/\/invoices.*/u, "/pay"));
    await expect(guest.getByRole("checkbox")).toHaveCount(0);
    await context.close();
  });
});
