import { describe, expect, test } from "vitest";
import {
  parseRecipe,
  pictureAddress,
  recipesFor,
  sizeWithin,
  sourcesOf,
  isTile,
} from "#app/areas/files/rules/derivatives.ts";
import { canBeTiled, tilesIn, tilesOf } from "#app/areas/files/rules/tiles.ts";
import { fileKind, isLookedAt, isPlayable } from "#app/areas/files/rules/file-kinds.ts";
import { hasRoom, isNearlyFull } from "#app/areas/files/rules/quota.ts";

describe("the pictures that are made of a file", () => {
  test("are as many as its own size asks for, none larger than it or than the preview edge", () => {
    const webp = (width: number, height: number, page = 1) =>
      recipesFor({ width, height }, page).filter((recipe) => recipe.endsWith("webp"));
    expect(webp(200, 100)).toEqual(["320.webp"]);
    expect(webp(320, 320)).toEqual(["320.webp"]);
    expect(webp(100, 321)).toEqual(["320.webp", "640.webp"]);
    expect(webp(8_660, 5_774)).toEqual(["320.webp", "640.webp", "1280.webp", "2560.webp"]);
    expect(webp(2_560, 1_810, 7)).toEqual(["320.webp", "1280.webp"]);
  });

  test("of later pages are in one format, of the first in three", () => {
    const formats = (page: number) => [
      ...new Set(
        recipesFor({ width: 900, height: 900 }, page).map((recipe) => recipe.split(".")[1]),
      ),
    ];
    expect([formats(1), formats(2)]).toEqual([["webp", "jpeg", "avif"], ["webp"]]);
  });

  test("are offered with their real widths", () => {
    const { avif, jpeg } = sourcesOf({ width: 1_000, height: 2_000 });
    expect(avif).toEqual([
      { recipe: "320.avif", width: 160 },
      { recipe: "640.avif", width: 320 },
      { recipe: "1280.avif", width: 640 },
      { recipe: "2560.avif", width: 1_000 },
    ]);
    expect(jpeg.map(({ width }) => width)).toEqual([320, 640]);
  });

  test("keep their proportions, and at least a pixel", () => {
    expect(sizeWithin({ width: 10_000, height: 3 }, 320)).toEqual({ width: 320, height: 1 });
    expect(sizeWithin({ width: 10, height: 20 }, 320)).toEqual({ width: 10, height: 20 });
  });

  test("have addresses of one form", () => {
    expect(pictureAddress({ fileId: "f", page: "12", recipe: "640.webp" })).toEqual({
      fileId: "f",
      page: 12,
      recipe: "640.webp",
    });
    for (const [page, recipe] of [
      ["0", "640.webp"],
      ["01", "640.webp"],
      ["1", "640.gif"],
      ["1", "../x"],
      ["", ""],
    ] as const)
      expect(pictureAddress({ fileId: "f", page, recipe })).toBeNull();
    expect(parseRecipe("12345.webp")).toBeNull();
  });
});

test.each([
  ["image/jpeg", "picture", true, false],
  ["image/bmp", "picture", false, false],
  ["application/pdf", "pdf", true, false],
  ["video/mp4", "video", true, true],
  ["video/x-msvideo", "video", true, false],
  ["audio/mpeg", "audio", true, true],
  ["font/woff2", "font", false, false],
  ["application/zip", "archive", false, false],
  ["application/octet-stream", "document", false, false],
])("%s is a %s", (mediaType, kind, looked, plays) => {
  expect([fileKind(mediaType), isLookedAt(mediaType), isPlayable(mediaType)]).toEqual([
    kind,
    looked,
    plays,
  ]);
});

test("a file has room within the quota and what is free, and little is said to be left before", () => {
  const GB = 1e9;
  const storage = (used: number, free = 100 * GB) => ({ used, arriving: 0, most: 50 * GB, free });
  expect(hasRoom(storage(49 * GB), GB).allowed).toBe(true);
  expect(hasRoom(storage(49 * GB), GB + 1).allowed).toBe(false);
  expect(hasRoom(storage(0, GB), GB).allowed).toBe(false);
  expect([isNearlyFull(storage(39 * GB)), isNearlyFull(storage(41 * GB))]).toEqual([false, true]);
  expect(isNearlyFull(storage(0, GB))).toBe(true);
});

describe("tiles of an original", () => {
  const size = { width: 3_000, height: 2_100 };
  test("cover it without gaps, and none is larger than it", () => {
    const tiles = tilesOf(size);
    expect(tiles).toHaveLength(9);
    const pixels = tiles.map(({ region }) => region.width * region.height);
    expect(pixels.reduce((sum, one) => sum + one)).toBe(3_000 * 2_100);
    expect(tiles.at(-1)).toEqual({
      recipe: "tile-2-2.webp",
      region: { left: 2_048, top: 2_048, width: 952, height: 52 },
    });
    expect(tiles.every(({ recipe }) => isTile(recipe))).toBe(true);
  });

  test("are loaded where somebody looks", () => {
    const view = { left: 1_000, top: 0, width: 100, height: 50 };
    expect(tilesIn(size, view).map(({ recipe }) => recipe)).toEqual([
      "tile-0-0.webp",
      "tile-1-0.webp",
    ]);
  });

  test("are made of pictures that are larger than their preview, and not of the largest", () => {
    const picture = { mediaType: "image/jpeg", ...size };
    expect(canBeTiled(picture)).toBe(true);
    expect(canBeTiled({ ...picture, width: 2_560 })).toBe(false);
    expect(canBeTiled({ ...picture, mediaType: "application/pdf" })).toBe(false);
    expect(canBeTiled({ ...picture, width: 30_000, height: 3_000 })).toBe(false);
  });

  test("have an address, and others' names have none", () => {
    const address = { fileId: "f", page: "1" };
    expect(pictureAddress({ ...address, recipe: "tile-2-0.webp" })?.recipe).toBe("tile-2-0.webp");
    for (const recipe of ["tile-2.webp", "tile-2-0.png", "tile-200-0.webp", "marked-640.avif"])
      expect(pictureAddress({ ...address, recipe })).toBeNull();
  });
});
