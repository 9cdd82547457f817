import { wcagContrast } from "culori";
import fc from "fast-check";
import { expect, test } from "vitest";
import { correctAccent } from "#app/platform/ui/accent.server.ts";

test("any accent is legible on a light and a dark background, and so is its own text on it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const { light, onLight, dark, onDark } = correctAccent(
        `#${number.toString(16).padStart(6, "0")}`,
      );
      for (const [colour, ground] of [
        [light, "#faf7f1"],
        [dark, "#201d17"],
        [onLight, light],
        [onDark, dark],
      ] as const)
        expect(wcagContrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 300 },
  );
});

test("a legible colour stays as it was chosen", () => {
  expect(correctAccent("#2b4c7e").light).toBe("#2b4c7e");
  expect(correctAccent("#ffd400").light).not.toBe("#ffd400");
});
