import { paymentWaysWords } from "#words/studio/payment-ways.ts";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { SET_UP_CODE, type MilepostProcess } from "#tests/support/milepost-process.ts";
import { expect, expectAccessible, picture, test } from "./milepost.ts";

test.use({ studio: "pay" });

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const CARD = { good: "4242424242424242", declined: "4000000000000002" };

/**
 * Every way to pay that the sample studio's client has, on a phone and a desktop, with and without
 * scripts.
 */
test.describe.serial("the client's ways to pay", () => {
  let member: BrowserContext;
  let page: Page;
  let project = "";
  test.beforeAll(async ({ browser, milepost }) => {
    member = await browser.newContext({ viewport: DESKTOP });
    page = await member.newPage();
    await page.goto(`${milepost.url}/set-up`);
    await page.getByLabel("Set-up code").fill(SET_UP_CODE);
    await page.getByRole("button", { name: "Open the sample studio" }).click();
    await page.goto(`${milepost.url}/app/projects`);
    await page.getByRole("link", { name: "Website for the choir" }).click();
    await expect(page).toHaveURL(/projects\/\w+$/u);
    project = page.url();
  });
  test.afterAll(() => member.close());

  /**
   * Writes and issues an invoice. Returns its address for the freelancer; the client's has "portal"
   * in place of "app/projects".
   */
  async function issue(title: string, price: string): Promise<string> {
    await page.goto(`${project}/money`);
    await page.getByRole("link", { name: "Write an invoice" }).click();
    await page.getByLabel("What is it for?").fill(title);
    await page.getByRole("group", { name: "Line 1" }).getByLabel("Description").fill(title);
    await page.getByRole("group", { name: "Line 1" }).getByLabel("Unit price (EUR)").fill(price);
    if (await page.getByLabel(/^One EUR in/u).isVisible())
      await page.getByLabel(/^One EUR in/u).fill("4.2531");
    await page.getByRole("button", { name: "Save and show the invoice" }).click();
    await page.getByRole("button", { name: /^Issue the invoice for/u }).click();
    await expect(page).toHaveURL(/\/invoices\/[\w-]+$/u);
    return page.url();
  }
  const forClient = (url: string) => url.replace("/app/projects/", "/portal/");

  async function asGuest(
    browser: Browser,
    milepost: MilepostProcess,
    options: { viewport: { width: number; height: number }; javaScriptEnabled?: boolean },
  ): Promise<Page> {
    const context = await browser.newContext(options);
    const guest = await context.newPage();
    await guest.goto(await milepost.linkTo("agne@choir.example", /project page/u));
    await guest.getByRole("button", { name: /./u }).first().click();
    await expect(guest).toHaveURL(/portal/u);
    return guest;
  }

  async function payAtStripe(guest: Page, number: string): Promise<void> {
    await guest.getByLabel("Card number").fill(number);
    await guest.getByRole("button", { name: /^Pay/u }).first().click();
  }

  test("the freelancer sets the order, another account, own amounts and a discount; an error keeps what was typed", async ({
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/settings/money`);
    await page.getByText("Accounts for other currencies").click();
    const account = page.getByRole("group", { name: "Account 1" });
    await account.getByLabel("Currency").fill("USD");
    await account.getByLabel("IBAN or number").fill("LT00 1000 0111 0100 1000");
    await page.getByLabel("Early payment discount, in %").fill("2");
    await page.getByLabel("If paid within (days)").fill("20");
    await page.getByLabel("Clients may choose the amount and pay in parts").check();
    await page.getByLabel("Clients may save their card for the agreed payments").check();
    await page
      .getByLabel("Other services (optional)")
      .fill("PayPal: https://paypal.me/studioklon/{amount}{currency}");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(
      page.getByText("This account number isn't valid. Compare it with the one from your bank."),
    ).toBeVisible();
    await expect(account.getByLabel("IBAN or number")).toHaveValue("LT00 1000 0111 0100 1000");
    await account.getByLabel("IBAN or number").fill("000123456789");
    await account.getByLabel("BIC or routing").fill("021000021");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Enter fewer days than your payment term.")).toBeVisible();
    await page.getByLabel("If paid within (days)").fill("5");
    const cash = page.getByLabel(paymentWaysWords("en").cash.switch?.label ?? "");
    await cash.uncheck();
    await page.getByLabel("Which comes first?").selectOption("cash");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(
      page.getByText("Clients aren't offered this way yet. Set it up above, or choose another."),
    ).toBeVisible();
    await cash.check();
    await page.getByLabel("Which comes first?").selectOption("");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveURL(/saved=1/u);
    await expect(page.getByRole("group", { name: "Account 2" }).getByLabel("Currency")).toHaveValue(
      "",
    );
    await expectAccessible(page);
    await picture(page, "settings-money");
  });

  for (const [device, viewport, javaScriptEnabled] of [
    ["a phone without scripts", PHONE, false],
    ["a desktop", DESKTOP, true],
  ] as const) {
    test(`by card on ${device}: paying early costs less, a decline charges nothing, and the back button leads to the current state`, async ({
      browser,
      milepost,
    }) => {
      const invoice = await issue("Tłumaczenie strony na język litewski", "100.00");
      const guest = await asGuest(browser, milepost, { viewport, javaScriptEnabled });
      await guest.goto(forClient(invoice));
      await expect(guest.getByText(/less if you pay by/u)).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(guest);
      await picture(guest, `pay-ways-${javaScriptEnabled ? "desktop" : "phone"}`);
      await expect(guest.getByRole("link", { name: "PayPal, €98.00" })).toHaveAttribute(
        "href",
        "https://paypal.me/studioklon/98.00EUR",
      );
      await guest.getByRole("button", { name: /by card$/u }).click();
      await payAtStripe(guest, CARD.declined);
      await expect(guest.getByText("Your card was declined.")).toBeVisible();
      await guest.goBack();
      await guest.goto(forClient(invoice));
      await guest.getByRole("button", { name: /by card$/u }).click();
      await payAtStripe(guest, CARD.good);
      await expect(guest).toHaveURL(/invoices/u);
      await guest.goto(forClient(invoice));
      await expect(guest.getByText("Paid in full. Thank you.")).toBeVisible();
      await expect(guest.getByRole("link", { name: /^Credit note/u })).toBeVisible();
      await guest.goBack();
      await guest.goto(forClient(invoice));
      await expect(guest.getByRole("button", { name: /by card$/u })).toHaveCount(0);
      await picture(guest, `paid-early-${javaScriptEnabled ? "desktop" : "phone"}`);
      await guest.context().close();
    });

    test(`from the bank app or by transfer on ${device}: the code, the picture and the text all have the client's own amount`, async ({
      browser,
      milepost,
    }) => {
      const invoice = await issue("Hosting", "300.00");
      const guest = await asGuest(browser, milepost, { viewport, javaScriptEnabled });
      await guest.goto(forClient(invoice));
      await guest.getByText("Pay another amount").click();
      await guest.getByLabel("Amount (EUR)").fill("99999");
      await guest.getByRole("button", { name: "Show the ways to pay" }).click();
      await expect(guest.getByText(/^Enter an amount up to/u)).toBeVisible();
      await expect(guest.getByLabel("Amount (EUR)")).toHaveValue("99999");
      await guest.getByLabel("Amount (EUR)").fill("120,50");
      await guest.getByRole("button", { name: "Show the ways to pay" }).click();
      await expect(guest.getByText("The amount you chose; the rest stays open.")).toBeVisible();
      await expect(
        guest.getByRole("img", { name: "Payment code for your bank's app" }),
      ).toBeVisible();
      const download = guest.waitForEvent("download");
      await guest.getByRole("link", { name: /Save the code as a picture/u }).click();
      expect((await download).suggestedFilename()).toMatch(/^RF\w+\.png$/u);
      await picture(guest, `own-amount-${javaScriptEnabled ? "desktop" : "phone"}`);
      await guest.getByRole("button", { name: "I have sent the transfer" }).click();
      await expect(guest.getByText(/You told us on/u).first()).toBeVisible();
      await page.goto(invoice);
      await expect(page.getByText(/The client said on/u)).toBeVisible();
      await page.getByLabel("Amount (EUR)").fill("120.50");
      await page.getByRole("button", { name: "Record the payment" }).click();
      await expect(page.getByText("Outstanding from a total of €300.00")).toBeVisible();
      await expect(page.getByText("€179.50").first()).toBeVisible();
      await guest.goto(forClient(invoice));
      await expect(guest.getByText(/€120.50 has already arrived/u)).toBeVisible();
      await guest.context().close();
    });

    test(`in cash on ${device}: the client confirms the amount in one click, or says why it is wrong`, async ({
      browser,
      milepost,
    }) => {
      const invoice = await issue("Warsztaty dla chórzystów", "80.00");
      for (const amount of ["30.00", "20.00"]) {
        await page.goto(invoice);
        await page.getByLabel("Payment method").selectOption("cash");
        await page.getByLabel("Amount (EUR)").fill(amount);
        await page.getByRole("button", { name: "Record the payment" }).click();
        await expect(page.getByLabel("Amount (EUR)")).not.toHaveValue(amount);
      }
      expect(await milepost.linkTo("agne@choir.example", /^Paid: €20.00/u)).toContain("#payments");
      const guest = await asGuest(browser, milepost, { viewport, javaScriptEnabled });
      await guest.goto(`${forClient(invoice)}#payments`);
      await picture(guest, `cash-word-${javaScriptEnabled ? "desktop" : "phone"}`);
      await guest.getByRole("button", { name: "Yes, I paid it" }).first().click();
      await expect(guest.getByText(/, confirmed$/u)).toBeVisible();
      await guest.getByText("No", { exact: true }).click();
      await guest.getByLabel("What isn't right?").fill("Było 15 euro");
      await guest.getByRole("button", { name: "Tell the studio" }).click();
      await expect(guest.getByText("reported as incorrect")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(guest);
      await page.goto(invoice);
      await expect(page.getByText("The client doesn't agree: “Było 15 euro”")).toBeVisible();
      await expect(page.getByText("Confirmed by the client.")).toBeVisible();
      await guest.context().close();
    });
  }

  test("by a plan: one part at a time, or all of it", async ({ browser, milepost }) => {
    const invoice = await issue("Archiwum nagrań", "1000.00");
    await page.getByText("Agree on a plan").click();
    await page.getByLabel("Number of parts").fill("12");
    await page.getByRole("button", { name: "Agree and email it" }).click();
    await expect(page.getByText("Change the plan")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "plan-studio");
    await milepost.mailTo("agne@choir.example", /^The payment plan for invoice/u);
    const guest = await asGuest(browser, milepost, { viewport: PHONE });
    await guest.goto(forClient(invoice));
    await expect(guest.getByText("The next part of the payment plan below.")).toBeVisible();
    await expectAccessible(guest);
    await picture(guest, "plan-phone");
    await guest.getByRole("link", { name: /^Pay all of it/u }).click();
    await expect(guest.getByRole("link", { name: /^Pay the amount asked for now/u })).toBeVisible();
    await guest.goBack();
    await guest.getByRole("button", { name: /by card$/u }).click();
    await payAtStripe(guest, CARD.good);
    await guest.goto(forClient(invoice));
    await expect(guest.getByText("Paid", { exact: true })).toHaveCount(1);
    await guest.context().close();
  });

  test("with a card that is saved, and removed in one click", async ({ browser, milepost }) => {
    const invoice = await issue("Sezon wiosenny", "60.00");
    const guest = await asGuest(browser, milepost, { viewport: PHONE });
    await guest.goto(forClient(invoice));
    await guest.getByLabel(/^Save this card/u).check();
    await guest.getByRole("button", { name: /by card$/u }).click();
    await payAtStripe(guest, CARD.good);
    await expect(guest).toHaveURL(/invoices/u);
    await guest.goto(forClient(invoice));
    await expect(guest.getByText(/^Visa … 4242 is saved/u)).toBeVisible();
    await expectAccessible(guest);
    await picture(guest, "kept-card");
    await guest.getByRole("button", { name: "Stop charges and remove the card" }).click();
    await expect(guest.getByText(/is saved/u)).toHaveCount(0);
    await guest.context().close();
  });

  test("by a transfer to Stripe's account: the page shows the instructions, and still offers other ways", async ({
    browser,
    milepost,
  }) => {
    const invoice = await issue("Nuty", "45.00");
    const guest = await asGuest(browser, milepost, { viewport: DESKTOP });
    await guest.goto(forClient(invoice));
    await guest.getByRole("button", { name: /by card$/u }).click();
    await guest.getByRole("button", { name: "Pay by transfer to Stripe (arrives later)" }).click();
    await expect(guest).toHaveURL(/invoices/u);
    await guest.goto(forClient(invoice));
    await expect(
      guest.getByText("You chose to pay by transfer to Stripe's account."),
    ).toBeVisible();
    await expect(guest.getByRole("link", { name: "How to send it" })).toBeVisible();
    await expectAccessible(guest);
    await picture(guest, "stripe-transfer");
    await guest.getByRole("button", { name: /by card$/u }).click();
    await payAtStripe(guest, CARD.good);
    await guest.goto(forClient(invoice));
    await expect(guest.getByText("Paid in full. Thank you.")).toBeVisible();
    await expect(guest.getByText("You chose to pay by transfer")).toHaveCount(0);
    await guest.context().close();
  });

  test("the freelancer connects a Stripe account, saves a rate, and sees that Stripe and the books agree", async ({
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/settings/cards`);
    await page.getByLabel("Secret or restricted key").fill("pk_live_wrong_kind");
    await page.getByRole("button", { name: "Connect account" }).click();
    await expect(page.getByText(/^This isn't a secret key/u)).toBeVisible();
    await page.getByLabel("Secret or restricted key").fill("sk_test_choirstudio77");
    await page.getByRole("button", { name: "Connect account" }).click();
    await expect(page.getByText(/To your own Stripe account, sk_test_…io77/u)).toBeVisible();
    await expect(page.getByLabel("Secret or restricted key")).toHaveValue("");
    await expectAccessible(page);
    await picture(page, "settings-cards");
    await page.getByRole("button", { name: "Use the installation's account again" }).click();
    await expect(page.getByText(/^To the installation's Stripe account/u)).toBeVisible();
    await page.goto(`${milepost.url}/app/settings/rates`);
    await page.getByLabel("Currency").fill("usd");
    await page.getByLabel(/^In /u).fill("three");
    await page.getByRole("button", { name: "Save rate" }).click();
    await expect(page.getByText(/^Enter a currency, a day and a rate/u)).toBeVisible();
    await expect(page.getByLabel(/^In /u)).toHaveValue("three");
    await page.getByLabel(/^In /u).fill("0,8642");
    await page.getByRole("button", { name: "Save rate" }).click();
    await expect(page.getByRole("cell", { name: "0.8642" })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "settings-rates");
    await page.goto(`${milepost.url}/app/money`);
    await page.getByRole("link", { name: "Compare Stripe with your books" }).click();
    await expect(page.getByText("Both agree.", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "differences");
  });

  test("from two tabs at once an invoice is paid once: the other tab is told, and nobody is charged twice", async ({
    browser,
    milepost,
  }) => {
    const invoice = await issue("Plakaty", "50.00");
    const [first, context] = await asGuest(browser, milepost, { viewport: DESKTOP }).then(
      (guest) => [guest, guest.context()] as const,
    );
    const second = await context.newPage();
    for (const tab of [first, second]) {
      await tab.goto(forClient(invoice));
      await tab.getByRole("button", { name: /by card$/u }).click();
      await expect(tab.getByLabel("Card number")).toBeVisible();
    }
    expect(first.url()).toBe(second.url());
    await payAtStripe(first, CARD.good);
    await expect(first).toHaveURL(/invoices/u);
    await second.reload();
    await expect(second.getByLabel("Card number")).toHaveCount(0);
    const third = await context.newPage();
    await third.goto(forClient(invoice));
    await expect(third.getByRole("button", { name: /by card$/u })).toHaveCount(0);
    await context.close();
  });

  test("a client with an expired link is told how to get in again, and sees a paid invoice as paid", async ({
    browser,
    milepost,
  }) => {
    const invoice = await issue("Wizytówki", "25.00");
    const guest = await asGuest(browser, milepost, { viewport: PHONE });
    await guest.goto(forClient(invoice));
    await guest.getByRole("button", { name: /by card$/u }).click();
    await payAtStripe(guest, CARD.good);
    await expect(guest).toHaveURL(/invoices/u);
    await guest.context().clearCookies();
    await guest.goto(forClient(invoice));
    await expect(guest.getByText("Paid in full. Thank you.")).toHaveCount(0);
    await expect(guest.getByLabel(/email|address/iu).first()).toBeVisible();
    await guest.goto(await milepost.linkTo("agne@choir.example", /project page/u));
    await guest.getByRole("button", { name: /./u }).first().click();
    await expect(guest).toHaveURL(/portal/u);
    await guest.goto(forClient(invoice));
    await expect(guest.getByText("Paid in full. Thank you.")).toBeVisible();
    await guest.context().close();
  });
});
