import type { ShownFile } from "#app/areas/files/rules/shown-file.ts";
import type { MilestoneStatus } from "#app/areas/projects/rules/milestone-states.ts";
import type { Day } from "#app/kernel/day.ts";
import type { CheckpointKind, CheckpointState } from "./checkpoint.ts";

/** What a checkpoint's page shows to everybody who may see it. Instants as ISO 8601 in UTC. */
export type CheckpointPage = {
  id: string;
  kind: CheckpointKind;
  state: CheckpointState;
  title: string;
  /** Markdown. */
  body: string;
  answerBy: Day | null;
  authorName: string;
  publishedAt: string | null;
  milestone: { id: string; title: string; status: MilestoneStatus; dueOn: Day };
  files: ShownFile[];
  links: { id: string; url: string; title: string }[];
  options: CheckpointOption[];
  /** The newest answer; without an option, none of them was chosen. */
  answer: { optionId: string | null; contactName: string; reason: string; at: string } | null;
  /** What it said before, newest first. */
  corrections: { id: string; title: string; body: string; authorName: string; at: string }[];
};

export type CheckpointOption = {
  id: string;
  title: string;
  body: string;
  isAdvised: boolean;
  fileId: string | null;
};

const LETTERS = "ABCDEF";

/** "A. One line each" */
export const optionName = (option: { title: string }, index: number): string =>
  option.title ? `${LETTERS[index] ?? ""}. ${option.title}` : (LETTERS[index] ?? "");

/** The files that aren't the picture of an option. */
export function ownFiles({ files, options }: Pick<CheckpointPage, "files" | "options">) {
  const taken = new Set(options.map(({ fileId }) => fileId));
  return files.filter(({ id }) => !taken.has(id));
}
