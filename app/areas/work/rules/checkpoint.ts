import {
  canDeliver,
  canPublishCheckpoint,
  type MilestoneStatus,
} from "#app/areas/projects/rules/milestone-states.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import type { Day } from "#app/kernel/day.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

export const CHECKPOINT_KINDS = ["update", "proof", "question", "delivery"] as const;
export type CheckpointKind = (typeof CHECKPOINT_KINDS)[number];

export const CHECKPOINT_STATES = ["draft", "scheduled", "published", "withdrawn"] as const;
export type CheckpointState = (typeof CHECKPOINT_STATES)[number];

/** Bounds of one checkpoint. Lengths in UTF-16 units. */
export const MOST_FILES = 40;
export const MOST_OPTIONS = 6;
export const MOST_LINKS = 10;
export const LONGEST_TITLE = 160;
export const LONGEST_BODY = 8_000;
export const LONGEST_CAPTION = 300;

/** What the client sees of a checkpoint: its words, not what is drafted beside them. */
export type CheckpointText = {
  kind: CheckpointKind;
  title: string;
  body: string;
  answerBy: Day | null;
  options: { title: string; body: string; isAdvised: boolean; fileId: string | null }[];
  links: { url: string; title: string }[];
};

/** Only http and https addresses are linked to. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}

type Standing = { state: CheckpointState; milestone: MilestoneStatus; project: ProjectStatus };

/** While nobody has been told of it, everything of a checkpoint may still be changed. */
export const isDraft = (state: CheckpointState): boolean =>
  state === "draft" || state === "scheduled";

/** Can it be published as it is written? */
export function canPublish(
  { state, milestone, project }: Standing,
  text: Pick<CheckpointText, "kind" | "title" | "options" | "links">,
): Verdict<
  | "project-not-active"
  | "milestone-approved"
  | "already-published"
  | "title-missing"
  | "options-missing"
  | "link-wrong"
> {
  if (!isDraft(state)) return refuse("already-published");
  if (text.title.trim() === "") return refuse("title-missing");
  if (text.kind === "question" && text.options.length < 2) return refuse("options-missing");
  if (!text.links.every(({ url }) => isWebAddress(url))) return refuse("link-wrong");
  const standing = { status: milestone, projectStatus: project };
  return text.kind === "delivery" ? canDeliver(standing) : canPublishCheckpoint(standing);
}

/** A question waits for the client until it has an answer. */
export function isOpenQuestion(
  { kind, state }: { kind: CheckpointKind; state: CheckpointState },
  answers: readonly unknown[],
): boolean {
  return kind === "question" && state === "published" && answers.length === 0;
}

/** The answer may be changed while the milestone is worked on. */
export function canAnswer({
  kind,
  state,
  milestone,
}: {
  kind: CheckpointKind;
  state: CheckpointState;
  milestone: MilestoneStatus;
}): Verdict<"question-closed"> {
  const isOpen = kind === "question" && state === "published" && milestone !== "approved";
  return isOpen ? allow : refuse("question-closed");
}
