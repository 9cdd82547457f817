import { expect, test } from "vitest";
import { deliverableAfter, roundsLeft } from "#app/areas/projects/rules/deliverable-states.ts";
import {
  canDecideMilestone,
  canPublishCheckpoint,
  canRequestChanges,
  canSendToReview,
  isLate,
  MILESTONE_STATUSES,
} from "#app/areas/projects/rules/milestone-states.ts";
import {
  canMoveProject,
  PROJECT_STATUSES,
  statesBefore,
} from "#app/areas/projects/rules/project-states.ts";

test("a project moves only along its states", () => {
  const moves = PROJECT_STATUSES.flatMap((from) =>
    PROJECT_STATUSES.filter((to) => canMoveProject(from, to).allowed).map(
      (to) => `${from} → ${to}`,
    ),
  );
  expect(moves).toEqual([
    "draft → proposed",
    "proposed → active",
    "active → paused",
    "active → completed",
    "active → terminated",
    "paused → active",
    "paused → completed",
    "paused → terminated",
    "completed → archived",
  ]);
  expect(statesBefore("completed")).toEqual(["active", "paused"]);
});

test("work on a milestone needs a running project and the right state", () => {
  type Rule = (standing: Parameters<typeof canSendToReview>[0]) => { allowed: boolean };
  const allowed = (rule: Rule, projectStatus: "active" | "proposed" = "active") =>
    MILESTONE_STATUSES.filter((status) => rule({ status, projectStatus }).allowed);
  expect(allowed(canPublishCheckpoint)).toEqual(["planned", "in_progress", "in_review"]);
  expect(allowed(canSendToReview)).toEqual(["planned", "in_progress"]);
  expect(allowed(canDecideMilestone)).toEqual(["in_review"]);
  for (const rule of [canPublishCheckpoint, canSendToReview, canDecideMilestone])
    expect(allowed(rule, "proposed")).toEqual([]);
});

test("requesting changes needs a reason", () => {
  const standing = { status: "in_review", projectStatus: "active" } as const;
  expect(canRequestChanges(standing, " ")).toEqual({ allowed: false, reason: "reason-required" });
  expect(canRequestChanges(standing, "Too cold").allowed).toBe(true);
});

test("a milestone is late when its day has passed and it isn't approved", () => {
  expect(isLate({ status: "in_review", dueOn: "2026-11-21" }, "2026-11-22")).toBe(true);
  expect(isLate({ status: "in_review", dueOn: "2026-11-22" }, "2026-11-22")).toBe(false);
  expect(isLate({ status: "approved", dueOn: "2026-11-01" }, "2026-11-22")).toBe(false);
});

test("a deliverable follows its milestone, and its rounds never go below zero", () => {
  expect(
    ["started", "sent-to-review", "approved", "changes-requested"].map((event) =>
      deliverableAfter(event as "started"),
    ),
  ).toEqual(["in_progress", "delivered", "accepted", "revision_requested"]);
  expect([roundsLeft(2, 1), roundsLeft(1, 3)]).toEqual([1, 0]);
});
