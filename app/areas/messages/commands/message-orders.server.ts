import type { TypedMessage } from "#app/areas/messages/rules/conversation.ts";
import { readSubject, subjectKey, THE_PROJECT } from "#app/areas/messages/rules/subject.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { instantAt } from "#app/kernel/wall-clock.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { correctMessage, discardMessage, takeMessageBack } from "./change-message.server.ts";
import { promiseAnswer, settleThread, unsettleThread } from "./promise-answer.server.ts";
import { writeMessage } from "./write-message.server.ts";

type Received = { form: FormData; files: StoredUpload[] };

/** What a form of a conversation did: what is said of it, and where on the page. */
export type MessagesOrder = { query: Record<string, string>; place: string };

/**
 * Does what a form of a message says, on either side's page; null for what is none of it.
 * @throws what its commands throw
 */
export async function orderMessages(
  context: Context<Guest | Member>,
  { form, files }: Received,
  projectId: Id<"Project">,
): Promise<MessagesOrder | null> {
  const address = { projectId, messageId: formText(form, "messageId") };
  const told = (what: string, place = "told") => ({ query: { told: what }, place });
  const isInternal = context.actor.kind === "member" && formText(form, "internal") === "1";
  // Taking a file off saves what is written besides.
  switch (formText(form, "detach") ? "save-draft" : formText(form, "intent")) {
    case "send-message":
      await write(context, { form, files }, { projectId, send: true });
      return told(isInternal ? "noted" : "sent", "told");
    case "save-draft": {
      const draft = await write(context, { form, files }, { projectId, send: false });
      return { query: { told: "saved", draft }, place: "write" };
    }
    case "take-back-message":
      await takeMessageBack(context, address);
      return { query: { told: "taken-back", draft: address.messageId }, place: "write" };
    case "correct-message":
      await correctMessage(context, { ...address, body: formText(form, "body") });
      return told("corrected", `message-${address.messageId}`);
    case "discard-message":
      await discardMessage(context, address);
      return told("discarded");
    default:
      return null;
  }
}

/**
 * Does what a member's form says of a whole conversation; null for what is none of it.
 * @throws what its commands throw
 */
export async function orderThread(
  context: Context<Member>,
  form: FormData,
  projectId: Id<"Project">,
): Promise<MessagesOrder | null> {
  const address = { projectId, threadId: formText(form, "threadId") };
  switch (formText(form, "intent")) {
    case "settle-thread":
      await settleThread(context, address);
      return { query: { told: "settled" }, place: "told" };
    case "unsettle-thread":
      await unsettleThread(context, address);
      return { query: { told: "unsettled" }, place: "told" };
    case "promise-answer":
      await promiseAnswer(context, { ...address, until: await untilOf(context, form) });
      return { query: { told: "promised" }, place: "told" };
    default:
      return null;
  }
}

/** A time that is offered, or one that is typed, in the studio's zone. */
async function untilOf({ db, actor }: Context<Member>, form: FormData): Promise<Date> {
  const offered = formText(form, "until");
  if (offered) return new Date(offered);
  const { timeZone } = await db.workspace.findFirstOrThrow({
    where: { id: actor.workspaceId },
    select: { timeZone: true },
  });
  const typed = instantAt(formText(form, "at"), timeZone);
  if (!typed) throw new Refusal("time-wrong");
  return typed;
}

function write(
  context: Context<Guest | Member>,
  { form, files: attachments }: Received,
  { projectId, send }: { projectId: Id<"Project">; send: boolean },
): Promise<string> {
  return writeMessage(context, {
    projectId,
    subject: readSubject(formText(form, "about")) ?? THE_PROJECT,
    isInternal: formText(form, "internal") === "1",
    formId: formText(form, "formId"),
    body: formText(form, "body"),
    quotedId: formText(form, "quotedId") || null,
    attachments,
    detached: formText(form, "detach") || null,
    send,
  });
}

export function typedMessage(form: FormData, refusal: string): TypedMessage {
  const text = (name: string) => formText(form, name);
  const subject = readSubject(text("about")) ?? THE_PROJECT;
  return {
    refusal,
    ...{ about: subjectKey(subject), formId: text("formId"), body: text("body") },
    internal: text("internal") === "1",
    correcting: text("intent") === "correct-message" ? text("messageId") : "",
  };
}
