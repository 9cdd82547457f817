import { beforeEach, describe, expect, test } from "vitest";
import { replyToPin } from "#app/areas/work/commands/proofs/discuss-pin.server.ts";
import { sendFeedback } from "#app/areas/work/commands/proofs/send-feedback.server.ts";
import { discardPin, savePin } from "#app/areas/work/commands/proofs/write-pin.server.ts";
import { withdrawCheckpoint } from "#app/areas/work/commands/correct-checkpoint.server.ts";
import { giveGuestLink } from "#app/areas/sharing/commands/give-guest-link.server.ts";
import { propsNow } from "#app/serve/still-true.server.ts";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import { findProofPage } from "#app/areas/work/queries/proofs/find-proof-page.server.ts";
import { pauseOrResume } from "#app/areas/projects/commands/pause-or-resume.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import { newId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { objectToVerdict } from "#app/workflows/change-verdict.server.ts";
import { decideProof } from "#app/workflows/decide-proof.server.ts";
import { heedSilence } from "#app/workflows/heed-silence.server.ts";
import { publishWork, startedProject } from "#tests/support/published-work.ts";
import {
  makeStudio,
  outcomes,
  outside,
  SCOPE,
  type Project,
  type Studio,
} from "#tests/support/world.ts";

const db = () => database().db;

let studio: Studio;
let project: Project;
let milestoneId: string;
let deliverableId: string;
let checkpointId: string;

async function begin(silenceDays: number): Promise<void> {
  outside();
  studio = await makeStudio();
  ({ project, milestoneId } = await startedProject(studio, { ...SCOPE, silenceDays }));
  deliverableId = (await db().deliverable.findFirstOrThrow({ where: { milestoneId } })).id;
  await db().throttle.deleteMany();
  ({ checkpointId } = await show());
}

const show = async (proofId: string | null = null) =>
  publishWork(studio.context(), {
    ...{ projectId: project.projectId, milestoneId, title: "Homepage", kind: "proof" as const },
    uploads: [
      {
        ...(await gateways().files.put(studio.workspaceId, Buffer.from(newId()))),
        ...{ name: "home.bin", mediaType: "application/octet-stream" },
      },
    ],
    proof: { proofId, deliverableId, decides: "any", deciderId: null },
  });

const failures: unknown[] = [];
const at = (days: number) => new Date(Date.now() + days * 86_400_000);

/** What the job does so many days from now, and the mails it caused arrive, or don't. */
async function after(days: number, delivery: "sent" | "bounced" | "stuck" = "sent"): Promise<void> {
  await heedSilence({ ...systemContext(), now: at(days) }, (_id, error) => failures.push(error));
  if (delivery === "stuck") return;
  await db().mail.updateMany({
    where: { template: "silence", status: "queued" },
    data: {
      status: "sent",
      sentAt: at(days),
      delivery: delivery === "bounced" ? "bounced" : "unknown",
    },
  });
}

const mails = () => db().mail.count({ where: { template: "silence", subjectId: checkpointId } });
const verdicts = () => db().verdict.findMany({ where: { checkpointId } });
const pin = (body: string) =>
  savePin(project.guest(), {
    ...{ projectId: project.projectId, checkpointId, pinId: null, fileId: null, page: 1 },
    ...{ timeMs: null, spot: null, body },
  });

beforeEach(() => begin(14));

describe("silence that was signed as a yes", () => {
  test("approves after both notices, once, and says by which right everywhere", async () => {
    const day = (await findProofPage(project.guest(), project.projectId, checkpointId))
      ?.silentUntil;
    expect(day).toBe(dayIn(14));
    await after(6);
    expect(await mails()).toBe(0);
    await after(7);
    await after(7);
    expect(await mails()).toBe(1);
    await Promise.all([after(12), after(12)]);
    expect(await mails()).toBe(2);
    await after(14);
    expect(await verdicts()).toEqual([]);
    await Promise.all([after(15), after(15)]);
    expect(await verdicts()).toMatchObject([
      {
        decision: "approved",
        bySilence: true,
        recordedBy: "",
        contactName: project.guest().actor.name,
      },
    ]);
    const deliverable = await db().deliverable.findFirstOrThrow({ where: { id: deliverableId } });
    expect(deliverable.status).toBe("accepted");
    expect(
      await db().activity.count({
        where: { projectId: project.projectId, type: "proof.approved-by-silence" },
      }),
    ).toBe(1);
    expect(await db().mail.count({ where: { template: "verdict", subjectId: checkpointId } })).toBe(
      1,
    );
    expect(failures).toEqual([]);
  });

  test("approves the milestone with it when that waits for nothing else", async () => {
    await db().deliverable.deleteMany({ where: { milestoneId, id: { not: deliverableId } } });
    await sendToReview(studio.context(), { projectId: project.projectId, milestoneId });
    for (const day of [7, 12, 15]) await after(day);
    const milestone = await db().milestone.findFirstOrThrow({ where: { id: milestoneId } });
    expect(milestone.status).toBe("approved");
    const [verdict] = await verdicts();
    expect(await outcomes([objectToVerdict(project.guest(), verdict!.id)])).toEqual({
      released: 1,
    });
  });

  test("can be objected to while nothing hangs on it, and isn't counted a second time", async () => {
    for (const day of [7, 12, 15]) await after(day);
    const [verdict] = await verdicts();
    await objectToVerdict(project.guest(), verdict!.id);
    await after(30);
    expect((await verdicts()).map(({ objectedAt }) => objectedAt !== null)).toEqual([true]);
  });

  test.each([
    ["a note, even one that isn't sent yet", () => pin("Wait until Friday")],
    [
      "an answer to a note",
      async () => {
        const own = await savePin(studio.context(), {
          ...{ projectId: project.projectId, checkpointId, pinId: null, fileId: null, page: 1 },
          ...{ timeMs: null, spot: null, body: "Is this right?" },
        });
        await sendFeedback(studio.context(), { projectId: project.projectId, checkpointId });
        await replyToPin(
          project.guest(),
          { projectId: project.projectId, pinId: own },
          { body: "We ask" },
        );
      },
    ],
    [
      "a wish for changes",
      () =>
        decideProof(project.guest(), {
          ...{ checkpointId, decision: "changes_requested", reason: "Warmer" },
        }),
    ],
  ])("is broken by %s", async (_what, answer) => {
    await after(7);
    await answer();
    for (const day of [12, 15, 40]) await after(day);
    expect(await mails()).toBe(1);
    expect((await verdicts()).filter(({ bySilence }) => bySilence)).toEqual([]);
  });

  test("is none where a notice bounced or never left", async () => {
    await after(7, "bounced");
    for (const day of [12, 15, 60]) await after(day);
    expect(await verdicts()).toEqual([]);
    await begin(14);
    await after(7);
    await after(12, "stuck");
    await heedSilence({ ...systemContext(), now: at(60) }, (_id, error) => failures.push(error));
    expect(await verdicts()).toEqual([]);
  });

  test("begins again after a pause, with notices of its own", async () => {
    for (const day of [7, 12]) await after(day);
    await pauseOrResume(studio.context(), project.projectId, "paused");
    await after(30);
    await pauseOrResume(studio.context(at(60)), project.projectId, "active");
    const seen = await findProofPage(project.guest(at(60)), project.projectId, checkpointId);
    expect(seen?.silentUntil).toBe(dayIn(74));
    await after(66);
    expect([await mails(), await verdicts()]).toEqual([2, []]);
    for (const day of [67, 72, 74]) await after(day);
    expect([await mails(), await verdicts()]).toEqual([4, []]);
    await after(75);
    expect(await verdicts()).toMatchObject([{ bySilence: true }]);
  });

  test("begins again for a version that is the newest once more", async () => {
    for (const day of [7, 12]) await after(day);
    const { proofId } = await db().checkpoint.findFirstOrThrow({ where: { id: checkpointId } });
    const next = await show(proofId);
    await withdrawCheckpoint(studio.context(at(16)), {
      projectId: project.projectId,
      checkpointId: next.checkpointId,
    });
    for (const day of [17, 22]) await after(day);
    expect(await verdicts()).toEqual([]);
  });

  test("waits as long as the studio's own day, and says so", async () => {
    await db().checkpoint.updateMany({
      where: { id: checkpointId },
      data: { answerBy: dayIn(40) },
    });
    for (const day of [7, 12, 15, 40]) await after(day);
    expect(await verdicts()).toEqual([]);
    await after(41);
    expect(await verdicts()).toHaveLength(1);
  });

  test("isn't what whoever objects broke for all, nor what one of several has decided", async () => {
    const other = await colleague();
    for (const day of [7, 12, 15]) await after(day);
    const given = await verdicts();
    expect(given).toHaveLength(2);
    const mine = given.find(({ contactId }) => contactId === project.guest().actor.contactId);
    await objectToVerdict(project.guest(), mine!.id);
    expect((await verdicts()).every(({ takenBackAt }) => takenBackAt !== null)).toBe(true);
    expect(other).not.toBe("");
    await begin(14);
    await colleague();
    await db().checkpoint.updateMany({ where: { id: checkpointId }, data: { decides: "all" } });
    await decideProof(project.guest(), { checkpointId, decision: "approved", reason: "" });
    for (const day of [7, 12, 15, 40]) await after(day);
    expect((await verdicts()).filter(({ bySilence }) => bySilence)).toEqual([]);
  });

  test("ends with a wish that became a change to price, and with a note that was thrown away", async () => {
    for (const day of [7, 12]) await after(day);
    const pinId = await pin("Wait");
    await discardPin(project.guest(), { projectId: project.projectId, pinId });
    for (const day of [15, 40]) await after(day);
    expect(await verdicts()).toEqual([]);
  });

  test("a notice that waits in the queue is asked again when it leaves", async () => {
    await after(7, "stuck");
    const mail = await db().mail.findFirstOrThrow({
      where: { template: "silence", subjectId: checkpointId },
    });
    const props = JSON.parse(mail.props) as Record<string, unknown>;
    const later = { db: db(), mail, props, now: at(13) };
    expect((await propsNow(later))?.until).toBe(dayIn(16));
    await pin("Wait");
    expect(await propsNow(later)).toBeNull();
  });
});

const dayIn = (days: number): Day => addDays(new Date().toISOString().slice(0, 10) as Day, days);

/** A second person of the client's who approves. */
async function colleague(): Promise<string> {
  const id = newId();
  await db().contact.create({
    data: {
      ...{ id, workspaceId: studio.workspaceId, clientId: project.clientId, name: "Ona" },
      ...{ email: `${id}@client.example`, locale: "lt", createdAt: new Date() },
    },
  });
  await giveGuestLink(studio.context(), {
    ...{ projectId: project.projectId, contactId: id, rights: ["approve"] },
  });
  return id;
}

test("silence that was signed as nothing is nothing", async () => {
  await begin(0);
  for (const day of [7, 12, 15, 400]) await after(day);
  expect([await mails(), await verdicts()]).toEqual([0, []]);
  const page = await findProofPage(project.guest(), project.projectId, checkpointId);
  expect(page?.silentUntil).toBeNull();
});
