import { createHash } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import sharp from "sharp";
import { expect, expectAccessible, picture, setMoney, setUp, test } from "./milepost.ts";

const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

test.use({ studio: "journey" });

/** The main job from the first run to the completed project: each step builds on the one before. */
test.describe.serial("a freelancer publishes a project, gets it signed and is paid", () => {
  let page: Page;
  let guest: Page;
  let contexts: BrowserContext[] = [];
  let projectUrl = "";

  test.beforeAll(async ({ browser }) => {
    contexts = [await browser.newContext(), await browser.newContext()];
    [page, guest] = (await Promise.all(contexts.map((context) => context.newPage()))) as [
      Page,
      Page,
    ];
  });
  test.afterAll(async () => {
    for (const context of contexts) await context.close();
  });

  test("claims the installation with the code from the terminal", async ({ milepost }) => {
    await page.goto(milepost.url);
    await expect(page).toHaveURL(/set-up/u);
    await page.getByLabel("Set-up code").fill("wrong-code");
    await page.getByLabel("Studio name").fill("Studio Žiemgala");
    await page.getByLabel("Your name").fill("Rūta");
    await page.getByLabel("Email").fill("ruta@studio.example");
    await page.getByLabel("Password").fill("a lighthouse in the fog");
    await page.getByRole("button", { name: "Open my studio" }).click();
    await expect(page.getByText("That isn't the code from the terminal.")).toBeVisible();
    await expect(page.getByLabel("Studio name")).toHaveValue("Studio Žiemgala");
    await expectAccessible(page);
    await setUp(page, milepost.url);
    await expectAccessible(page);
    await setMoney(page, milepost.url);
    await expectAccessible(page);
    const { outcome } = await page.evaluate(async () => ({
      outcome: (await fetch("/set-up")).url,
    }));
    expect(outcome).not.toContain("set-up");
  });

  test("adds a client with two contacts", async ({ milepost }) => {
    await page.goto(`${milepost.url}/app/clients/new`);
    await page.getByLabel("Name").first().fill("Kavinė „Šviesa“, UAB");
    await page.getByLabel("Address").fill("Pilies g. 3\nLT-01123 Vilnius");
    await page.getByRole("button", { name: "Add a contact" }).click();
    const names = page.getByLabel("Name", { exact: true });
    await names.nth(1).fill("Jonas Žukauskas");
    await page.getByLabel("Email").nth(0).fill("jonas@sviesa.example");
    await names.nth(2).fill("Ona Petraitienė");
    await page.getByLabel("Email").nth(1).fill("ona@sviesa.example");
    await page.getByLabel("Role (optional)").nth(1).fill("Accounts");
    await page.getByLabel("Language").nth(1).selectOption("lt");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save the client" }).click();
    await expect(page.getByRole("heading", { name: "Kavinė „Šviesa“, UAB" })).toBeVisible();
  });

  test("writes the scope with a live preview of what the client will see", async ({ milepost }) => {
    await page.goto(`${milepost.url}/app/projects/new`);
    await page.getByLabel("Project", { exact: true }).fill("New identity for the café");
    await page.getByRole("button", { name: "Write the scope" }).click();
    await expect(page.getByRole("heading", { name: "What is promised" })).toBeVisible();
    projectUrl = page.url().replace("/scope", "");
    await page
      .getByRole("textbox", { name: "The goal, in the client's words" })
      .fill("People who walk past should want to come in, even in November.");
    for (const [index, [title, due]] of [
      ["Concept", day(10)],
      ["Design", day(30)],
    ].entries()) {
      await page.getByRole("button", { name: "Add a milestone" }).click();
      const group = page.getByRole("group", { name: `Milestone ${index + 1}`, exact: true });
      await group.getByLabel("Title").fill(title!);
      await group.getByLabel("Date").fill(due!);
    }
    await page
      .getByRole("group", { name: "Milestone 1", exact: true })
      .getByLabel("Share in %")
      .fill("30");
    for (const [index, [title, format, price, milestone]] of [
      ["Logo", ".svg and .pdf", "1 200,00", "1"],
      ["Menu and signs", ".pdf, 7 layouts", "800", "2"],
    ].entries()) {
      await page.getByRole("button", { name: "Add a deliverable" }).click();
      const group = page.getByRole("group", { name: `Deliverable ${index + 1}`, exact: true });
      await group.getByLabel("Title").fill(title!);
      await group.getByLabel("Format").fill(format!);
      await group.getByLabel(/^Total price \(EUR\)/u).fill(price!);
      await group.getByLabel("Milestone").selectOption(milestone!);
    }
    await page.getByRole("button", { name: "Add an exclusion" }).click();
    await page.getByLabel("Not included 1").fill("The texts and photos");
    await page.getByLabel("Price (EUR)", { exact: true }).fill("60");
    const preview = page.getByRole("complementary", { name: "What the client will see" });
    await expect(preview.getByText("€2,000.00").first()).toBeVisible();
    await expect(preview.getByText("The texts and photos")).toBeVisible();
    await expect(preview.getByText("€600.00").first()).toBeVisible();
    await picture(page, "scope");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save and continue to sending" }).click();
    await expect(page.getByRole("heading", { name: "Send it to the client" })).toBeVisible();
  });

  test("sends the proposal: each contact gets a personal link", async ({ milepost }) => {
    await expect(page.getByText("The texts and photos")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "send");
    await page.getByRole("button", { name: "Send to Jonas and Ona" }).click();
    await expect(page.getByText("Sent, not opened yet")).toBeVisible();
    await expectAccessible(page);
    const first = await milepost.linkTo("jonas@sviesa.example", /project page/u);
    const second = await milepost.linkTo("ona@sviesa.example", /projekto puslapis/u);
    expect(first).toMatch(/\/g\/[0-9a-z]{32}$/u);
    expect(second).not.toBe(first);
  });

  test("opening the link consumes nothing; one button exchanges it and removes it from the address", async ({
    milepost,
  }) => {
    const link = await milepost.linkTo("jonas@sviesa.example", /project page/u);
    for (let scan = 0; scan < 3; scan++) expect((await fetch(link)).status).toBe(200);
    const response = await guest.goto(link);
    expect(response?.headers()["referrer-policy"]).toBe("strict-origin");
    expect(response?.headers()["cache-control"]).toBe("no-store");
    expect(response?.headers()["x-robots-tag"]).toContain("noindex");
    await expect(
      guest.getByRole("heading", { name: "This page is for Jonas Žukauskas" }),
    ).toBeVisible();
    await expectAccessible(guest);
    await picture(guest, "link");
    await guest.getByRole("button", { name: "Open the project" }).click();
    await expect(guest).toHaveURL(/\/portal\/[0-9a-z]+$/u);
    await expect(guest.getByRole("heading", { name: "New identity for the café" })).toBeVisible();
    await expect(guest.getByText("Read and sign the agreement")).toBeVisible();
    expect(await guest.locator("script").count()).toBe(0);
    await expectAccessible(guest);
  });

  test("the guest reads, gets a code by mail, and signs", async ({ milepost }) => {
    await guest.getByText("Read and sign the agreement").click();
    await expect(
      guest.getByRole("heading", { name: "Agreement: New identity for the café" }),
    ).toBeVisible();
    await expectAccessible(guest);
    await picture(guest, "agreement");
    const text = await guest.request.get(`${guest.url()}.md`);
    expect(
      createHash("sha256")
        .update(await text.body())
        .digest("hex"),
    ).toBe(/[0-9a-f]{64}/u.exec(await guest.locator("article").innerText())![0]);
    await guest.getByLabel("Your full name").fill("Jonas Žukauskas");
    await guest.getByRole("button", { name: "Sign the agreement" }).click();
    await expect(guest.getByText("Tick the consent to sign.")).toBeVisible();
    await expect(guest.getByLabel("Your full name")).toHaveValue("Jonas Žukauskas");
    await guest.getByRole("button", { name: /Send (me the|a new) code/u }).click();
    const code = /\b\d{6}\b/u.exec(
      (await milepost.mailTo("jonas@sviesa.example", /^Your code/u)).text ?? "",
    )![0];
    await guest.getByLabel("Your full name").fill("Jonas Žukauskas");
    await guest.getByRole("checkbox").check();
    await guest.getByLabel("Code from your email").fill(code === "000000" ? "000001" : "000000");
    await guest.getByRole("button", { name: "Sign the agreement" }).click();
    await expect(guest.getByText("That code isn't right.")).toBeVisible();
    await expectAccessible(guest);
    await guest.getByLabel("Code from your email").fill(code);
    await guest.getByRole("button", { name: "Sign the agreement" }).click();
    await expect(guest.getByText("Signed and in force")).toBeVisible();
    const copy = await milepost.mailTo("jonas@sviesa.example", /^Signed/u);
    expect(copy.attachments[0]?.mimeType).toBe("application/pdf");
    await milepost.mailTo("ruta@studio.example", /^Signed/u);
  });

  test("the deposit is invoiced, and paid by card after a decline", async ({ milepost }) => {
    const invoice = await milepost.mailTo("jonas@sviesa.example", /^Invoice/u);
    expect(invoice.subject).toContain("€726.00");
    expect(invoice.attachments[0]?.mimeType).toBe("application/pdf");
    await guest.getByText("Pay €726.00").click();
    await expect(guest.getByRole("heading", { name: /Deposit invoice/u })).toBeVisible();
    await expectAccessible(guest);
    await picture(guest, "pay");
    await guest.getByRole("button", { name: "Pay €726.00 by card" }).click();
    await guest.getByLabel("Card number").fill("4000 0000 0000 0002");
    await guest.getByRole("button", { name: /^Pay 726/u }).click();
    await expect(guest.getByRole("alert")).toContainText("declined");
    await guest.getByLabel("Card number").fill("4000 0027 6000 3184");
    await guest.getByRole("button", { name: /^Pay 726/u }).click();
    await guest.getByRole("button", { name: "Complete the payment" }).click();
    await expect(guest.getByText("Paid in full. Thank you.")).toBeVisible();
    await expectAccessible(guest);
    await milepost.mailTo("jonas@sviesa.example", /^Paid: €726\.00/u);
    await page.goto(projectUrl);
    await expect(page.getByText(/^active, milestone 1 of \d$/u)).toBeVisible();
  });

  test("the freelancer publishes a checkpoint with a picture and a file, and sends the milestone to review", async ({
    milepost,
  }) => {
    await page.getByRole("link", { name: "Concept" }).click();
    await page.getByRole("button", { name: "Publish to “Concept”" }).click();
    await page.getByRole("button", { name: /^Publish to \d/u }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByLabel("Title").fill("Three directions for the logo");
    await page
      .getByLabel("What is new, and what you want to know")
      .fill("Which one feels like the café in the **morning**?");
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="500"><rect width="1200" height="500" fill="#f3ede2"/><circle cx="220" cy="250" r="120" fill="#2b4c7e"/><path d="M480 370V130h120a80 80 0 0 1 0 160H480" fill="none" stroke="#8a3b12" stroke-width="44"/><path d="M860 370l120-240 120 240z" fill="#2f6b3f"/></svg>`;
    const png = await sharp(Buffer.from(drawing)).png().toBuffer();
    await page.getByLabel("Drop, paste or choose").setInputFiles([
      { name: "sketch.png", mimeType: "image/png", buffer: png },
      {
        name: "notes.html",
        mimeType: "text/html",
        buffer: Buffer.from("<script>alert(1)</script>"),
      },
    ]);
    await expect(page.getByRole("link", { name: "notes.html" })).toBeVisible();
    await page
      .getByLabel("Said to those who can’t see it")
      .first()
      .fill("Three marks: a disc, a letter and a triangle");
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Publish to \d/u }).click();
    await expect(page.getByText(/being told/u)).toBeVisible();
    await milepost.mailTo("jonas@sviesa.example", /Three directions/u);
    await expect(page.getByText("Three marks")).toBeHidden();
    await expectAccessible(page);
    await page.goto(`${projectUrl}/work`);
    await page.getByRole("link", { name: "Concept", exact: true }).click();
    await page.getByRole("button", { name: "Send to the client for review" }).click();
    await expect(page.getByText("in review")).toBeVisible();
    await milepost.mailTo("jonas@sviesa.example", /Please look at/u);
  });

  test("the guest asks for changes with a reason, then approves: the instalment is released", async ({
    milepost,
  }) => {
    await guest.goto(await portal(guest));
    await guest.getByText("Decide on “Concept”").click();
    await expectAccessible(guest);
    await picture(guest, "review");
    // The original opens with the approval and the payment, by the signed terms.
    await expect(guest.getByText("notes.html")).toBeVisible();
    await expect(guest.getByRole("link", { name: /notes\.html/u })).toHaveCount(0);
    await guest.getByRole("button", { name: "Send this to the studio" }).click();
    await expect(guest.getByText("Say why in a few words")).toBeVisible();
    await guest.getByLabel("What should change?").fill("The second one is too cold.");
    await guest.getByRole("button", { name: "Send this to the studio" }).click();
    await expect(guest.getByText("The second one is too cold.").first()).toBeVisible();
    await milepost.mailTo("ruta@studio.example", /^Changes requested/u);
    await page.reload();
    await page.getByRole("button", { name: "Send to the client for review" }).click();
    await expect(page.getByText("in review")).toBeVisible();
    await guest.reload();
    await guest.getByText("Decide on “Concept”").click();
    await guest.getByRole("button", { name: "Approve Concept" }).click();
    await expect(guest.getByText("Pay €726.00")).toBeVisible();
    await milepost.mailTo("ruta@studio.example", /^Approved/u);
  });

  test("the transfer is announced by the guest and recorded by the freelancer", async () => {
    await guest.getByText("Pay €726.00").click();
    await expect(
      guest.getByRole("img", { name: "Payment code for your bank's app" }),
    ).toBeVisible();
    await guest.getByRole("button", { name: "I have sent the transfer" }).click();
    await expect(guest.getByText("We'll confirm when it arrives.").first()).toBeVisible();
    await page.goto(`${projectUrl}/money`);
    await page
      .getByRole("link", { name: /^Invoice/u })
      .nth(1)
      .click();
    await expectAccessible(page);
    await page.getByLabel("Amount (EUR)").fill("800");
    await page.getByRole("button", { name: "Record the payment" }).click();
    await expect(page.getByText("That is more than is open on this invoice.")).toBeVisible();
    await page.getByLabel("Amount (EUR)").fill("726.00");
    await page.getByRole("button", { name: "Record the payment" }).click();
    await expect(page.getByText("Paid in full")).toBeVisible();
    await expectAccessible(page);
    await guest.goto(`${await portal(guest)}/files`);
    const file = guest.getByRole("link", { name: /notes\.html/u });
    const answer = await guest.request.get(
      new URL((await file.getAttribute("href")) ?? "", guest.url()).href,
    );
    expect(answer.headers()["content-disposition"]).toContain("attachment");
    expect(answer.headers()["content-type"]).toBe("application/octet-stream");
  });

  test("the last approval closes the books; cash completes the project", async ({ milepost }) => {
    await page.goto(projectUrl);
    await page.getByRole("link", { name: "Design" }).click();
    await page.getByRole("button", { name: "Send to the client for review" }).click();
    await expect(page.getByText("in review")).toBeVisible();
    await guest.goto(await portal(guest));
    await guest.getByText("Decide on “Design”").click();
    await expect(guest.getByText("This is the last milestone")).toBeVisible();
    await guest.getByRole("button", { name: "Approve Design" }).click();
    await guest.getByText("Pay €968.00").click();
    await expect(guest.getByText(/Less invoice/u)).toHaveCount(2);
    await picture(guest, "final-invoice");
    await page.goto(`${projectUrl}/money`);
    await page
      .getByRole("link", { name: /^Invoice/u })
      .nth(2)
      .click();
    await page.getByRole("button", { name: "Record the payment" }).click();
    await expect(page.getByText("Paid in full")).toBeVisible();
    await page.goto(projectUrl);
    await expect(page.getByText("completed", { exact: true })).toBeVisible();
    await picture(page, "project");
    await guest.goto(await portal(guest));
    await expect(
      guest.getByText("Everything is delivered, approved and paid. Thank you."),
    ).toBeVisible();
    await expect(guest.getByText("The project was completed")).toBeVisible();
    await expectAccessible(guest);
    await milepost.mailTo("ona@sviesa.example", /^Apmokėta/u);
  });

  test("both sides read the same history, and the freelancer's pages and preview are accessible", async ({
    milepost,
  }) => {
    await page.goto(`${projectUrl}/history`);
    await expect(page.getByText("The agreement was signed")).toBeVisible();
    for (const door of ["", "/work", "/promises", "/agreement", "/money", "/files", "/people"]) {
      await page.goto(projectUrl + door);
      await expectAccessible(page);
    }
    await page.goto(`${milepost.url}/app`);
    await expectAccessible(page);
    await page.goto(`${milepost.url}/app/projects`);
    await expectAccessible(page);
    await page.goto(`${milepost.url}/app/clients`);
    await expectAccessible(page);
    await page.goto(`${milepost.url}/app/outbox`);
    await expectAccessible(page);
    await page
      .getByRole("link", { name: /^Invoice/u })
      .first()
      .click();
    await expectAccessible(page);
    for (const path of [
      "/app/settings",
      "/app/settings/people",
      "/app/settings/account",
      "/app/clients/new",
      "/app/projects/new",
    ]) {
      await page.goto(`${milepost.url}${path}`);
      await expectAccessible(page);
    }
    await page.goto(`${projectUrl}/preview`);
    await picture(page, "view-as-client");
    await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
    await expectAccessible(page);
    await expect(page.locator("main a[href*=portal]")).toHaveCount(0);
  });

  test("invites a collaborator, who sees no money settings; a forgotten password is reset by mail", async ({
    browser,
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/settings/people`);
    await page.getByLabel("Email").fill("ona@studio.example");
    await page.getByRole("button", { name: "Email an invitation" }).click();
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(await milepost.linkTo("ona@studio.example", /invites you/u));
    await expectAccessible(other);
    await other.getByLabel("Your name").fill("Ona");
    await other.getByLabel("Password").fill("a quiet green field");
    await other.getByRole("button", { name: /^Join/u }).click();
    await expect(other.getByRole("heading", { name: "Hello, Ona" })).toBeVisible();
    await other.goto(`${milepost.url}/app/settings/money`);
    await expect(other.getByRole("heading", { name: "You can't do that" })).toBeVisible();
    await other.goto(`${milepost.url}/app/settings/account`);
    await other.getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(other.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
    await expectAccessible(other);
    await other.getByRole("link", { name: "Choose a new password" }).click();
    await expectAccessible(other);
    await other.getByLabel("Email").fill("ona@studio.example");
    await other.getByRole("button", { name: "Email me a link" }).click();
    await other.goto(await milepost.linkTo("ona@studio.example", /new password/u));
    await expectAccessible(other);
    await other.getByLabel("New password").fill("another green field");
    await other.getByRole("button", { name: "Set the new password" }).click();
    await other.getByLabel("Email").fill("ona@studio.example");
    await other.getByLabel("Password").fill("a quiet green field");
    await other.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(other.getByText("Wrong email or password.")).toBeVisible();
    await expect(other.getByLabel("Email")).toHaveValue("ona@studio.example");
    await other.getByLabel("Password").fill("another green field");
    await other.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(other.getByRole("heading", { name: "Hello, Ona" })).toBeVisible();
    await context.close();
  });

  test("revoking a link ends the guest's session at once", async () => {
    await page.goto(`${projectUrl}/people`);
    await page.getByRole("button", { name: "Revoke" }).first().click();
    await expect(page.getByText("Jonas Žukauskas, revoked")).toBeVisible();
    await guest.goto(await portal(guest));
    await expect(
      guest.getByRole("heading", { name: "This page opens with a personal link" }),
    ).toBeVisible();
  });

  test("a guest who opens a mail on another device can request a new link by email address", async ({
    browser,
    milepost,
  }) => {
    const context = await browser.newContext();
    const other = await context.newPage();
    const before = await milepost.countMails("ona@sviesa.example", /nauja nuoroda/u);
    await other.goto(await milepost.linkTo("ona@sviesa.example", /^Sąskaita/u));
    await other.getByLabel("Your email").fill("Ona@Sviesa.example");
    await other.getByRole("button", { name: "Send me a new link" }).click();
    await expect(other.getByRole("status")).toBeVisible();
    await expect
      .poll(() => milepost.countMails("ona@sviesa.example", /nauja nuoroda/u))
      .toBe(before + 1);
    await other.goto(await milepost.linkTo("ona@sviesa.example", /nauja nuoroda/u));
    await other.getByRole("button", { name: "Atverti projektą" }).click();
    await expect(other.getByText("Viskas pateikta, patvirtinta ir apmokėta. Ačiū.")).toBeVisible();
    await expectAccessible(other);
    await context.close();
  });
});

/** The address of the guest's project page, from any page below it. */
async function portal(guest: Page): Promise<string> {
  return /^https?:\/\/[^/]+\/portal\/[0-9a-z]+/u.exec(guest.url())![0];
}
