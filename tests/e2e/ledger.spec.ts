import { devices, type BrowserContext, type Page } from "@playwright/test";
import { expect, expectAccessible, picture, setMoney, setUp, test } from "./milepost.ts";

const { defaultBrowserType: _browser, ...phone } = devices["Pixel 7"];
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.use({ studio: "ledger" });

test.describe.serial("the promise ledger, from a template to an ended project", () => {
  let page: Page;
  let guest: BrowserContext;
  let client: Page;
  let second: Page;
  let projectUrl = "";
  let portalUrl = "";
  let certificate = "";

  test.beforeAll(async ({ browser }) => {
    page = await (await browser.newContext()).newPage();
    // The guest uses a phone without JavaScript.
    guest = await browser.newContext({ ...phone, javaScriptEnabled: false });
    client = await guest.newPage();
  });
  test.afterAll(async () => {
    await page.context().close();
    await second?.context().close();
    await guest.close();
  });

  const preview = () => page.getByRole("complementary", { name: "What the client will see" });
  const row = (name: string) => page.getByRole("group", { name, exact: true });
  const fits = async (of: Page) =>
    expect(await of.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );

  async function enter(
    milepost: { linkTo(address: string, subject: RegExp): Promise<string> },
    address: string,
    subject: RegExp,
    of = client,
  ): Promise<void> {
    await of.goto(await milepost.linkTo(address, subject));
    await of.locator("main form button").first().click();
  }

  async function sign(
    milepost: {
      mailTo(address: string, subject: RegExp): Promise<{ text?: string }>;
      countMails(address: string, subject: RegExp): Promise<number>;
    },
    of: Page,
    address: string,
    subject: RegExp,
    words: { send: string; code: string; name: string; button: RegExp },
    name: string,
    beforeSigning = async () => {},
  ): Promise<void> {
    const before = await milepost.countMails(address, subject);
    await of.getByRole("button", { name: words.send }).click();
    await expect(of.getByRole("status")).toBeVisible();
    // An earlier signature had its own code.
    await expect.poll(() => milepost.countMails(address, subject)).toBeGreaterThan(before);
    const code = /\b\d{6}\b/u.exec((await milepost.mailTo(address, subject)).text ?? "")![0];
    await of.getByLabel(words.code).fill(code);
    await of.getByLabel(words.name).fill(name);
    await of.getByRole("checkbox", { name: /./u }).last().check();
    await beforeSigning();
    await of.getByRole("button", { name: words.button }).click();
  }
  const english = {
    send: "Send me the code",
    code: "Code from your email",
    name: "Your full name",
  };

  test("a studio with days off, a glossary and a client with two signers", async ({ milepost }) => {
    await setUp(page, milepost.url);
    await setMoney(page, milepost.url);
    await page.goto(`${milepost.url}/app/settings/calendar`);
    await page.getByLabel("From").fill(day(40));
    await page.getByLabel("To (inclusive)").fill(day(43));
    await page.getByLabel("Reason (optional)").fill("Žiemos atostogos");
    await page.getByRole("button", { name: "Add days off" }).click();
    await expect(page.getByText("Žiemos atostogos")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "working-days");
    await page.goto(`${milepost.url}/app/settings/glossary`);
    await page.getByRole("button", { name: "Add term" }).click();
    await expect(page.getByText("Write the term.")).toBeVisible();
    await page.getByLabel("Term").fill("lock-up, lock-ups");
    await page.getByLabel("In plain words").fill("The logo and the name in one fixed arrangement.");
    await page.getByRole("button", { name: "Add term" }).click();
    await expect(page.getByText("The logo and the name in one fixed arrangement.")).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${milepost.url}/app/clients/new`);
    await page.getByLabel("Name").first().fill("Żółta Łódź Sp. z o.o.");
    await page.getByLabel("Address").fill("ul. Długa 1\n80-001 Gdańsk");
    await page.getByLabel("Country").selectOption("PL");
    await page.getByRole("button", { name: "Add a contact" }).click();
    const names = page.getByLabel("Name", { exact: true });
    await names.nth(1).fill("Świętosława Brzęczyszczykiewicz");
    await page.getByLabel("Email").nth(0).fill("swieta@lodz.example");
    await names.nth(2).fill("Paweł Ćwikła");
    await page.getByLabel("Email").nth(1).fill("pawel@lodz.example");
    await page.getByRole("button", { name: "Save the client" }).click();
    await expect(page.getByRole("heading", { name: "Żółta Łódź Sp. z o.o." })).toBeVisible();
  });

  test("the freelancer begins from a template, and moves, duplicates, undoes and saves with the keyboard", async ({
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/projects/new`);
    await page.getByLabel("Project", { exact: true }).fill("Identity for the yellow boat");
    await page.getByRole("button", { name: "Write the scope" }).click();
    await expect(page.getByRole("heading", { name: "What is promised" })).toBeVisible();
    projectUrl = page.url().replace("/scope", "");
    await page.getByLabel("Start from").selectOption("built-in identity");
    await page.getByRole("button", { name: "Start with this" }).click();
    await expect(row("Deliverable 7").getByLabel("Title")).toHaveValue("Icon for social media");
    await expect(preview().getByText("optional")).toBeVisible();
    // A deliverable that was moved with the keyboard keeps its milestone.
    const logo = row("Deliverable 2");
    await logo.getByLabel("Title").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(row("Deliverable 1").getByLabel("Title")).toHaveValue("Logo");
    await expect(row("Deliverable 1").getByLabel("Title")).toBeFocused();
    await expect(row("Deliverable 1").getByLabel("Milestone")).toHaveValue("2");
    await row("Milestone 2").getByLabel("Title").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(row("Milestone 1").getByLabel("Title")).toHaveValue("Identity");
    await expect(row("Deliverable 1").getByLabel("Milestone").locator("option:checked")).toHaveText(
      "Identity",
    );
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(row("Milestone 1").getByLabel("Title")).toHaveValue("Direction");
    await row("Deliverable 1").getByLabel("Title").focus();
    await page.keyboard.press("Alt+d");
    await expect(row("Deliverable 8").getByLabel("Title")).toHaveValue("Icon for social media");
    await expect(row("Deliverable 2").getByLabel("Title")).toHaveValue("Logo");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(row("Deliverable 8")).toHaveCount(0);
    await page
      .getByRole("textbox", { name: "The goal, in the client's words" })
      .fill("People on the quay should know our boat from afar. A lock-up for the bow.");
    await page.getByLabel("Discount", { exact: true }).selectOption("percent");
    await page.getByLabel("How much off").fill("10");
    await page.getByLabel("What it is for").fill("our first project together");
    await expect(preview().getByText("Discount, our first project together").first()).toBeVisible();
    await expect(page.getByText("All changes saved")).toBeVisible();
    // Every step can still be undone and redone after a save in between.
    const judged = page.getByLabel("How success is judged (optional)");
    for (const word of ["one", "one two"]) {
      const saved = page.waitForResponse(
        (response) =>
          response
            .request()
            .postData()
            ?.includes(encodeURIComponent(word).replaceAll("%20", "+")) === true && response.ok(),
      );
      await judged.fill(word);
      await saved;
    }
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(judged).toHaveValue("one");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(judged).toHaveValue("");
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByRole("button", { name: "Redo" }).click();
    // Replacing all this with a template is a step too, also while a step is being saved.
    await page.getByText("Templates", { exact: true }).click();
    await page.getByLabel("Start from").selectOption("built-in packaging");
    await page.getByRole("button", { name: "Replace the scope below" }).click();
    await expect(row("Deliverable 1").getByLabel("Title")).not.toHaveValue("Logo");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(row("Deliverable 1").getByLabel("Title")).toHaveValue("Logo");
    await expect(page.getByText("All changes saved")).toBeVisible();
    await expect(judged).toHaveValue("one two");
    // Leaving at once loses nothing.
    await judged.fill("Seen from the bridge");
    await page.getByRole("link", { name: "Identity for the yellow boat" }).click();
    await expect(page.getByRole("heading", { name: "The road" })).toBeVisible();
    await page.goto(`${projectUrl}/scope`);
    await expect(judged).toHaveValue("Seen from the bridge");
    await row("Milestone 3").getByLabel("Date").fill("");
    await expect(page.getByText("Saved as a draft: not complete yet")).toBeVisible();
    await page.reload();
    await expect(page.getByText("This is how you left it.")).toBeVisible();
    await expect(page.getByLabel("What it is for")).toHaveValue("our first project together");
    await row("Milestone 3").getByLabel("Date").fill(day(49));
    await expectAccessible(page);
    await picture(page, "builder");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
    await page.getByText("Templates", { exact: true }).click();
    await page.getByLabel("Save this scope as a template named").fill("My identity");
    await page.getByRole("button", { name: "Save template" }).click();
    await expect(
      page.getByLabel("Start from").locator("option", { hasText: "My identity" }),
    ).toHaveCount(1);
  });

  test("a second tab never overwrites what the first has saved", async () => {
    const other = await page.context().newPage();
    await other.goto(`${projectUrl}/scope`);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
    await other.getByLabel("Project", { exact: true }).fill("An older title");
    await other.getByRole("button", { name: "Save", exact: true }).click();
    await expect(other.getByText("Nothing was overwritten").first()).toBeVisible();
    await expect(other.getByLabel("Project", { exact: true })).toHaveValue("An older title");
    await other.close();
  });

  test("the freelancer chooses clauses, the order of signers and a countersignature, and sends", async () => {
    await page.getByRole("button", { name: "Save and continue to sending" }).click();
    const agreement = page.getByRole("region", { name: "The agreement" });
    await expect(
      agreement
        .getByText("a transfer of copyright", { exact: false })
        .or(agreement.getByText("A transfer of copyright in Poland", { exact: false }))
        .first(),
    ).toBeVisible();
    await expect(agreement.getByText("Kill fee")).toBeVisible();
    await page.getByLabel("Kill fee", { exact: true }).uncheck();
    await page.getByLabel("Confidentiality").check();
    // Only the terms that were shown can be sent.
    await page.getByRole("button", { name: /^Send to/u }).click();
    await expect(page.getByText("You have changed the terms.", { exact: false })).toBeVisible();
    await expect(agreement.getByText("Kill fee")).toHaveCount(0);
    await expect(agreement.getByRole("heading", { name: "Confidentiality" })).toBeVisible();
    await page.getByRole("checkbox", { name: "signs", exact: true }).nth(1).check();
    await page.getByLabel("Signing position of Świętosława Brzęczyszczykiewicz").fill("1");
    await page.getByLabel("Signing position of Paweł Ćwikła").fill("2");
    await page.getByLabel("I sign too, after the client").check();
    await expectAccessible(page);
    await picture(page, "send-signers");
    await page.getByRole("button", { name: /^Send to/u }).click();
    await expect(
      page.getByText("Świętosława Brzęczyszczykiewicz, Paweł Ćwikła, then you"),
    ).toBeVisible();
  });

  test("the client chooses options and opens a term, both signers sign in order, and the freelancer's signature puts it in force", async ({
    browser,
    milepost,
  }) => {
    await enter(milepost, "swieta@lodz.example", /project page/u);
    portalUrl = client.url();
    await expect(client.getByRole("button", { name: "lock-up" }).first()).toBeVisible();
    await client.getByRole("button", { name: "lock-up" }).first().press("Enter");
    await expect(client.getByText("The logo and the name in one fixed arrangement.")).toBeVisible();
    await client.getByRole("button", { name: "Close" }).click();
    await fits(client);
    await client.getByText("Read and sign the agreement").click();
    await client.getByLabel("Guidelines, full").check();
    await client.getByLabel("Stationery").check();
    await picture(client, "options-phone");
    await client.getByRole("button", { name: "Show the agreement with this choice" }).click();
    await expect(client.getByRole("heading", { name: /Guidelines, full/u })).toBeVisible();
    await expect(client.getByRole("heading", { name: /Guidelines, short/u })).toHaveCount(0);
    await fits(client);
    second = await (await browser.newContext()).newPage();
    await enter(milepost, "pawel@lodz.example", /project page/u, second);
    await second.getByText("Read and sign the agreement").click();
    await expect(
      second.getByText("It's Świętosława Brzęczyszczykiewicz's turn to sign.", { exact: false }),
    ).toBeVisible();
    await sign(
      milepost,
      client,
      "swieta@lodz.example",
      /^Your code/u,
      { ...english, button: /^Sign the agreement/u },
      "Świętosława Brzęczyszczykiewicz",
    );
    await expect(client).toHaveURL(/\/portal\/[0-9a-z]+$/u);
    await second.goto(await milepost.linkTo("pawel@lodz.example", /^Your turn to sign/u));
    // With JavaScript a signature may also be drawn.
    const field = second.locator("[data-draw] svg");
    await field.scrollIntoViewIfNeeded();
    const box = (await field.boundingBox())!;
    await second.mouse.move(box.x + 20, box.y + 60);
    await second.mouse.down();
    await second.mouse.move(box.x + 160, box.y + 30, { steps: 6 });
    await second.mouse.up();
    await expectAccessible(second);
    await picture(second, "sign-desktop");
    await sign(
      milepost,
      second,
      "pawel@lodz.example",
      /^Your code/u,
      { ...english, button: /^Sign the agreement/u },
      "Paweł Ćwikła",
      async () => expect(await second.locator("input[name=drawing]").inputValue()).toMatch(/^M\d/u),
    );
    await expect(second).toHaveURL(/\/portal\/[0-9a-z]+$/u);
    await page.goto(`${projectUrl}/agreement`);
    await page.getByRole("link", { name: "Countersign" }).click();
    await expectAccessible(page);
    await picture(page, "countersign");
    await page.getByLabel(/I have read this agreement/u).check();
    await page.getByRole("button", { name: "Countersign" }).click();
    await expect(page.getByText("the chain is intact", { exact: false })).toBeVisible();
    await expect(
      page.getByRole("heading", { name: "Your signature puts it in force" }),
    ).toHaveCount(0);
    await picture(page, "evidence");
  });

  test("the client reads the certificate of the signatures as a page, on a phone without JavaScript", async () => {
    await client.goto(`${portalUrl}/agreement`);
    await client
      .getByRole("link", { name: /^Agreement/u })
      .first()
      .click();
    await client.getByRole("link", { name: "Certificate of the signatures, as a page" }).click();
    await expect(
      client.getByRole("heading", { name: "Certificate of the signatures" }),
    ).toBeVisible();
    await expect(client.getByRole("heading", { name: /^Signature of/u })).toHaveCount(3);
    certificate = client.url();
    await picture(client, "certificate-phone");
    await fits(client);
  });

  test("anybody can verify the signed copy; with one byte changed it isn't recognised", async ({
    milepost,
  }) => {
    const link = page.getByRole("link", { name: "Signed copy (PDF)" });
    const bytes = await (
      await page.request.get(`${milepost.url}${await link.getAttribute("href")}`)
    ).body();
    const upload = async (buffer: Buffer) => {
      await client.goto(`${milepost.url}/verify`);
      await client
        .getByLabel("Signed PDF")
        .setInputFiles({ name: "agreement.pdf", mimeType: "application/pdf", buffer });
      await client.getByRole("button", { name: "Verify document" }).click();
    };
    await upload(bytes);
    await expect(client.getByRole("status")).toContainText(
      "This is the document that was signed here.",
    );
    await expect(client.getByText("covers the whole file")).toBeVisible();
    await picture(client, "verify-phone");
    await fits(client);
    const changed = Buffer.from(bytes);
    changed[500] = changed[500]! ^ 1;
    await upload(changed);
    await expect(client.getByRole("status")).toContainText("This file wasn't signed here.");
    await expect(client.getByText("A signature in it is broken")).toBeVisible();
  });

  test("the client requests a change without JavaScript; it is priced by the signed rule, dated around days off, and approved", async ({
    milepost,
  }) => {
    await page.goto(`${projectUrl}/agreement`);
    await page.getByText("Start without the deposit").first().click();
    await page.getByRole("button", { name: "Start without the deposit" }).click();
    await client.goto(portalUrl);
    await client.getByRole("link", { name: "Ask for a change" }).click();
    await client.getByRole("button", { name: "Send the request" }).click();
    await expect(client.getByText("Say in a few words what it is.")).toBeVisible();
    await client.getByLabel("In a few words").fill("Flags for the mast");
    await client.getByRole("button", { name: "Send the request" }).click();
    await expect(client.getByText("Say what you would like.", { exact: true })).toBeVisible();
    await expect(client.getByLabel("In a few words")).toHaveValue("Flags for the mast");
    await client
      .getByLabel("What would you like?")
      .fill("Two flags with the new sign,\nbig enough to be seen from the bridge.");
    await picture(client, "change-new-phone");
    await client.getByRole("button", { name: "Send the request" }).click();
    await expect(client.getByText("Waiting for a price")).toBeVisible();

    await page.goto(await milepost.linkTo("ruta@studio.example", /a request/u));
    await page.getByLabel("Estimated hours").fill("2,5");
    const reads = page.getByRole("complementary", { name: "What the client will read" });
    await expect(reads).toContainText(
      "2.5 hours × €60.00 = €150.00, at the hourly rate signed in “Later changes” of agreement 1.",
    );
    await page.getByLabel("Working days it adds").fill("2");
    await expect(reads).toContainText("moves from");
    await page
      .getByLabel("Your message (optional)")
      .fill("Gladly: two flags, sewn so that they hold in the wind.");
    await expectAccessible(page);
    await picture(page, "change-price");
    await page.getByRole("button", { name: /^Send to/u }).click();
    await expect(page.getByText("With the client")).toBeVisible();

    await client.goto(portalUrl);
    await client.getByText("Decide on change 1: Flags for the mast").click();
    await expect(client.getByText("2.5 hours × €60.00 = €150.00", { exact: false })).toBeVisible();
    await expect(client.getByRole("heading", { name: "Approve change 1" })).toBeVisible();
    await fits(client);
    await picture(client, "change-approve-phone");
    await client.getByRole("link", { name: "Ask a question first" }).click();
    await client.getByLabel("Your question or answer").fill("Will they hold in the wind?");
    await client.getByRole("button", { name: "Send", exact: true }).click();
    await expect(client.getByText("Will they hold in the wind?")).toBeVisible();
    await picture(client, "change-phone");
    await client.getByRole("link", { name: "Read and decide" }).click();
    await sign(
      milepost,
      client,
      "swieta@lodz.example",
      /^Your code/u,
      { ...english, button: /^Approve change 1 for €150\.00/u },
      "Świętosława Brzęczyszczykiewicz",
    );
    await expect(client).toHaveURL(/\/portal\/[0-9a-z]+$/u);
    await second.goto(portalUrl);
    await second.getByText("Decide on change 1: Flags for the mast").click();
    await sign(
      milepost,
      second,
      "pawel@lodz.example",
      /^Your code/u,
      { ...english, button: /^Approve change 1 for €150\.00/u },
      "Paweł Ćwikła",
    );
    await expect(second.getByText("Now in force")).toBeVisible();
    await expectAccessible(second);
    await picture(second, "project-changed-desktop");
    await second.getByRole("link", { name: "Read what is in force today, in one text" }).click();
    await expect(
      second.getByText("Change 1: Flags for the mast", { exact: false }).first(),
    ).toBeVisible();
    await expectAccessible(second);
    await picture(second, "in-force-desktop");
  });

  test("after a decline with a reason the freelancer makes a counter-offer; a gift needs no approval", async ({
    milepost,
  }) => {
    await page.goto(`${projectUrl}/changes/new`);
    await page.getByLabel("In a few words").fill("A pennant");
    await page.getByLabel("What should be done").fill("A pennant for the stern, as we talked.");
    await page.getByRole("button", { name: "Continue to the price" }).click();
    await page.getByText("Do it as a gift").first().click();
    await page.getByRole("button", { name: "Do it as a gift" }).click();
    await expect(page.getByText("a gift, free of charge")).toBeVisible();
    await page.getByRole("button", { name: "Mark as done" }).click();
    await expect(page.getByText("Done", { exact: false }).first()).toBeVisible();
    await client.goto(portalUrl);
    await expect(client.getByText("A gift, free of charge", { exact: false })).toBeVisible();
    await client.screenshot({ path: ".cache/pictures/project-changes-phone.png", fullPage: true });
    expect(await milepost.countMails("swieta@lodz.example", /a gift/u)).toBe(1);
  });

  test("every page of the guest is accessible", async ({ milepost }) => {
    await second.goto(portalUrl);
    const change = await second
      .getByRole("link", { name: "Change 1: Flags for the mast", exact: true })
      .getAttribute("href");
    for (const url of [
      `${portalUrl}/changes/new`,
      `${portalUrl}/agreement`,
      certificate,
      `${milepost.url}/verify`,
      `${milepost.url}${change}`,
    ]) {
      await second.goto(url);
      await expectAccessible(second);
    }
  });

  test("a brief sent before the proposal is answered on a phone without JavaScript, saved in between", async ({
    browser,
    milepost,
  }) => {
    await page.goto(`${milepost.url}/app/projects/new`);
    await page.getByLabel("Project", { exact: true }).fill("Łódź in winter");
    await page.getByRole("button", { name: "Write the scope" }).click();
    await expect(page.getByRole("heading", { name: "What is promised" })).toBeVisible();
    const url = page.url().replace("/scope", "");
    await page.goto(`${url}/brief`);
    await page.getByRole("button", { name: "Save the questions" }).click();
    await expect(page.getByRole("button", { name: "Send the brief" })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "brief-editor");
    await page.getByRole("button", { name: "Send the brief" }).click();
    await expect(page.getByText("With the client.", { exact: false })).toBeVisible();

    const other = await browser.newContext({ ...phone, javaScriptEnabled: false });
    const reader = await other.newPage();
    await enter(milepost, "swieta@lodz.example", /project page|New link|new link/u, reader);
    await expect(reader.getByRole("heading", { name: "Łódź in winter" })).toBeVisible();
    await picture(reader, "draft-phone");
    await reader.getByText("Answer a few questions").click();
    await reader.getByLabel("4", { exact: true }).check();
    await reader.getByLabel(/What do you like/u).fill("not an address");
    await reader.getByRole("button", { name: "Send the answers" }).click();
    await expect(
      reader.getByText("That isn't a valid link.", { exact: false }).first(),
    ).toBeVisible();
    await expect(reader.getByLabel(/What do you like/u)).toHaveValue("not an address");
    await reader.getByLabel(/What do you like/u).fill("https://calm.example");
    await reader.getByRole("button", { name: "Save for later" }).click();
    await expect(reader.getByText("Saved. You can continue whenever you like.")).toBeVisible();
    await expect(reader.getByLabel("4", { exact: true })).toBeChecked();
    await reader.getByRole("button", { name: "Send the answers" }).click();
    await expect(reader.getByText("Please answer this question", { exact: false })).toBeVisible();
    await reader
      .getByLabel(/What should be different/u)
      .fill("Warmer, although it is winter.\nŻeby było ciepło.");
    await reader
      .getByLabel("What do you already have?")
      .setInputFiles({ name: "texts.txt", mimeType: "text/plain", buffer: Buffer.from("hello") });
    await picture(reader, "brief-phone");
    await fits(reader);
    await reader.getByRole("button", { name: "Send the answers" }).click();
    await expect(reader).toHaveURL(/\/portal\/[0-9a-z]+$/u);
    await reader.getByRole("link", { name: "Open the reference board" }).click();
    await reader.getByLabel("Link to a page or an image").fill("https://frost.example/glass");
    await reader.getByLabel("What does it show?").fill("The light, not the colours.");
    await reader.getByRole("button", { name: "Add to the board" }).click();
    await expect(reader.getByText("The light, not the colours.")).toBeVisible();
    await picture(reader, "board-phone");
    await fits(reader);
    await other.close();

    await page.goto(`${url}/brief`);
    await expect(page.getByText("Żeby było ciepło.", { exact: false })).toBeVisible();
    await expectAccessible(page);
    await picture(page, "brief-answers");
    await page.goto(`${url}/board`);
    await page.getByLabel("Comment").fill("Frost, then.");
    await page.getByRole("button", { name: "Add comment" }).click();
    await expect(page.getByText("Frost, then.")).toBeVisible();
    await expectAccessible(page);
    await picture(page, "board");
  });

  test("the client gives notice; the settlement by the signed terms is shown before it is final", async () => {
    await second.goto(portalUrl);
    await second.getByRole("link", { name: "End the project early" }).click();
    await expect(second.getByRole("heading", { name: "The sum" })).toBeVisible();
    await expectAccessible(second);
    await second.getByLabel("Why are you ending it?").fill("The boat was sold.");
    await second.getByRole("button", { name: "Give notice to end the project" }).click();
    await expect(second.getByText("Your notice has arrived.", { exact: false })).toBeVisible();
    await page.goto(projectUrl);
    await page.getByRole("link", { name: "See the settlement" }).click();
    await page.getByLabel("Logo, percent done").fill("80");
    await page.getByRole("button", { name: "Show the settlement" }).click();
    await expect(page.getByRole("region", { name: "The settlement" })).toContainText(
      "Logo, 80 % done",
    );
    await expectAccessible(page);
    await picture(page, "settlement");
    await page.getByRole("button", { name: "End the project with this settlement" }).click();
    await expect(page.getByText("terminated", { exact: true })).toBeVisible();
    await client.goto(portalUrl);
    await expect(
      client.getByText("The project was ended early: The boat was sold.").first(),
    ).toBeVisible();
    await fits(client);
    await picture(client, "ended-phone");
  });
});
