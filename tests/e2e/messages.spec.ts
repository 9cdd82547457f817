import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { createClient } from "@libsql/client";
import { SET_UP_CODE } from "#tests/support/milepost-process.ts";
import { expect, expectAccessible, picture, test } from "./milepost.ts";

test.use({ studio: "messages" });

const PHONE = { width: 390, height: 844 };

test.describe.serial("a client and a freelancer talk", () => {
  let member: BrowserContext;
  let page: Page;
  let project: string;
  let home: string;
  let guestState: Awaited<ReturnType<BrowserContext["storageState"]>>;

  test.beforeAll(async ({ browser, milepost }) => {
    member = await browser.newContext();
    page = await member.newPage();
    await page.goto(`${milepost.url}/set-up`);
    await page.getByLabel("Set-up code").fill(SET_UP_CODE);
    await page.getByRole("button", { name: "Open the sample studio" }).click();
    await page.waitForURL(/\/app/u);
    await page.goto(`${milepost.url}/app/projects`);
    const link = page.getByRole("link", { name: "Website for the choir" }).first();
    project = new URL((await link.getAttribute("href"))!, milepost.url).href;
    const context = await browser.newContext();
    const guest = await context.newPage();
    await guest.goto(await milepost.linkTo("agne@choir.example", /project page/u));
    await guest.getByRole("button", { name: "Open the project" }).click();
    home = guest.url();
    guestState = await context.storageState();
    await context.close();
  });
  test.afterAll(() => member.close());

  const asGuest = async (browser: Browser, viewport = PHONE) => {
    const context = await browser.newContext({
      ...{ javaScriptEnabled: false, storageState: guestState, viewport },
    });
    return { context, guest: await context.newPage() };
  };

  /** The minute is over for everything that is leaving. */
  const letLeave = async (folder: string) => {
    const db = createClient({ url: `file:${join(folder, "milepost.db")}` });
    // The server writes too.
    await db.execute("PRAGMA busy_timeout = 10000");
    await db.execute(
      `UPDATE "Message" SET "leavesAt" = "createdAt" WHERE "leavesAt" IS NOT NULL AND "sentAt" IS NULL`,
    );
    db.close();
  };

  test("on a phone without scripts the client writes, changes her mind, and sends", async ({
    browser,
    milepost,
  }) => {
    const { context, guest } = await asGuest(browser);
    await guest.goto(home);
    await guest.getByRole("link", { name: "Write to Studio Klon" }).click();
    await expect(guest.getByText(/answers on its working days/u)).toBeVisible();
    await guest.getByRole("button", { name: "Send to Studio Klon" }).click();
    await expect(guest.getByText("Write something, or attach a file.")).toBeVisible();
    await guest.getByLabel("Your message").fill("The photographs are ready. Where do I put them?");
    await guest.getByLabel("Files (optional)").setInputFiles({
      ...{ name: "sąrašas.txt", mimeType: "text/plain", buffer: Buffer.from("Ona, Jonas") },
    });
    await guest.getByRole("button", { name: "Send to Studio Klon" }).click();
    await expect(
      guest.getByText("Your message leaves in a minute.", { exact: false }),
    ).toBeVisible();
    await guest.getByRole("button", { name: "Change or take back" }).click();
    await expect(guest.getByLabel("Your message")).toHaveValue(/photographs are ready/u);
    await guest.getByLabel("Your message").fill("The photographs are ready: where to?");
    await guest.getByRole("button", { name: "Send to Studio Klon" }).click();
    await expect(guest.getByText("Leaves at", { exact: false })).toBeVisible();
    await expect(guest.getByRole("link", { name: "Download sąrašas.txt" })).toBeVisible();
    await picture(guest, "messages-leaving-phone");
    await page.goto(`${milepost.url}/app/inbox`);
    await expect(page.getByText("Nobody waits for an answer.")).toBeVisible();
    await letLeave(milepost.dataDir);
    await milepost.mailTo("maja@studio-klon.example", /Agnė.* about Website for the choir/u);
    await context.close();
  });

  test("the freelancer promises an answer with one press, notes something internally, and answers", async ({
    browser,
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app`);
    await page.getByRole("link", { name: "Answer" }).first().click();
    await expect(page.getByText("The photographs are ready: where to?").first()).toBeVisible();
    await page
      .getByRole("button", { name: /^Got it, answer by/u })
      .first()
      .click();
    await expect(
      page.getByText("Promised. Your client gets a mail", { exact: false }),
    ).toBeVisible();
    await page.getByRole("link", { name: "Internal note" }).click();
    await page.getByLabel("Internal note").fill("The gallery takes 40 at the most.");
    await picture(page, "inbox-internal");
    await page.getByRole("button", { name: "Keep internally" }).click();
    await expect(page.getByText("Noted for your studio alone", { exact: false })).toBeVisible();
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(page);
    await picture(page, "inbox");
    await page.goto(`${project}/messages`);
    await page.getByLabel("Your message").fill("On the project’s board, please.");
    await page.getByRole("button", { name: /^Send to Agnė/u }).click();
    await expect(page.getByText("Leaves at", { exact: false }).last()).toBeVisible();
    await letLeave(milepost.dataDir);
    await milepost.mailTo("agne@choir.example", /about Website for the choir/u);
    const { context, guest } = await asGuest(browser, { width: 1_440, height: 900 });
    await guest.goto(`${home}/messages`);
    await expect(guest.getByText("On the project’s board, please.")).toBeVisible();
    await expect(guest.getByText("Kept.", { exact: false })).toBeVisible();
    await expect(guest.getByText("The gallery takes 40")).toHaveCount(0);
    await picture(guest, "messages");
    await context.close();
  });

  test("words for a hard moment don't leave before they are checked", async () => {
    await page.goto(`${project}/messages`);
    await page.getByText("Words for a hard moment").click();
    await page.getByRole("link", { name: "The included rounds are used" }).click();
    const body = page.getByLabel("Your message");
    await expect(body).toHaveValue(/\[\[1\]\]/u);
    await picture(page, "hard-moment");
    await page.getByRole("button", { name: /^Send to Agnė/u }).click();
    await expect(page.getByText("Check what stands in", { exact: false }).last()).toBeVisible();
    await expect(body).toHaveValue(/\[\[1\]\]/u);
    await body.fill("The included rounds are used. Shall I go on?");
    await page.getByRole("button", { name: "Save as a draft" }).click();
    await expect(page.getByText("Saved as a draft.", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(page.getByText("The draft is gone.")).toBeVisible();
  });

  test("what was sent is corrected in sight, and found again", async ({ browser, milepost }) => {
    await page.goto(`${project}/messages`);
    await page.getByText("Correct", { exact: true }).last().click();
    await page.getByLabel("What it should say").last().fill("On the reference board, please.");
    await page.getByRole("button", { name: "Save the correction" }).last().click();
    await expect(page.getByText("Corrected. Everybody sees", { exact: false })).toBeVisible();
    await picture(page, "room-messages");
    const { context, guest } = await asGuest(browser);
    await guest.goto(`${home}/messages?search=REFERENCE`);
    await expect(guest.getByText("On the reference board, please.")).toBeVisible();
    await guest.getByText(/Before it said/u).click();
    await expect(guest.getByText("On the project’s board, please.")).toBeVisible();
    await picture(guest, "messages-phone");
    await context.close();
    const scripted = await browser.newContext({ storageState: guestState, viewport: PHONE });
    const reader = await scripted.newPage();
    await reader.goto(`${milepost.url}${new URL(home).pathname}/messages`);
    await expectAccessible(reader);
    await scripted.close();
  });

  /** As if two mails had come in: one for the newest conversation, one for none. */
  const letMailCome = async (folder: string) => {
    const db = createClient({ url: `file:${join(folder, "milepost.db")}` });
    await db.execute("PRAGMA busy_timeout = 10000");
    const now = Date.now();
    await db.batch([
      `INSERT INTO "Message" ("id", "workspaceId", "projectId", "threadId", "authorKind", "authorName", "body", "folded", "createdAt", "leavesAt", "sentAt")
       SELECT "projectId" || '-bymail000000', "workspaceId", "projectId", "id", 'guest', 'Agnė Pavyzdienė <agne@elsewhere.example>', 'Antradienį tinka.', 'antradieni tinka.', ${now}, ${now}, ${now}
       FROM "Thread" WHERE NOT "isInternal" ORDER BY "lastAt" DESC LIMIT 1`,
      `INSERT INTO "IncomingMail" ("id", "providerId", "workspaceId", "messageId", "state", "fromEmail", "text", "receivedAt", "nextAttemptAt")
       SELECT 'mail1', 'p1', "workspaceId", "id", 'placed', 'agne@elsewhere.example', 'Antradienį tinka.' || char(10) || '> Ar tinka antradienį?', ${now}, ${now}
       FROM "Message" WHERE "id" LIKE '%-bymail000000'`,
      `INSERT INTO "IncomingMail" ("id", "providerId", "workspaceId", "state", "fromName", "fromEmail", "subject", "text", "receivedAt", "nextAttemptAt")
       SELECT 'mail2', 'p2', "id", 'unplaced', 'Zdzisława Brzęczyszczykiewicz-Wojciechowska', 'zdzislawa@chor.example', 'Re: Strona chóru', 'Dzień dobry, piszę w sprawie strony.', ${now}, ${now}
       FROM "Workspace" LIMIT 1`,
    ]);
    db.close();
  };

  test("what came by mail is told apart, and a mail without a place is seen to", async ({
    milepost,
  }) => {
    await letMailCome(milepost.dataDir);
    await page.goto(`${milepost.url}/app`);
    await expect(page.getByText("1 mail has no place")).toBeVisible();
    await page.getByRole("link", { name: "Read it" }).click();
    await page.getByText("Re: Strona chóru").click();
    await expect(page.getByText("piszę w sprawie strony", { exact: false })).toBeVisible();
    await picture(page, "inbox-mail");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Seen to" }).click();
    await expect(page.getByText("Mail that has no place")).toHaveCount(0);
    await page.goto(`${project}/messages`);
    await expect(page.getByText("by mail, not confirmed", { exact: false })).toBeVisible();
    await page.getByText("The whole mail").click();
    await expect(page.getByText("> Ar tinka antradienį?", { exact: false })).toBeVisible();
    await picture(page, "room-mail");
    await expectAccessible(page);
  });
});
