import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { SET_UP_CODE } from "#tests/support/milepost-process.ts";
import { expect, expectAccessible, picture, test } from "./milepost.ts";

test.use({ studio: "proof" });

const drawn = readFileSync(join("app/workflows/sample/art", "homepage.svg"));
const programme = readFileSync(join("app/workflows/sample/art", "programme.pdf"));
const PHONE = { width: 390, height: 844 };

test.describe.serial("a freelancer shows a proof, and her client decides", () => {
  let member: BrowserContext;
  let page: Page;
  let project: string;
  let guestState: Awaited<ReturnType<BrowserContext["storageState"]>>;
  let proof: string;

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
    guestState = await context.storageState();
    await context.close();
  });
  test.afterAll(() => member.close());

  const asGuest = async (
    browser: Browser,
    { scripts = true, viewport = { width: 1_440, height: 900 } } = {},
  ) => {
    const context = await browser.newContext({
      javaScriptEnabled: scripts,
      storageState: guestState,
      viewport,
    });
    return { context, guest: await context.newPage() };
  };

  const publish = async (of: string, file: string, title: string, content = drawn) => {
    await page.goto(`${project}/work`);
    await page.getByRole("button", { name: "Publish to “Homepage design”" }).click();
    await page.getByText("To look at closely").click();
    await page.getByLabel("Title", { exact: true }).fill(title);
    await page.getByLabel("What is new, and what you want to know").fill("The date is larger.");
    await page
      .getByLabel("Drop, paste or choose")
      .setInputFiles({ name: file, mimeType: "application/octet-stream", buffer: content });
    await expect(page.getByRole("link", { name: file })).toBeVisible();
    await page.getByLabel("What it is of").selectOption({ label: of });
    await expect(page.getByText(/Draft saved/u)).toBeVisible();
    await expect(page.locator(".draft-file img")).toBeVisible({ timeout: 60_000 });
    await page.getByRole("button", { name: /^Publish/u }).click();
    await expect(page.getByText("2 people are being told.")).toBeVisible();
  };

  test("publishes its first version; the mail opens it", async ({ milepost }) => {
    await publish("A work of its own", "homepage.svg", "Concert page");
    const mail = await milepost.mailTo("agne@choir.example", /Concert page/u);
    proof = /\/portal\/[^"\s]+\/proofs\/[\w-]+/u.exec(mail.html ?? "")![0];
  });

  test("on a phone without scripts the client presses a spot, writes, and sends", async ({
    browser,
    milepost,
  }) => {
    const { context, guest } = await asGuest(browser, { scripts: false, viewport: PHONE });
    await guest.goto(`${milepost.url}${proof}`);
    const button = guest.locator(".sheet-button:visible");
    const box = (await button.boundingBox())!;
    await button.click({ position: { x: box.width * 0.4, y: box.height * 0.3 } });
    await guest.getByLabel("What should be different here?").fill("The weekday beside it?");
    await guest.getByRole("button", { name: "Save the note" }).click();
    await expect(guest.getByText("1 note not sent yet")).toBeVisible();
    await guest.getByRole("link", { name: "Write a note without pointing" }).click();
    await guest.getByLabel("Where").selectOption("lower right");
    await guest.getByRole("button", { name: "Save the note" }).click();
    await expect(guest.getByText("Write what you mean, then save it.")).toBeVisible();
    await guest.getByLabel("What should be different here?").fill("Both prices?");
    await guest.getByLabel("Files (optional)").setInputFiles([
      { name: "kainos ąčę.txt", mimeType: "text/plain", buffer: Buffer.from("4,50 €") },
      { name: "wall.svg", mimeType: "image/svg+xml", buffer: drawn },
    ]);
    await guest.getByRole("button", { name: "Save the note" }).click();
    await expect(guest.locator(".drafts").getByText("lower right")).toBeVisible();
    await guest.locator(".drafts").getByRole("link", { name: "Change" }).last().click();
    await guest.getByRole("button", { name: "Remove wall.svg" }).click();
    await expect(guest.getByRole("button", { name: "Remove wall.svg" })).toBeHidden();
    await expect(guest.getByLabel("What should be different here?")).toHaveValue("Both prices?");
    await guest.getByRole("button", { name: "Save the note" }).click();
    await expect(guest.locator(".drafts").getByText("kainos ąčę.txt")).toBeVisible();
    await picture(guest, "proof-drafts-phone");
    await guest.getByRole("button", { name: "Send feedback" }).click();
    await expect(guest.getByText("Your notes have been sent")).toBeVisible();
    const mark = guest.getByRole("link", { name: "Note 1, upper middle, open" }).first();
    const [at, sheet] = [await mark.locator("circle").boundingBox(), await button.boundingBox()];
    const off = Math.abs(at!.x + at!.width / 2 - (sheet!.x + sheet!.width * 0.4));
    expect(off / sheet!.width).toBeLessThan(0.005);
    await context.close();
  });

  test("with scripts the same spot is at the same place on a desk, and the keyboard places one", async ({
    browser,
    milepost,
  }) => {
    const { context, guest } = await asGuest(browser);
    await guest.goto(`${milepost.url}${proof}`);
    const sheet = guest.locator(".sheet-picture");
    await expect(sheet).toBeVisible();
    await guest.locator(".sheet-press").waitFor();
    const mark = guest.locator(".mark-pin circle").first();
    const [at, box] = [await mark.boundingBox(), await sheet.boundingBox()];
    const off = Math.abs(at!.x + at!.width / 2 - (box!.x + box!.width * 0.4));
    expect(off / box!.width).toBeLessThan(0.005);
    await guest.locator(".sheet-press").focus();
    await guest.keyboard.press("Enter");
    const made = guest.getByRole("button", { name: /^New note, middle/u });
    await made.focus();
    await guest.keyboard.press("Shift+ArrowRight");
    await guest.keyboard.press("Shift+ArrowRight");
    await expect(guest.getByRole("button", { name: /^New note, right/u })).toBeVisible();
    await guest.getByLabel("What should be different here?").fill("A little darker");
    await picture(guest, "proof-new-note");
    await guest.getByRole("button", { name: "Save the note" }).click();
    await expect(guest.getByText("1 note not sent yet")).toBeVisible();
    await guest.getByRole("link", { name: "100 %" }).click();
    await expect(guest.locator(".sheet-sized")).toBeVisible();
    await expectAccessible(guest);
    // Another zoom, another ground and a note of others lose nothing of what is being written.
    await guest.locator(".sheet-press").click({ position: { x: 60, y: 60 } });
    await guest.getByLabel("What should be different here?").fill("Half a sent");
    await guest.getByRole("link", { name: "Larger" }).click();
    await guest.getByRole("link", { name: "Dark", exact: true }).click();
    await guest.getByRole("link", { name: "Note 1, upper middle, open" }).last().click();
    await expect(guest.locator(".mark-pin[data-state=chosen]")).toBeFocused();
    await expect(guest.getByLabel("What should be different here?")).toHaveValue("Half a sent");
    const [large, marked] = [
      await guest.locator(".sheet-sized").boundingBox(),
      await guest.locator(".mark-pin[data-state=chosen] circle").boundingBox(),
    ];
    const away = Math.abs(marked!.x + marked!.width / 2 - (large!.x + large!.width * 0.4));
    expect(away / large!.width).toBeLessThan(0.005);
    await picture(guest, "proof-dark-ground");
    await context.close();
  });

  for (const [name, device] of [
    ["on a small phone with a dense screen, scrolled", { width: 375, height: 700, density: 3 }],
    ["at 150 % of the browser's zoom", { width: 960, height: 600, density: 1.5 }],
    ["on a wide screen", { width: 1_440, height: 900, density: 1 }],
  ] as const)
    test(`a spot is at the same place ${name}`, async ({ browser, milepost }) => {
      const context = await browser.newContext({
        storageState: guestState,
        viewport: { width: device.width, height: device.height },
        deviceScaleFactor: device.density,
      });
      const guest = await context.newPage();
      await guest.goto(`${milepost.url}${proof}`);
      await guest.locator(".sheet-press").waitFor();
      await guest.evaluate(() => scrollTo(0, 600));
      const mark = guest
        .getByRole("link", { name: /^Note 1,/u })
        .first()
        .locator("circle");
      const [at, box] = [
        await mark.boundingBox(),
        await guest.locator(".sheet-picture").boundingBox(),
      ];
      const off = [
        Math.abs(at!.x + at!.width / 2 - (box!.x + box!.width * 0.4)),
        Math.abs(at!.y + at!.height / 2 - (box!.y + box!.height * 0.3)),
      ];
      for (const distance of off) expect(distance / box!.width).toBeLessThan(0.005);
      await context.close();
    });

  test("the freelancer answers and settles a note; Today says so", async ({ milepost }) => {
    await page.goto(`${milepost.url}/app`);
    await expect(page.getByText("2 open notes on Concert page")).toBeVisible();
    await page
      .getByRole("listitem")
      .filter({ hasText: "Concert page" })
      .getByRole("link", { name: "Read the notes" })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: "Concert page" })).toBeVisible();
    const first = page.locator(".note").first();
    await first.getByText("Reply", { exact: true }).click();
    await first.getByLabel("Your reply to note 1").fill("In version 2, on one line.");
    await first.getByRole("button", { name: "Send the reply" }).click();
    await expect(page.getByText("In version 2, on one line.")).toBeVisible();
    await page.locator(".note").nth(1).getByRole("button", { name: "Mark as done" }).click();
    await expect(page.getByText("The note is done.")).toBeVisible();
    // Nothing stands beneath the bar that stays in reach.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
    await picture(page, "proof-studio");
  });

  test("the client asks for changes, and sees what it does before", async ({
    browser,
    milepost,
  }) => {
    const { context, guest } = await asGuest(browser, { scripts: false, viewport: PHONE });
    await guest.goto(`${milepost.url}${proof}`);
    await guest.getByRole("link", { name: "Request changes" }).click();
    await expect(guest.getByText("Nothing is sent before the last button.")).toBeVisible();
    await guest.getByLabel("What should be different?").fill("The second concert is out of sight.");
    await picture(guest, "proof-request-phone");
    await guest.getByRole("button", { name: "Request these changes" }).click();
    await expect(guest.getByText("Your changes have been requested.")).toBeVisible();
    await context.close();
  });

  test("of a new version the old one is read only; the versions are compared; one press approves", async ({
    browser,
    milepost,
  }) => {
    await publish("Concert page, version 2", "homepage-warm.svg", "Concert page, warmer");
    const { context, guest } = await asGuest(browser);
    await guest.goto(`${milepost.url}${proof}`);
    await expect(guest.getByText("This is an older version, to read only.")).toBeVisible();
    await expect(guest.getByRole("button", { name: /^Approve/u })).toBeHidden();
    await guest.getByRole("link", { name: "Open version 2" }).click();
    await expect(guest.getByRole("link", { name: "From version 1" }).first()).toBeVisible();
    await guest.getByRole("link", { name: "Compare" }).click();
    await expect(guest.locator("figure")).toHaveCount(2);
    await guest.getByRole("link", { name: "Larger" }).click();
    await guest.getByRole("link", { name: "Larger" }).click();
    const frames = guest.getByRole("group", { name: /homepage/u });
    await expect(frames).toHaveCount(2);
    const place = () =>
      frames.evaluateAll((boxes) => boxes.map((box) => Math.round(box.scrollLeft / 10)));
    await frames.first().evaluate((box) => box.scrollTo(box.scrollWidth, 0));
    await expect.poll(async () => new Set(await place()).size).toBe(1);
    const far = (await place())[0]!;
    expect(far).toBeGreaterThan(0);
    await guest.getByRole("link", { name: "Slider" }).click();
    await expect(frames).toHaveCount(1);
    await expect(guest.getByRole("link", { name: "150 %", exact: true })).toBeVisible();
    const middle = await frames.evaluate(
      (box) => (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
    );
    expect(middle).toBeGreaterThan(0.6);
    const slider = guest.getByRole("slider");
    await slider.fill("40");
    await expect(slider).toHaveAttribute("aria-valuetext", "40 % of version 2");
    await expectAccessible(guest);
    await picture(guest, "proof-compare");
    await guest.getByRole("link", { name: "Version 2", exact: true }).click();
    await picture(guest, "proof");
    // From the mail: its link, and the verdict.
    const pressed = ["the mail's link"];
    await guest.goto(
      `${milepost.url}${(await milepost.mailTo("agne@choir.example", /Concert page, warmer|version 2/u)).html?.match(/\/portal\/[^"\s]+\/proofs\/[\w-]+/u)?.[0] ?? ""}`,
    );
    await guest.getByRole("button", { name: "Approve Concert page" }).click();
    pressed.push("Approve");
    console.log(`presses, mail → verdict: ${pressed.length}`);
    expect(pressed).toHaveLength(2);
    await expect(guest.getByText("Approved.", { exact: false }).first()).toBeVisible();
    await expect(guest.getByRole("button", { name: /^Take it back/u })).toBeVisible();
    await picture(guest, "proof-approved");
    await guest.getByRole("button", { name: /^Take it back/u }).click();
    await expect(guest.getByText("Your verdict has been taken back.")).toBeVisible();
    await context.close();
  });

  test("a note stands on its page of a document, also on a phone without scripts", async ({
    browser,
    milepost,
  }) => {
    await publish("A work of its own", "programme.pdf", "Žąsų giesmės: programa", programme);
    const mail = await milepost.mailTo("agne@choir.example", /Žąsų giesmės/u);
    const address = /\/portal\/[^"\s]+\/proofs\/[\w-]+/u.exec(mail.html ?? "")![0];
    const { context, guest } = await asGuest(browser, { scripts: false, viewport: PHONE });
    // Its first page is shown at once, the others as they are made.
    const second = guest.getByRole("link", { name: /^2\. programme/u });
    await expect(async () => {
      await guest.goto(`${milepost.url}${address}`);
      await expect(second).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await second.click();
    const button = guest.locator(".sheet-button:visible");
    const box = (await button.boundingBox())!;
    await button.click({ position: { x: box.width * 0.75, y: box.height * 0.8 } });
    await guest.getByLabel("What should be different here?").fill("Bigger numbers, please.");
    await guest.getByRole("button", { name: "Save the note" }).click();
    await guest.getByRole("button", { name: "Send feedback" }).click();
    await expect(guest.getByText("Your notes have been sent")).toBeVisible();
    await guest.goto(`${milepost.url}${address}`);
    await expect(guest.getByText("On page 2")).toBeVisible();
    await guest.getByRole("link", { name: "Note 1, lower right, open" }).click();
    const mark = guest.locator("[data-state=chosen] circle");
    const [at, sheet] = [await mark.boundingBox(), await button.boundingBox()];
    const off = Math.abs(at!.x + at!.width / 2 - (sheet!.x + sheet!.width * 0.75));
    expect(off / sheet!.width).toBeLessThan(0.005);
    await picture(guest, "proof-document-phone");
    await context.close();
  });
});
