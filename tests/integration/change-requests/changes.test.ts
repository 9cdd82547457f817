import { beforeAll, describe, expect, test } from "vitest";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import {
  deliverChange,
  giveChange,
} from "#app/areas/change-requests/commands/deliver-change.server.ts";
import {
  declineChange,
  withdrawChange,
} from "#app/areas/change-requests/commands/end-change.server.ts";
import { expireOffers } from "#app/areas/change-requests/commands/expire-offers.server.ts";
import { priceChangeRequest } from "#app/areas/change-requests/commands/price-change.server.ts";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { sendChange } from "#app/areas/change-requests/commands/send-change.server.ts";
import { findChange } from "#app/areas/change-requests/queries/find-change.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { decideMilestone } from "#app/workflows/decide-milestone.server.ts";
import { findProjectPage } from "#app/portal/queries/find-project-page.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  books,
  makeProject,
  makeStudio,
  outcomes,
  outside,
  QUOTE,
  SCOPE,
  sentChange,
  sign,
  signDocument,
  times,
  type Project,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio();
});

const at = (project: Project, changeId: string) => ({ projectId: project.projectId, changeId });
const change = (id: string) => database().db.changeRequest.findUniqueOrThrow({ where: { id } });
const milestones = ({ projectId }: Project) =>
  database().db.milestone.findMany({ where: { projectId }, orderBy: { position: "asc" } });

/** A project that is signed and paid for, so that work has begun. */
async function running(scope = SCOPE): Promise<Project> {
  const project = await makeProject(studio, scope);
  const invoice = await sign(project);
  if (invoice) await pay(project);
  return project;
}

async function pay(project: Project): Promise<void> {
  for (const invoice of await database().db.invoice.findMany({
    where: { projectId: project.projectId },
  })) {
    if (invoice.paid < invoice.due)
      await recordPayment(studio.context(), {
        projectId: project.projectId,
        invoiceId: invoice.id,
        method: "cash",
        amount: Number(invoice.due - invoice.paid),
        receivedOn: studio.context().today,
        reference: "",
        formId: newFormId(),
      });
  }
}

const decide = (
  project: Project,
  milestoneId: string,
  decision: "approved" | "changes_requested",
  reason = "Warmer",
) => decideMilestone(project.guest(), { milestoneId, decision, reason });
const review = (project: Project, milestoneId: string) =>
  sendToReview(studio.context(), { projectId: project.projectId, milestoneId });

describe("a change", () => {
  test("becomes, once the client approves, an amendment, new dates, an instalment with its invoice, and a deliverable", async () => {
    const project = await running();
    const { db } = database();
    const [, second] = await milestones(project);
    const { changeId, agreementId } = await sentChange(project, {
      daysAdded: 2,
      movesFrom: second!.id,
      added: {
        title: "Two flags",
        format: ".pdf",
        quantity: 2,
        acceptance: "",
        rounds: 1,
        milestoneId: second!.id,
      },
    });
    expect((await change(changeId)).status).toBe("sent");
    await signDocument(project, agreementId);
    expect(await change(changeId)).toMatchObject({ status: "approved", number: 1 });
    expect(await books(project)).toEqual({
      first: 200_000,
      approved: 15_000,
      price: 215_000,
      plan: [60_000, 60_000, 80_000, 15_000],
      planned: 215_000,
    });
    const moved = await milestones(project);
    expect(moved.map(({ dueOn }) => dueOn)).toEqual(["2027-01-10", "2027-02-12"]);
    expect(await db.dateMove.findMany({ where: { projectId: project.projectId } })).toMatchObject([
      { fromDay: "2027-02-10", toDay: "2027-02-12", agreementId },
    ]);
    expect(
      await db.deliverable.findFirst({ where: { projectId: project.projectId, change: 1 } }),
    ).toMatchObject({ title: "Two flags", quantity: 2, milestoneId: second!.id });
    expect(
      await db.invoice.findFirst({ where: { projectId: project.projectId, kind: "change" } }),
    ).toMatchObject({ net: 15_000n });
    expect(
      await db.mail.count({
        where: { projectId: project.projectId, template: "agreement-signed" },
      }),
    ).toBe(4);
    const page = await findProjectPage(project.guest());
    expect(page?.sums).toEqual({ first: 200_000, approved: 15_000, now: 215_000 });
  });

  test("is a line on the final invoice, which matches the ledger to the last cent, with the discount and earlier invoices deducted", async () => {
    const project = await running({
      ...SCOPE,
      discount: { kind: "percent", value: 1_000, reason: "A first project" },
    });
    const { agreementId } = await sentChange(project, { billing: "on_approval" });
    await signDocument(project, agreementId);
    const less = await sentChange(project, {
      pricing: "fixed",
      amount: -10_000,
      dropped: [
        (
          await database().db.deliverable.findFirstOrThrow({
            where: { projectId: project.projectId, title: "Signs" },
          })
        ).id,
      ],
    });
    await signDocument(project, less.agreementId);
    const final = await sentChange(project, {
      pricing: "fixed",
      amount: 7_700,
      billing: "with_final",
    });
    await signDocument(project, final.agreementId);
    expect(await books(project)).toMatchObject({
      first: 180_000,
      approved: 12_700,
      price: 192_700,
      planned: 192_700,
    });
    for (const { id } of await milestones(project)) {
      await review(project, id);
      await decide(project, id, "approved");
    }
    const invoice = await database().db.invoice.findFirstOrThrow({
      where: { projectId: project.projectId, kind: "final" },
      include: { lines: { orderBy: { position: "asc" } } },
    });
    expect(invoice.net).toBe(192_700n);
    expect(invoice.lines.map(({ net }) => Number(net))).toEqual([
      120_000, 80_000, -20_000, 15_000, -10_000, 7_700,
    ]);
    const all = await database().db.invoice.findMany({ where: { projectId: project.projectId } });
    expect(all.reduce((total, { due }) => total + due, 0n)).toBe(invoice.gross);
    await pay(project);
    expect(
      (await database().db.project.findUniqueOrThrow({ where: { id: project.projectId } })).status,
    ).toBe("completed");
  });

  test("is approved once by many concurrent approvals", async () => {
    const project = await running();
    const { agreementId } = await sentChange(project);
    const counts = await outcomes(times(8, () => signDocument(project, agreementId)));
    expect(counts.done ?? 0).toBeLessThanOrEqual(1);
    if (!counts.done) await signDocument(project, agreementId);
    expect(await books(project)).toMatchObject({ approved: 15_000, planned: 215_000 });
    expect(
      await database().db.invoice.count({
        where: { projectId: project.projectId, kind: "change" },
      }),
    ).toBe(1);
  });

  test("approved while it is withdrawn, declined, priced again or given: exactly one of them happens", async () => {
    const rivals = [
      (project: Project, changeId: string) =>
        withdrawChange(project.guest(), at(project, changeId)),
      (project: Project, changeId: string) =>
        declineChange(project.guest(), { ...at(project, changeId), reason: "Too dear" }),
      (project: Project, changeId: string) =>
        priceChangeRequest(studio.context(), {
          ...at(project, changeId),
          quote: { ...QUOTE, minutes: 600 },
        }),
      (project: Project, changeId: string) => giveChange(studio.context(), at(project, changeId)),
    ];
    const project = await running();
    let approved = 0;
    for (const rival of rivals) {
      for (let round = 0; round < 2; round++) {
        const { changeId, agreementId } = await sentChange(project);
        const [signed, other] = await Promise.allSettled([
          signDocument(project, agreementId),
          rival(project, changeId),
        ]);
        expect([signed.status, other.status].sort()).toEqual(["fulfilled", "rejected"]);
        const agreement = await database().db.agreement.findUniqueOrThrow({
          where: { id: agreementId },
          include: { signatures: true },
        });
        expect([agreement.status === "in_force", agreement.signatures.length === 1]).toEqual([
          signed.status === "fulfilled",
          signed.status === "fulfilled",
        ]);
        if (signed.status === "fulfilled") approved += 15_000;
        expect(await books(project)).toMatchObject({ approved, planned: 200_000 + approved });
      }
    }
  });

  test("that is priced again while the client reads it can't be signed, and the client is told", async () => {
    const project = await running();
    const { changeId, agreementId } = await sentChange(project);
    await priceChangeRequest(studio.context(), {
      ...at(project, changeId),
      quote: { ...QUOTE, minutes: 600 },
    });
    await sendChange(studio.context(), at(project, changeId));
    expect(await outcomes([signDocument(project, agreementId)])).toEqual({ "not-open": 1 });
    const next = await database().db.agreement.findFirstOrThrow({
      where: { changeId },
      orderBy: { number: "desc" },
    });
    expect(await outcomes([signDocument(project, next.id, { sha256: "0".repeat(64) })])).toEqual({
      "text-changed": 1,
    });
    await signDocument(project, next.id);
    expect(await books(project)).toMatchObject({ approved: 60_000 });
    expect(
      (await findChange(studio.context(), project.projectId, changeId))?.versions.map(
        ({ price }) => price,
      ),
    ).toEqual([60_000, 15_000]);
  });

  test("can't be signed if another one has moved the same date since it was offered", async () => {
    const project = await running();
    const [first] = await milestones(project);
    const [one, two] = [
      await sentChange(project, { daysAdded: 1, movesFrom: first!.id }),
      await sentChange(project, { daysAdded: 2, movesFrom: first!.id }),
    ];
    await signDocument(project, one.agreementId);
    expect(await outcomes([signDocument(project, two.agreementId)])).toEqual({ "dates-moved": 1 });
    expect(await books(project)).toMatchObject({ approved: 15_000, planned: 215_000 });
    expect((await change(two.changeId)).status).toBe("sent");
  });

  test("is offered until its last day in the project's time zone, even while it is being signed", async () => {
    const project = await running();
    const { today } = project.guest();
    const { changeId, agreementId } = await sentChange(project, { expiresOn: today });
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    await expireOffers(systemContext());
    expect((await change(changeId)).status).toBe("sent");
    const tomorrow = { ...project, guest: (_at?: Date) => project.guest(later(1)) };
    expect(await outcomes([signDocument(tomorrow, agreementId)])).toEqual({ "offer-expired": 1 });
    const expire = () => expireOffers({ ...systemContext(), now: later(2) });
    const ended = await Promise.allSettled([
      signDocument(project, agreementId),
      expire(),
      expire(),
    ]);
    const { status } = await change(changeId);
    expect(status).toBe(ended[0].status === "fulfilled" ? "approved" : "expired");
    expect(await books(project)).toMatchObject({ approved: status === "approved" ? 15_000 : 0 });
    const other = await sentChange(project, { expiresOn: today });
    await expire();
    await expire();
    expect((await change(other.changeId)).status).toBe("expired");
    expect(
      await database().db.mail.count({
        where: {
          projectId: project.projectId,
          subjectId: other.changeId,
          props: { contains: '"expired"' },
        },
      }),
    ).toBe(2);
    await priceChangeRequest(studio.context(), { ...at(project, other.changeId), quote: QUOTE });
    expect((await change(other.changeId)).status).toBe("priced");
  });

  test("needs a reason to be declined; a counter-offer is a new version of it", async () => {
    const project = await running();
    const { changeId } = await sentChange(project);
    expect(
      await outcomes([declineChange(project.guest(), { ...at(project, changeId), reason: " " })]),
    ).toEqual({ "reason-required": 1 });
    await declineChange(project.guest(), { ...at(project, changeId), reason: "Too dear" });
    expect(await change(changeId)).toMatchObject({
      status: "declined",
      reason: "Too dear",
      declinedBy: "guest",
    });
    await priceChangeRequest(studio.context(), {
      ...at(project, changeId),
      quote: { ...QUOTE, minutes: 60, offer: "One flag only." },
    });
    await sendChange(studio.context(), at(project, changeId));
    const { id } = await database().db.agreement.findFirstOrThrow({
      where: { changeId, status: "sent" },
    });
    await signDocument(project, id);
    expect(await books(project)).toMatchObject({ approved: 6_000 });
  });

  test("can't be marked done before it is approved; only a gift can begin without approval, and is free for good", async () => {
    const project = await running();
    const { changeId } = await sentChange(project);
    expect(await outcomes([deliverChange(studio.context(), at(project, changeId))])).toEqual({
      "change-not-approved": 1,
    });
    expect(
      await outcomes(times(4, () => giveChange(studio.context(), at(project, changeId)))),
    ).toEqual({ done: 1, "change-state": 3 });
    await deliverChange(studio.context(), at(project, changeId));
    expect(await change(changeId)).toMatchObject({ status: "delivered", gift: true });
    expect(await books(project)).toMatchObject({ approved: 0, planned: 200_000 });
    expect(
      await outcomes([
        priceChangeRequest(studio.context(), { ...at(project, changeId), quote: QUOTE }),
      ]),
    ).toEqual({ "change-state": 1 });
  });

  test("that is billed on delivery is invoiced with it, once", async () => {
    const project = await running();
    const { changeId, agreementId } = await sentChange(project, { billing: "on_delivery" });
    await signDocument(project, agreementId);
    const invoices = () =>
      database().db.invoice.count({ where: { projectId: project.projectId, kind: "change" } });
    expect(await invoices()).toBe(0);
    expect(
      await outcomes(times(5, () => deliverChange(studio.context(), at(project, changeId)))),
    ).toEqual({ done: 1, "change-not-approved": 4 });
    expect([await invoices(), (await change(changeId)).status]).toEqual([1, "invoiced"]);
  });

  test("gets a number of its own among concurrent requests; none is accepted before a signature or after the end", async () => {
    const project = await running();
    const wish = (target: Project) =>
      requestChange(target.guest(), target.projectId, {
        title: "x",
        wish: "y",
        deliverableId: null,
        milestoneId: null,
      });
    expect(await outcomes(times(6, () => wish(project)))).toEqual({ done: 6 });
    const numbers = await database().db.changeRequest.findMany({
      where: { projectId: project.projectId },
      orderBy: { number: "asc" },
      select: { number: true },
    });
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await outcomes([wish(await makeProject(studio))])).toEqual({ "not-signed": 1 });
  });

  test("has a price that only the freelancer sees until it is sent", async () => {
    const project = await running();
    const changeId = await requestChange(project.guest(), project.projectId, {
      title: "x",
      wish: "y",
      deliverableId: null,
      milestoneId: null,
    });
    await priceChangeRequest(studio.context(), {
      ...at(project, changeId),
      quote: { ...QUOTE, offer: "secret thoughts" },
    });
    expect(
      JSON.stringify([
        await findChange(project.guest(), project.projectId, changeId),
        await findProjectPage(project.guest()),
      ]),
    ).not.toContain("secret thoughts");
  });
});

describe("rounds", () => {
  test("within the included number are free; the next is priced first and begins with its approval", async () => {
    const project = await running();
    const [first] = await milestones(project);
    await review(project, first!.id);
    expect(await decide(project, first!.id, "changes_requested")).toBeNull();
    await review(project, first!.id);
    const changeId = await decide(project, first!.id, "changes_requested", "Colder again");
    expect(changeId).not.toBeNull();
    expect((await milestones(project))[0]?.status).toBe("in_review");
    expect(await outcomes([decide(project, first!.id, "changes_requested")])).toEqual({
      "round-asked": 1,
    });
    await priceChangeRequest(studio.context(), { ...at(project, changeId!), quote: QUOTE });
    await sendChange(studio.context(), at(project, changeId!));
    const { id } = await database().db.agreement.findFirstOrThrow({ where: { changeId } });
    await signDocument(project, id);
    expect((await milestones(project))[0]?.status).toBe("in_progress");
    expect(
      await database().db.deliverable.findFirst({
        where: { projectId: project.projectId, title: "Logo" },
      }),
    ).toMatchObject({ rounds: 2, status: "revision_requested" });
    expect(
      await database().db.review.count({
        where: { milestoneId: first!.id, decision: "changes_requested" },
      }),
    ).toBe(2);
  });

  test("that are requested are withdrawn when the milestone is approved; at once, only one of the two happens", async () => {
    const project = await running();
    const [first] = await milestones(project);
    await review(project, first!.id);
    await decide(project, first!.id, "changes_requested");
    await review(project, first!.id);
    const changeId = (await decide(project, first!.id, "changes_requested"))!;
    await priceChangeRequest(studio.context(), { ...at(project, changeId), quote: QUOTE });
    await sendChange(studio.context(), at(project, changeId));
    const { id } = await database().db.agreement.findFirstOrThrow({ where: { changeId } });
    const [signed, approved] = await Promise.allSettled([
      signDocument(project, id),
      decide(project, first!.id, "approved"),
    ]);
    expect([signed.status, approved.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect((await change(changeId)).status).toBe(
      signed.status === "fulfilled" ? "approved" : "withdrawn",
    );
    expect((await milestones(project))[0]?.status).toBe(
      signed.status === "fulfilled" ? "in_progress" : "approved",
    );
  });
});
