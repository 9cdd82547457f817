import { describe, expect, test } from "vitest";
import {
  asClientSees,
  draftPins,
  meetingPins,
  openPins,
  sheetAt,
  type ProofPage,
  type ShownPin,
} from "#app/areas/work/rules/proof-page.ts";

const pin = (change: Partial<ShownPin>) =>
  ({
    id: "p",
    number: 1,
    resolved: null,
    changeId: null,
    isMine: true,
    isNew: true,
    ...change,
  }) as ShownPin;
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

  test("names notes of different people about the same place, for whoever decides", () => {
    const at = (x: number, y: number, width: number | null = null) => ({
      x,
      y,
      width,
      height: width,
    });
    const note = (number: number, author: string, spot: ShownPin["spot"], sheet = 0) =>
      pin({ id: String(number), number, author, spot, sheet });
    const notes = [
      note(1, "Ona", at(100_000, 100_000)),
      note(2, "Jonas", at(140_000, 120_000)),
      note(3, "Jonas", at(500_000, 500_000, 200_000)),
      note(4, "Ona", at(650_000, 650_000)),
      note(5, "Ona", at(145_000, 120_000), 1),
      note(6, "Ona", null),
      { ...note(7, "Ona", at(140_000, 120_000)), changeId: "c" },
    ];
    expect(meetingPins(notes).map((pair) => pair.map(({ number }) => number))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("is shown to a member as the client sees it: no drafts, nothing own, nothing new", () => {
    const seen = asClientSees({ pins } as ProofPage).pins;
    expect(idsOf(seen)).toEqual(["open", "done"]);
    expect(seen.some(({ isMine, isNew }) => isMine || isNew)).toBe(false);
  });
});
