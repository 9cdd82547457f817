import { randomBytes } from "node:crypto";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { markPreviews } from "#app/areas/delivery/commands/mark-previews.server.ts";
import { giveOriginal } from "#app/areas/delivery/commands/give-original.server.ts";
import { noteReleases } from "#app/areas/delivery/commands/note-releases.server.ts";
import {
  endReleaseByHand,
  releaseByHand,
} from "#app/areas/delivery/commands/release-by-hand.server.ts";
import { sendDelivery } from "#app/areas/delivery/commands/send-delivery.server.ts";
import { findDelivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import { findHeld, listHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { findReleased } from "#app/areas/delivery/queries/find-released.server.ts";
import { limitPicture } from "#app/areas/delivery/queries/limit-picture.server.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { reissueInvoice } from "#app/areas/payments/commands/reissue-invoice.server.ts";
import { makeNextPictures } from "#app/areas/files/commands/make-next-pictures.server.ts";
import { planShown } from "#app/areas/work/commands/proofs/plan-shown.server.ts";
import { findProofPage } from "#app/areas/work/queries/proofs/find-proof-page.server.ts";
import { proofWithHeld } from "#app/areas/work/rules/proof-page.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { reversePayment } from "#app/areas/payments/commands/reverse-payment.server.ts";
import type { ReleaseTerms } from "#app/areas/scope/rules/scope.ts";
import { resolvePin } from "#app/areas/work/commands/proofs/discuss-pin.server.ts";
import { savePin } from "#app/areas/work/commands/proofs/write-pin.server.ts";
import { withdrawCheckpoint } from "#app/areas/work/commands/correct-checkpoint.server.ts";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import { deliveryArchive } from "#app/composition/delivery-archive.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { addDays } from "#app/kernel/day.ts";
import { newId } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { sendArchive } from "#app/platform/http/archive.server.ts";
import { takeBackVerdict } from "#app/workflows/change-verdict.server.ts";
import { decideMilestone } from "#app/workflows/decide-milestone.server.ts";
import { decideProof } from "#app/workflows/decide-proof.server.ts";
import { publishWork, startedProject } from "#tests/support/published-work.ts";
import {
  BASE_URL,
  makeStudio,
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

beforeEach(() => begin("on_both"));

async function begin(release: ReleaseTerms, previewEdge = 2_560): Promise<void> {
  outside();
  studio = await makeStudio();
  const scope = { ...SCOPE, originals: { release, previewEdge } };
  ({ project, milestoneId } = await startedProject(studio, scope));
  deliverableId = (await db().deliverable.findFirstOrThrow({ where: { milestoneId } })).id;
  await db().throttle.deleteMany();
}

const upload = async (name: string, content: Buffer) => ({
  ...(await gateways().files.put(studio.workspaceId, content)),
  name,
  mediaType: "application/octet-stream",
});

async function show(
  kind: "proof" | "delivery",
  change: { proofId?: string; content?: Buffer } = {},
) {
  const shown = await publishWork(studio.context(), {
    projectId: project.projectId,
    milestoneId,
    title: "Logo",
    kind,
    uploads: [await upload("logo.svg", change.content ?? randomBytes(4_000))],
    proof: { proofId: change.proofId ?? null, deliverableId, decides: "any", deciderId: null },
  });
  const { proofId } = await db().checkpoint.findFirstOrThrow({ where: { id: shown.checkpointId } });
  return { ...shown, proofId: proofId ?? "", fileId: shown.fileIds[0]! };
}

const heldNow = async (fileId: string) =>
  (await findHeld(db(), fileId, new Date()))?.waitsFor ?? [];
const decide = (
  checkpointId: string,
  decision: "approved" | "approved_with_changes",
  reason = "",
) => decideProof(project.guest(), { checkpointId, decision, reason });

/** Pays everything that is billed; returns the payments. */
async function payAll(): Promise<string[]> {
  const invoices = await db().invoice.findMany({ where: { projectId: project.projectId } });
  const before = new Set(await paymentIds());
  for (const { id, due, paid } of invoices)
    if (due > paid)
      await recordPayment(studio.context(), {
        projectId: project.projectId,
        invoiceId: id,
        method: "transfer",
        amount: minor(due - paid),
        receivedOn: studio.context().today,
        reference: "",
        formId: newId(),
      });
  return (await paymentIds()).filter((id) => !before.has(id));
}
const paymentIds = async () =>
  (await db().payment.findMany({ where: { projectId: project.projectId } })).map(({ id }) => id);

async function approveMilestone() {
  await sendToReview(studio.context(), { projectId: project.projectId, milestoneId });
  await decideMilestone(project.guest(), { milestoneId, decision: "approved", reason: "" });
}

const folderNow = async () =>
  (await findDelivery(db(), project.projectId, new Date())).folders.find(
    ({ id }) => id === deliverableId,
  )!;
const mails = () =>
  db().mail.count({ where: { projectId: project.projectId, template: "delivery" } });
const activities = async (type: string) =>
  db().activity.count({ where: { projectId: project.projectId, type } });

describe("an original that is released when it is approved and paid", () => {
  test("waits for both, and closes at once when a payment is returned", async () => {
    const { fileId, checkpointId } = await show("proof");
    expect(await heldNow(fileId)).toEqual(["approval", "payment"]);
    expect(await findReleased(project.guest(), fileId)).toBeNull();
    await decide(checkpointId, "approved");
    expect(await heldNow(fileId)).toEqual(["payment"]);
    await approveMilestone();
    const paid = await payAll();
    expect(await heldNow(fileId)).toEqual([]);
    expect(await findReleased(project.guest(), fileId)).not.toBeNull();
    await reversePayment(studio.context(), {
      projectId: project.projectId,
      paymentId: paid.at(-1)!,
      reason: "Booked twice",
    });
    expect(await heldNow(fileId)).toEqual(["payment"]);
  });

  test("is noted, and mailed, once, by however many look at once; so is its closing", async () => {
    await show("proof");
    await noteReleases(systemContext());
    expect([await mails(), (await folderNow()).state]).toEqual([0, "held"]);
    await approveMilestone();
    const paid = await payAll();
    await Promise.all([noteReleases(systemContext()), noteReleases(systemContext())]);
    await noteReleases(systemContext());
    expect([await mails(), await activities("files.released")]).toEqual([1, 1]);
    expect((await folderNow()).releasedAt).not.toBeNull();
    await reversePayment(studio.context(), {
      projectId: project.projectId,
      paymentId: paid.at(-1)!,
      reason: "Another client's",
    });
    await noteReleases(systemContext());
    expect([await activities("files.closed"), (await folderNow()).releasedAt]).toEqual([1, null]);
  });

  test("isn't that of a version that was replaced", async () => {
    const one = await show("proof");
    const two = await show("proof", { proofId: one.proofId });
    await approveMilestone();
    await payAll();
    expect(await heldNow(one.fileId)).toEqual(["newer"]);
    expect(await heldNow(two.fileId)).toEqual([]);
  });

  test("waits for the small changes that the approval asked for", async () => {
    await begin("on_approval");
    const { fileId, checkpointId } = await show("proof");
    const at = { projectId: project.projectId, checkpointId };
    await savePin(project.guest(), {
      ...at,
      ...{ pinId: null, fileId: null, page: 1, timeMs: null, spot: null, body: "Warmer" },
    });
    await decide(checkpointId, "approved_with_changes");
    expect(await heldNow(fileId)).toEqual(["small-changes"]);
    const { id: pinId } = await db().pin.findFirstOrThrow({ where: { checkpointId } });
    await resolvePin(studio.context(), { projectId: project.projectId, pinId });
    expect(await heldNow(fileId)).toEqual([]);
  });

  test("closes when its verdict is taken back; not once somebody has it", async () => {
    await begin("on_approval");
    const { fileId, checkpointId } = await show("proof");
    await decide(checkpointId, "approved");
    const first = await db().verdict.findFirstOrThrow({ where: { checkpointId } });
    await takeBackVerdict(project.guest(), first.id);
    expect(await heldNow(fileId)).toEqual(["approval"]);
    await decide(checkpointId, "approved");
    const at = new Date(Date.now() + 1_000);
    const giving = { fileId, inArchive: false, now: at };
    const given = await Promise.all([1, 2, 3].map(() => giveOriginal(project.guest(), giving)));
    expect(given).toEqual([true, true, true]);
    expect(await db().download.count({ where: { fileId } })).toBe(1);
    const second = await db().verdict.findFirstOrThrow({
      where: { checkpointId, takenBackAt: null },
    });
    await expect(takeBackVerdict(project.guest(), second.id)).rejects.toThrow("released");
    expect((await folderNow()).downloads).toEqual([
      { name: project.guest().actor.name, at: at.toISOString() },
    ]);
  });
});

describe("an original under terms that ask for payment", () => {
  test("isn't opened by an invoice that is cancelled, but by the one in its place", async () => {
    await begin("on_payment");
    const { fileId } = await show("proof");
    await approveMilestone();
    await payAll();
    expect(await heldNow(fileId)).toEqual([]);
    const { projectId } = project;
    const instalment = await db().invoice.findFirstOrThrow({
      where: { projectId, kind: "instalment" },
    });
    const lines = await db().invoiceLine.findMany({ where: { invoiceId: instalment.id } });
    await creditInvoice(studio.context(), {
      ...{ projectId, invoiceId: instalment.id, reason: "Wrong address" },
      lines: lines.map(({ id, net }) => ({ id, net: minor(net) })),
      formId: newId(),
    });
    expect(await heldNow(fileId)).toEqual(["payment"]);
    await reissueInvoice(studio.context(), { projectId, invoiceId: instalment.id });
    const again = await db().invoice.findFirstOrThrow({
      where: { projectId, kind: "instalment", id: { not: instalment.id } },
    });
    // What was paid on the cancelled one is the client's credit: it is applied to the new one.
    expect(await heldNow(fileId)).toEqual(again.paid >= again.due ? [] : ["payment"]);
    await payAll();
    expect(await heldNow(fileId)).toEqual([]);
  });

  test("waits no more once the project has ended early and all that was billed is paid", async () => {
    const { fileId } = await show("proof");
    await db().project.update({
      where: { id: project.projectId },
      data: { status: "terminated" },
    });
    expect(await heldNow(fileId)).toEqual(["approval", "payment"]);
    await payAll();
    expect(await heldNow(fileId)).toEqual([]);
  });
});

describe("a folder of final files", () => {
  test("stays open when its milestone is sent to review", async () => {
    await begin("on_approval");
    const { checkpointId } = await show("proof");
    await decide(checkpointId, "approved");
    const final = await show("delivery");
    expect(await heldNow(final.fileId)).toEqual([]);
    await sendToReview(studio.context(), { projectId: project.projectId, milestoneId });
    expect(await heldNow(final.fileId)).toEqual([]);
  });

  test("that opens after it was published closed is told of, however soon", async () => {
    await show("delivery");
    await noteReleases(systemContext());
    await approveMilestone();
    await payAll();
    await noteReleases(systemContext());
    expect(await mails()).toBe(1);
  });

  test("that opens after a sending has no last day of it", async () => {
    await begin("on_approval");
    const one = await show("delivery");
    await approveMilestone();
    const { projectId } = project;
    const { today } = studio.context();
    await sendDelivery(studio.context(), { projectId, until: today });
    // Twice in a moment is once.
    await sendDelivery(studio.context(), { projectId, until: today });
    expect(await mails()).toBe(1);
    const milestone = await db().milestone.findFirstOrThrow({
      where: { projectId, id: { not: milestoneId } },
    });
    const other = await publishWork(studio.context(), {
      ...{ projectId, milestoneId: milestone.id, title: "Signs", kind: "delivery" },
      uploads: [await upload("signs.pdf", randomBytes(10))],
    });
    await releaseByHand(studio.context(), { projectId, folderId: milestone.id });
    const later = new Date(Date.now() + 3 * 86_400_000);
    expect((await findHeld(db(), one.fileId, later))?.waitsFor).toEqual(["sent-again"]);
    expect(await findHeld(db(), other.fileIds[0]!, later)).toBeNull();
  });

  test("holds the delivery instead of the proof, also after the milestone is approved", async () => {
    const proof = await show("proof");
    await approveMilestone();
    await payAll();
    const final = await show("delivery");
    const { files, areFinal, state } = await folderNow();
    expect([areFinal, state, files.map(({ id }) => id)]).toEqual([
      true,
      "released",
      [final.fileId],
    ]);
    expect(await heldNow(proof.fileId)).toEqual([]);
    // Its own mail has told of it already.
    await noteReleases(systemContext());
    expect(await mails()).toBe(0);
  });

  test("is opened early by hand once, and follows the terms again", async () => {
    const { fileId } = await show("delivery");
    const address = { projectId: project.projectId, folderId: deliverableId };
    await releaseByHand(studio.context(), address);
    await releaseByHand(studio.context(), address);
    expect([await heldNow(fileId), await mails(), (await folderNow()).isByHand]).toEqual([
      ...[[], 1, true],
    ]);
    await noteReleases(systemContext());
    expect(await heldNow(fileId)).toEqual([]);
    await endReleaseByHand(studio.context(), address);
    expect(await heldNow(fileId)).toEqual(["approval", "payment"]);
    const other = await makeStudio();
    await expect(releaseByHand(other.context(), address)).rejects.toThrow();
  });

  test("closes after its last day, until it is sent again", async () => {
    await begin("at_once");
    const { fileId } = await show("delivery");
    const { today } = studio.context();
    const { projectId } = project;
    await expect(
      sendDelivery(studio.context(), { projectId, until: addDays(today, -1) }),
    ).rejects.toThrow("day-passed");
    await sendDelivery(studio.context(), { projectId, until: today });
    expect([await heldNow(fileId), await mails()]).toEqual([[], 1]);
    const later = new Date(Date.now() + 2 * 86_400_000);
    expect((await findHeld(db(), fileId, later))?.waitsFor).toEqual(["sent-again"]);
    await sendDelivery(studio.context(), { projectId, until: null });
    expect([await findHeld(db(), fileId, later), await mails()]).toEqual([null, 2]);
  });

  test("can't be sent while nothing is open, and a failed sending changes nothing", async () => {
    await show("delivery");
    const { projectId } = project;
    const until = addDays(studio.context().today, 9);
    await expect(sendDelivery(studio.context(), { projectId, until })).rejects.toThrow(
      "nothing-released",
    );
    const { deliveredUntil } = await db().project.findFirstOrThrow({ where: { id: projectId } });
    expect(deliveredUntil).toBeNull();
  });
});

describe("the archive of what is open", () => {
  const late = randomBytes(70_000);
  async function archive() {
    const { projectId: id } = project;
    const { folders } = await findDelivery(db(), id, new Date());
    const whole = { id, title: "Shop", language: "en", folders, folderId: null };
    return deliveryArchive(project.guest(), whole, {
      find: (fileId) => findReleased(project.guest(), fileId),
      give: (fileId) => giveOriginal(project.guest(), { fileId, inArchive: true, now: new Date() }),
      stillMay: () => Promise.resolve(true),
    });
  }
  const bytesOf = async (made: NonNullable<Awaited<ReturnType<typeof archive>>>) => {
    const request = new Request(`${BASE_URL}/delivery.zip`);
    const answer = sendArchive(request, gateways().files, made);
    return Buffer.from(await answer.arrayBuffer());
  };

  test("is made from today's rights: a payment that is returned while it runs leaves it out", async () => {
    expect(await archive()).toBeNull();
    await show("delivery", { content: late });
    expect(await archive()).toBeNull();
    await approveMilestone();
    const paid = await payAll();
    expect(Object.keys(unzipSync(await bytesOf((await archive())!)))).toEqual(["Logo/logo.svg"]);
    expect(await db().download.count({ where: { inArchive: true } })).toBeGreaterThan(0);
    const running = (await archive())!;
    await reversePayment(studio.context(), {
      projectId: project.projectId,
      paymentId: paid.at(-1)!,
      reason: "Returned by the bank",
    });
    const bytes = await bytesOf(running);
    expect(bytes.includes(late.subarray(0, 64))).toBe(false);
    expect(Object.keys(unzipSync(bytes))).toEqual(["Logo/logo.svg (left out).txt"]);
    expect(await archive()).toBeNull();
  });

  test("breaks off in the middle of a large file that is withdrawn", async () => {
    const large = await show("delivery", { content: randomBytes(30 * 1024 * 1024) });
    await approveMilestone();
    await payAll();
    const answer = sendArchive(
      new Request(`${BASE_URL}/delivery.zip`),
      gateways().files,
      (await archive())!,
    );
    const reader = answer.body!.getReader();
    await reader.read();
    await withdrawCheckpoint(studio.context(), large.address);
    const rest = async () => {
      for (;;) if ((await reader.read()).done) return "whole";
    };
    await expect(rest()).rejects.toThrow("withdrawn");
  });
});

describe("a picture of what is held", () => {
  test("is limited to the signed edge, and marked if the studio wants", async () => {
    await begin("on_payment", 1_280);
    const { fileId } = await show("proof");
    const asked = { fileId, page: 1, recipe: "2560.avif" };
    const now = new Date();
    expect((await limitPicture(db(), asked, now))?.recipe).toBe("1280.avif");
    await db().file.update({ where: { id: fileId }, data: { preview: "ready" } });
    await db().derivative.create({
      data: { id: newId(), workspaceId: studio.workspaceId, fileId, page: 1, recipe: "640.avif" },
    });
    const order = { projectId: project.projectId, areMarked: true };
    await markPreviews(studio.context(), order);
    await markPreviews(studio.context(), order);
    expect((await limitPicture(db(), asked, now))?.recipe).toBe("marked-1280.avif");
    const made = await db().derivative.findMany({ where: { fileId }, orderBy: { recipe: "asc" } });
    expect(made.map(({ recipe }) => recipe)).toEqual(["640.avif", "marked-640.avif"]);
    await payAll();
    await approveMilestone();
    await payAll();
    expect((await limitPicture(db(), asked, now))?.recipe).toBe("2560.avif");
  });

  test("of a project whose originals come with the work is as large as it was made", async () => {
    await begin("at_once");
    const { fileId } = await show("proof");
    const asked = { fileId, page: 1, recipe: "2560.avif" };
    expect(await limitPicture(db(), asked, new Date())).toEqual(asked);
    expect((await listHeld(db(), project.projectId, new Date())).size).toBe(0);
  });
});

describe("the squares of a large original", () => {
  test("are made once it is released, and closed with it", async () => {
    await begin("on_approval");
    const picture = await sharp({
      create: { width: 2_600, height: 1_100, channels: 3, background: "#c33" },
    })
      .png()
      .toBuffer();
    const { projectId } = project;
    const { checkpointId, fileIds } = await publishWork(studio.context(), {
      ...{ projectId, milestoneId, title: "Poster", kind: "proof" },
      uploads: [
        {
          ...(await gateways().files.put(studio.workspaceId, picture)),
          ...{ name: "poster.png", mediaType: "image/png" },
        },
      ],
      proof: { proofId: null, deliverableId, decides: "any", deciderId: null },
    });
    const fileId = fileIds[0]!;
    const { files, pictures } = gateways();
    const make = async () => {
      while (await makeNextPictures(systemContext(), { files, pictures }));
    };
    await db().file.updateMany({ where: { id: { not: fileId } }, data: { previewAt: null } });
    await make();
    const tiles = () =>
      db().derivative.findMany({ where: { fileId, recipe: { startsWith: "tile-" } } });
    const asked = { fileId, page: 1, recipe: "tile-2-1.webp" };
    const sheet = async () => {
      const page = (await findProofPage(project.guest(), projectId, checkpointId))!;
      return proofWithHeld(page, await listHeld(db(), projectId, new Date())).sheets[0];
    };
    await planShown(db(), await sheet());
    expect(await tiles()).toHaveLength(0);
    await decide(checkpointId, "approved");
    await Promise.all([planShown(db(), await sheet()), planShown(db(), await sheet())]);
    expect(await tiles()).toHaveLength(6);
    expect((await sheet())?.isTiled).toBe(false);
    await make();
    const made = await tiles();
    expect(made.every(({ state }) => state === "ready")).toBe(true);
    expect(made.find(({ recipe }) => recipe === asked.recipe)).toMatchObject({
      ...{ width: 552, height: 76, mediaType: "image/webp" },
    });
    expect((await sheet())?.isTiled).toBe(true);
    expect(await limitPicture(db(), asked, new Date())).toEqual(asked);
    const { id } = await db().verdict.findFirstOrThrow({ where: { checkpointId } });
    await takeBackVerdict(project.guest(), id);
    expect((await sheet())?.isTiled).toBe(false);
    expect(await limitPicture(db(), asked, new Date())).toBeNull();
  });
});
