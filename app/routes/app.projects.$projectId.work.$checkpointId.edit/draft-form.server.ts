import { CHECKPOINT_KINDS, type CheckpointKind } from "#app/areas/work/rules/checkpoint.ts";
import type { CheckpointDraft } from "#app/areas/work/commands/write-checkpoint.server.ts";
import { parseDay } from "#app/kernel/day.ts";
import { formText } from "#app/platform/http/form-text.ts";

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).map((value) => (typeof value === "string" ? value : ""));

/** The draft as its form sends it. Fields that repeat belong together by their order. */
export function readDraft(form: FormData): CheckpointDraft {
  const kind = formText(form, "kind");
  const advised = formText(form, "advised");
  const bodies = texts(form, "optionBody");
  const pictures = texts(form, "optionFile");
  const linkTitles = texts(form, "linkTitle");
  return {
    kind: CHECKPOINT_KINDS.find((known): known is CheckpointKind => known === kind) ?? "update",
    milestoneId: formText(form, "milestoneId"),
    title: formText(form, "title"),
    body: formText(form, "body"),
    answerBy: parseDay(formText(form, kind === "proof" ? "feedbackBy" : "answerBy")),
    proof: readProof(form, kind),
    files: texts(form, "file").map((id) => ({
      id,
      caption: formText(form, `caption-${id}`),
      alt: formText(form, `alt-${id}`),
    })),
    options: texts(form, "optionTitle").map((title, index) => ({
      title,
      body: bodies[index] ?? "",
      isAdvised: advised === String(index),
      fileId: pictures[index] || null,
    })),
    links: texts(form, "linkUrl").map((url, index) => ({ url, title: linkTitles[index] ?? "" })),
    readerIds: texts(form, "reader"),
  };
}

/** "proof:id" or "deliverable:id" says what it is of; who decides is a rule or a contact's id. */
function readProof(form: FormData, kind: string): CheckpointDraft["proof"] {
  const field = kind === "delivery" ? "deliveryOf" : "proofOf";
  const [what, id = ""] = formText(form, field).split(":");
  const decides = formText(form, "decides");
  const isRule = decides === "any" || decides === "all";
  return {
    proofId: what === "proof" ? id : null,
    deliverableId: what === "deliverable" ? id : null,
    decides: isRule ? decides : "named",
    deciderId: isRule ? null : decides,
  };
}

/** "up:id": the files in their order, one of them moved by one place. */
export function moved(files: CheckpointDraft["files"], order: string): CheckpointDraft["files"] {
  const [direction, id] = order.split(":");
  const from = files.findIndex((file) => file.id === id);
  const to = from + (direction === "up" ? -1 : 1);
  const file = files[from];
  if (!file || to < 0 || to >= files.length) return files;
  const others = files.filter((one) => one !== file);
  return [...others.slice(0, to), file, ...others.slice(to)];
}
