import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import type { Visitor } from "./fill.ts";

/**
 * Lighthouse's "Slow 4G": 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip; and a processor four
 * times slower.
 */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

export type PhoneVisit = {
  /** Milliseconds until the largest content of the page is visible. */ visibleMs: number;
  /** What was loaded without scrolling, and how many bytes of it came over the network. */
  requests: number;
  bytes: number;
};

/** The guest's page on a slow phone; null without a browser. */
export async function measurePhone(
  url: string,
  { projectId, token }: Visitor,
): Promise<PhoneVisit | null> {
  const executablePath =
    process.env.CHROMIUM_PATH ??
    (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined);
  const browser = await chromium
    .launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    })
    .catch(() => null);
  if (!browser) return null;
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  });
  await context.addCookies([
    { name: "milepost_guest", value: token, url: `${url}/portal/${projectId}` },
  ]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await devtools.send("Network.enable");
  const loaded = { requests: 0, bytes: 0 };
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    loaded.requests += 1;
    loaded.bytes += encodedDataLength;
  });
  await page.goto(`${url}/portal/${projectId}`, { waitUntil: "networkidle" });
  const visible = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        }),
      ),
  );
  await browser.close();
  return { visibleMs: Math.round(visible), ...loaded };
}
