import type { Id } from "#app/kernel/id.ts";
import { formText } from "#app/platform/http/form-text.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { addToBoard, commentOnBoard, removeFromBoard } from "./add-to-board.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

export type BoardForm = { intent: string; url: string; note: string; itemId: string; body: string };

/** Runs what a form of the board asks for, on either side's page; null for an unknown intent. */
export function boardOrder(
  context: Context<Guest | Member>,
  {
    projectId,
    form,
    file,
  }: { projectId: Id<"Project">; form: BoardForm; file: StoredUpload | null },
): Promise<void> | null {
  switch (form.intent) {
    case "add-to-board":
      return addToBoard(context, { projectId, url: form.url, note: form.note, file });
    case "comment-on-board":
      return commentOnBoard(context, { projectId, itemId: form.itemId, body: form.body });
    case "remove-from-board":
      return removeFromBoard(context, { projectId, itemId: form.itemId });
    default:
      return null;
  }
}

export function readBoardForm(form: FormData): BoardForm {
  const text = (name: string) => formText(form, name).slice(0, 2_000);
  return {
    intent: text("intent"),
    url: text("url"),
    note: text("note"),
    itemId: text("itemId"),
    body: text("body"),
  };
}
