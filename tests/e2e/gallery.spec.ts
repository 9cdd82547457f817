import { expect, test, type Page } from "@playwright/test";
import {
  inWorld,
  sendEmpty,
  setUpStudio,
  walk,
  type Shown,
  type World,
} from "#tests/support/gallery-walk.ts";
import { SET_UP_CODE } from "#tests/support/milepost-process.ts";

/** Seen by visitors only: `gallery-visitor.spec.ts`. */
const VISITORS = new Set(["/", "/set-up", "/sign-in", "/sign-in/second", "/recover"]);

/** The screens that the gallery lists, but for those that a visitor sees: a member is led away. */
async function screensOf(page: Page, { milepost }: World): Promise<Shown[]> {
  await page.goto(`${milepost.url}/gallery`);
  const screens = await page.locator("a[data-screen]").evaluateAll((links) =>
    links.map((link) => ({
      route: link.getAttribute("data-screen") ?? "",
      address: link.getAttribute("href") ?? "",
    })),
  );
  return screens.filter(({ route }) => !VISITORS.has(route));
}

/** Opens the links of guests in the local outbox, so that their pages can be seen too. */
async function openAsGuest(page: Page, { milepost }: World) {
  await page.goto(`${milepost.url}/app/outbox`);
  const mails = await page
    .locator("a[href*='/app/outbox/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const mail of mails.slice(0, 40)) {
    await page.goto(milepost.url + mail);
    const link = page.locator("article a[href*='/g/']").first();
    if ((await link.count()) === 0) continue;
    await page.goto((await link.getAttribute("href")) ?? "");
    await page.locator("form[method=post] button").first().click();
    await page.waitForURL(/\/portal\//u);
  }
}

const SAMPLE = /sample/iu;

async function setUpSample(page: Page, { milepost }: World) {
  await page.goto(`${milepost.url}/set-up`);
  await page.getByLabel("Set-up code").fill(SET_UP_CODE);
  await page.getByRole("button", { name: SAMPLE }).click();
  await page.waitForURL(/\/app/u);
}

/** What the sample doesn't have: a template, the draft of an invoice, a project that isn't sent. */
async function addWhatIsMissing(page: Page, { milepost }: World) {
  await page.goto(`${milepost.url}/app/settings/agreements`);
  await page.getByRole("button", { name: "Create template" }).click();
  await page.waitForURL(/agreements\/./u);
  await page.goto(`${milepost.url}/gallery`);
  const project = await page
    .locator("a[data-screen='/app/projects/$projectId']")
    .getAttribute("href");
  await page.goto(`${milepost.url}${project}/work`);
  await page
    .getByRole("button", { name: /^Publish to/u })
    .first()
    .click();
  await page.waitForURL(/edit$/u);
  await page.goto(`${milepost.url}${project}/drafts/new`);
  await page.getByLabel("What is it for?").fill("Hosting");
  await page.getByLabel("Description").fill("Hosting for a year");
  await page.getByLabel(/^Unit price/u).fill("120");
  await page.getByRole("button", { name: "Save and show the invoice" }).click();
  await page.waitForURL(/issue$/u);
  await page.goto(`${milepost.url}/app/projects/new`);
  await page.getByLabel("Project").fill("New shop window");
  await page.getByRole("button", { name: "Write the scope" }).click();
  await page.waitForURL(/scope$/u);
}

const ERRORS = [
  { route: "/nothing-here", address: "/nothing-here" },
  { route: "/app/projects/none", address: "/app/projects/none" },
  { route: "/g/$token", address: "/g/no-such-link" },
  { route: "/open", address: "/open?project=none&sent=1" },
];

test.describe("the gallery", () => {
  test.describe.configure({ mode: "parallel" });
  test.setTimeout(900_000);

  test("shows every component in its states", async ({ page }) => {
    await inWorld("components", async (world) => {
      expect(await walk(page, world, [{ route: "/gallery", address: "/gallery" }])).toEqual([]);
      const yellow = { route: "/gallery/yellow", address: "/gallery?accent=f2c230" };
      expect(await walk(page, world, [yellow])).toEqual([]);
    });
  });

  test("shows every screen of a full studio, with its guests' pages", async ({ page }) => {
    await inWorld("full", async (world) => {
      await setUpSample(page, world);
      await openAsGuest(page, world);
      await addWhatIsMissing(page, world);
      const screens = await screensOf(page, world);
      expect(screens.length).toBeGreaterThan(50);
      expect(await walk(page, world, screens)).toEqual([]);
      expect(await walk(page, { ...world, name: "error" }, ERRORS)).toEqual([]);
    });
  });

  test("shows the screens of a studio with long names, and of an empty one", async ({ page }) => {
    await inWorld("long-names", async (world) => {
      await setUpSample(page, world);
      await openAsGuest(page, world);
      await page.goto(`${world.milepost.url}/gallery`);
      await page.getByRole("button", { name: "Give everything a long name" }).click();
      const screens = (await screensOf(page, world)).filter(({ route }) =>
        /^\/(app|app\/(projects|clients|money|outbox)|(app\/projects|portal)\/\$projectId)$/u.test(
          route,
        ),
      );
      expect(screens.length).toBeGreaterThanOrEqual(6);
      expect(await walk(page, world, screens)).toEqual([]);
      const sentEmpty = ["/app/clients/new", "/app/projects/new"].map((address) => ({
        route: `${address}/empty`,
        address,
        act: sendEmpty,
      }));
      expect(await walk(page, { ...world, name: "error" }, sentEmpty)).toEqual([]);
    });
    await page.context().clearCookies();
    await inWorld("empty", async (world) => {
      await setUpStudio(page, world);
      const screens = (await screensOf(page, world)).filter(({ route }) => /^\/app/u.test(route));
      expect(await walk(page, world, screens)).toEqual([]);
    });
  });
});
