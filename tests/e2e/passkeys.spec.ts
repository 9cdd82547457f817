import type { CDPSession, Page } from "@playwright/test";
import { expect, expectAccessible, picture, setUp, test } from "./milepost.ts";

test.use({ studio: "passkeys" });
test.describe.configure({ mode: "serial" });

const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const };

/** A device of the browser's own that answers at once (the WebAuthn domain of DevTools). */
async function withDevice(page: Page): Promise<{ devtools: CDPSession; authenticatorId: string }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devtools, authenticatorId };
}

type Device = Awaited<ReturnType<typeof withDevice>>;

const passkeysOf = async ({ devtools, authenticatorId }: Device) =>
  (await devtools.send("WebAuthn.getCredentials", { authenticatorId })).credentials;

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

test.describe("an account with passkeys", () => {
  /** What a password manager would carry from device to device. */
  let passkeys: Awaited<ReturnType<typeof passkeysOf>> = [];

  test("the owner adds a passkey, is given recovery codes, and signs in with it", async ({
    page,
    milepost,
  }) => {
    await setUp(page, milepost.url);
    const device = await withDevice(page);
    await page.goto(`${milepost.url}/app/settings/security`);
    await page.getByLabel("Name of the new passkey").fill("Rūta's žalias nešiojamasis kompiuteris");
    await button(page, "Add a passkey").click();
    await expect(page.getByText("Store these recovery codes now")).toBeVisible();
    await expect(page.getByText("Remove passkey Rūta").first()).toBeVisible();
    await expectAccessible(page);
    await picture(page, "passkeys");
    expect(await passkeysOf(device)).toHaveLength(1);

    await button(page, "Add a passkey").click();
    await expect(page.getByText("This device already has a passkey for you.")).toBeVisible();

    await page.goto(`${milepost.url}/app/settings/account`);
    await button(page, "Sign out on this device").click();
    await expect(page).toHaveURL(/\/sign-in/u);
    await expect(button(page, "Sign in with a passkey")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "sign-in");
    await button(page, "Sign in with a passkey").click();
    await expect(page).toHaveURL(/\/app$/u);
    await page.goto(`${milepost.url}/app/settings/security`);
    await expect(page.getByText(/last used/u)).toBeVisible();
    await page.goto(`${milepost.url}/app/confirm?to=/app/settings/people`);
    await expect(button(page, "Use a passkey")).toBeVisible();
    await expectAccessible(page);
    await button(page, "Use a passkey").click();
    await expect(page).toHaveURL(/\/app\/settings\/people$/u);
    passkeys = await passkeysOf(device);
  });

  test("on a phone, after the password the passkey is asked for; a device that refuses says so", async ({
    browser,
    milepost,
  }) => {
    const context = await browser.newContext(PHONE);
    const phone = await context.newPage();
    await phone.goto(`${milepost.url}/sign-in`);
    await picture(phone, "sign-in-phone");
    const device = await withDevice(phone);
    const { devtools, authenticatorId } = device;
    for (const credential of passkeys)
      await devtools.send("WebAuthn.addCredential", { authenticatorId, credential });
    await phone.getByLabel("Email").fill("ruta@studio.example");
    await phone.getByLabel("Password").fill("a lighthouse in the fog");
    await phone.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(phone.getByRole("heading", { name: "One more step" })).toBeVisible();
    await expect(button(phone, "Sign in with a passkey")).toBeVisible();
    await expectAccessible(phone);
    await picture(phone, "second-step-passkey-phone");
    const isUserVerified = (isVerified: boolean) =>
      devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: isVerified });
    await isUserVerified(false);
    await button(phone, "Sign in with a passkey").click();
    await expect(phone.getByText(/^Nothing was confirmed/u)).toBeVisible({ timeout: 70_000 });
    await isUserVerified(true);
    await button(phone, "Sign in with a passkey").click();
    await expect(phone).toHaveURL(/\/app$/u);
    passkeys = await passkeysOf(device);
    await context.close();
  });

  test("the owner asks it of everybody, and a collaborator adds one before anything else", async ({
    page,
    browser,
    milepost,
  }) => {
    const { devtools, authenticatorId } = await withDevice(page);
    for (const credential of passkeys)
      await devtools.send("WebAuthn.addCredential", { authenticatorId, credential });
    await page.goto(`${milepost.url}/sign-in`);
    await button(page, "Sign in with a passkey").click();
    await expect(page).toHaveURL(/\/app$/u);
    await page.goto(`${milepost.url}/app/settings/security`);
    await button(page, "Ask everybody").click();
    await expect(page.getByText("Everybody in your studio needs a passkey")).toBeVisible();
    await expect(page.getByText(/this is your last one/u)).toBeVisible();
    await expect(page.getByText("Remove passkey")).toHaveCount(0);
    await page.goto(`${milepost.url}/app/settings/people`);
    await page.getByLabel("Email").fill("ona@studio.example");
    await button(page, "Email an invitation").click();
    await page.waitForURL(/saved/u);

    const context = await browser.newContext(PHONE);
    const colleague = await context.newPage();
    await colleague.goto(await milepost.linkTo("ona@studio.example", /./u));
    await colleague.getByLabel("Your name").fill("Ona Vaičiūnaitė-Dobrowolska");
    await colleague.getByLabel("Password").fill("eleven paper boats float");
    await button(colleague, /^Join/u).click();
    await expect(colleague).toHaveURL(/\/app\/settings\/security$/u);
    await expect(colleague.getByText(/Add a passkey or a code app to go on/u)).toBeVisible();
    await colleague.goto(`${milepost.url}/app/projects`);
    await expect(colleague).toHaveURL(/\/app\/settings\/security$/u);
    await expectAccessible(colleague);
    await picture(colleague, "second-factor-needed-phone");
    await withDevice(colleague);
    await button(colleague, "Add a passkey").click();
    await expect(colleague.getByText("Store these recovery codes now")).toBeVisible();
    await colleague.goto(`${milepost.url}/app/projects`);
    await expect(colleague).toHaveURL(/\/app\/projects$/u);
    await context.close();
  });
});
