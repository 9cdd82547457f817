import { TOTP } from "otpauth";
import { expect, expectAccessible, picture, setUp, test } from "./milepost.ts";

test.use({ studio: "security" });
test.describe.configure({ mode: "serial" });

const PASSWORD = "a lighthouse in the fog";

test.describe("an account that a password alone doesn't open", () => {
  let secret = "";
  let recovery = "";
  let usedCode = "";

  /** A code that wasn't used yet: each works once. */
  async function freshCode(): Promise<string> {
    for (;;) {
      const code = new TOTP({ secret }).generate();
      if (code !== usedCode) return (usedCode = code);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  test("a code app is added with its own code, and recovery codes are shown once", async ({
    page,
    milepost,
  }) => {
    await setUp(page, milepost.url);
    await page.goto(`${milepost.url}/app/settings/security`);
    await expect(page.getByRole("heading", { name: "Security log" })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "security");
    secret = (await page.locator("code").textContent()) ?? "";
    await page.getByLabel("Code from the app").fill("000000");
    await page.getByRole("button", { name: "Add code app" }).click();
    await expect(page.getByText(/^Wrong code/u)).toBeVisible();
    expect(await page.locator("code").textContent()).toBe(secret);
    await page.getByLabel("Code from the app").fill(await freshCode());
    await page.getByRole("button", { name: "Add code app" }).click();
    await expect(page.getByText("Store these recovery codes now")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "recovery-codes");
    recovery = (await page.locator("[role=status] li").first().textContent()) ?? "";
    await page.reload();
    await expect(page.getByText(/Codes left: 10 of 10/u)).toBeVisible();
    await expect(page.getByText("Code app added")).toBeVisible();
  });

  test("signing in on a phone asks for a code, without scripts; a recovery code works once", async ({
    browser,
    milepost,
  }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
      userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
    });
    const phone = await context.newPage();
    const password = async () => {
      await phone.goto(`${milepost.url}/sign-in`);
      await phone.getByLabel("Email").fill("ruta@studio.example");
      await phone.getByLabel("Password").fill(PASSWORD);
      await phone.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(phone.getByRole("heading", { name: "One more step" })).toBeVisible();
    };
    await password();
    await picture(phone, "second-step-phone");
    await phone.goto(`${milepost.url}/app`);
    await expect(phone).toHaveURL(/\/sign-in/u);
    await password();
    await phone.getByLabel("Code", { exact: true }).fill("000000");
    await phone.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(phone.getByText(/^Wrong code/u)).toBeVisible();
    await phone.getByLabel("Code", { exact: true }).fill(recovery);
    await phone.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(phone).toHaveURL(/\/app$/u);
    await context.clearCookies();
    await password();
    await phone.getByLabel("Code", { exact: true }).fill(recovery);
    await phone.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(phone.getByText(/^Wrong code/u)).toBeVisible();
    await phone.getByLabel("Code", { exact: true }).fill(await freshCode());
    await phone.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(phone).toHaveURL(/\/app$/u);
    await context.close();
  });

  test("the other devices are listed, and one is signed out from here", async ({
    page,
    browser,
    milepost,
  }) => {
    await page.goto(`${milepost.url}/sign-in`);
    await page.getByLabel("Email").fill("ruta@studio.example");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByLabel("Code", { exact: true }).fill(await freshCode());
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/app$/u);
    await page.goto(`${milepost.url}/app/settings/security`);
    await expect(page.getByText("This device", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "sessions");
    await page.getByRole("button", { name: "Sign out Safari on iPhone" }).first().click();
    await expect(page.getByRole("status")).toHaveText("Saved.");
    await expect(page.getByText("A device signed out")).toBeVisible();
    const small = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
      storageState: await page.context().storageState(),
    });
    const phone = await small.newPage();
    await phone.goto(`${milepost.url}/app/settings/security`);
    await expectAccessible(phone);
    await picture(phone, "sessions-phone");
    await small.close();
  });
});
