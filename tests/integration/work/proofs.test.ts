import { beforeEach, describe, expect, test } from "vitest";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import { withdrawCheckpoint } from "#app/areas/work/commands/correct-checkpoint.server.ts";
import {
  reopenPin,
  replyToPin,
  resolvePin,
} from "#app/areas/work/commands/proofs/discuss-pin.server.ts";
import { sendFeedback } from "#app/areas/work/commands/proofs/send-feedback.server.ts";
import { discardPin, savePin } from "#app/areas/work/commands/proofs/write-pin.server.ts";
import { findFile, findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import { listFiles } from "#app/areas/work/queries/list-files.server.ts";
import { listVerdicts } from "#app/areas/work/queries/proofs/list-verdicts.server.ts";
import { findProofStanding } from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { findProofPage } from "#app/areas/work/queries/proofs/find-proof-page.server.ts";
import { readJudgedFiles } from "#app/areas/work/stored/judged-files.ts";
import type { Deciders } from "#app/areas/work/rules/proof.ts";
import { giveGuestLink } from "#app/areas/sharing/commands/give-guest-link.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { newId } from "#app/kernel/id.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  objectToVerdict,
  recordVerdictFor,
  takeBackVerdict,
} from "#app/workflows/change-verdict.server.ts";
import { decideMilestone } from "#app/workflows/decide-milestone.server.ts";
import { noteLook } from "#app/areas/work/commands/proofs/note-look.server.ts";
import { listProofReaders } from "#app/areas/work/queries/proofs/list-proof-readers.server.ts";
import { pricePin } from "#app/workflows/price-pin.server.ts";
import { decideProof } from "#app/workflows/decide-proof.server.ts";
import { draftWork, publishWork, startedStudio } from "#tests/support/published-work.ts";
import { publishCheckpoint } from "#app/areas/work/commands/publish-checkpoint.server.ts";
import {
  makeProject,
  makeStudio,
  outcomes,
  type Project,
  type Studio,
} from "#tests/support/world.ts";

const db = () => database().db;

let studio: Studio;
let project: Project;
let milestoneId: string;
let deliverableId: string;

beforeEach(async () => {
  ({ studio, project, milestoneId } = await startedStudio());
  const deliverable = await db().deliverable.findFirstOrThrow({ where: { milestoneId } });
  deliverableId = deliverable.id;
});

const upload = async (text: string) => ({
  ...(await gateways().files.put(studio.workspaceId, Buffer.from(text))),
  name: `${text}.bin`,
  mediaType: "application/octet-stream",
});

async function show(
  change: { proofId?: string | null; decides?: Deciders; deciderId?: string } = {},
) {
  const { proofId = null, decides = "any", deciderId = null } = change;
  const shown = await publishWork(studio.context(), {
    projectId: project.projectId,
    milestoneId,
    title: "Homepage",
    kind: "proof",
    uploads: [await upload(newId())],
    proof: { proofId, deliverableId, decides, deciderId },
  });
  const row = await db().checkpoint.findFirstOrThrow({ where: { id: shown.checkpointId } });
  return { ...shown, proofId: row.proofId!, version: row.version! };
}

/** A second person of the client's, with a link. */
async function secondGuest(rights = ["view", "comment", "approve"]): Promise<Context<Guest>> {
  const contact = await db().contact.create({
    data: {
      id: newId(),
      workspaceId: studio.workspaceId,
      clientId: project.clientId,
      name: "Ona",
      email: `${newId()}@client.example`,
      locale: "lt",
      createdAt: new Date(),
    },
  });
  await giveGuestLink(studio.context(), {
    projectId: project.projectId,
    contactId: contact.id,
    rights: rights.filter((right) => right !== "view") as never,
  });
  const link = await db().guestLink.findFirstOrThrow({ where: { contactId: contact.id } });
  const { actor, ...context } = project.guest();
  const { id: contactId, name, email, locale } = contact;
  return {
    ...context,
    actor: { ...actor, ...{ linkId: link.id, contactId, name, email, locale, rights } },
  };
}

const decide = (
  checkpointId: string,
  decision: "approved" | "approved_with_changes" | "changes_requested" = "approved",
  { reason = "", guest = project.guest() }: { reason?: string; guest?: Context<Guest> } = {},
) => decideProof(guest, { checkpointId, decision, reason });

const pin = (checkpointId: string, body: string, guest: Context<Guest> = project.guest()) =>
  savePin(guest, {
    projectId: project.projectId,
    checkpointId,
    pinId: null,
    fileId: null,
    page: 1,
    timeMs: null,
    spot: { x: 500_000, y: 250_000, width: null, height: null },
    body,
  });
const stateOf = async (proofId: string) => (await findProofStanding(db(), proofId)).state;
const deliverableStatus = async () =>
  (await db().deliverable.findFirstOrThrow({ where: { id: deliverableId } })).status;
const milestoneStatus = async () =>
  (await db().milestone.findFirstOrThrow({ where: { id: milestoneId } })).status;

describe("a proof", () => {
  test("has numbered versions; withdrawing the newest gives the one before back what was said of it", async () => {
    const one = await show();
    expect([one.version, await deliverableStatus()]).toEqual([1, "delivered"]);
    await decide(one.checkpointId, "changes_requested", { reason: "Warmer" });
    expect([await stateOf(one.proofId), await deliverableStatus()]).toEqual([
      "changes_requested",
      "revision_requested",
    ]);
    const two = await show({ proofId: one.proofId });
    expect([two.proofId, two.version]).toEqual([one.proofId, 2]);
    expect([await stateOf(one.proofId), await deliverableStatus()]).toEqual([
      "waiting",
      "delivered",
    ]);
    await decide(two.checkpointId);
    expect([await stateOf(one.proofId), await deliverableStatus()]).toEqual([
      "approved",
      "accepted",
    ]);
    await withdrawCheckpoint(studio.context(), two.address);
    expect([await stateOf(one.proofId), await deliverableStatus()]).toEqual([
      "changes_requested",
      "revision_requested",
    ]);
    const three = await show({ proofId: one.proofId });
    expect(three.version).toBe(3);
  });

  test("binds each verdict to the bytes that were shown", async () => {
    const { checkpointId } = await show();
    await decide(checkpointId);
    const verdict = await db().verdict.findFirstOrThrow({ where: { checkpointId } });
    const file = await db().file.findFirstOrThrow({ where: { checkpointId } });
    expect(readJudgedFiles(verdict.files)).toEqual([{ name: file.name, sha256: file.sha256 }]);
    await expect(
      db().verdict.updateMany({
        where: { id: verdict.id },
        data: { decision: "changes_requested" },
      }),
    ).rejects.toThrow();
  });

  test("keeps numbers of versions distinct when two are published at once", async () => {
    const one = await show();
    const drafts = [];
    for (const name of ["A", "B", "C"])
      drafts.push(
        await draftWork(studio.context(), {
          projectId: project.projectId,
          milestoneId,
          title: name,
          kind: "proof",
          proof: { proofId: one.proofId, deliverableId: null, decides: "any", deciderId: null },
        }),
      );
    await Promise.all(drafts.map(({ address }) => publishCheckpoint(studio.context(), address)));
    const rows = await db().checkpoint.findMany({ where: { proofId: one.proofId } });
    expect(rows.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4]);
  });
});

describe("a verdict", () => {
  test("on a version that isn't the newest is refused, and nothing is on the new one", async () => {
    const one = await show();
    await pin(one.checkpointId, "Typed before");
    const two = await show({ proofId: one.proofId });
    expect(await outcomes([decide(one.checkpointId)])).toEqual({ "newer-version": 1 });
    expect(await db().verdict.count({ where: { proofId: one.proofId } })).toBe(0);
    expect(await stateOf(one.proofId)).toBe("waiting");
    // What was typed is still there.
    expect(await db().pin.count({ where: { checkpointId: one.checkpointId, sentAt: null } })).toBe(
      1,
    );
    await decide(two.checkpointId);
    expect(await stateOf(one.proofId)).toBe("approved");
  });

  test("that is sent while a new version arrives is on the old one, or refused", async () => {
    for (let round = 0; round < 6; round++) {
      await db().throttle.deleteMany();
      const one = await show();
      const { address } = await draftWork(studio.context(), {
        projectId: project.projectId,
        milestoneId,
        title: `Next ${newId()}`,
        kind: "proof",
        proof: { proofId: one.proofId, deliverableId: null, decides: "any", deciderId: null },
      });
      await Promise.allSettled([
        decide(one.checkpointId),
        publishCheckpoint(studio.context(), address),
      ]);
      const standing = await findProofStanding(db(), one.proofId);
      expect(standing.newest?.number).toBe(2);
      expect(standing.state).toBe("waiting");
      expect(await db().verdict.count({ where: { checkpointId: address.checkpointId } })).toBe(0);
    }
  });

  test("given five times at once is one; a change of mind is another row, and the last counts", async () => {
    const { checkpointId, proofId } = await show();
    await Promise.allSettled([1, 2, 3, 4, 5].map(() => decide(checkpointId)));
    expect(await db().verdict.count({ where: { proofId } })).toBe(1);
    await decide(checkpointId, "changes_requested", { reason: "On second thought" });
    expect([await db().verdict.count({ where: { proofId } }), await stateOf(proofId)]).toEqual([
      2,
      "changes_requested",
    ]);
    const told = await db().mail.count({ where: { template: "verdict", subjectId: checkpointId } });
    expect(told).toBe(2);
  });

  test("of two who decide at once: with all of them, it is approved when both have", async () => {
    const ona = await secondGuest();
    const { checkpointId, proofId } = await show({ decides: "all" });
    await decide(checkpointId);
    expect(await stateOf(proofId)).toBe("waiting");
    await Promise.all([decide(checkpointId), decide(checkpointId, "approved", { guest: ona })]);
    expect(await stateOf(proofId)).toBe("approved");
    await decide(checkpointId, "changes_requested", { guest: ona, reason: "No" });
    expect(await stateOf(proofId)).toBe("changes_requested");
  });

  test("is the named contact's alone; others advise", async () => {
    const ona = await secondGuest();
    const { checkpointId, proofId } = await show({
      decides: "named",
      deciderId: ona.actor.contactId,
    });
    expect(await outcomes([decide(checkpointId)])).toEqual({ "not-decider": 1 });
    const viewer = project.guest(new Date(), ["view", "comment"]);
    expect(await outcomes([decide(checkpointId, "approved", { guest: viewer })])).toEqual({
      "no-right": 1,
    });
    await decide(checkpointId, "approved", { guest: ona });
    expect(await stateOf(proofId)).toBe("approved");
    const other = await makeProject(studio);
    expect(await outcomes([decide(checkpointId, "approved", { guest: other.guest() })])).toEqual({
      "Absent: absent: version": 1,
    });
  });

  test("asking for changes needs a sentence or an open note; what is drafted goes along", async () => {
    const { checkpointId, proofId } = await show();
    expect(await outcomes([decide(checkpointId, "changes_requested")])).toEqual({
      "reason-required": 1,
    });
    await pin(checkpointId, "Here");
    await decide(checkpointId, "changes_requested");
    const [sent] = await db().pin.findMany({ where: { proofId } });
    expect([sent?.number, sent?.sentAt !== null]).toEqual([1, true]);
  });

  test("with small changes uses no round, and promises the open notes", async () => {
    const { checkpointId, proofId } = await show();
    await pin(checkpointId, "A comma");
    await decide(checkpointId, "approved_with_changes");
    const standing = await findProofStanding(db(), proofId);
    expect([standing.state, standing.endedRounds]).toEqual(["approved_with_changes", 0]);
    const [promised] = await db().pin.findMany({ where: { proofId } });
    expect(promised?.promisedAt).not.toBeNull();
    const verdict = await db().verdict.findFirstOrThrow({ where: { proofId } });
    await takeBackVerdict(project.guest(), verdict.id);
    expect(await stateOf(proofId)).toBe("waiting");
    expect((await db().pin.findFirstOrThrow({ where: { proofId } })).promisedAt).toBeNull();
  });

  test("can be taken back for ten minutes, once, by its giver alone", async () => {
    const { checkpointId, proofId } = await show();
    await decide(checkpointId);
    const { id } = await db().verdict.findFirstOrThrow({ where: { proofId } });
    const ona = await secondGuest();
    const late = project.guest(new Date(Date.now() + 11 * 60_000));
    expect(await outcomes([takeBackVerdict(ona, id)])).toEqual({ "Absent: absent: verdict": 1 });
    expect(await outcomes([takeBackVerdict(late, id)])).toEqual({ "too-late": 1 });
    expect(
      await outcomes([takeBackVerdict(project.guest(), id), takeBackVerdict(project.guest(), id)]),
    ).toEqual({ done: 1, "taken-back": 1 });
    expect([await stateOf(proofId), await deliverableStatus()]).toEqual(["waiting", "delivered"]);
  });

  test("that is written down for somebody says how; they are told, and can object", async () => {
    const { checkpointId, proofId } = await show();
    const { contactId } = project.guest().actor;
    const record = (source: string) =>
      recordVerdictFor(studio.context(), {
        projectId: project.projectId,
        ...{ checkpointId, contactId, decision: "approved", reason: "", source },
      });
    expect(await outcomes([record(" ")])).toEqual({ "source-missing": 1 });
    await record("By telephone");
    expect(await stateOf(proofId)).toBe("approved");
    expect(await db().mail.count({ where: { template: "verdict-recorded" } })).toBeGreaterThan(0);
    const verdict = await db().verdict.findFirstOrThrow({ where: { proofId } });
    await objectToVerdict(project.guest(), verdict.id);
    expect(await stateOf(proofId)).toBe("waiting");
  });
});

describe("the list of verdicts", () => {
  test("has each with its version and fingerprints, also what was taken back, and nothing of withdrawn work", async () => {
    const one = await show();
    await decide(one.checkpointId, "changes_requested", { reason: "Warmer" });
    const two = await show({ proofId: one.proofId });
    await decide(two.checkpointId);
    const verdict = await db().verdict.findFirstOrThrow({
      where: { checkpointId: two.checkpointId },
    });
    await takeBackVerdict(project.guest(), verdict.id);
    const listed = await listVerdicts(project.guest(), project.projectId);
    expect(
      listed.map(({ version, decision, isTakenBack }) => [version, decision, isTakenBack]),
    ).toEqual([
      [1, "changes_requested", false],
      [2, "approved", true],
    ]);
    const { sha256 } = await db().file.findFirstOrThrow({
      where: { checkpointId: two.checkpointId },
    });
    expect(listed[1]?.files).toMatchObject([{ sha256 }]);
    await withdrawCheckpoint(studio.context(), {
      projectId: project.projectId,
      checkpointId: two.checkpointId,
    });
    expect(await listVerdicts(project.guest(), project.projectId)).toHaveLength(1);
    const stranger = await makeStudio();
    expect(await listVerdicts(stranger.context(), project.projectId)).toEqual([]);
  });
});

describe("rounds", () => {
  test("beyond the signed number are priced first: the wish becomes a change request", async () => {
    const one = await show();
    expect(
      (await decide(one.checkpointId, "changes_requested", { reason: "Warmer" })).changeId,
    ).toBe(null);
    const two = await show({ proofId: one.proofId });
    await pin(two.checkpointId, "Warmer still");
    const { changeId } = await decide(two.checkpointId, "changes_requested");
    const change = await db().changeRequest.findFirstOrThrow({ where: { id: changeId ?? "" } });
    expect([change.proofId, change.wish, change.status]).toEqual([
      one.proofId,
      "1. Warmer still",
      "requested",
    ]);
    expect(await stateOf(one.proofId)).toBe("waiting");
    expect(
      await outcomes([decide(two.checkpointId, "changes_requested", { reason: "x" })]),
    ).toEqual({ "round-asked": 1 });
    // An approval ends the wish only with the milestone.
    await decide(two.checkpointId);
    expect(await stateOf(one.proofId)).toBe("approved");
  });
});

describe("a milestone", () => {
  test("in review is approved by the last approval of its works, and its instalment billed once", async () => {
    const { checkpointId } = await show();
    await sendToReview(studio.context(), { projectId: project.projectId, milestoneId });
    const invoices = () => db().invoice.count({ where: { projectId: project.projectId } });
    const before = await invoices();
    const pressed = await outcomes([decide(checkpointId), decide(checkpointId)]);
    expect(pressed["done"]).toBeGreaterThan(0);
    expect([await milestoneStatus(), await invoices()]).toEqual(["approved", before + 1]);
    const { id } = await db().verdict.findFirstOrThrow({ where: { checkpointId } });
    expect(await outcomes([takeBackVerdict(project.guest(), id)])).toEqual({ released: 1 });
  });

  test("isn't approved while a work waits; approved as a whole it approves what is shown now", async () => {
    const one = await show();
    const two = await show();
    await sendToReview(studio.context(), { projectId: project.projectId, milestoneId });
    await decide(one.checkpointId);
    expect(await milestoneStatus()).toBe("in_review");
    await decideMilestone(project.guest(), { milestoneId, decision: "approved", reason: "" });
    expect([await milestoneStatus(), await stateOf(two.proofId)]).toEqual(["approved", "approved"]);
    expect(await db().verdict.count({ where: { proofId: one.proofId } })).toBe(1);
    expect(
      await outcomes([decide(two.checkpointId, "changes_requested", { reason: "Late" })]),
    ).toEqual({ "milestone-approved": 1 });
  });
});

test("a milestone isn't approved over the head of who decides on its work", async () => {
  const ona = await secondGuest();
  const { checkpointId, proofId } = await show({
    decides: "named",
    deciderId: ona.actor.contactId,
  });
  await sendToReview(studio.context(), { projectId: project.projectId, milestoneId });
  await decide(checkpointId, "changes_requested", { guest: ona, reason: "No" });
  const approve = (guest: Context<Guest>) =>
    decideMilestone(guest, { milestoneId, decision: "approved", reason: "" });
  expect(await outcomes([approve(project.guest())])).toEqual({ "not-decider": 1 });
  expect([await milestoneStatus(), await stateOf(proofId)]).toEqual([
    "in_review",
    "changes_requested",
  ]);
  await approve(ona);
  expect([await milestoneStatus(), await stateOf(proofId)]).toEqual(["approved", "approved"]);
});

test("rounds are the deliverable's, whichever of its proofs used them", async () => {
  const [one, two] = [await show(), await show()];
  await decide(one.checkpointId, "changes_requested", { reason: "Warmer" });
  const { changeId } = await decide(two.checkpointId, "changes_requested", { reason: "Colder" });
  expect(changeId).not.toBeNull();
});

test("notes that are written after the changes were asked for go along with the same word", async () => {
  const { checkpointId, proofId } = await show();
  await pin(checkpointId, "One");
  await decide(checkpointId, "changes_requested");
  await pin(checkpointId, "Two");
  await decide(checkpointId, "changes_requested");
  expect(await db().pin.count({ where: { proofId, sentAt: null } })).toBe(0);
  expect(await db().verdict.count({ where: { proofId } })).toBe(1);
  expect(await db().mail.count({ where: { template: "feedback", subjectId: checkpointId } })).toBe(
    1,
  );
});

test("of a withdrawn version nothing is said any more, not in the history either", async () => {
  const one = await show();
  await pin(one.checkpointId, "Here");
  await decide(one.checkpointId, "changes_requested");
  const two = await show({ proofId: one.proofId });
  await withdrawCheckpoint(studio.context(), one.address);
  const page = await findProofPage(project.guest(), project.projectId, two.checkpointId);
  expect([page?.pins, page?.verdicts]).toEqual([[], []]);
  await withdrawCheckpoint(studio.context(), two.address);
  const history = await db().activity.findMany({
    where: { projectId: project.projectId, shared: true },
  });
  expect(JSON.stringify(history)).not.toContain("Homepage");
});

describe("notes on a spot", () => {
  test("are their author's alone until they are sent, with one mail for all of them", async () => {
    const { checkpointId, proofId } = await show();
    const ona = await secondGuest();
    const [one] = [await pin(checkpointId, "One"), await pin(checkpointId, "Two")];
    expect(await outcomes([pin(checkpointId, "  ")])).toEqual({ "pin-empty": 1 });
    const address = { projectId: project.projectId, checkpointId };
    expect(await outcomes([sendFeedback(ona, address)])).toEqual({ "nothing-to-send": 1 });
    expect(await outcomes([discardPin(ona, { projectId: project.projectId, pinId: one })])).toEqual(
      { "Absent: absent: pin": 1 },
    );
    expect(
      await outcomes([
        sendFeedback(project.guest(), address),
        sendFeedback(project.guest(), address),
      ]),
    ).toEqual({ done: 1, "nothing-to-send": 1 });
    const sent = await db().pin.findMany({ where: { proofId }, orderBy: { number: "asc" } });
    expect(sent.map(({ number, body }) => [number, body])).toEqual([
      [1, "One"],
      [2, "Two"],
    ]);
    expect(
      await db().mail.count({ where: { template: "feedback", subjectId: checkpointId } }),
    ).toBe(1);
  });

  test("of two people who send at once have numbers of their own, never used again", async () => {
    const { checkpointId, proofId } = await show();
    const ona = await secondGuest();
    const address = { projectId: project.projectId, checkpointId };
    for (const text of ["a", "b", "c"]) {
      await pin(checkpointId, text);
      await pin(checkpointId, text, ona);
    }
    await Promise.all([sendFeedback(project.guest(), address), sendFeedback(ona, address)]);
    const numbers = (await db().pin.findMany({ where: { proofId } })).map(({ number }) => number);
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6]);
    await db().pin.deleteMany({ where: { proofId, number: 6 } });
    await pin(checkpointId, "d");
    await sendFeedback(project.guest(), address);
    expect(await db().pin.count({ where: { proofId, number: 7 } })).toBe(1);
  });

  test("are answered, done and opened again; several answers at once make one mail", async () => {
    const { checkpointId, proofId } = await show();
    const pinId = await pin(checkpointId, "The blue");
    const address = { projectId: project.projectId, pinId };
    expect(await outcomes([replyToPin(studio.context(), address, { body: "x" })])).toEqual({
      "Absent: absent: pin": 1,
    });
    await sendFeedback(project.guest(), { projectId: project.projectId, checkpointId });
    await replyToPin(studio.context(), address, { body: "Warmer?" });
    await replyToPin(studio.context(), address, { body: "Or like this" });
    expect(
      await db().mail.count({ where: { template: "proof-notes", subjectId: checkpointId } }),
    ).toBe(1);
    await Promise.all([
      resolvePin(studio.context(), address),
      resolvePin(project.guest(), address),
    ]);
    expect((await db().pin.findFirstOrThrow({ where: { proofId } })).resolvedAt).not.toBeNull();
    await reopenPin(project.guest(), address);
    expect((await db().pin.findFirstOrThrow({ where: { proofId } })).resolvedAt).toBeNull();
    const stranger = await makeProject(studio);
    expect(
      await outcomes([
        replyToPin(stranger.guest(), address, { body: "x" }),
        resolvePin(stranger.guest(), { ...address, projectId: stranger.projectId }),
        resolvePin(project.guest(new Date(), ["view"]), address),
      ]),
    ).toEqual({ "Absent: absent: pin": 2, "no-right": 1 });
  });
});

describe("what is sent with a note", () => {
  const noteWith = async (checkpointId: string, names: string[], body = "") =>
    savePin(project.guest(), {
      ...{ projectId: project.projectId, checkpointId, pinId: null, fileId: null },
      ...{ page: 1, timeMs: null, spot: null, body },
      attachments: await Promise.all(names.map(upload)),
    });
  const attached = async (pinId: string) =>
    db().file.findFirstOrThrow({ where: { OR: [{ pinId }, { reply: { pinId } }] } });

  test("is its author's alone until it is sent, and everybody's then", async () => {
    const { checkpointId } = await show();
    const pinId = await noteWith(checkpointId, ["wall"]);
    const { id } = await attached(pinId);
    const other = await secondGuest();
    const seen = async () =>
      Promise.all([
        findFileForGuest(project.guest(), id),
        findFileForGuest(other, id),
        findFile(studio.context(), id),
      ]).then((files) => files.map((file) => file !== null));
    expect(await seen()).toEqual([true, false, false]);
    const inFiles = async () =>
      (await listFiles(studio.context(), project.projectId)).filter((file) => file.id === id);
    expect(await inFiles()).toEqual([]);
    const { title: milestoneTitle } = await db().milestone.findFirstOrThrow({
      where: { id: milestoneId },
    });
    await sendFeedback(project.guest(), { projectId: project.projectId, checkpointId });
    expect(await seen()).toEqual([true, true, true]);
    expect(await inFiles()).toMatchObject([
      { origin: "client", by: project.guest().actor.name, of: milestoneTitle },
    ]);
    await withdrawCheckpoint(studio.context(), { projectId: project.projectId, checkpointId });
    expect(await seen()).toEqual([false, false, false]);
    expect(await inFiles()).toEqual([]);
  });

  test("goes with a draft that is removed, and can be taken off before", async () => {
    const { checkpointId } = await show();
    const address = { projectId: project.projectId };
    const pinId = await noteWith(checkpointId, ["one"], "See");
    const { id: fileId } = await attached(pinId);
    const takeOff = (guest: Context<Guest>, body: string) =>
      savePin(guest, {
        ...{ ...address, checkpointId, pinId, fileId: null, page: 1, timeMs: null, spot: null },
        ...{ body, detached: fileId },
      });
    expect(await outcomes([takeOff(await secondGuest(), "See")])).toEqual({
      "Absent: absent: pin": 1,
    });
    // Without words the file is all that the note has.
    expect(await outcomes([takeOff(project.guest(), "")])).toEqual({ "pin-empty": 1 });
    expect(await db().file.count({ where: { id: fileId } })).toBe(1);
    await takeOff(project.guest(), "See");
    expect(await db().file.count({ where: { id: fileId } })).toBe(0);
    const again = await noteWith(checkpointId, ["two"], "See");
    const { id } = await attached(again);
    await discardPin(project.guest(), { ...address, pinId: again });
    expect(await db().file.count({ where: { id } })).toBe(0);
  });

  test("may stand without words, ten at the most; an answer too", async () => {
    const { checkpointId } = await show();
    const eleven = Array.from({ length: 11 }, (_, index) => `file-${index}`);
    expect(
      await outcomes([noteWith(checkpointId, []), noteWith(checkpointId, eleven, "Many")]),
    ).toEqual({ "pin-empty": 1, "too-many-files": 1 });
    expect(await db().pin.count({ where: { checkpointId } })).toBe(0);
    const pinId = await noteWith(checkpointId, ["wall"]);
    await sendFeedback(project.guest(), { projectId: project.projectId, checkpointId });
    const address = { projectId: project.projectId, pinId };
    expect(await outcomes([replyToPin(studio.context(), address, { body: " " })])).toEqual({
      "pin-empty": 1,
    });
    await replyToPin(studio.context(), address, { body: "", attachments: [await upload("tone")] });
    const page = await findProofPage(project.guest(), project.projectId, checkpointId);
    expect(page?.pins[0]?.attachments.map(({ name }) => name)).toEqual(["wall.bin"]);
    expect(page?.pins[0]?.replies[0]?.attachments.map(({ name }) => name)).toEqual(["tone.bin"]);
  });
});

describe("a note that is more than a correction", () => {
  test("becomes one change request, which uses no round and isn't promised", async () => {
    const { checkpointId, proofId } = await show();
    const address = { projectId: project.projectId, checkpointId };
    const place = { fileId: null, page: 1, timeMs: null, spot: null, pinId: null };
    await savePin(project.guest(), { ...address, ...place, body: "A shop, too\nWith carts" });
    const { id: pinId } = await db().pin.findFirstOrThrow({ where: { proofId } });
    const pin = { projectId: project.projectId, pinId };
    expect(await outcomes([pricePin(project.guest(), pin)])).toEqual({ "Absent: absent: pin": 1 });
    await sendFeedback(project.guest(), address);
    await db().throttle.deleteMany();
    const looker = project.guest(new Date(), ["view"]);
    expect(await outcomes([pricePin(looker, pin)])).toEqual({ "no-right": 1 });
    const ids = await Promise.all([1, 2].map(() => pricePin(project.guest(), pin)));
    expect(new Set(ids).size).toBe(1);
    const change = await db().changeRequest.findFirstOrThrow({ where: { id: ids[0]! } });
    expect(change).toMatchObject({
      ...{ title: "Homepage (1): A shop, too", wish: "A shop, too\nWith carts" },
      ...{ deliverableId, milestoneId: null },
    });
    const small = { checkpointId, decision: "approved_with_changes", reason: "" } as const;
    expect(await outcomes([decideProof(project.guest(), small)])).toEqual({
      "reason-required": 1,
    });
    const page = (await findProofPage(project.guest(), project.projectId, checkpointId))!;
    expect(page.pins[0]?.changeId).toBe(ids[0]);
  });

  test("tells the studio who has opened, written and decided", async () => {
    const { checkpointId } = await show();
    const read = () => listProofReaders(studio.context(), project.projectId, checkpointId);
    expect(await read()).toMatchObject([{ openedAt: null, notes: 0, hasDecided: false }]);
    await noteLook(project.guest(), checkpointId);
    await decideProof(project.guest(), { checkpointId, decision: "approved", reason: "" });
    expect(await read()).toMatchObject([
      { openedAt: expect.any(String) as string, notes: 0, hasDecided: true },
    ]);
    const other = await makeStudio();
    expect(await listProofReaders(other.context(), project.projectId, checkpointId)).toEqual([]);
  });
});
