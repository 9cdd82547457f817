import { describe, expect, test } from "vitest";
import {
  canNeedFactors,
  canRemoveFactor,
  passkeyPurpose,
} from "#app/areas/workspaces/rules/second-factors.ts";

describe("a second factor", () => {
  test("stays when it is the last one and the studio needs one", () => {
    expect(canRemoveFactor({ isLast: true, isNeeded: true })).toMatchObject({
      reason: "factor-needed",
    });
    for (const free of [
      { isLast: false, isNeeded: true },
      { isLast: true, isNeeded: false },
    ])
      expect(canRemoveFactor(free).allowed).toBe(true);
  });

  test("is asked of everybody by an owner who has one", () => {
    const asked = { role: "owner", hasFactor: true, isNeeded: true } as const;
    expect(canNeedFactors(asked).allowed).toBe(true);
    expect(canNeedFactors({ ...asked, role: "collaborator" })).toMatchObject({
      reason: "owner-only",
    });
    expect(canNeedFactors({ ...asked, hasFactor: false })).toMatchObject({
      reason: "own-factor-first",
    });
    expect(canNeedFactors({ ...asked, hasFactor: false, isNeeded: false }).allowed).toBe(true);
  });

  test("is asked for one act of one person", () => {
    expect(passkeyPurpose("confirm", "u1")).not.toBe(passkeyPurpose("confirm", "u2"));
    expect(passkeyPurpose("sign-in")).not.toBe(passkeyPurpose("add"));
  });
});
