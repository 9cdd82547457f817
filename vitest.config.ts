import { defineConfig } from "vitest/config";

/**
 * `unit` needs no database; `integration` runs on the database that MILEPOST_TEST_DATABASE names
 * (sqlite or postgres).
 */
export default defineConfig({
  test: {
    globalSetup: ["tests/support/temporary-folder.ts"],
    coverage: {
      include: ["app/kernel/**", "app/**/rules/**"],
      reporter: ["text-summary", "html"],
      reportsDirectory: ".cache/coverage",
      thresholds: { "app/kernel/**": { lines: 95 }, "app/**/rules/**": { lines: 95 } },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/unit/**/*.test.tsx"],
          setupFiles: ["tests/support/quiet.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          setupFiles: ["tests/support/quiet.ts", "tests/support/database.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
