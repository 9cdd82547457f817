import { describe, expect, test } from "vitest";
import {
  heldBy,
  waitsFor,
  type JudgedVersion,
  type ReleaseUnit,
} from "#app/areas/delivery/rules/release.ts";
import { BEFORE_ALL, paidUpTo, type Bill } from "#app/areas/delivery/rules/billed.ts";
import {
  newestOf,
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

const open = { isApproved: false, promises: 0, isPaid: false, isGiven: false };
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
    // So do finals of the same deliverable.
    expect(asked("on_approval", { isApproved: true, promises: 1 })).toEqual(["small-changes"]);
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

describe("everything billed up to a milestone is paid", () => {
  const bill = (id: string, change: Partial<Bill> = {}): Bill => ({
    ...{ id, isFinal: false, isPaid: true, isCancelled: false, replacedBy: null },
    ...change,
  });
  const due = (position: number, billId: string | null) => ({ position, isChange: false, billId });
  const change = (position: number, billId: string | null) => ({
    ...{ position, isChange: true, billId },
  });
  const unpaid = { isPaid: false };
  /** For the milestones 0, 1 and 2. */
  const upTo = (plan: Parameters<typeof paidUpTo>[0], bills: Bill[]) =>
    [0, 1, 2].map(paidUpTo(plan, bills, 2));

  test("with the deposit, its own instalment and those before; later ones don't count", () => {
    const plan = [due(BEFORE_ALL, "d"), due(0, "a"), due(2, null)];
    expect(upTo(plan, [bill("d"), bill("a")])).toEqual([true, true, false]);
    expect(upTo(plan, [bill("d"), bill("a", unpaid)])).toEqual([false, false, false]);
    expect(upTo(plan, [bill("d", unpaid), bill("a")])).toEqual([false, false, false]);
  });

  test("where nothing is billed", () => {
    expect(upTo([], [])).toEqual([true, true, true]);
  });

  test("never by an invoice that was cancelled, but by the one in its place, however often", () => {
    const plan = [due(BEFORE_ALL, "a"), due(2, null)];
    const cancelled = { isCancelled: true };
    expect(upTo(plan, [bill("a", cancelled)])).toEqual([false, false, false]);
    const again = [
      bill("a", { ...cancelled, replacedBy: "b" }),
      bill("b", { ...cancelled, replacedBy: "c" }),
    ];
    expect(upTo(plan, [...again, bill("c")])).toEqual([true, true, false]);
    expect(upTo(plan, [...again, bill("c", unpaid)])).toEqual([false, false, false]);
    const round = [bill("a", { ...cancelled, replacedBy: "a" })];
    expect(upTo(plan, round)).toEqual([false, false, false]);
  });

  test("by the final invoice, for what it bills at last", () => {
    const plan = [due(BEFORE_ALL, "d"), due(0, null), due(2, "f"), change(2, null)];
    const final = { isFinal: true };
    expect(upTo(plan, [bill("d"), bill("f", { ...final, ...unpaid })])).toEqual([
      false,
      false,
      false,
    ]);
    expect(upTo(plan, [bill("d"), bill("f", final)])).toEqual([true, true, true]);
    // It asks for nothing of what was paid for before.
    const early = [due(0, "a"), due(2, "f")];
    expect(upTo(early, [bill("a"), bill("f", { ...final, ...unpaid })])).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("with changes: a billed one where it belongs, any other at the end", () => {
    expect(upTo([change(1, "c")], [bill("c", unpaid)])).toEqual([true, false, false]);
    expect(upTo([change(0, null)], [])).toEqual([true, true, false]);
  });

  test("with an invoice that no instalment knows", () => {
    expect(upTo([], [bill("x", unpaid)])).toEqual([false, false, false]);
    expect(paidUpTo([due(1, "a")], [bill("a")], 1)(Number.MAX_SAFE_INTEGER)).toBe(true);
  });
});

describe("a folder", () => {
  test("holds what was handed over last, of each name, and loses nothing of one delivery", () => {
    const file = (id: number, name: string) => ({ id, name });
    const first = [file(1, "logo.svg"), file(2, "logo.svg"), file(3, "logo.pdf")];
    const later = [file(4, "logo.svg"), file(5, "logo.svg")];
    expect(newestOf([first, later]).map(({ id }) => id)).toEqual([3, 4, 5]);
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
