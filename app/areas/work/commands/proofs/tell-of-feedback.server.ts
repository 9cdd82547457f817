import type { Pin } from "#generated/sqlite/client.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail, type Addressee } from "#app/platform/jobs/enqueue-mail.server.ts";
import { feedbackMail } from "#emails/feedback.tsx";
import { proofNotesMail } from "#emails/proof-notes.tsx";

/** Replies that follow each other so closely make one mail, in milliseconds. */
const GATHERED_MS = 2 * 60_000;

type Reader = Context<Guest | Member>;

/** One mail for everything that was sent: to the studio, or to the clients who may comment. */
export async function tellOfFeedback(
  tx: Tx,
  context: Reader,
  { version, sent }: { version: { id: string; projectId: string }; sent: number },
): Promise<void> {
  const about = await findAbout(tx, version.id);
  if (context.actor.kind === "guest") return tellStudio(tx, context, { about, sent, delayMs: 0 });
  for (const viewer of await listViewers(tx, version.projectId, "comment"))
    await tellClient(tx, context, { about, to: viewer, delayMs: 0 });
}

/** The other side is told of a reply; several at once make one mail. */
export async function tellOfReply(tx: Tx, context: Reader, pin: Pin): Promise<void> {
  const about = await findAbout(tx, pin.checkpointId);
  if (context.actor.kind === "guest")
    return tellStudio(tx, context, { about, sent: 0, delayMs: GATHERED_MS });
  const wrote = await tx.pinReply.findMany({
    where: { pinId: pin.id, authorKind: "guest" },
    select: { contactId: true },
  });
  const ids = [pin.contactId, ...wrote.map(({ contactId }) => contactId)];
  for (const viewer of await listViewers(tx, pin.projectId))
    if (ids.includes(viewer.id))
      await tellClient(tx, context, { about, to: viewer, delayMs: GATHERED_MS });
}

async function findAbout(tx: Tx, checkpointId: Id<"Checkpoint">) {
  const { project, proof, version } = await tx.checkpoint.findFirstOrThrow({
    where: { id: checkpointId },
    select: {
      version: true,
      proof: { select: { title: true } },
      project: { select: { id: true, title: true, workspace: true } },
    },
  });
  return { checkpointId, project, title: proof?.title ?? "", version: version ?? 1 };
}

type About = Awaited<ReturnType<typeof findAbout>>;

async function tellStudio(
  tx: Tx,
  context: Reader,
  { about, sent, delayMs }: { about: About; sent: number; delayMs: number },
): Promise<void> {
  const { project, checkpointId, title, version } = about;
  const { actor, now, baseUrl } = context;
  const { workspace } = project;
  const letter = feedbackMail({
    name: workspace.name,
    from: actor.name,
    project: project.title,
    title,
    version,
    notes: sent,
    url: `${baseUrl}/app/projects/${project.id}/proofs/${checkpointId}`,
  });
  if (delayMs > 0 && (await isWaiting(tx, { about, letter, to: workspace }))) return;
  await enqueueMail(
    tx,
    {
      ...letter,
      workspaceId: workspace.id,
      projectId: project.id,
      to: workspace,
      replyTo: actor.kind === "guest" ? actor.email : "",
      about: ["checkpoint", checkpointId],
      delayMs,
    },
    now,
  );
}

async function tellClient(
  tx: Tx,
  { now, baseUrl }: Reader,
  { about, to, delayMs }: { about: About; to: Addressee; delayMs: number },
): Promise<void> {
  const { project, checkpointId, title, version } = about;
  const { workspace } = project;
  const letter = proofNotesMail({
    name: to.name,
    studio: workspace.name,
    project: project.title,
    title,
    version,
    url: `${baseUrl}/portal/${project.id}/proofs/${checkpointId}`,
  });
  if (delayMs > 0 && (await isWaiting(tx, { about, letter, to }))) return;
  await enqueueMail(
    tx,
    {
      ...letter,
      workspaceId: workspace.id,
      projectId: project.id,
      to,
      replyTo: workspace.email,
      about: ["checkpoint", checkpointId],
      delayMs,
    },
    now,
  );
}

/** Does a mail that says the same wait to leave? */
async function isWaiting(
  tx: Tx,
  { about, letter, to }: { about: About; letter: { template: string }; to: { email: string } },
): Promise<boolean> {
  const { template } = letter;
  const same = { template, toEmail: to.email, subjectId: about.checkpointId };
  return (await tx.mail.count({ where: { ...same, status: "queued" } })) > 0;
}
