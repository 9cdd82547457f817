import { sendLeaving } from "#app/areas/messages/commands/send-leaving.server.ts";
import {
  writeMessage,
  type MessageInput,
} from "#app/areas/messages/commands/write-message.server.ts";
import {
  findConversation,
  type Asked,
} from "#app/areas/messages/queries/find-conversation.server.ts";
import { newFormId, type Id } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";

const MINUTE_MS = 60_000;

export type Writer = Context<Guest | Member>;
export type Talk = ReturnType<typeof talkIn>;

/** Nothing is asked for: the newest of everything. */
export const ALL: Asked = { about: null, search: "", isWhole: false };

export const mailsTo = async (email: string) =>
  database().db.mail.findMany({
    where: { template: "message", toEmail: email },
    orderBy: { createdAt: "asc" },
  });

/** The conversation of a project: written, sent and read as its people do. */
export function talkIn(projectId: Id<"Project">) {
  const failures: unknown[] = [];
  const seenBy = async (reader: Writer, asked: Partial<Asked> = {}) => {
    const found = await findConversation(reader, projectId, { ...ALL, ...asked });
    return found!.conversation;
  };
  return {
    /** What the job couldn't do. */
    failures,
    write: (writer: Writer, change: Partial<MessageInput> = {}) =>
      writeMessage(writer, {
        projectId,
        subject: { kind: "project", id: null },
        ...{ isInternal: false, formId: newFormId(), body: "Hello", quotedId: null },
        ...{ attachments: [], detached: null, send: true },
        ...change,
      }),
    /** The job, so many minutes from now. */
    leave: (minutes = 2) =>
      sendLeaving(
        { ...systemContext(), now: new Date(Date.now() + minutes * MINUTE_MS) },
        (_id, error) => failures.push(error),
      ),
    seenBy,
    bodies: async (reader: Writer, asked: Partial<Asked> = {}) =>
      (await seenBy(reader, asked)).messages.map(({ body }) => body),
  };
}
