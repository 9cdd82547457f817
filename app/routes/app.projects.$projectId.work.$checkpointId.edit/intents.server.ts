import { lookForPositions } from "#app/areas/files/commands/look-for-positions.server.ts";
import {
  addCheckpointFiles,
  removeCheckpointFile,
  useCleanedCopy,
} from "#app/areas/work/commands/change-checkpoint-files.server.ts";
import { discardCheckpoint } from "#app/areas/work/commands/correct-checkpoint.server.ts";
import type { CheckpointAddress } from "#app/areas/work/commands/find-draft.server.ts";
import {
  publishCheckpoint,
  scheduleCheckpoint,
  unschedule,
} from "#app/areas/work/commands/publish-checkpoint.server.ts";
import { forgetUpload } from "#app/areas/work/commands/uploads/forget-upload.server.ts";
import { writeCheckpoint } from "#app/areas/work/commands/write-checkpoint.server.ts";
import type { PublishPage } from "#app/areas/work/queries/find-publish-page.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import type { Reason } from "#app/kernel/reasons.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { instantAt } from "#app/kernel/wall-clock.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import type { ReceivedForm } from "#app/platform/http/uploads.server.ts";
import { moved, readDraft } from "./draft-form.server.ts";

type Sent = { address: CheckpointAddress; received: ReceivedForm; page: PublishPage };

/**
 * Saves the draft with every button of its form, then does what the button says. Where to go next,
 * or why it wasn't done.
 */
export async function orderOf(
  context: Context<Member>,
  sent: Sent,
): Promise<{ to?: string; refusal?: Reason | undefined }> {
  const intent = formText(sent.received.form, "intent");
  const [name = "", value = ""] = intent.split(/:(.*)/su);
  // What is thrown away isn't saved before.
  if (name !== "discard") {
    const saved = await attempt(save(context, sent, name === "move" ? value : ""));
    if (!saved.done) return { refusal: saved.reason };
  }
  if (sent.received.problem) return { refusal: sent.received.problem };
  const { projectId, checkpointId } = sent.address;
  const work = `/app/projects/${projectId}/work`;
  const here = `${work}/${checkpointId}`;
  if (name === "publish" && (await hasUntoldPosition(context, sent)))
    return { to: `${here}/edit?position=1#files` };
  const acts: Record<string, { act: () => Promise<unknown>; to: string }> = {
    publish: { act: () => goOut(context, sent), to: `${here}?published=1` },
    unschedule: { act: () => unschedule(context, sent.address), to: `${here}/edit` },
    discard: { act: () => discardCheckpoint(context, sent.address), to: work },
    remove: {
      act: () => removeCheckpointFile(context, sent.address, value),
      to: `${here}/edit#files`,
    },
    forget: { act: () => forgetUpload(context, value), to: `${here}/edit#files` },
    clean: {
      act: () => useCleanedCopy(context, sent.address, { fileId: value, ...gateways() }),
      to: `${here}/edit#files`,
    },
    move: { act: () => Promise.resolve(), to: `${here}/edit#files` },
    "add-files": { act: () => Promise.resolve(), to: `${here}/edit#files` },
    preview: {
      act: () => Promise.resolve(),
      to: `/app/projects/${projectId}/preview/work/${checkpointId}`,
    },
  };
  const order = acts[name];
  if (!order) return {};
  const outcome = await attempt(order.act());
  return outcome.done ? { to: order.to } : { refusal: outcome.reason };
}

async function save(
  context: Context<Member>,
  { address, received }: Sent,
  order: string,
): Promise<void> {
  const draft = readDraft(received.form);
  const files = order ? moved(draft.files, order) : draft.files;
  await writeCheckpoint(context, address, { ...draft, files });
  if (received.files.length > 0) await addCheckpointFiles(context, address, received.files);
}

/** Now, or at the time that was chosen, in the project's zone. */
async function goOut(context: Context<Member>, { address, received, page }: Sent): Promise<void> {
  if (formText(received.form, "when") !== "later") return publishCheckpoint(context, address);
  const at = instantAt(formText(received.form, "publishAt"), page.project.timeZone);
  if (!at) throw new Refusal("time-missing");
  return scheduleCheckpoint(context, address, at);
}

/** Does a file say where it was taken, of which the page that was sent didn't speak? */
async function hasUntoldPosition(
  context: Context<Member>,
  { address, received }: Sent,
): Promise<boolean> {
  const told = received.form.getAll("position");
  const found = await lookForPositions(context, gateways(), address.checkpointId);
  return found.some((id) => !told.includes(id));
}
