import { join } from "node:path";
import { createClient } from "@libsql/client";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { inWorld, sendEmpty, setUpStudio, walk, type World } from "#tests/support/gallery-walk.ts";

const withErrors = (route: string, address = route) => [
  { route, address },
  { route: `${route}/empty`, address, act: sendEmpty },
];

async function tryAWrongPassword(page: Page) {
  await page.locator("input[type=email]").fill("ruta@studio.example");
  await page.locator("input[type=password]").fill("not the password");
  await page.locator("main [data-tone=main]").click();
  await page.getByRole("alert").waitFor();
}

/** The path of a page that a mail leads to. */
async function linkInMail({ milepost }: World, path: RegExp): Promise<string> {
  const db = createClient({ url: `file:${join(milepost.dataDir, "milepost.db")}` });
  try {
    const { rows } = await db.execute('SELECT props FROM "Mail"');
    const found = rows.flatMap(({ props }) =>
      typeof props === "string" ? (path.exec(props) ?? []) : [],
    );
    if (!found[0]) throw new Error(`No mail leads to ${path}.`);
    return found[0];
  } finally {
    db.close();
  }
}

const newVisitor = async (browser: Browser) => (await browser.newContext()).newPage();

test("the gallery shows what somebody sees who isn't signed in", async ({ browser, page }) => {
  test.setTimeout(300_000);
  await inWorld("visitor", async (world) => {
    expect(await walk(page, world, withErrors("/set-up"))).toEqual([]);
    await setUpStudio(page, world);
    await page.goto(`${world.milepost.url}/app/settings/people`);
    await page.getByLabel("Email").fill("ona@studio.example");
    await page.getByRole("button", { name: "Email an invitation" }).click();
    await page.waitForURL(/saved/u);
    const visitor = await newVisitor(browser);
    await visitor.goto(`${world.milepost.url}/recover`);
    await visitor.getByLabel("Email").fill("ruta@studio.example");
    await visitor.getByRole("button", { name: "Email me a link" }).click();
    await visitor.waitForURL(/sent/u);
    const screens = [
      { route: "/", address: "/" },
      ...withErrors("/sign-in"),
      { route: "/sign-in/wrong", address: "/sign-in", act: tryAWrongPassword },
      ...withErrors("/recover"),
      { route: "/recover/sent", address: "/recover?sent=1" },
      ...withErrors("/recover/$token", await linkInMail(world, /\/recover\/[\w-]+/u)),
      { route: "/recover/$token/void", address: "/recover/none" },
      ...withErrors("/join/$token", await linkInMail(world, /\/join\/[\w-]+/u)),
      { route: "/join/$token/void", address: "/join/none" },
      { route: "/verify", address: "/verify" },
    ];
    expect(await walk(visitor, world, screens)).toEqual([]);
    await visitor.context().close();
  });
});
