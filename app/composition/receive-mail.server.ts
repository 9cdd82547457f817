import {
  claimIncoming,
  putIncomingOff,
  setIncomingAside,
} from "#app/areas/messages/commands/note-incoming.server.ts";
import { placeMail, placeOf, type Place } from "#app/areas/messages/commands/place-mail.server.ts";
import { findReplyAddress } from "#app/areas/messages/queries/find-reply-address.server.ts";
import { findGuestsShare, findStorage } from "#app/areas/files/queries/find-storage.server.ts";
import { guestsMost, guestsRoomLeft, roomLeft } from "#app/areas/files/rules/quota.ts";
import { isSameMailbox, type ReadMail } from "#app/areas/messages/rules/incoming.ts";
import { cleanText } from "#app/kernel/text.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import {
  storeUpload,
  type StoredUpload,
} from "#app/platform/gateways/files/store-upload.server.ts";
import {
  detailOf,
  isAuthentic,
  isAutomatic,
  isOurs,
  withoutSecret,
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
import { storageLimits } from "./resumable-uploads.server.ts";

/** What our mails ask to write above, in every language. */
const MARKERS = Object.keys(LANGUAGES).map((language) => messageWords(language).marker);

/**
 * Fetches the next mail that came in, and puts it where it belongs. What was sent to another
 * address of the same account is none of ours.
 * @param answers the address at which answers are received
 * @returns whether there was one
 */
export async function receiveNextMail(
  context: Context<System>,
  { receive, answers, trouble }: { receive: MailReceiver; answers: string; trouble: Trouble },
): Promise<boolean> {
  const { db, now } = context;
  const incoming = await claimIncoming(db, now);
  if (!incoming) return false;
  try {
    const received = await receive(incoming.providerId);
    const { recipients } = received;
    if (!isOurs(recipients, answers)) {
      await setIncomingAside(db, incoming.id);
      return true;
    }
    const token = detailOf(recipients, answers);
    const address = await findReplyAddress(db, token, now);
    const without = (text: string) => withoutSecret(cleanText(text), token, answers);
    const mail = await read(received, without);
    const place = address && placeOf(address, mail);
    const uploads = place ? await storeFiles(received, { db, place, without }) : [];
    const filesLeft = mail.files - uploads.length;
    await placeMail(context, { id: incoming.id, token, mail: { ...mail, filesLeft }, uploads });
  } catch (error) {
    await putIncomingOff(db, incoming, { error, now, trouble });
  }
  return true;
}

type Without = (text: string) => string;

async function read(
  { from, subject, text, html, headers, files, filesLeft }: ReceivedMail,
  without: Without,
): Promise<ReadMail> {
  const settings = env();
  const { said, whole } = await runIsolated("read-mail", { text, html, markers: MARKERS }).catch(
    (error: unknown) => {
      if (!(error instanceof TaskFailed) || !error.isOfTheInput) throw error;
      return asItCame(text, html);
    },
  );
  const own = [settings.MAIL_FROM, settings.MAIL_REPLY_TO ?? ""].map(
    (address) => /<([^<>]+)>/u.exec(address)?.[1] ?? address,
  );
  return {
    from: { name: without(from.name), email: from.email },
    subject: without(subject),
    ...{ said: without(said), whole: without(whole) },
    ...{ files: files.length + filesLeft, filesLeft },
    isAutomatic: isAutomatic(headers, from.email),
    isOwn: own.some((email) => isSameMailbox(email, from.email)),
    isAuthentic: isAuthentic(headers, from.email, settings.MAIL_AUTHSERV_ID),
  };
}

/** So much of a mail that can't be read in time is shown, in UTF-16 units. */
const MOST_RAW = 100_000;

/** A mail that can't be read in time: its text, or its HTML with the tags taken out. */
function asItCame(text: string, html: string) {
  const words = html
    .slice(0, MOST_RAW)
    .split("<")
    .map((part) => part.slice(part.indexOf(">") + 1))
    .join(" ");
  const whole = text.trim() === "" ? words : text.slice(0, MOST_RAW);
  return { said: whole, whole };
}

type Storing = { db: Db; place: Place; without: Without };

/** Stores what there is room for, in the studio's quota, on the disk, and in the guests' share. */
async function storeFiles(
  { files }: ReceivedMail,
  { db, place, without }: Storing,
): Promise<StoredUpload[]> {
  const { workspaceId } = place.thread;
  const isGuests = place.person.kind === "guest";
  const storage = await findStorage(db, workspaceId, await storageLimits());
  const theirs = isGuests ? await findGuestsShare(db, workspaceId) : 0;
  let room = isGuests ? guestsRoomLeft(storage, theirs) : roomLeft(storage);
  const uploads: StoredUpload[] = [];
  for (const { name, content } of files) {
    if (content.length > room) continue;
    room -= content.length;
    const received = await gateways().files.receive(chunks(content), content.length);
    const most = isGuests ? { guestsMost: guestsMost(storage) } : {};
    if (received)
      uploads.push(await storeUpload(received, { name: without(name), workspaceId, ...most }));
  }
  return uploads;
}

async function* chunks(content: Buffer) {
  yield content;
}
