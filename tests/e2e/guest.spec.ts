import { devices, type BrowserContext, type Page } from "@playwright/test";
import { SET_UP_CODE } from "#tests/support/milepost-process.ts";
import { expect, expectAccessible, picture, test } from "./milepost.ts";

async function lookAround(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/set-up`);
  if (!page.url().includes("set-up")) return;
  await page.getByLabel("Set-up code").fill(SET_UP_CODE);
  await page.getByRole("button", { name: "Open the sample studio" }).click();
  await expect(page.getByRole("heading", { name: "Hello, Maja" })).toBeVisible();
}

const { defaultBrowserType: _browser, ...phone } = devices["Pixel 7"];

test.use({ studio: "guest" });

test.describe.serial("a guest in the sample studio", () => {
  let member: BrowserContext;
  test.afterAll(() => member.close());

  test("the sample studio is marked, and full of things to look at", async ({
    browser,
    milepost,
  }) => {
    member = await browser.newContext();
    const page = await member.newPage();
    await lookAround(page, milepost.url);
    await expect(page.getByText("This is a sample studio")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "today");
    await page.goto(`${milepost.url}/app/projects`);
    await expect(
      page.getByRole("listitem").filter({ hasText: "Website for the choir" }),
    ).toBeVisible();
    await picture(page, "projects");
    for (const state of ["completed", "active", "proposed"])
      await expect(page.getByRole("listitem").filter({ hasText: state })).toHaveCount(1);
  });

  test("without JavaScript, on a phone: opens the link, signs, and announces the transfer", async ({
    browser,
    milepost,
  }) => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(await milepost.linkTo("zofia@bakery.example", /project page/u));
    await page.getByRole("button", { name: "Open the project" }).click();
    await expect(page.getByRole("heading", { name: "Bread bags and labels" })).toBeVisible();
    await page.getByText("Read and sign the agreement").click();
    await page.getByRole("button", { name: "Send me the code" }).click();
    await expect(page.getByText("The code is on its way.")).toBeVisible();
    const code = /\b\d{6}\b/u.exec(
      (await milepost.mailTo("zofia@bakery.example", /^Your code/u)).text ?? "",
    )![0];
    await page.getByLabel("Code from your email").fill(code);
    await page.getByLabel("Your full name").fill("Zofia Przykładowa");
    await page.getByRole("checkbox", { name: /I have read this agreement/u }).check();
    await page.getByRole("button", { name: "Sign the agreement" }).click();
    await page.getByText("Pay €615.00").click();
    await page.getByRole("button", { name: "I have sent the transfer" }).click();
    await expect(page.getByText("We'll confirm when it arrives.").first()).toBeVisible();
    await page.getByRole("link", { name: "Back to the project" }).click();
    await expect(page.getByText("You told us you have sent the transfer.")).toBeVisible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await context.close();
  });

  for (const look of [
    { name: "phone-light", ...phone, colorScheme: "light" },
    { name: "phone-dark", ...phone, colorScheme: "dark" },
    { name: "desktop-light", colorScheme: "light" },
    { name: "desktop-dark", colorScheme: "dark" },
  ] as const) {
    test(`the project page is accessible on ${look.name}`, async ({ browser, milepost }) => {
      const { name, ...options } = look;
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(await milepost.linkTo("agne@choir.example", /project page/u));
      await page.getByRole("button", { name: "Open the project" }).click();
      await expect(page.getByRole("heading", { name: "Website for the choir" })).toBeVisible();
      await expectAccessible(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      await picture(page, `guest-${name}`);
      await page.getByRole("button", { name: "Dark", exact: true }).click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(page).toHaveURL(/\/portal\//u);
      await context.close();
    });
  }

  test("a revoked link opens nothing, and a visitor without a session learns nothing", async ({
    browser,
    page,
    milepost,
  }) => {
    await page.goto(`${milepost.url}/portal/0000000000000000000a`);
    await expect(
      page.getByRole("heading", { name: "This page opens with a personal link" }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Send me a new link" }).click();
    await expect(page.getByText("Enter the address our email was sent to.")).toBeVisible();
    await page.getByLabel("Your email").fill("nobody@client.example");
    await page.getByRole("button", { name: "Send me a new link" }).click();
    await expect(page.getByRole("status")).toContainText("If that address belongs to the project");
    await page.goto(`${milepost.url}/g/abcdefghijklmnopqrstuvwxyz012345`);
    await expect(page.getByRole("heading", { name: "This link doesn't work" })).toBeVisible();
    await expectAccessible(page);
    const context = await browser.newContext();
    const guest = await context.newPage();
    await guest.goto(await milepost.linkTo("sam@workshop.example", /project page/u));
    await guest.getByRole("button", { name: "Open the project" }).click();
    await expect(guest.getByText("Everything is delivered, approved and paid.")).toBeVisible();
    await context.close();
  });

  test("one click removes the sample studio, and the installation can be claimed for real", async ({
    milepost,
  }) => {
    const page = await member.newPage();
    await page.goto(`${milepost.url}/app`);
    await page.getByRole("button", { name: "Remove the sample and set up my own" }).click();
    await expect(page.getByRole("heading", { name: "Set up your studio" })).toBeVisible();
    expect((await page.request.get(`${milepost.url}/app`)).url()).toContain("/sign-in");
  });

  test("an unknown address gets an error page in Milepost's own look", async ({
    page,
    milepost,
  }) => {
    await page.goto(`${milepost.url}/nowhere`);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector("h1")!).fontFamily),
    ).toContain("Newsreader");
    await expectAccessible(page);
  });
});
