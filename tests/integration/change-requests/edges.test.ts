import { readOffer } from "#app/areas/agreements/stored/offer.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { chooseOptionsOfOffer } from "#app/areas/agreements/commands/choose-options.server.ts";
import { declineAgreement } from "#app/areas/agreements/commands/decline-agreement.server.ts";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { voidAgreement } from "#app/areas/agreements/commands/void-agreement.server.ts";
import { findInForce } from "#app/areas/agreements/queries/find-in-force.server.ts";
import { askAboutChange } from "#app/areas/change-requests/commands/ask-about-change.server.ts";
import {
  deliverChange,
  giveChange,
} from "#app/areas/change-requests/commands/deliver-change.server.ts";
import {
  declineChange,
  withdrawChange,
} from "#app/areas/change-requests/commands/end-change.server.ts";
import { priceChangeRequest } from "#app/areas/change-requests/commands/price-change.server.ts";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { sendChange } from "#app/areas/change-requests/commands/send-change.server.ts";
import { findChange } from "#app/areas/change-requests/queries/find-change.server.ts";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import { startEarly } from "#app/areas/projects/commands/start-early.server.ts";
import { decideMilestone } from "#app/workflows/decide-milestone.server.ts";
import { findProjectPage } from "#app/portal/queries/find-project-page.server.ts";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
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
  type Project,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio();
});

const at = (project: Project, changeId: string) => ({ projectId: project.projectId, changeId });

async function running(scope = SCOPE): Promise<Project> {
  const project = await makeProject(studio, scope);
  await sign(project);
  await startEarly(studio.context(), project.projectId);
  return project;
}

async function approveAll(project: Project): Promise<void> {
  for (const { id: milestoneId } of await database().db.milestone.findMany({
    where: { projectId: project.projectId },
    orderBy: { position: "asc" },
  })) {
    await sendToReview(studio.context(), { projectId: project.projectId, milestoneId });
    await decideMilestone(project.guest(), { milestoneId, decision: "approved", reason: "" });
  }
}

describe("the books", () => {
  test("never bill a change on delivery that the final invoice already includes", async () => {
    const project = await running();
    const changes = [
      await sentChange(project, { billing: "on_delivery" }),
      await sentChange(project, { billing: "on_delivery" }),
      await sentChange(project, { billing: "with_final" }),
    ];
    for (const { agreementId } of changes) await signDocument(project, agreementId);
    await approveAll(project);
    for (const { changeId } of changes)
      await deliverChange(studio.context(), at(project, changeId));
    const invoices = await database().db.invoice.findMany({
      where: { projectId: project.projectId },
    });
    expect([
      invoices.filter(({ kind }) => kind === "change").length,
      Number(invoices.find(({ kind }) => kind === "final")?.net),
    ]).toEqual([0, 245_000]);
    expect(
      await database().db.changeRequest.findMany({
        where: { projectId: project.projectId },
        select: { status: true },
      }),
    ).toEqual([{ status: "invoiced" }, { status: "invoiced" }, { status: "invoiced" }]);
  });

  test("remove a deliverable and return its price once; one that was accepted meanwhile stays", async () => {
    const project = await running();
    const signs = await database().db.deliverable.findFirstOrThrow({
      where: { projectId: project.projectId, title: "Signs" },
    });
    const logo = await database().db.deliverable.findFirstOrThrow({
      where: { projectId: project.projectId, title: "Logo" },
    });
    const out = (id: string) =>
      sentChange(project, { pricing: "fixed", amount: -10_000, dropped: [id] });
    const [one, two, three] = [await out(signs.id), await out(signs.id), await out(logo.id)];
    await signDocument(project, one.agreementId);
    await database().db.deliverable.update({
      where: { id: logo.id },
      data: { status: "accepted" },
    });
    expect(await outcomes([signDocument(project, two.agreementId).then(() => undefined)])).toEqual({
      "already-accepted": 1,
    });
    expect(await outcomes([signDocument(project, three.agreementId)])).toEqual({
      "already-accepted": 1,
    });
    expect(await books(project)).toMatchObject({ approved: -10_000, planned: 190_000 });
  });

  test("close with the last approval, which ends every open change: nothing is left to sign, and nobody is reminded", async () => {
    const project = await running();
    const { changeId, agreementId } = await sentChange(project);
    await approveAll(project);
    expect(
      (await database().db.changeRequest.findUniqueOrThrow({ where: { id: changeId } })).status,
    ).toBe("withdrawn");
    expect(
      await outcomes([
        signDocument(project, agreementId),
        priceChangeRequest(studio.context(), { ...at(project, changeId), quote: QUOTE }),
      ]),
    ).toEqual({ "not-open": 1, "change-state": 1 });
  });
});

describe("a withdrawn offer can't be signed", () => {
  test("sent while the change is priced again, withdrawn, declined or given: at most the newest offer is open", async () => {
    const project = await running();
    const rivals = [
      (changeId: string) =>
        priceChangeRequest(studio.context(), {
          ...at(project, changeId),
          quote: { ...QUOTE, minutes: 600 },
        }),
      (changeId: string) => withdrawChange(project.guest(), at(project, changeId)),
      (changeId: string) =>
        declineChange(studio.context(), { ...at(project, changeId), reason: "No" }),
      (changeId: string) => giveChange(studio.context(), at(project, changeId)),
    ];
    for (const rival of [...rivals, ...rivals]) {
      const changeId = await requestChange(project.guest(), project.projectId, {
        title: "x",
        wish: "y",
        deliverableId: null,
        milestoneId: null,
      });
      await priceChangeRequest(studio.context(), { ...at(project, changeId), quote: QUOTE });
      await Promise.allSettled([
        sendChange(studio.context(), at(project, changeId)),
        rival(changeId),
      ]);
      const { status } = await database().db.changeRequest.findUniqueOrThrow({
        where: { id: changeId },
      });
      const open = await database().db.agreement.count({
        where: { changeId, status: { in: ["sent", "viewed"] } },
      });
      expect(open, status).toBe(status === "sent" ? 1 : 0);
    }
  });

  test("declining from an old page doesn't decline the newer offer", async () => {
    const project = await running();
    const { changeId, agreementId } = await sentChange(project);
    await priceChangeRequest(studio.context(), {
      ...at(project, changeId),
      quote: { ...QUOTE, minutes: 30 },
    });
    await sendChange(studio.context(), at(project, changeId));
    expect(
      await outcomes([
        declineChange(project.guest(), {
          ...at(project, changeId),
          agreementId,
          reason: "Too dear",
        }),
      ]),
    ).toEqual({ "text-changed": 1 });
  });

  test("signed by the client but not countersigned, an agreement can still be withdrawn, and sent again", async () => {
    const project = await makeProject(studio);
    await voidAgreement(studio.context(), project.projectId);
    await sendProposal(studio.context(), {
      projectId: project.projectId,
      recipients: [
        { contactId: project.contact.id, rights: ["sign", "pay"] },
        { contactId: project.contact.id, rights: ["sign"] },
      ],
      countersign: true,
    });
    const agreement = await database().db.agreement.findFirstOrThrow({
      where: { projectId: project.projectId, status: "sent" },
      include: { signers: true },
    });
    expect(agreement.signers).toHaveLength(1);
    await signDocument(project, agreement.id);
    const wish = { title: "x", wish: "y", deliverableId: null, milestoneId: null };
    expect(await outcomes([requestChange(project.guest(), project.projectId, wish)])).toEqual({
      "not-signed": 1,
    });
    await voidAgreement(studio.context(), project.projectId);
    await saveScope(studio.context(), {
      projectId: project.projectId,
      draft: { ...SCOPE, goal: "Another" },
    });
    expect(await database().db.signature.count({ where: { agreementId: agreement.id } })).toBe(1);
  });
});

describe("who may act", () => {
  test("nobody can name another project's rows in a quote or a request, or remove every deliverable", async () => {
    const project = await running();
    const other = await running();
    const foreign = await database().db.milestone.findFirstOrThrow({
      where: { projectId: other.projectId },
    });
    const changeId = await requestChange(project.guest(), project.projectId, {
      title: "x",
      wish: "y",
      deliverableId: null,
      milestoneId: null,
    });
    const price = (quote: object) =>
      priceChangeRequest(studio.context(), {
        ...at(project, changeId),
        quote: { ...QUOTE, ...quote },
      });
    const added = {
      title: "INJECTED",
      format: "",
      quantity: 1,
      acceptance: "",
      rounds: 50,
      milestoneId: foreign.id,
    };
    expect(
      await outcomes([price({ added }), price({ daysAdded: 5, movesFrom: foreign.id })]),
    ).toEqual({ "milestone-unknown": 2 });
    const all = await database().db.deliverable.findMany({
      where: { projectId: project.projectId },
      select: { id: true },
    });
    expect(
      await outcomes([price({ pricing: "fixed", amount: -1, dropped: all.map(({ id }) => id) })]),
    ).toEqual({ "nothing-left": 1 });
    const wish = {
      title: "x",
      wish: "y",
      deliverableId: (
        await database().db.deliverable.findFirstOrThrow({ where: { projectId: other.projectId } })
      ).id,
      milestoneId: null,
    };
    await expect(requestChange(project.guest(), project.projectId, wish)).rejects.toThrow("absent");
  });

  test("a contact who isn't a signer can't decline or choose", async () => {
    const project = await makeProject(studio);
    const context = project.guest();
    const other = { ...context, actor: { ...context.actor, contactId: "somebody-else" } };
    const { id: agreementId, sha256 } = project.agreement;
    expect(
      await outcomes([
        declineAgreement(other, { agreementId, reason: "No" }),
        chooseOptionsOfOffer(other, { agreementId, choice: [], sha256 }),
      ]),
    ).toEqual({ "not-a-signer": 2 });
  });

  test("only the freelancer sees a change of the freelancer's own until it is sent or given", async () => {
    const project = await running();
    const changeId = await requestChange(studio.context(), project.projectId, {
      title: "Secret plan",
      wish: "y",
      deliverableId: null,
      milestoneId: null,
    });
    await priceChangeRequest(studio.context(), { ...at(project, changeId), quote: QUOTE });
    await askAboutChange(studio.context(), { ...at(project, changeId), body: "A note to myself" });
    const seen = async () =>
      JSON.stringify([
        await findProjectPage(project.guest()),
        await findChange(project.guest(), project.projectId, changeId),
      ]);
    expect(await seen()).not.toMatch(/Secret plan|A note/u);
    expect(
      await database().db.mail.count({
        where: { projectId: project.projectId, template: "change" },
      }),
    ).toBe(0);
    await expect(
      askAboutChange(project.guest(), { ...at(project, changeId), body: "?" }),
    ).rejects.toThrow("absent");
    await sendChange(studio.context(), at(project, changeId));
    expect(await seen()).toContain("Secret plan");
  });
});

describe("options", () => {
  const choice = (price: number, title: string) => ({
    ...SCOPE.deliverables[0]!,
    title,
    price,
    role: "alternative" as const,
    group: "Site",
  });

  test("price and deposit in the terms follow the choice, even when it is made twice", async () => {
    const own = await makeStudio({ terms: "The price is {price}, the deposit {deposit}." });
    const project = await makeProject(own, {
      ...SCOPE,
      deliverables: [choice(200_000, "A"), choice(50_000, "B")],
    });
    const { offered } = readOffer(project.agreement.scope);
    const agreement = () =>
      database().db.agreement.findUniqueOrThrow({ where: { id: project.agreement.id } });
    for (const [index, terms] of [
      [1, "The price is €500.00, the deposit €150.00."],
      [0, "The price is €2,000.00, the deposit €600.00."],
    ] as const) {
      await chooseOptionsOfOffer(project.guest(), {
        agreementId: project.agreement.id,
        choice: [offered!.deliverables[index]!.id],
        sha256: (await agreement()).sha256,
      });
      expect((await agreement()).text).toContain(terms);
    }
    await signDocument(project, project.agreement.id);
    expect((await findInForce(database().db, own.workspaceId, project.projectId))?.text).toContain(
      "The price is €2,000.00, the deposit €600.00.",
    );
  });

  test("an offer must be valid for the cheapest and the most expensive choice", async () => {
    const send = async (
      deliverables: object[],
      deposit: (typeof SCOPE)["deposit"],
      rights: ("sign" | "pay")[],
    ) => {
      const project = await makeProject(studio);
      await voidAgreement(studio.context(), project.projectId);
      await saveScope(studio.context(), {
        projectId: project.projectId,
        draft: {
          ...SCOPE,
          deposit,
          deliverables: deliverables as typeof SCOPE.deliverables,
        },
      });
      return sendProposal(studio.context(), {
        projectId: project.projectId,
        recipients: [{ contactId: project.contact.id, rights }],
      });
    };
    expect(
      await outcomes([
        send([choice(200_000, "A"), choice(50_000, "B")], { kind: "amount", value: 100_000 }, [
          "sign",
          "pay",
        ]),
      ]),
    ).toEqual({ "deposit-exceeds-price": 1 });
    expect(
      await outcomes([
        send(
          [
            { ...SCOPE.deliverables[0]!, price: 0 },
            { ...choice(10_000, "C"), role: "addon", group: "" },
          ],
          { kind: "none", value: 0 },
          ["sign"],
        ),
      ]),
    ).toEqual({ "no-payer": 1 });
  });
});

test("an agreement of an earlier version, without signers, price or source, can be signed, changed and consolidated", async () => {
  const project = await makeProject(studio);
  const { db } = database();
  const scope = JSON.parse(project.agreement.scope) as Record<string, unknown>;
  const { document: _document, choice: _choice, discount: _discount, ...old } = scope;
  await db.signer.deleteMany({ where: { agreementId: project.agreement.id } });
  await db.agreement.update({
    where: { id: project.agreement.id },
    data: { scope: JSON.stringify(old), price: null, expiresOn: null },
  });
  await sign(project);
  const signs = await db.deliverable.findFirstOrThrow({
    where: { projectId: project.projectId, title: "Signs" },
  });
  const { agreementId } = await sentChange(project, {
    pricing: "fixed",
    amount: -40_000,
    dropped: [signs.id],
  });
  await signDocument(project, agreementId);
  expect((await findProjectPage(project.guest()))?.sums).toEqual({
    first: 200_000,
    approved: -40_000,
    now: 160_000,
  });
  expect(await books(project)).toMatchObject({ price: 160_000, planned: 160_000 });
  const text = (await findInForce(db, studio.workspaceId, project.projectId))?.text ?? "";
  expect(text).toContain("Change 1");
  expect(text).toContain("€1,600.00");
});
