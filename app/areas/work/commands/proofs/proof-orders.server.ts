import type { ProofPage } from "#app/areas/work/rules/proof-page.ts";
import type { Id } from "#app/kernel/id.ts";
import { formText } from "#app/platform/http/form-text.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { reopenPin, replyToPin, resolvePin } from "./discuss-pin.server.ts";
import { pinInput, readPinForm } from "./read-pin-form.server.ts";
import { sendFeedback } from "./send-feedback.server.ts";
import { discardPin, savePin } from "./write-pin.server.ts";

type Address = { projectId: Id<"Project">; checkpointId: Id<"Checkpoint"> };

/** A form of the notes, with the files that came with it. */
type Received = { form: FormData; files: StoredUpload[] };

/** What a form of a proof's notes did: where to go on the page, and what is said there. */
export type NotesOrder = { query: Record<string, string>; place: string };

/**
 * Does what a form of the notes says, on either side's page; null for what is none of them.
 * @throws what its commands throw; Refusal "spot-wrong"
 */
export async function orderNotes(
  context: Context<Guest | Member>,
  { form, files }: Received,
  { page, address }: { page: ProofPage; address: Address },
): Promise<NotesOrder | null> {
  const { projectId } = address;
  const pinId = formText(form, "pinId");
  const pin = { projectId, pinId };
  const of = { page, address, files };
  const detached = formText(form, "detach");
  if (detached) {
    const { query } = await saveNote(context, form, of);
    return { query: { ...query, pin: pinId }, place: "new" };
  }
  switch (formText(form, "intent")) {
    case "send-feedback":
      await sendFeedback(context, address);
      return { query: { told: "sent" }, place: "told" };
    case "discard-pin":
      await discardPin(context, pin);
      return { query: { told: "discarded" }, place: "told" };
    case "reply":
      await replyToPin(context, pin, { body: formText(form, "body"), attachments: files });
      return { query: { told: "replied", pin: pinId }, place: `pin-${pinId}` };
    case "resolve-pin":
      await resolvePin(context, pin);
      return { query: { told: "settled", pin: pinId }, place: `pin-${pinId}` };
    case "reopen-pin":
      await reopenPin(context, pin);
      return { query: { told: "reopened", pin: pinId }, place: `pin-${pinId}` };
    case "save-pin":
      return saveNote(context, form, of);
    default:
      // A picture that was pressed sends where, and no intent.
      return form.has("intent") ? null : pressPicture(context, form, of);
  }
}

type Of = { page: ProofPage; address: Address; files: StoredUpload[] };

async function saveNote(
  context: Context<Guest | Member>,
  form: FormData,
  { page, address, files: attachments }: Of,
): Promise<NotesOrder> {
  const read = readPinForm(form, page);
  const detached = formText(form, "detach") || null;
  await savePin(context, { ...pinInput(read, { ...address, attachments }), detached });
  return { query: { told: "saved", sheet: String(read.sheet) }, place: "told" };
}

/** What was typed, or chosen, before the picture was pressed is saved with the new spot. */
async function pressPicture(
  context: Context<Guest | Member>,
  form: FormData,
  { page, address, files: attachments }: Of,
): Promise<NotesOrder | null> {
  const read = readPinForm(form, page);
  if (!read.isPressed) return null;
  const sheet = String(read.sheet);
  if (read.pinId !== null || read.body.trim() !== "" || attachments.length > 0) {
    const pin = await savePin(context, pinInput(read, { ...address, attachments }));
    return { query: { sheet, pin }, place: "new" };
  }
  const { spot } = read;
  return {
    query: { sheet, ...(spot ? { spot: `${spot.x},${spot.y}` } : { new: "1" }) },
    place: "new",
  };
}
