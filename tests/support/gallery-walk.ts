import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import {
  SET_UP_CODE,
  startMilepost,
  type MilepostProcess,
} from "#tests/support/milepost-process.ts";

/**
 * Every component and every screen, photographed on a phone and a desk, in light and dark, in
 * English and in the pseudo-language: `.cache/gallery-pictures`.
 */
const PICTURES = ".cache/gallery-pictures";
const WIDTHS = { desk: 1440, phone: 390 } as const;
const THEMES = ["light", "dark"] as const;
const PSEUDO = "en-XA";

export type World = { name: string; milepost: MilepostProcess };

async function chooseLanguage(page: Page, { milepost }: World, language: string) {
  await page.context().addCookies([{ name: "language", value: language, url: milepost.url }]);
}

/** Returns the widths at which the page is too wide. */
async function photograph(page: Page, { name }: World, screen: string): Promise<string[]> {
  const tooWide: string[] = [];
  const folder = join(PICTURES, name);
  mkdirSync(folder, { recursive: true });
  for (const [width, px] of Object.entries(WIDTHS))
    for (const theme of THEMES) {
      await page.setViewportSize({ width: px, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.screenshot({
        path: join(folder, `${screen}-${width}-${theme}.png`),
        fullPage: true,
      });
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (beyond > 0) tooWide.push(`${screen} is wider than a ${width} by ${beyond} px`);
    }
  return tooWide;
}

/** Axe, on a desk in light and on a phone in dark. */
async function findViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [px, theme] of [
    [WIDTHS.desk, "light"],
    [WIDTHS.phone, "dark"],
  ] as const) {
    await page.setViewportSize({ width: px, height: 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    found.push(
      ...violations.map(
        ({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
      ),
    );
  }
  return found;
}

/** A screen has one filled button at most; the gallery shows them all. */
async function filledTwice(page: Page): Promise<string[]> {
  const filled = await page
    .locator("[data-tone=main]:visible")
    .evaluateAll((buttons) => buttons.map((button) => button.textContent?.trim() ?? ""));
  return filled.length > 1 && !page.url().includes("/gallery")
    ? [`more than one filled button: ${filled.join(", ")}`]
    : [];
}

/**
 * Every text that somebody typed: what the database holds but for the names of states and kinds, in
 * lower case, longest first.
 */
async function typedTexts({ milepost }: World): Promise<string[]> {
  const db = createClient({ url: `file:${join(milepost.dataDir, "milepost.db")}` });
  const { rows: tables } = await db.execute("SELECT name FROM sqlite_master WHERE type = 'table'");
  const texts = new Set<string>();
  for (const { name } of tables as unknown as { name: string }[]) {
    const { rows } = await db.execute(`SELECT * FROM "${name}"`);
    for (const value of rows.flatMap((row) => Object.values(row)))
      if (typeof value === "string")
        for (const text of [value, ...value.split(/[\n,;(){}[\]"“”]/u)])
          if (/\p{L}/u.test(text) && !/^[a-z_.-]*$/u.test(text.trim()))
            texts.add(text.trim().toLowerCase());
  }
  db.close();
  return [...texts].filter((text) => text.length > 3).sort((a, b) => b.length - a.length);
}

/** Names that Intl gives, and what is written the same in every language. */
function sameEverywhere(): RegExp {
  const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
  const names = (options: Intl.DateTimeFormatOptions) =>
    days.map((day) =>
      new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(day),
    );
  const same = [
    ...names({ month: "long" }),
    ...names({ month: "short" }),
    ...names({ weekday: "long" }),
    ...[
      "milepost",
      "stripe",
      "iban",
      "bic",
      "eur",
      "usd",
      "utc",
      "pdf",
      "sepa",
      "sha-256",
      "headlessc",
    ],
  ];
  return new RegExp(`(?<!\\p{L})(?:${same.join("|")})(?!\\p{L})`, "giu");
}

type Known = { names: RegExp; typed: string[] };

/** The texts of a page that don't come from the catalogue, nor from somebody's keyboard. */
async function strangers(page: Page, known: Known): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest("script, style, textarea, [lang]:not(html), select, pre, .prose"))
        continue;
      if (node.textContent?.trim()) found.push(node.textContent.trim());
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]"))
      for (const name of ["aria-label", "placeholder"]) {
        const text = element.getAttribute(name);
        if (text) found.push(text);
      }
    return found;
  });
  return texts
    .filter((text) => !text.includes("⟦"))
    .filter((text) => {
      let rest = text.toLowerCase();
      for (const each of known.typed) rest = rest.replaceAll(each, " ");
      rest = rest.replace(known.names, " ");
      return /\p{L}{3}/u.test(rest.replace(/\S+@\S+|https?:\S+|\/\S+|[a-z]*\d\S*/gu, " "));
    });
}

const nameOf = (route: string) => route.replace(/[/$]+/gu, "-").replace(/^-|-$/gu, "") || "front";

/** A screen's route (which names its pictures), its address, and what to do there first. */
export type Shown = { route: string; address: string; act?: (page: Page) => Promise<void> };

/** Photographs and checks the screens of a world; returns what is wrong with them. */
export async function walk(page: Page, world: World, screens: Shown[]): Promise<string[]> {
  const known = { names: sameEverywhere(), typed: await typedTexts(world) };
  const wrong: string[] = [];
  for (const { route, address, act } of screens) {
    for (const language of ["en", PSEUDO]) {
      await chooseLanguage(page, world, language);
      await page.goto(world.milepost.url + address);
      const { pathname } = new URL(page.url());
      if (pathname !== new URL(address, world.milepost.url).pathname)
        wrong.push(`${route} was never seen: it leads to ${pathname}`);
      await act?.(page);
      if (language === "en")
        for (const each of [...(await findViolations(page)), ...(await filledTwice(page))])
          wrong.push(`${route}: ${each}`);
      else wrong.push(...(await strangers(page, known)).map((text) => `${route}: “${text}”`));
      wrong.push(...(await photograph(page, world, `${nameOf(route)}-${language}`)));
    }
  }
  await chooseLanguage(page, world, "en");
  return wrong;
}

/** A Milepost of its own, with the gallery in it. */
export async function inWorld(name: string, use: (world: World) => Promise<void>) {
  const milepost = await startMilepost({ GALLERY: "1" });
  try {
    await use({ name, milepost });
  } finally {
    await milepost.stop();
  }
}

export async function setUpStudio(page: Page, { milepost }: World) {
  await page.goto(`${milepost.url}/set-up`);
  await page.getByLabel("Set-up code").fill(SET_UP_CODE);
  await page.getByLabel("Studio name").fill("Studio Žiemgala");
  await page.getByLabel("Your name").fill("Rūta Žukauskaitė");
  await page.getByLabel("Email").fill("ruta@studio.example");
  await page.getByLabel("Password").fill("seven quiet rivers run");
  await page.getByRole("button", { name: "Open my studio" }).click();
  await page.waitForURL(/\/app/u);
}

/** Sends the page's form as it is, past what the browser would ask for first, and waits for the errors. */
export async function sendEmpty(page: Page) {
  const form = page.locator("main form[method=post]").first();
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true;
  });
  await form.locator("[data-tone=main]").click();
  await page.locator("[aria-invalid=true]").first().waitFor();
}
