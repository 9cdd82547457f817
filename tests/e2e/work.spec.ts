import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { SET_UP_CODE } from "#tests/support/milepost-process.ts";
import { expect, expectAccessible, picture, test } from "./milepost.ts";

test.use({ studio: "work" });

const CORPUS = "tests/support/pictures";
const drawn = (name: string) => readFileSync(join("app/workflows/sample/art", name));
const read = (name: string) => readFileSync(join(CORPUS, name));

/** Drops or pastes files on the page, as a person does from a folder or the clipboard. */
async function give(
  page: Page,
  event: "drop" | "paste",
  files: { name: string; type: string; bytes: Buffer }[],
) {
  const given = files.map(({ name, type, bytes }) => ({
    name,
    type,
    text: bytes.toString("base64"),
  }));
  await page.evaluate(
    ({ event: kind, given: list }) => {
      const transfer = new DataTransfer();
      for (const { name, type, text } of list)
        transfer.items.add(
          new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name, { type }),
        );
      window.dispatchEvent(
        kind === "drop"
          ? new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true })
          : new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true }),
      );
    },
    { event, given },
  );
}

test.describe.serial("a freelancer shows work, and her client looks at it", () => {
  let member: BrowserContext;
  let page: Page;
  let project: string;
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
  });
  test.afterAll(() => member.close());

  test("begins a draft, drops and pastes files, and describes them", async () => {
    await page.goto(`${project}/work`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Publish to “Homepage design”" }).click();
    await page.getByText("Update", { exact: true }).click();
    await page.getByLabel("Title").fill("Homepage, second version");
    await page.getByLabel("What is new, and what you want to know").fill("The date is **larger**.");
    await give(page, "drop", [
      { name: "Homepage 2.svg", type: "image/svg+xml", bytes: drawn("homepage.svg") },
      { name: "pages.pdf", type: "application/pdf", bytes: drawn("programme.pdf") },
      { name: "turned.jpg", type: "image/jpeg", bytes: read("orient6.jpg") },
    ]);
    await expect(page.getByRole("link", { name: "pages.pdf" })).toBeVisible();
    await give(page, "paste", [{ name: "clip.mp4", type: "video/mp4", bytes: read("plain.mp4") }]);
    await expect(page.getByRole("link", { name: "clip.mp4" })).toBeVisible();
    const rows = page.locator(".draft-file");
    await expect(rows).toHaveCount(4);
    await expect(rows.nth(0).locator("img")).toBeVisible({ timeout: 30_000 });
    // A still of the film, made by this browser.
    await expect(rows.filter({ hasText: "clip.mp4" }).locator("img")).toBeVisible({
      timeout: 30_000,
    });
    await expect(rows.filter({ hasText: "pages.pdf" })).toContainText("4 pages", {
      timeout: 30_000,
    });
    await rows
      .nth(0)
      .getByLabel("Said to those who can’t see it")
      .fill("A white bird under golden rings");
    await rows.nth(0).getByLabel("Caption").fill("The homepage");
    await expect(page.getByText(/Draft saved/u)).toBeVisible();
    await expect(page.getByText("This file says where it was taken.").first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 1720 });
    await picture(page, "publish");
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("a lost connection is said, and what was typed is saved when it is back", async () => {
    await member.setOffline(true);
    await page.getByLabel("Title").fill("Homepage, second version, offline");
    await expect(page.getByText(/No connection: nothing is lost/u)).toBeVisible();
    await page.getByRole("button", { name: "Save draft" }).click();
    await expect(page.getByText(/No connection: nothing is lost/u)).toBeVisible();
    await member.setOffline(false);
    await expect(page.getByText(/Draft saved/u)).toBeVisible({ timeout: 15_000 });
    await page.reload();
    await expect(page.getByLabel("Title")).toHaveValue("Homepage, second version, offline");
    await page.getByLabel("Title").fill("Homepage, second version");
    await page.getByRole("button", { name: "Save draft" }).click();
  });

  test("moves a file up, comes back to what was typed, and previews it as the client", async () => {
    for (const [direction, place] of [
      ["up", 2],
      ["up", 1],
      ["down", 2],
    ] as const) {
      await page.getByRole("button", { name: `Move clip.mp4 ${direction}` }).click();
      await expect(page.locator(".draft-file").nth(place)).toContainText("clip.mp4");
    }
    await expect(page.getByLabel("Title")).toHaveValue("Homepage, second version");
    await expect(page.getByLabel("Caption").first()).toHaveValue("The homepage");
    await page.getByRole("button", { name: "Preview as the client" }).click();
    await expect(page.getByRole("heading", { name: "Homepage, second version" })).toBeVisible();
    await expect(page.getByText("This is what your client sees.")).toBeVisible();
    await page.getByRole("link", { name: "Back" }).click();
    await page.getByRole("link", { name: "Go on with the draft" }).click();
    await expect(page.getByLabel("Title")).toHaveValue("Homepage, second version");
  });

  test("publishes it: the mail carries a picture and opens the checkpoint", async ({
    milepost,
  }) => {
    await page.getByRole("button", { name: "Publish to 2 people" }).click();
    await expect(page.getByText("2 people are being told.")).toBeVisible();
    const mail = await milepost.mailTo("agne@choir.example", /Homepage, second version/u);
    expect(mail.html).toContain('src="cid:work@milepost"');
    expect(mail.html).toContain("/work/");
    const [attached] = mail.attachments;
    expect([attached?.mimeType, attached?.contentId]).toEqual(["image/jpeg", "<work@milepost>"]);
    expect(Buffer.from(attached!.content as ArrayBuffer).toString("latin1")).not.toMatch(
      /GPS|Exif/u,
    );
    await page.getByLabel("A note for the studio").fill("Ask Jonas about the yellow");
    await page.getByRole("button", { name: "Save the note" }).click();
    await expect(page.getByText("Ask Jonas about the yellow")).toBeVisible();
    await expectAccessible(page);
  });

  test("what a phone's share sheet sends is put into a draft of the chosen project", async ({
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/share`);
    await page.evaluate(() => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", enctype: "multipart/form-data", action: "/app/share" });
      const input = Object.assign(document.createElement("input"), { type: "file", name: "files" });
      const given = new DataTransfer();
      given.items.add(new File(["a sketch"], "Kėdė; “eskizas”.txt"));
      input.files = given.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    });
    await expect(page.getByText("Kėdė; “eskizas”.txt")).toBeVisible();
    await expectAccessible(page);
    await page
      .getByRole("button", { name: /Put into a draft of/u })
      .first()
      .click();
    await expect(page.getByRole("link", { name: /Kėdė/u })).toBeVisible();
    await page.goto(project);
  });

  for (const look of [
    { name: "phone", viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
    { name: "desk", viewport: { width: 1440, height: 900 }, javaScriptEnabled: false },
  ])
    test(`on a ${look.name} and without scripts the client sees the newest work large, and opens it`, async ({
      browser,
      milepost,
    }) => {
      const { name, ...options } = look;
      const context = await browser.newContext(options);
      const guest = await context.newPage();
      await guest.goto(await milepost.linkTo("agne@choir.example", /project page/u));
      await guest.getByRole("button", { name: "Open the project" }).click();
      const newest = guest.getByRole("link", { name: /Homepage, second version/u }).first();
      await expect(newest.locator("img")).toBeVisible();
      await expect(guest.getByText("Ask Jonas")).toHaveCount(0);
      await picture(guest, `guest-work-${name}`);
      await newest.click();
      await expect(guest.getByRole("heading", { name: "Homepage, second version" })).toBeVisible();
      const film = guest.locator("video");
      await expect(film).toHaveAttribute("poster", /\/1\/\d+\.jpeg$/u);
      // It can be played: the page may load it, and its length is known.
      await expect
        .poll(() => film.evaluate((video) => (video as HTMLVideoElement).duration))
        .toBeGreaterThan(0);
      await expect(guest.locator(".document-pages img")).toHaveCount(4);
      await guest.getByRole("link", { name: "Back to the project" }).click();
      await guest.getByRole("link", { name: /^All \d+ works/u }).click();
      await expect(guest.getByRole("heading", { name: "All work" })).toBeVisible();
      expect(
        await guest.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      await context.close();
    });

  test("the client chooses one of three ways, and says why; the studio reads it", async ({
    browser,
    milepost,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const guest = await context.newPage();
    await guest.goto(await milepost.linkTo("agne@choir.example", /project page/u));
    await guest.getByRole("button", { name: "Open the project" }).click();
    await guest.getByText("Choose: How should the concerts be listed?").click();
    await guest.getByRole("button", { name: "Send my choice" }).click();
    await expect(guest.getByRole("alert")).toBeVisible();
    await guest.getByLabel(/A\. One line each/u).check();
    await guest.getByLabel(/Why this one/u).fill("We look for the next date on the tram.");
    await guest.getByRole("button", { name: "Send my choice" }).click();
    await expect(guest.getByRole("status")).toContainText("your choice has been sent");
    await expect(guest.getByText("Agnė Pavyzdienė chose “A. One line each”.")).toBeVisible();
    await picture(guest, "question");
    await context.close();
    await page.goto(`${project}/work`);
    await expect(page.getByText("Agnė Pavyzdienė chose One line each")).toBeVisible();
    await picture(page, "work");
  });

  test("corrects it with the former words kept, and withdraws it", async ({
    browser,
    milepost,
  }) => {
    await page.goto(`${project}/work`);
    await page.getByRole("link", { name: /Homepage, second version/u }).click();
    await page.getByText("Correct the words").click();
    await page.getByLabel("Title", { exact: true }).fill("Homepage, version 2");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await expect(page.getByRole("heading", { name: "Homepage, version 2" })).toBeVisible();
    const context = await browser.newContext();
    const guest = await context.newPage();
    await guest.goto(await milepost.linkTo("agne@choir.example", /project page/u));
    await guest.getByRole("button", { name: "Open the project" }).click();
    await guest
      .getByRole("link", { name: /Homepage, version 2/u })
      .first()
      .click();
    await guest.getByText("Corrected: What it said before").click();
    await expect(guest.getByText("Homepage, second version")).toBeVisible();
    const image = await guest.locator("img").first().getAttribute("src");
    await page.getByText("Withdraw it").first().click();
    await page.getByRole("button", { name: "Withdraw it" }).click();
    await expect(page.getByText("The client doesn’t see it any more.").first()).toBeVisible();
    await guest.reload();
    await expect(guest.getByText("The studio has withdrawn what you looked for.")).toBeVisible();
    await expect(guest.getByText("Homepage, version 2")).toBeHidden();
    expect((await guest.request.get(new URL(image!, guest.url()).href)).status()).toBe(404);
    await context.close();
  });

  test("without scripts a draft is written with the plain form", async ({ browser, milepost }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await member.storageState(),
    });
    const plain = await context.newPage();
    await plain.goto(`${project}/work`);
    await plain.getByRole("button", { name: "Publish to “Homepage design”" }).click();
    await plain.getByLabel("Title").fill("Plain");
    await plain.getByLabel("Drop, paste or choose").setInputFiles(join(CORPUS, "gps.png"));
    await plain.getByRole("button", { name: "Add these files" }).click();
    await expect(plain.getByRole("link", { name: "gps.png" })).toBeVisible();
    await expect(plain.getByLabel("Title")).toHaveValue("Plain");
    // What a file says of where it was taken is told before it goes out, in whichever order the
    // page and the worker were.
    const place = plain.getByRole("button", { name: "Use a copy without the place" });
    if (await place.isHidden()) {
      await plain.getByRole("button", { name: "Publish to 2 people" }).click();
      await expect(plain.getByText("Not published yet: a file below")).toBeVisible();
    }
    await place.click();
    await plain.getByRole("button", { name: "Publish to 2 people" }).click();
    await expect(plain.getByText("2 people are being told.")).toBeVisible();
    await milepost.mailTo("agne@choir.example", /Plain/u);
    await context.close();
  });
});
