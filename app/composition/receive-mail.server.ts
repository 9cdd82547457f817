import {
  claimIncoming,
  putIncomingOff,
} from "#app/areas/messages/commands/note-incoming.server.ts";
import { placeMail } from "#app/areas/messages/commands/place-mail.server.ts";
import { findReplyAddress } from "#app/areas/messages/queries/find-reply-address.server.ts";
import { isSameMailbox } from "#app/areas/messages/rules/incoming.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import { env } from "#app/platform/env.server.ts";
import {
  storeUpload,
  type StoredUpload,
} from "#app/platform/gateways/files/store-upload.server.ts";
import {
  detailOf,
  isAuthentic,
  isAutomatic,
  withoutDetails,
} from "#app/platform/gateways/mail/inbound/mail-headers.ts";
import type {
  MailReceiver,
  ReceivedMail,
} from "#app/platform/gateways/mail/inbound/mail-receiver.ts";
import { runIsolated } from "#app/platform/isolated/run-isolated.server.ts";
import { TaskFailed } from "#app/platform/isolated/task-failed.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { LANGUAGES } from "#app/words/language.ts";
import { messageWords } from "#words/mails/message.ts";
import { gateways } from "./gateways.server.ts";

/** What our mails ask to write above, in every language. */
const MARKERS = Object.keys(LANGUAGES).map((language) => messageWords(language).marker);

/**
 * Fetches the next mail that came in, and puts it where it belongs.
 * @returns whether there was one
 */
export async function receiveNextMail(
  context: Context<System>,
  receive: MailReceiver,
  trouble: Trouble,
): Promise<boolean> {
  const { db, now } = context;
  const incoming = await claimIncoming(db, now);
  if (!incoming) return false;
  try {
    const received = await receive(incoming.providerId);
    const token = detailOf(received.recipients, env().MAIL_REPLY_TO ?? "");
    const address = await findReplyAddress(db, token);
    const workspaceId = address?.thread.workspaceId;
    await placeMail(context, {
      ...{ id: incoming.id, token, mail: await read(received) },
      uploads: workspaceId ? await storeFiles(received, workspaceId) : [],
    });
  } catch (error) {
    await putIncomingOff(db, incoming, { error, now, trouble });
  }
  return true;
}

/** A mail that can't be read in time is shown as it came. */
async function read({ from, subject, text, html, headers, filesLeft }: ReceivedMail) {
  const settings = env();
  const clean = (said: string) => withoutDetails(said, settings.MAIL_REPLY_TO ?? "");
  const { said, whole } = await runIsolated("read-mail", { text, html, markers: MARKERS }).catch(
    (error: unknown) => {
      if (!(error instanceof TaskFailed) || !error.isOfTheInput) throw error;
      return { said: text, whole: text };
    },
  );
  const own = [settings.MAIL_FROM, settings.MAIL_REPLY_TO ?? ""].map(
    (address) => /<([^<>]+)>/u.exec(address)?.[1] ?? address,
  );
  return {
    ...{ from, subject, said: clean(said), whole: clean(whole), filesLeft },
    isAutomatic:
      isAutomatic(headers, from.email) || own.some((email) => isSameMailbox(email, from.email)),
    isAuthentic: isAuthentic(headers, settings.MAIL_AUTHSERV_ID),
  };
}

async function storeFiles({ files }: ReceivedMail, workspaceId: string): Promise<StoredUpload[]> {
  const uploads: StoredUpload[] = [];
  for (const { name, content } of files) {
    const received = await gateways().files.receive(chunks(content), content.length);
    if (received) uploads.push(await storeUpload(received, { name, workspaceId }));
  }
  return uploads;
}

async function* chunks(content: Buffer) {
  yield content;
}
