import { describe, expect, test } from "vitest";
import {
  isPlaceable,
  middleOf,
  pressedSpot,
  readSpot,
  regionOf,
  REGIONS,
  WHOLE,
  momentOf,
  readMoment,
} from "#app/areas/work/rules/pin.ts";

const page = { width: 1_600, height: 1_000 };
const press = (...entries: [string, string][]) => pressedSpot(entries, page);

test("a press on a picture of any width is the same spot, within half a per cent of its width", () => {
  const spot = { x: 0.412, y: 0.301 };
  for (const width of [320, 375, 640, 960, 1_440]) {
    const height = (width * page.height) / page.width;
    const pressed = press(
      [`s${width}.x`, String(Math.round(spot.x * width))],
      [`s${width}.y`, String(Math.round(spot.y * height))],
    )!;
    expect(Math.abs(pressed.x / WHOLE - spot.x)).toBeLessThan(0.005);
    expect(Math.abs(pressed.y / WHOLE - spot.y) * (page.height / page.width)).toBeLessThan(0.005);
  }
});

test("the keyboard presses no spot, and what isn't one is none", () => {
  expect(press(["s960.x", "0"], ["s960.y", "0"])).toBeNull();
  expect(press(["s960.x", "5"])).toBeNull();
  expect(press(["s960.x", "-5"], ["s960.y", "9"])).toBeNull();
  expect(press(["s0.x", "5"], ["s0.y", "5"])).toBeNull();
  expect(press(["s320.x", "99999"], ["s320.y", "99999"])).toEqual({ x: WHOLE, y: WHOLE });
});

test("a spot is read, or is none, or is wrong", () => {
  const read = (x: string, y: string, width = "", height = "") => readSpot({ x, y, width, height });
  expect(read("", "")).toBeNull();
  expect(read("412000", "301000")).toEqual({ x: 412_000, y: 301_000, width: null, height: null });
  expect(read("900000", "900000", "500000", "500000")).toEqual({
    x: 900_000,
    y: 900_000,
    width: 100_000,
    height: 100_000,
  });
  for (const [x, y] of [
    ["1000001", "0"],
    ["-1", "0"],
    ["1e3", "0"],
    ["1", ""],
  ] as const)
    expect(read(x, y)).toBe("wrong");
  expect(read("1", "1", "0", "5")).toBe("wrong");
});

test("a spot is said in words, and placed by them", () => {
  for (const region of REGIONS)
    expect(regionOf({ ...middleOf(region as never), width: null, height: null })).toBe(region);
  expect(regionOf({ x: WHOLE, y: WHOLE, width: null, height: null })).toBe("lower-right");
  expect(regionOf({ x: 0, y: 0, width: WHOLE, height: WHOLE })).toBe("middle");
});

test("a spot is shown on another version where the proportions are the same, in any size", () => {
  const made = { width: 1_600, height: 1_000 };
  expect(isPlaceable(made, { width: 3_200, height: 2_001 })).toBe(true);
  expect(isPlaceable(made, { width: 1_000, height: 1_600 })).toBe(false);
  expect(isPlaceable(made, { width: null, height: null })).toBe(false);
});

describe("a moment of a film", () => {
  test("is written as minutes and seconds, with hours where there are any", () => {
    expect(["1:05", " 0:00 ", "1:02:05", "125:00"].map(readMoment)).toEqual([
      65_000, 0, 3_725_000, 7_500_000,
    ]);
    expect(readMoment("  ")).toBeNull();
    for (const text of ["1", "1:5", "1:60", "-1:05", "1:05:", "a:bc", "1:05.5"])
      expect(readMoment(text)).toBe("wrong");
  });
  test("is shown as it is written", () => {
    expect([0, 65_900, 3_725_000].map(momentOf)).toEqual(["0:00", "1:05", "62:05"]);
  });
});
