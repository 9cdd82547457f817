import type { Prisma } from "#generated/sqlite/client.ts";
import { removable } from "#app/areas/files/queries/removable.server.ts";
import { readIdentities } from "#app/areas/clients/stored/identities.ts";
import { reachable } from "#app/areas/clients/queries/reachable.server.ts";
import { canEraseContact, erasedEmail } from "#app/areas/clients/rules/erase.ts";
import { noteSecurityEvent } from "#app/areas/workspaces/commands/note-security-event.server.ts";
import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";
import type { Id } from "#app/kernel/id.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Person = { id: Id<"Contact">; name: string; email: string; clientId: Id<"Client"> };
type Erasure = {
  person: Person;
  /** All that the person was called and reached at, now and before. */
  names: string[];
  emails: string[];
  /** What stands where the name stood. */ instead: string;
  workspaceId: Id<"Workspace">;
  now: Date;
};

/**
 * Erases what is known of a person at a client (GDPR, article 17): name, address, visits, mails,
 * uploads. What the books and the signatures need stays: signed documents with their evidence,
 * verdicts, invoices, payments. It is noted in the security log, without the name.
 * @param instead what stands where the name stood, in the studio's language
 * @throws Refusal "owner-only", "still-needed"; Absent
 */
export async function eraseContact(
  { db, actor, now }: Context<Member>,
  contactId: Id<"Contact">,
  instead: string,
): Promise<void> {
  demand(canSeeMoneySettings(actor.role));
  const { workspaceId, userId } = actor;
  await db.$transaction(async (tx) => {
    const owned = { ...reachable, id: contactId, workspaceId };
    // Written first: of two at once, the second finds it erased.
    const { count } = await tx.contact.updateMany({ where: owned, data: { role: "" } });
    present(count === 1 || null, "contact");
    const person = await tx.contact.findFirstOrThrow({ where: owned });
    demand(canEraseContact(await whatGoesOn(tx, person)));
    const known = [person, ...readIdentities(person.formerly)];
    const names = [...new Set(known.map(({ name }) => name))];
    const emails = [...new Set(known.map(({ email }) => email))];
    const erasure = { person, names, emails, instead, workspaceId, now };
    await eraseAccess(tx, erasure);
    await eraseMail(tx, erasure);
    await eraseUploads(tx, erasure);
    await eraseNames(tx, erasure);
    await tx.contact.updateMany({
      where: owned,
      data: { name: instead, email: erasedEmail(contactId), formerly: "[]", erasedAt: now },
    });
    await noteSecurityEvent(tx, { type: "contact.erased", userId, detail: contactId, now });
  });
}

async function whatGoesOn(tx: Tx, { clientId }: Person) {
  const projects = await tx.project.count({
    where: { clientId, status: { in: ["draft", "proposed", "active", "paused"] } },
  });
  const openInvoices = await tx.invoice.count({
    where: { project: { clientId }, due: { gt: tx.invoice.fields.paid } },
  });
  return { projects, openInvoices };
}

/** Links, sessions, codes, and the log of visits. */
async function eraseAccess(tx: Tx, { person, instead, now }: Erasure): Promise<void> {
  const contactId = person.id;
  await tx.guestSession.deleteMany({ where: { link: { contactId } } });
  await tx.visit.updateMany({ where: { link: { contactId } }, data: { ip: "", userAgent: "" } });
  await tx.guestLink.updateMany({
    where: { contactId, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.signingCode.deleteMany({ where: { contactId } });
  await tx.checkpointReader.deleteMany({ where: { contactId } });
  await tx.proofLook.deleteMany({ where: { contactId } });
  await tx.threadRead.deleteMany({ where: { contactId } });
  await tx.download.updateMany({ where: { contactId }, data: { contactName: instead } });
  await tx.keptCard.updateMany({
    where: { contactId, removedAt: null },
    data: { removedAt: now },
  });
}

/** Every mail to the person, sent or not: that it was sent stays, what it said goes. */
async function eraseMail(tx: Tx, erasure: Erasure): Promise<void> {
  const { person, names, emails, instead, workspaceId } = erasure;
  const theirs = { workspaceId, project: { clientId: person.clientId } };
  // An address may be shared: by colleagues, or by an accountant of several clients.
  const isShared =
    (await tx.contact.count({
      where: {
        ...reachable,
        clientId: person.clientId,
        email: { in: emails },
        id: { not: person.id },
      },
    })) > 0;
  const where = {
    ...theirs,
    toEmail: { in: emails },
    ...(isShared ? { toName: { in: names } } : {}),
  } satisfies Prisma.MailWhereInput;
  await tx.mail.updateMany({
    where: { ...where, status: { in: ["queued", "dead"] } },
    data: { status: "obsolete" },
  });
  await tx.mail.updateMany({
    where,
    data: { toName: instead, toEmail: erasedEmail(person.id), props: "{}", subject: "" },
  });
  await tx.mail.updateMany({
    where: { ...theirs, replyTo: { in: emails } },
    data: { replyTo: "" },
  });
  // What others were sent about the person.
  for (const name of names)
    await tx.mail.updateMany({
      where: {
        ...theirs,
        status: { in: ["sent", "dead", "obsolete"] },
        props: { contains: JSON.stringify(name).slice(1, -1) },
      },
      data: { props: "{}" },
    });
}

/** Files that the person put on the board or sent with notes. The brief's are the client's. */
async function eraseUploads(tx: Tx, { person, workspaceId, now }: Erasure): Promise<void> {
  const where = {
    workspaceId,
    OR: [
      { boardItem: { contactId: person.id } },
      { pin: { contactId: person.id } },
      { reply: { contactId: person.id } },
      { message: { contactId: person.id } },
    ],
  } satisfies Prisma.FileWhereInput;
  await tx.derivative.deleteMany({ where: { file: { AND: [removable, where] } } });
  await tx.file.updateMany({
    where: { AND: [removable, where] },
    data: { removedAt: now, preview: "none", previewAt: null },
  });
}

/** Where the name was written beside something, in this client's projects. */
async function eraseNames(tx: Tx, erasure: Erasure): Promise<void> {
  const { person, names, emails, instead, workspaceId } = erasure;
  const { id: contactId, clientId } = person;
  const theirs = { workspaceId, project: { clientId } };
  await tx.boardItem.updateMany({ where: { contactId }, data: { authorName: instead } });
  await tx.boardComment.updateMany({
    where: { ...theirs, authorKind: "guest", authorName: { in: names } },
    data: { authorName: instead },
  });
  await tx.briefQuestion.updateMany({
    where: { ...theirs, answeredBy: { in: names } },
    data: { answeredBy: instead },
  });
  // What was sent is part of the work; what wasn't is the person's own.
  await tx.pin.deleteMany({ where: { contactId, sentAt: null } });
  await tx.pin.updateMany({ where: { contactId }, data: { authorName: instead } });
  await tx.pinReply.updateMany({ where: { contactId }, data: { authorName: instead } });
  await tx.message.deleteMany({ where: { contactId, sentAt: null } });
  await tx.message.updateMany({ where: { contactId }, data: { authorName: instead } });
  // What came in by mail is kept as a message; the mail itself isn't part of the work.
  const fromThem = {
    workspaceId,
    fromEmail: { in: emails.map((email) => email.toLowerCase()) },
  } satisfies Prisma.IncomingMailWhereInput;
  await tx.message.updateMany({
    where: { incoming: fromThem },
    data: { authorName: instead },
  });
  await tx.incomingMail.updateMany({
    where: fromThem,
    data: { fromName: "", fromEmail: "", subject: "", text: "" },
  });
  await tx.checkpointAnswer.updateMany({
    where: { contactId },
    data: { contactName: instead },
  });
  const acts = {
    ...theirs,
    actorKind: "guest",
    actorName: { in: names },
  } satisfies Prisma.ActivityWhereInput;
  // The signature itself has the name that was signed with.
  await tx.activity.updateMany({
    where: { ...acts, type: { in: ["agreement.signed", "change.signed"] } },
    data: { subject: instead },
  });
  await tx.activity.updateMany({ where: acts, data: { actorName: instead } });
  await tx.activity.updateMany({
    where: { ...theirs, subject: { in: names } },
    data: { subject: instead },
  });
}
