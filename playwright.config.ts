import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/**
 * Debian's Chromium if it is installed; otherwise the one that `npx playwright install chromium`
 * installs.
 */
const installed =
  process.env.CHROMIUM_PATH ?? (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined);

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/temporary-folder.ts",
  outputDir: "test-results",
  timeout: 180_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: ".cache/e2e.json" }]],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Vilnius",
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: process.env.CI ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: installed,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
