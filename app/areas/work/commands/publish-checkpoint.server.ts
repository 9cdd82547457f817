import type { Prisma } from "#generated/sqlite/client.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { takeVersion } from "./proofs/take-version.server.ts";
import { listReaders } from "#app/areas/work/queries/list-readers.server.ts";
import { canPublish } from "#app/areas/work/rules/checkpoint.ts";
import type { Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member, System } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { checkpointMail } from "#emails/checkpoint.tsx";
import { ownedBy, type CheckpointAddress } from "./find-draft.server.ts";

const whole = {
  options: { orderBy: { position: "asc" } },
  links: true,
  files: { orderBy: { place: "asc" }, select: { id: true, name: true, preview: true } },
  readers: { select: { contactId: true } },
  milestone: true,
  project: { include: { workspace: true } },
} as const;

/** A mail waits so long for the picture that it carries, in milliseconds. */
const PICTURE_MS = 8_000;

type Whole = Prisma.CheckpointGetPayload<{ include: typeof whole }>;

/**
 * Publishes a draft as it is written, and mails it to the contacts who are to be told. The first
 * checkpoint puts a planned milestone in progress.
 * @throws Refusal "already-published", "title-missing", "options-missing", "link-wrong",
 * "files-arriving", "project-not-active", "milestone-approved"; Absent
 */
export async function publishCheckpoint(
  context: Context<Member>,
  address: CheckpointAddress,
): Promise<void> {
  const owned = ownedBy(context, address);
  await context.db.$transaction(async (tx) =>
    publish(tx, context, { owned, when: { state: { in: ["draft", "scheduled"] } } }),
  );
}

/**
 * Publishes at a later time, in milliseconds precise, what is written now. What can't be published
 * now can't be scheduled.
 * @throws as `publishCheckpoint`; Refusal "time-passed"
 */
export async function scheduleCheckpoint(
  context: Context<Member>,
  address: CheckpointAddress,
  at: Date,
): Promise<void> {
  const { db, now } = context;
  if (at <= now) throw new Refusal("time-passed");
  const owned = ownedBy(context, address);
  await db.$transaction(async (tx) => {
    const { count } = await tx.checkpoint.updateMany({
      where: { ...owned, state: { in: ["draft", "scheduled"] } },
      data: { state: "scheduled", publishAt: at, problem: "" },
    });
    const checkpoint = present(
      await tx.checkpoint.findFirst({ where: owned, include: whole }),
      "checkpoint",
    );
    if (count === 0) throw new Refusal("already-published");
    demand(verdictOn(checkpoint));
  });
}

/** Nothing goes out at the time that was set; the draft stays. @throws Absent */
export async function unschedule(
  context: Context<Member>,
  address: CheckpointAddress,
): Promise<void> {
  const { count } = await context.db.checkpoint.updateMany({
    where: { ...ownedBy(context, address), state: "scheduled" },
    data: { state: "draft", publishAt: null },
  });
  present(count === 1 ? true : null, "checkpoint");
}

/** So long the time of a checkpoint is put off while its files are arriving, in milliseconds. */
const LATER_MS = 60_000;

/**
 * Publishes one checkpoint whose time has come. One that can't be published any more becomes a
 * draft again and says why; one whose files are still arriving waits for them.
 * @returns false when none is due
 */
export async function publishNextDue(context: Context<System>): Promise<boolean> {
  const { db, now } = context;
  const due = await db.checkpoint.findFirst({
    where: { state: "scheduled", publishAt: { lte: now } },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    select: { id: true, projectId: true, workspaceId: true },
  });
  if (!due) return false;
  // What was put off or taken back in between isn't due any more.
  const when = { state: "scheduled", publishAt: { lte: now } } as const;
  try {
    await db.$transaction(async (tx) => publish(tx, context, { owned: due, when }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isArriving = error.reason === "files-arriving" && !(await isStuck(db, due.id));
    await db.checkpoint.updateMany({
      where: { ...due, ...when },
      data: isArriving
        ? { publishAt: new Date(now.getTime() + LATER_MS) }
        : { state: "draft", publishAt: null, problem: error.reason },
    });
  }
  return true;
}

type Owned = { id: Id<"Checkpoint">; projectId: Id<"Project">; workspaceId: Id<"Workspace"> };

function verdictOn({ kind, title, options, links, milestone, project }: Whole) {
  const text = {
    kind,
    title,
    links,
    options: options.map((option) => ({ ...option, isAdvised: option.advised })),
  };
  return canPublish({ state: "draft", milestone: milestone.status, project: project.status }, text);
}

type Order = { owned: Owned; when: Prisma.CheckpointWhereInput };

/** Written first: of two that publish at once, the second changes no row. */
async function publish(
  tx: Tx,
  context: Context<Member | System>,
  { owned, when }: Order,
): Promise<void> {
  const { now } = context;
  // A version of a proof arrives before or after a verdict, never in the middle of one.
  await lockProject(tx, owned);
  const { count } = await tx.checkpoint.updateMany({
    where: { ...owned, ...when },
    data: { state: "published", publishedAt: now, publishAt: null, problem: "" },
  });
  const checkpoint = present(
    await tx.checkpoint.findFirst({ where: owned, include: whole }),
    "checkpoint",
  );
  if (count === 0) throw new Refusal("already-published");
  // What goes out by itself never goes out without a file that was to be with it.
  const isByItself = context.actor.kind === "system";
  if (await hasArriving(tx, owned.id, isByItself ? "all" : "moving"))
    throw new Refusal("files-arriving");
  demand(verdictOn(checkpoint));
  await beginMilestone(tx, checkpoint);
  if (checkpoint.kind === "proof") await takeVersion(tx, checkpoint, now);
  await recordActivity(tx, context, {
    projectId: owned.projectId,
    workspaceId: owned.workspaceId,
    type: checkpoint.kind === "question" ? "question.asked" : "checkpoint.published",
    subject: checkpoint.title,
    detail: checkpoint.milestone.title,
  });
  await tellReaders(tx, context, checkpoint);
}

/** An upload without a byte for so long has stopped, in milliseconds. */
const STALE_MS = 10 * 60_000;

async function hasArriving(
  tx: Tx | Db,
  checkpointId: Id<"Checkpoint">,
  which: "all" | "moving",
): Promise<boolean> {
  const moving = which === "moving" ? { touchedAt: { gt: new Date(Date.now() - STALE_MS) } } : {};
  return (await tx.upload.count({ where: { checkpointId, finishedAt: null, ...moving } })) > 0;
}

/** Files are to come, but nothing of them has come for a while. */
const isStuck = async (db: Db, checkpointId: Id<"Checkpoint">) =>
  !(await hasArriving(db, checkpointId, "moving"));

/** The first checkpoint puts a planned milestone, and what it delivers, in progress. */
async function beginMilestone(tx: Tx, { milestoneId }: Whole): Promise<void> {
  const begun = await tx.milestone.updateMany({
    where: { id: milestoneId, status: "planned" },
    data: { status: "in_progress" },
  });
  if (begun.count === 1)
    await tx.deliverable.updateMany({
      where: { milestoneId, status: "agreed" },
      data: { status: "in_progress" },
    });
}

async function tellReaders(
  tx: Tx,
  { now, baseUrl }: Context<Member | System>,
  checkpoint: Whole,
): Promise<void> {
  const { id, projectId, workspaceId, project, milestone, files, readers } = checkpoint;
  const isMaking = files.some(({ preview }) => preview === "waiting");
  const told = new Set(readers.map(({ contactId }) => contactId));
  for (const reader of await listReaders(tx, projectId)) {
    if (!told.has(reader.id)) continue;
    const mail = checkpointMail({
      checkpointId: id,
      name: reader.name,
      studio: project.workspace.name,
      project: project.title,
      milestone: milestone.title,
      kind: checkpoint.kind,
      title: checkpoint.title,
      body: checkpoint.body,
      files: files.map(({ name }) => name),
      url: `${baseUrl}/portal/${projectId}/${checkpoint.kind === "proof" ? "proofs" : "work"}/${id}`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId,
        projectId,
        to: reader,
        replyTo: project.workspace.email,
        about: ["checkpoint", id],
        ...(isMaking ? { delayMs: PICTURE_MS } : {}),
      },
      now,
    );
  }
}
