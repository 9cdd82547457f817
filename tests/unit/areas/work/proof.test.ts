import { describe, expect, test } from "vitest";
import {
  canDecide,
  canTakeBack,
  deliverableState,
  proofState,
  TAKE_BACK_MS,
  type Deciding,
  type Decision,
  type GivenVerdict,
} from "#app/areas/work/rules/proof.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));
const said = (contactId: string, decision: Decision, minute = 0): GivenVerdict => ({
  contactId,
  decision,
  decidedAt: at(minute),
  takenBackAt: null,
});
const deciding = (change: Partial<Deciding> = {}): Deciding => ({
  decides: "any",
  deciderId: null,
  approvers: ["a", "b"],
  ...change,
});

describe("what has been decided on a version", () => {
  test("is the last word that wasn't taken back, whoever of those who decide said it", () => {
    expect(proofState(deciding(), [])).toBe("waiting");
    const words = [said("a", "approved", 1), said("b", "changes_requested", 2)];
    expect(proofState(deciding(), words)).toBe("changes_requested");
    expect(proofState(deciding(), [...words].reverse())).toBe("changes_requested");
    expect(proofState(deciding(), [words[0]!, { ...words[1]!, takenBackAt: at(3) }])).toBe(
      "approved",
    );
    expect(proofState(deciding(), [...words, said("b", "approved_with_changes", 4)])).toBe(
      "approved_with_changes",
    );
  });

  test("by all of them: a wish for changes counts at once, an approval with the last", () => {
    const all = deciding({ decides: "all" });
    expect(proofState(all, [said("a", "approved")])).toBe("waiting");
    expect(proofState(all, [said("a", "approved"), said("b", "changes_requested")])).toBe(
      "changes_requested",
    );
    expect(proofState(all, [said("a", "approved"), said("b", "approved_with_changes")])).toBe(
      "approved_with_changes",
    );
    expect(proofState(deciding({ decides: "all", approvers: [] }), [])).toBe("waiting");
    // Who has lost the right since has said it all the same.
    const left = deciding({ decides: "all", approvers: ["a"] });
    expect(proofState(left, [said("a", "approved"), said("b", "changes_requested")])).toBe(
      "changes_requested",
    );
    expect(proofState(left, [said("a", "approved")])).toBe("approved");
  });

  test("by one who is named; who was named and may not any more blocks nobody", () => {
    const named = deciding({ decides: "named", deciderId: "b" });
    expect(proofState(named, [])).toBe("waiting");
    expect(proofState(named, [said("b", "approved")])).toBe("approved");
    const gone = { ...named, approvers: ["a"] };
    expect(proofState(gone, [said("b", "changes_requested")])).toBe("changes_requested");
    expect(proofState(gone, [said("a", "approved")])).toBe("approved");
  });
});

test("who may decide, on what", () => {
  const standing = {
    ...deciding({ decides: "named", deciderId: "a" }),
    contactId: "a",
    rights: ["view", "approve"],
    isNewest: true,
    milestone: "in_progress" as const,
    project: "active" as const,
  };
  const reason = (change: Partial<typeof standing> | { project: "paused" }) => {
    const verdict = canDecide({ ...standing, ...change });
    return verdict.allowed ? "yes" : verdict.reason;
  };
  expect(reason({})).toBe("yes");
  expect(reason({ rights: ["view"] })).toBe("no-right");
  expect(reason({ contactId: "b" })).toBe("not-decider");
  expect(reason({ isNewest: false })).toBe("newer-version");
  expect(reason({ project: "paused" })).toBe("project-not-active");
});

test("a verdict is taken back within ten minutes to the millisecond, while nothing was released", () => {
  const verdict = { decidedAt: at(0), takenBackAt: null, hasReleased: false };
  const last = new Date(at(0).getTime() + TAKE_BACK_MS);
  expect(canTakeBack(verdict, last).allowed).toBe(true);
  expect(canTakeBack(verdict, new Date(last.getTime() + 1)).allowed).toBe(false);
  expect(canTakeBack({ ...verdict, hasReleased: true }, at(0)).allowed).toBe(false);
  expect(canTakeBack({ ...verdict, takenBackAt: at(1) }, at(1)).allowed).toBe(false);
});

test("a deliverable is accepted when each of its proofs is approved", () => {
  expect(deliverableState([])).toBeNull();
  expect(deliverableState(["approved", "approved_with_changes"])).toBe("accepted");
  expect(deliverableState(["approved", "waiting"])).toBe("delivered");
  expect(deliverableState(["approved", "changes_requested"])).toBe("revision_requested");
});
