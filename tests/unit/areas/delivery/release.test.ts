import { describe, expect, test } from "vitest";
import {
  BEFORE_ALL,
  BEHIND_ALL,
  heldBy,
  isPaidUpTo,
  waitsFor,
  type JudgedVersion,
  type ReleaseUnit,
} from "#app/areas/delivery/rules/release.ts";
import {
  newestByName,
  releasedOf,
  sizeOf,
  type DeliveryFolder,
} from "#app/areas/delivery/rules/delivery-folder.ts";
import {
  limitedRecipe,
  marked,
  parseStored,
  storedRecipes,
} from "#app/areas/files/rules/derivatives.ts";
import { withHeld, type Held, type ShownFile } from "#app/areas/files/rules/shown-file.ts";
import type { ReleaseTerms } from "#app/areas/scope/rules/scope.ts";

const open = { isApproved: false, isPaid: false, isGiven: false };
const asked = (
  terms: ReleaseTerms,
  unit: Partial<ReleaseUnit> = {},
  version: JudgedVersion | null = null,
  isOver = false,
) => waitsFor(terms, { unit: { ...open, ...unit }, version, isOver });
const newest = { state: "waiting", isNewest: true, promises: 0 } as const;

describe("an original", () => {
  test("waits for what the signed terms say, and for nothing else", () => {
    expect(asked("at_once")).toEqual([]);
    expect(asked("on_approval")).toEqual(["approval"]);
    expect(asked("on_approval", { isApproved: true })).toEqual([]);
    expect(asked("on_payment")).toEqual(["payment"]);
    expect(asked("on_payment", { isPaid: true })).toEqual([]);
    expect(asked("on_both")).toEqual(["approval", "payment"]);
    expect(asked("on_both", { isPaid: true })).toEqual(["approval"]);
    expect(asked("on_both", { isApproved: true })).toEqual(["payment"]);
    expect(asked("on_both", { isApproved: true, isPaid: true })).toEqual([]);
  });

  test("of a version is released by that version's own verdict", () => {
    expect(asked("on_approval", {}, newest)).toEqual(["approval"]);
    expect(asked("on_approval", {}, { ...newest, state: "approved" })).toEqual([]);
    expect(asked("on_approval", {}, { ...newest, state: "changes_requested" })).toEqual([
      "approval",
    ]);
    // The milestone was approved as a whole.
    expect(asked("on_approval", { isApproved: true }, newest)).toEqual([]);
  });

  test("that was approved with small changes waits for the last of them", () => {
    const small = { ...newest, state: "approved_with_changes", promises: 2 } as const;
    expect(asked("on_approval", { isApproved: true }, small)).toEqual(["small-changes"]);
    expect(asked("on_approval", {}, { ...small, promises: 0 })).toEqual([]);
    expect(asked("on_approval", { isGiven: true }, small)).toEqual([]);
  });

  test("of a replaced version stays closed, whatever is approved, paid or given", () => {
    const older = { ...newest, isNewest: false };
    const all = { isApproved: true, isPaid: true, isGiven: true };
    for (const terms of ["on_approval", "on_payment", "on_both"] as const)
      expect(asked(terms, all, older)).toEqual(["newer"]);
    expect(asked("on_both", all, { ...older, state: "approved" })).toEqual([]);
  });

  test("is given early by hand, and not after its last day", () => {
    expect(asked("on_both", { isGiven: true })).toEqual([]);
    expect(asked("on_both", { isGiven: true }, null, true)).toEqual(["sent-again"]);
    expect(asked("at_once", {}, null, true)).toEqual(["sent-again"]);
  });

  test("that is a film may be played before, unless it is the final one", () => {
    const film = { mediaType: "video/mp4", edge: 1_280 };
    expect(heldBy([], { ...film, kind: "proof" })).toBeNull();
    expect(heldBy(["payment"], { ...film, kind: "proof" })).toEqual({
      ...{ waitsFor: ["payment"], edge: 1_280, mayPlay: true },
    });
    expect(heldBy(["payment"], { ...film, kind: "delivery" })?.mayPlay).toBe(false);
    expect(heldBy(["payment"], { mediaType: "image/png", edge: 1, kind: "proof" })?.mayPlay).toBe(
      false,
    );
  });

  test("is marked as held beside the others of a page", () => {
    const held: Held = { waitsFor: ["approval"], edge: 2_560, mayPlay: false };
    const files = [{ id: "a" }, { id: "b" }] as ShownFile[];
    expect(withHeld(files, new Map())).toBe(files);
    expect(withHeld(files, new Map([["b", held]])).map((file) => file.held)).toEqual([null, held]);
  });
});

describe("everything up to a milestone is paid", () => {
  const deposit = { position: BEFORE_ALL, isPaid: true };
  test("with the deposit, its own instalment and those before; later ones don't count", () => {
    const billed = [deposit, { position: 0, isPaid: true }, { position: 1, isPaid: false }];
    expect(isPaidUpTo(0, billed)).toBe(true);
    expect(isPaidUpTo(1, billed)).toBe(false);
    expect(isPaidUpTo(0, [{ ...deposit, isPaid: false }])).toBe(false);
  });
  test("where nothing is billed; what is due with nothing is asked for with all", () => {
    expect(isPaidUpTo(3, [])).toBe(true);
    const loose = [{ position: BEHIND_ALL, isPaid: false }];
    expect([isPaidUpTo(3, loose), isPaidUpTo(BEHIND_ALL, loose)]).toEqual([true, false]);
  });
});

describe("a folder", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  test("holds the newest file of each name", () => {
    const files = [
      { file: 1, name: "logo.svg", at: at(1) },
      { file: 2, name: "logo.pdf", at: at(2) },
      { file: 3, name: "logo.svg", at: at(3) },
      { file: 4, name: "logo.pdf", at: at(1) },
    ];
    expect(newestByName(files)).toEqual([3, 2]);
  });
  test("counts its bytes, and whether it is open", () => {
    const folders = [
      { state: "released", files: [{ size: 3 }, { size: 4 }] },
      { state: "held", files: [{ size: 5 }] },
    ] as DeliveryFolder[];
    expect(sizeOf(folders)).toBe(12);
    expect(releasedOf(folders)).toHaveLength(1);
  });
});

describe("a picture before the release", () => {
  test("is never larger than the preview edge, in the format that was asked for", () => {
    expect(limitedRecipe("2560.avif", 1_280, false)).toBe("1280.avif");
    expect(limitedRecipe("640.jpeg", 1_280, false)).toBe("640.jpeg");
    expect(limitedRecipe("2560.webp", 2_560, true)).toBe("marked-2560.webp");
    expect(limitedRecipe("poster", 1_280, true)).toBe("poster");
  });
  test("that is marked is stored beside the plain one", () => {
    expect(marked("640.avif")).toBe("marked-640.avif");
    expect(parseStored("marked-640.avif")).toEqual({ edge: 640, format: "avif", isMarked: true });
    expect(parseStored("640.avif")?.isMarked).toBe(false);
    expect(parseStored("marked-x")).toBeNull();
    const small = { width: 300, height: 200 };
    expect(storedRecipes(small, 2, true)).toEqual([
      { page: 2, recipe: "320.webp" },
      { page: 2, recipe: "marked-320.webp" },
    ]);
    expect(storedRecipes(small, 2, false)).toHaveLength(1);
  });
});
