import type { Browser, BrowserContext, Page } from "@playwright/test";
import { SET_UP_CODE } from "#tests/support/milepost-process.ts";
import { expect, expectAccessible, picture, test } from "./milepost.ts";

test.use({ studio: "delivery" });

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1_440, height: 900 };

test.describe.serial("a freelancer hands over final files", () => {
  let member: BrowserContext;
  let page: Page;
  let project: string;
  let portal: string;
  let guestState: Awaited<ReturnType<BrowserContext["storageState"]>>;

  test.beforeAll(async ({ browser, milepost }) => {
    member = await browser.newContext({ viewport: DESKTOP });
    page = await member.newPage();
    await page.goto(`${milepost.url}/set-up`);
    await page.getByLabel("Set-up code").fill(SET_UP_CODE);
    await page.getByRole("button", { name: "Open the sample studio" }).click();
    await page.waitForURL(/\/app/u);
    await page.goto(`${milepost.url}/app/projects`);
    const link = page.getByRole("link", { name: "Website for the choir" }).first();
    project = new URL((await link.getAttribute("href"))!, milepost.url).href;
    portal = project.replace("/app/projects/", "/portal/");
    const context = await browser.newContext();
    const guest = await context.newPage();
    await guest.goto(await milepost.linkTo("agne@choir.example", /project page/u));
    await guest.getByRole("button", { name: "Open the project" }).click();
    guestState = await context.storageState();
    await context.close();
  });
  test.afterAll(() => member.close());

  /** The client's browser runs no scripts on any of these pages. */
  const asGuest = async (browser: Browser, viewport: typeof PHONE, javaScriptEnabled = false) => {
    const context = await browser.newContext({
      ...{ storageState: guestState, viewport, javaScriptEnabled },
    });
    return context.newPage();
  };
  const folder = (of: Page, title: string) =>
    of.getByRole("listitem").filter({ has: of.getByRole("heading", { name: title, exact: true }) });

  test("the client sees what opens the files, and no address leads to more", async ({
    browser,
  }) => {
    const guest = await asGuest(browser, PHONE);
    await guest.goto(portal);
    await guest.getByRole("link", { name: "Final files" }).click();
    const texts = folder(guest, "Structure and texts edited");
    await expect(
      texts.getByText("Opens when everything billed up to its milestone is paid."),
    ).toHaveCount(1);
    await expect(guest.getByRole("link", { name: /^Pay €/u })).toBeVisible();
    await expect(guest.getByRole("link", { name: /^Download/u })).toHaveCount(0);
    await expect(folder(guest, "Page designs").getByText(/^With you/u)).toBeVisible();
    await picture(guest, "delivery-held-phone");
    await guest.goto(`${portal}/files`);
    await expect(guest.getByText("Programme.pdf").first()).toBeVisible();
    await expect(guest.getByRole("link", { name: /Programme\.pdf/u })).toHaveCount(0);
    await page.goto(`${project}/files`);
    const own = page.getByRole("link", { name: /Programme\.pdf/u }).first();
    const id = /\/files\/([^/?]+)/u.exec((await own.getAttribute("href"))!)![1]!;
    const original = `${portal}/files/${id}`;
    expect((await guest.request.get(original)).status()).toBe(404);
    expect((await guest.request.get(`${portal}/delivery.zip`)).status()).toBe(404);
    await guest.context().close();
  });

  test("the client's page of final files is accessible", async ({ browser }) => {
    const guest = await asGuest(browser, DESKTOP, true);
    await guest.goto(`${portal}/delivery`);
    await expectAccessible(guest);
    await picture(guest, "delivery-held");
    await guest.context().close();
  });

  test("the freelancer opens a folder early, and her client gets it", async ({
    browser,
    milepost,
  }) => {
    await page.goto(`${project}/files`);
    await page.getByRole("link", { name: "Final files" }).click();
    await page.getByRole("button", { name: "Open “Structure and texts edited” now" }).click();
    await expect(page.getByText("It is open now; your client gets a mail.")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "delivery-studio");
    const mail = await milepost.mailTo("agne@choir.example", /final files/u);
    expect(mail.text).toContain("Structure and texts edited");
    const guest = await asGuest(browser, DESKTOP);
    await guest.goto(/https?:\/\/\S+\/delivery/u.exec(mail.text!)![0]);
    const texts = folder(guest, "Structure and texts edited");
    await expect(texts.getByText("Not downloaded yet.")).toBeVisible();
    const download = guest.waitForEvent("download");
    await texts.getByRole("link", { name: /as a ZIP/u }).click();
    expect((await download).suggestedFilename()).toBe("Structure and texts edited.zip");
    await guest.reload();
    await expect(texts.getByText(/^Downloaded by Agnė Pavyzdienė on/u)).toBeVisible();
    await texts.getByText("Fingerprints").click();
    await expect(texts.getByText(/^[0-9a-f]{64}$/u).first()).toBeVisible();
    await picture(guest, "delivery-open");
    await guest.context().close();
    await page.reload();
    await expect(page.getByText(/^Downloaded by Agnė Pavyzdienė on/u)).toBeVisible();
  });

  test("previews are marked if she wants; the last day of a delivery can be set", async () => {
    await page.goto(`${project}/delivery`);
    await page.getByLabel(/^Lay the studio's name/u).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved. Marked pictures are being made.")).toBeVisible();
    await expect(page.getByLabel(/^Lay the studio's name/u)).toBeChecked();
    await page.getByLabel(/^Can be downloaded until/u).fill("2020-01-01");
    await page.getByRole("button", { name: "Send to your client" }).click();
    await expect(page.getByText("That day is over. Choose a later one.")).toBeVisible();
    await expect(page.getByLabel(/^Can be downloaded until/u)).toHaveValue("2020-01-01");
    await page.getByLabel(/^Can be downloaded until/u).fill("2030-01-01");
    await page.getByRole("button", { name: "Send to your client" }).click();
    await expect(page.getByText("It has been sent.")).toBeVisible();
  });

  test("finals are added to a folder, and say when they open", async () => {
    await page.goto(`${project}/delivery`);
    await page.getByRole("button", { name: "Add finals to “Page designs”" }).click();
    await expect(page.getByLabel("Folder that your client finds it in")).toHaveValue(
      /^deliverable:/u,
    );
    await expect(
      page.getByText("Your client can download it when the work is approved and paid."),
    ).toBeVisible();
    await picture(page, "delivery-publish");
  });
});
