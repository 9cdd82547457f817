import { findGuestsShare } from "#app/areas/files/queries/find-storage.server.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { draftDocument } from "#app/areas/agreements/commands/draft-document.server.ts";
import { findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import { addClient } from "#app/areas/clients/commands/add-client.server.ts";
import {
  addToBoard,
  commentOnBoard,
  removeFromBoard,
} from "#app/areas/board/commands/add-to-board.server.ts";
import { answerBrief } from "#app/areas/brief/commands/answer-brief.server.ts";
import { endProject } from "#app/workflows/end-project.server.ts";
import { saveBrief, sendBrief } from "#app/areas/brief/commands/send-brief.server.ts";
import { findBoard } from "#app/areas/board/queries/find-board.server.ts";
import { findBrief } from "#app/areas/brief/queries/find-brief.server.ts";
import { findProjectPage } from "#app/portal/queries/find-project-page.server.ts";
import { deliverChange } from "#app/areas/change-requests/commands/deliver-change.server.ts";
import { findSettlement } from "#app/areas/change-requests/queries/find-settlement.server.ts";
import { balance } from "#app/areas/invoicing/rules/invoice-states.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { reissueInvoice } from "#app/areas/payments/commands/reissue-invoice.server.ts";
import { moneyOf, waitingFor } from "#app/portal/rules/waiting.ts";
import { createProject } from "#app/areas/projects/commands/create-project.server.ts";
import { startEarly } from "#app/areas/projects/commands/start-early.server.ts";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
import { originalDocument } from "#app/composition/agreement-documents.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { makeContext, type Context, type Guest } from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  BASE_URL,
  makeProject,
  makeStudio,
  outcomes,
  outside,
  SCOPE,
  sentChange,
  sign,
  signDocument,
  times,
  type Project,
  type Studio,
} from "#tests/support/world.ts";
import { giveEndNotice } from "#app/workflows/give-end-notice.server.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio({
    terms: "Be kind.\n\n{clause kill_fee}\nKill fee {kill_fee_percent} %.\n{end}\n",
  });
});

const QUESTIONS = [
  { kind: "text" as const, label: "Why?", help: "", options: "", required: true },
  { kind: "choice" as const, label: "Who?", help: "", options: "One\nTwo", required: false },
  { kind: "files" as const, label: "What is there?", help: "", options: "", required: true },
];
const FILE = {
  name: "logo.pdf",
  mediaType: "application/pdf",
  size: 3,
  sha256: "c".repeat(64),
  width: null,
  height: null,
};

async function draft(): Promise<{ projectId: string; guest: Context<Guest>; contactId: string }> {
  const { db } = database();
  const context = studio.context();
  const clientId = await addClient(context, {
    name: "Café",
    address: "",
    country: "LT",
    taxId: "",
    vatId: "",
    contacts: [{ name: "Jonas", email: "jonas@client.example", role: "", locale: "en" }],
  });
  const contact = await db.contact.findFirstOrThrow({ where: { clientId } });
  const projectId = await createProject(context, { clientId, title: SCOPE.title });
  await saveScope(context, { projectId, draft: { ...SCOPE, goal: "A secret goal" } });
  const actor: Guest = {
    kind: "guest",
    workspaceId: studio.workspaceId,
    projectId,
    linkId: "",
    sessionId: "",
    lastSeenAt: new Date(),
    contactId: contact.id,
    name: "Jonas",
    email: contact.email,
    locale: "en",
    rights: ["view", "comment"],
    ip: "192.0.2.1",
    userAgent: "Test",
  };
  return {
    projectId,
    contactId: contact.id,
    guest: makeContext(db, actor, { baseUrl: BASE_URL, timeZone: "Europe/Vilnius" }),
  };
}

describe("a brief", () => {
  test("is answered before anything is proposed, shows nothing of the draft, and is stored with the agreement", async () => {
    const { projectId, guest, contactId } = await draft();
    const { db } = database();
    const send = () => sendBrief(studio.context(), { projectId, contactId });
    expect(await outcomes([send()])).toEqual({ "no-questions": 1 });
    await saveBrief(studio.context(), projectId, QUESTIONS);
    expect(await findBrief(guest, projectId)).toBeNull();
    expect(await outcomes(times(3, send))).toEqual({ done: 1, "brief-sent": 2 });
    expect(await db.guestLink.count({ where: { projectId } })).toBe(1);
    expect(JSON.stringify(await findProjectPage(guest))).not.toMatch(
      /secret goal|Logo|120000|200000/u,
    );
    expect(await outcomes([saveBrief(studio.context(), projectId, [])])).toEqual({
      "brief-sent": 1,
    });

    const { scopeRevision } = await db.project.findUniqueOrThrow({ where: { id: projectId } });
    const [why, who, what] = (await findBrief(guest, projectId))!.questions;
    const answer = (answers: Record<string, string>, more: object = {}) =>
      answerBrief(guest, { answers, files: [], send: false, ...more });
    expect(await answer({ [why!.id]: "To be # seen", [who!.id]: "Three" })).toEqual({
      wrong: [who!.id],
      missing: [],
    });
    expect((await findBrief(guest, projectId))!.questions[0]!.answer).toBe("To be # seen");
    expect(await answer({ [who!.id]: "Two" }, { send: true })).toEqual({
      wrong: [],
      missing: [what!.id],
    });
    await expect(answer({}, { files: [{ ...FILE, questionId: why!.id }] })).rejects.toThrow(
      "absent",
    );
    expect(await answer({}, { files: [{ ...FILE, questionId: what!.id }], send: true })).toEqual({
      wrong: [],
      missing: [],
    });
    expect(await outcomes([answer({ [why!.id]: "Else" })])).toEqual({ "brief-answered": 1 });
    const file = await db.file.findFirstOrThrow({ where: { projectId, questionId: what!.id } });
    expect((await findFileForGuest(guest, file.id))?.name).toBe("logo.pdf");
    // A freelancer who has the scope open meanwhile isn't told that it has changed.
    await saveScope(studio.context(), {
      projectId,
      draft: { ...SCOPE, goal: "A secret goal" },
      revision: scopeRevision,
    });

    const { made } = await draftDocument(db, {
      workspaceId: studio.workspaceId,
      projectId,
      today: "2026-11-22",
    });
    expect(made.allowed && made.text).toContain("Annex: the brief");
    expect(made.allowed && made.text).toContain("To be \\# seen");
    expect(made.allowed && made.text).toContain("c".repeat(64));
    await sendProposal(studio.context(), {
      projectId,
      recipients: [{ contactId, rights: ["sign", "pay"] }],
    });
    expect((await db.agreement.findFirstOrThrow({ where: { projectId } })).text).toContain(
      "Annex: the brief",
    );
  });
});

describe("the reference board", () => {
  test("takes images and links from either side, with comments; guests can remove only their own", async () => {
    const project = await makeProject(studio);
    const guest = project.guest();
    const { projectId } = project;
    const add = (
      context: Parameters<typeof addToBoard>[0],
      url: string,
      file: typeof FILE | null = null,
    ) => addToBoard(context, { projectId, url, note: "This calm", file });
    expect(
      await outcomes([
        add(guest, ""),
        add(guest, "javascript:alert(1)"),
        add(guest, "https://calm.example"),
        add(studio.context(), "", FILE),
      ]),
    ).toEqual({ "item-empty": 1, "link-wrong": 1, done: 2 });
    const items = await findBoard(guest, projectId);
    expect(items.map(({ isOwn }) => isOwn).sort()).toEqual([false, true]);
    const hers = items.find(({ isOwn }) => !isOwn)!;
    await commentOnBoard(guest, { projectId, itemId: hers.id, body: "Louder" });
    expect(
      (await findBoard(studio.context(), projectId)).find(({ id }) => id === hers.id)?.comments,
    ).toMatchObject([{ body: "Louder", authorName: "Jonas" }]);
    await expect(removeFromBoard(guest, { projectId, itemId: hers.id })).rejects.toThrow("absent");
    const other = await makeProject(studio);
    await expect(
      commentOnBoard(other.guest(), { projectId, itemId: hers.id, body: "x" }),
    ).rejects.toThrow("absent");
    await expect(add(other.guest(), "https://x.example")).rejects.toThrow("absent");
    expect(
      await outcomes([
        addToBoard(project.guest(new Date(), ["view"]), {
          projectId,
          url: "https://x.example",
          note: "",
          file: null,
        }),
      ]),
    ).toEqual({ "no-right": 1 });
    const files = () => database().db.file.count({ where: { projectId, name: FILE.name } });
    expect(await files()).toBe(1);
    await removeFromBoard(studio.context(), { projectId, itemId: hers.id });
    expect(await findBoard(guest, projectId)).toHaveLength(1);
    expect(await files()).toBe(0);
  });

  test("takes no more of guests than their share, also when they send at once", async () => {
    const project = await makeProject(studio);
    const { projectId } = project;
    const file = { ...FILE, size: 400, guestsMost: 1_000 };
    const taken = await findGuestsShare(database().db, studio.workspaceId);
    const add = () =>
      addToBoard(project.guest(), {
        projectId,
        url: "",
        note: "",
        file: { ...file, guestsMost: taken + 1_000 },
      });
    expect(await outcomes([add(), add(), add(), add(), add()])).toEqual({
      done: 2,
      "quota-full": 3,
    });
  });
});

describe("an early end", () => {
  async function running(): Promise<Project> {
    const project = await makeProject(studio);
    await sign(project);
    await startEarly(studio.context(), project.projectId);
    return project;
  }
  const end = (project: Project, by: "client" | "studio", shownTotal: number, done = {}) =>
    endProject(studio.context(), {
      projectId: project.projectId,
      by,
      reason: "It was sold",
      done,
      keepsDeposit: true,
      shownTotal,
    });
  const settlementOf = async (project: Project, by: "client" | "studio", done = {}) =>
    (await findSettlement(database().db, {
      workspaceId: studio.workspaceId,
      projectId: project.projectId,
      by,
      done,
    }))!.settlement;

  test("is settled by the signed terms, shown before it is final, invoiced, and final once", async () => {
    const project = await running();
    const { db } = database();
    const items = (await settlementOf(project, "client")).items;
    const done = { [items[0]!.id]: 60 };
    const settlement = await settlementOf(project, "client", done);
    expect(settlement).toMatchObject({
      earned: 72_000,
      killFee: 20_000,
      total: 92_000,
      invoiced: 60_000,
      difference: 32_000,
    });
    const { changeId, agreementId } = await sentChange(project);
    expect(
      await outcomes([
        end(project, "client", 1, done),
        endProject(studio.context(), {
          projectId: project.projectId,
          by: "client",
          reason: " ",
          done,
          keepsDeposit: true,
          shownTotal: 92_000,
        }),
      ]),
    ).toEqual({ "settlement-changed": 1, "reason-required": 1 });
    expect(await outcomes(times(4, () => end(project, "client", 92_000, done)))).toEqual({
      done: 1,
      "project-closed": 3,
    });
    expect(await db.project.findUniqueOrThrow({ where: { id: project.projectId } })).toMatchObject({
      status: "terminated",
    });
    const invoice = await db.invoice.findFirstOrThrow({
      where: { projectId: project.projectId, kind: "final" },
    });
    expect([
      Number(invoice.net),
      Number(invoice.due),
      Number(invoice.gross - invoice.prepaid),
    ]).toEqual([92_000, 38_720, 38_720]);
    expect([
      (await db.changeRequest.findUniqueOrThrow({ where: { id: changeId } })).status,
      (await db.agreement.findUniqueOrThrow({ where: { id: agreementId } })).status,
    ]).toEqual(["withdrawn", "voided"]);
    const { agreementId: documentId } = await db.termination.findUniqueOrThrow({
      where: { projectId: project.projectId },
    });
    expect((await db.agreement.findUniqueOrThrow({ where: { id: documentId } })).text).toContain(
      "It was sold",
    );
    expect((await originalDocument(documentId)).length).toBeGreaterThan(1_000);
    expect((await findProjectPage(project.guest()))?.termination).toEqual([
      { reason: "It was sold" },
    ]);
    await expect(
      db.termination.deleteMany({ where: { projectId: project.projectId } }),
    ).rejects.toThrow();
  });

  test("settles a deliverable that a change has removed together with the change, whose progress can be stated", async () => {
    const project = await running();
    const logo = await database().db.deliverable.findFirstOrThrow({
      where: { projectId: project.projectId, title: "Logo" },
    });
    const { agreementId } = await sentChange(project, {
      pricing: "fixed",
      amount: 10_000,
      dropped: [logo.id],
      added: {
        title: "Mark",
        format: "",
        quantity: 1,
        acceptance: "",
        rounds: 1,
        milestoneId: null,
      },
    });
    await signDocument(project, agreementId);
    const settlement = await settlementOf(project, "client", { "change-1": 10 });
    expect(settlement.items.map(({ title, price, done }) => [title, price, done])).toEqual([
      ["Signs", 80_000, 0],
      ["Two flags", 130_000, 10],
    ]);
    expect(settlement.earned).toBe(13_000);
  });

  test("sets its credit off only against what is open, and what was paid can still be refunded", async () => {
    const { db } = database();
    const project = await running();
    const [deposit] = (await findProjectPage(project.guest()))!.invoices;
    await recordPayment(studio.context(), {
      projectId: project.projectId,
      invoiceId: deposit!.id,
      method: "transfer",
      amount: 70_000,
      receivedOn: "2026-11-22",
      reference: "",
      formId: "a",
    });
    await end(
      project,
      "studio",
      0,
      Object.fromEntries((await settlementOf(project, "studio")).items.map(({ id }) => [id, 0])),
    );
    const invoices = await db.invoice.findMany({
      where: { projectId: project.projectId },
      orderBy: { sequence: "asc" },
      select: { due: true, paid: true },
    });
    expect(invoices).toEqual([
      { due: 72_600n, paid: 72_600n },
      { due: -72_600n, paid: -2_600n },
    ]);
  });

  test("bills nothing afterwards: a change to be billed on delivery is already in the settlement", async () => {
    const project = await running();
    const { db } = database();
    const { changeId, agreementId } = await sentChange(project, { billing: "on_delivery" });
    await signDocument(project, agreementId);
    const none = Object.fromEntries(
      (await settlementOf(project, "studio")).items.map(({ id }) => [id, 0]),
    );
    await end(project, "studio", 0, none);
    const before = await db.invoice.count({ where: { projectId: project.projectId } });
    expect(
      await outcomes([deliverChange(studio.context(), { projectId: project.projectId, changeId })]),
    ).toEqual({ "project-closed": 1 });
    expect(await db.invoice.count({ where: { projectId: project.projectId } })).toBe(before);
  });

  test("by the studio before any work credits the deposit", async () => {
    const project = await running();
    const items = (await settlementOf(project, "studio")).items;
    const done = Object.fromEntries(items.map(({ id }) => [id, 0]));
    await end(project, "studio", 0, done);
    expect(
      await database().db.invoice.findFirstOrThrow({
        where: { projectId: project.projectId, kind: "credit_note" },
      }),
    ).toMatchObject({ net: -60_000n, gross: -72_600n, due: -72_600n, paid: -72_600n });
    // The credit corrects the deposit itself, so that it is credited once, and no longer billed.
    const { db } = database();
    const [deposit] = await db.invoice.findMany({
      where: { projectId: project.projectId, kind: "prepayment" },
      include: { lines: true, creditNotes: true },
    });
    expect(deposit!.creditNotes).toHaveLength(1);
    const order = { projectId: project.projectId, invoiceId: deposit!.id };
    expect(
      await outcomes([
        creditInvoice(studio.context(), {
          ...order,
          lines: [{ id: deposit!.lines[0]!.id, net: 1 }],
          reason: "Again",
          formId: newFormId(),
        }),
        reissueInvoice(studio.context(), order),
      ]),
    ).toEqual({ "more-than-invoiced": 1, "project-ended": 1 });
    // Nothing was paid yet, so the deposit isn't asked for any more, and nothing is owed.
    const page = (await findProjectPage(project.guest()))!;
    expect(page.invoices.map(balance)).toEqual([0, 0]);
    expect(moneyOf(page, "2026-11-22")).toMatchObject({ invoiced: 0, paid: 0, next: null });
    expect(waitingFor(page, ["pay"], "2026-11-22")).toEqual([]);
    expect(
      (await database().db.project.findUniqueOrThrow({ where: { id: project.projectId } })).status,
    ).toBe("terminated");
  });

  test("needs more than the client's notice; when a change is signed at the same time, only one of the two counts", async () => {
    const project = await running();
    const notice = () => giveEndNotice(project.guest(), { reason: "We sell the café" });
    expect(
      await outcomes([
        giveEndNotice(project.guest(), { reason: "" }),
        giveEndNotice(project.guest(new Date(), ["view"]), { reason: "x" }),
      ]),
    ).toEqual({ "reason-required": 1, "no-right": 1 });
    expect(await outcomes(times(3, notice))).toEqual({ done: 1, "notice-given": 2 });
    expect(
      (await database().db.project.findUniqueOrThrow({ where: { id: project.projectId } })).status,
    ).toBe("active");
    const { agreementId } = await sentChange(project);
    const { total } = await settlementOf(project, "client");
    const [signed, ended] = await Promise.allSettled([
      signDocument(project, agreementId),
      end(project, "client", total),
    ]);
    const { status } = await database().db.agreement.findUniqueOrThrow({
      where: { id: agreementId },
    });
    expect([ended.status, ["terminated", "voided", "in_force"].includes(status)]).toEqual([
      status === "in_force" ? "rejected" : "fulfilled",
      true,
    ]);
    if (status === "voided") expect(signed.status).toBe("rejected");
  });
});
