import { formatHex, interpolate, wcagContrast } from "culori";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accentTokens } from "#app/platform/ui/accent-tokens.server.ts";

const GROUNDS = { light: ["#faf7f1", "#fffdf9"], dark: ["#181611", "#211e18"] } as const;

test("any accent is legible as a link and carries legible text, in light and in dark", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const tokens = accentTokens(`#${number.toString(16).padStart(6, "0")}`);
      for (const theme of ["light", "dark"] as const) {
        const { fill, onFill, hoverEnd, ink } = tokens[theme];
        const hovered = formatHex(interpolate([fill, hoverEnd], "oklab")(0.08));
        for (const ground of [fill, hovered])
          expect(wcagContrast(onFill, ground)).toBeGreaterThanOrEqual(4.5);
        for (const ground of GROUNDS[theme])
          expect(wcagContrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      }
      for (const ground of GROUNDS.dark)
        expect(wcagContrast(tokens.dark.fill, ground)).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 300 },
  );
});

test("a yellow stays yellow and carries dark ink; only its links are darkened", () => {
  const { light } = accentTokens("#f2c230");
  expect(light).toMatchObject({ fill: "#f2c230", onFill: "#1f1c17" });
  expect(light.ink).not.toBe("#f2c230");
});

test("a legible colour is the same in all its uses", () => {
  expect(accentTokens("#1f5a43").light).toEqual({
    fill: "#1f5a43",
    onFill: "#fffdf9",
    hoverEnd: "#000",
    ink: "#1f5a43",
  });
});
