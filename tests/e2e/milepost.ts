import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import {
  SET_UP_CODE,
  startMilepost,
  type MilepostProcess,
} from "#tests/support/milepost-process.ts";

/**
 * Each test file gets a server and a data folder of its own: it names itself with `test.use({
 * studio })`, and a new name gets a new worker. (Otherwise several files would share a worker and
 * its server.)
 */
export const test = base.extend<object, { studio: string; milepost: MilepostProcess }>({
  studio: ["", { scope: "worker", option: true }],
  milepost: [
    async ({ studio: _studio }, use) => {
      const milepost = await startMilepost();
      await use(milepost);
      await milepost.stop();
    },
    { scope: "worker" },
  ],
});

export { expect };

/** No violation of WCAG 2.2 AA that axe can find, and a title that names the page. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/.+/u);
  // After navigating within the app, a studio's own stylesheet may still be loading.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].every(
      ({ sheet }) => sheet !== null,
    ),
  );
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
  ).toEqual([]);
}

/**
 * A screenshot: for the documentation when its pictures are being made (npm run docs:pictures),
 * else for a look after the run.
 */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.DOCS_PICTURES ? "docs/images" : ".cache/pictures";
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** The first run: a studio in Vilnius with every way to pay. */
export async function setUp(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/set-up`);
  await page.getByLabel("Set-up code").fill(SET_UP_CODE);
  await page.getByLabel("Studio name").fill("Studio Žiemgala");
  await page.getByLabel("Country").selectOption("LT");
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByLabel("Your name").fill("Rūta Kalnietytė");
  await page.getByLabel("Email").fill("ruta@studio.example");
  await page.getByLabel("Password").fill("a lighthouse in the fog");
  await page.getByRole("button", { name: "Open my studio" }).click();
  await expect(page.getByRole("heading", { name: "Hello, Rūta" })).toBeVisible();
}

export async function setMoney(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/app/settings/money`);
  await page.getByLabel("Address").fill("Gedimino pr. 9\nLT-01103 Vilnius");
  await page.getByLabel("Tax", { exact: true }).selectOption("standard");
  await page.getByLabel("Rate in %", { exact: true }).fill("21");
  await page.getByLabel("Hourly rate (EUR)").fill("60");
  await page.getByLabel("By bank transfer, and with a code that bank apps can scan").check();
  await page.getByLabel("Account holder").fill("Rūta Kalnietytė");
  await page.getByLabel("IBAN", { exact: true }).fill("LT12 1000 0111 0100 1000");
  await page.getByLabel("In cash, recorded by you").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
}
