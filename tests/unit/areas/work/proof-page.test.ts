import { describe, expect, test } from "vitest";
import {
  asClientSees,
  draftPins,
  openPins,
  sheetAt,
  type ProofPage,
  type ShownPin,
} from "#app/areas/work/rules/proof-page.ts";

const pin = (change: Partial<ShownPin>) =>
  ({ id: "p", number: 1, resolved: null, isMine: true, isNew: true, ...change }) as ShownPin;
const pins = [
  pin({ id: "draft", number: null }),
  pin({ id: "open" }),
  pin({ id: "done", number: 2, resolved: { by: "Ona", at: "2026-11-24T12:00:00.000Z" } }),
];
const idsOf = (some: ShownPin[]) => some.map(({ id }) => id);

describe("a proof's page", () => {
  test("shows the sheet that the address names, or the nearest there is", () => {
    const page = { sheets: [{}, {}, {}] } as ProofPage;
    expect(["2", "1", null, "0", "-1", "x", "99"].map((name) => sheetAt(page, name))).toEqual([
      1, 0, 0, 0, 0, 0, 2,
    ]);
    expect(sheetAt({ sheets: [] }, "3")).toBe(0);
  });

  test("tells drafts from what was sent, and open notes from those that are done", () => {
    expect([idsOf(draftPins(pins)), idsOf(openPins(pins))]).toEqual([["draft"], ["open"]]);
  });

  test("is shown to a member as the client sees it: no drafts, nothing own, nothing new", () => {
    const seen = asClientSees({ pins } as ProofPage).pins;
    expect(idsOf(seen)).toEqual(["open", "done"]);
    expect(seen.some(({ isMine, isNew }) => isMine || isNew)).toBe(false);
  });
});
