import { join } from "node:path";
import { Prisma } from "#generated/sqlite/client.ts";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import {
  sendSigningCode,
  signingCodeHash,
} from "#app/areas/agreements/commands/send-signing-code.server.ts";
import { findInForce } from "#app/areas/agreements/queries/find-in-force.server.ts";
import { priceChangeRequest } from "#app/areas/change-requests/commands/price-change.server.ts";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { sendChange } from "#app/areas/change-requests/commands/send-change.server.ts";
import type { ChangeQuote } from "#app/areas/change-requests/rules/offer-change.ts";
import { addClient } from "#app/areas/clients/commands/add-client.server.ts";
import { signAgreement } from "#app/workflows/sign-agreement.server.ts";
import { createProject } from "#app/areas/projects/commands/create-project.server.ts";
import { saveScope, type ScopeDraft } from "#app/areas/scope/commands/save-scope.server.ts";
import { useGateways } from "#app/composition/gateways.server.ts";
import { newId } from "#app/kernel/id.ts";
import {
  makeContext,
  type Context,
  type Guest,
  type Member,
} from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { padesSeal } from "#app/platform/gateways/seal/pades-seal.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { diskFiles } from "#app/platform/gateways/files/disk-files.server.ts";
import { isolatedPictures } from "#app/platform/gateways/pictures/isolated-pictures.server.ts";
import type { MailGateway, OutgoingMail } from "#app/platform/gateways/mail/mail-gateway.ts";

export const BASE_URL = "http://milepost.test";

/** A mail carrier that remembers what it has sent. */
export function memoryMail(): MailGateway & { sent: OutgoingMail[] } {
  const sent: OutgoingMail[] = [];
  return {
    name: "resend",
    sent,
    async send(mail) {
      sent.push(mail);
      return { sent: true, providerId: `re_${mail.id}` };
    },
  };
}

/**
 * Puts a remembering mail carrier, a folder and (optionally) a card provider in place of the
 * outside world.
 */
export function outside(cards: CardGateway | null = null) {
  const mail = memoryMail();
  useGateways({
    mail,
    files: diskFiles(join(env().dataDir, "files")),
    pictures: isolatedPictures,
    cards,
    seal: padesSeal({ timestampUrl: undefined }),
  });
  return { mail, cards };
}

export const SCOPE: ScopeDraft = {
  title: "Shop window",
  goal: "People should want to come in.",
  success: "",
  milestones: [
    { title: "Concept", dueOn: "2027-01-10", share: 3_000 },
    { title: "Design", dueOn: "2027-02-10", share: 0 },
  ],
  deliverables: [
    {
      title: "Logo",
      format: ".svg",
      quantity: 1,
      acceptance: "Works at 12 mm",
      rounds: 1,
      price: 120_000,
      milestone: 0,
    },
    {
      title: "Signs",
      format: ".pdf",
      quantity: 3,
      acceptance: "",
      rounds: 1,
      price: 80_000,
      milestone: 1,
    },
  ],
  exclusions: ["Printing"],
  revision: { rounds: 1, pricing: "hourly", price: 6_000 },
  deposit: { kind: "percent", value: 3_000 },
};

let studios = 0;

const PAYING = {
  ways: "card transfer cash",
  accountHolder: "Studio",
  iban: "LT121000011101001000",
};

type StudioChange = Partial<Prisma.WorkspaceUncheckedCreateInput> &
  Partial<Prisma.InvoicingSettingsCreateInput> &
  Partial<Prisma.PaymentSettingsCreateInput>;

/** The facts of a studio, divided by table. */
function dividedByTable(change: StudioChange) {
  const of = (fields: object) =>
    Object.fromEntries(Object.entries(change).filter(([key]) => key in fields));
  return {
    own: of(Prisma.WorkspaceScalarFieldEnum),
    invoicing: of(Prisma.InvoicingSettingsScalarFieldEnum),
    paying: of(Prisma.PaymentSettingsScalarFieldEnum),
  };
}

/** A studio with its owner, who can do everything. */
export async function makeStudio(change: StudioChange = {}) {
  const { own, invoicing, paying } = dividedByTable(change);
  const { db } = database();
  const now = new Date();
  const [workspaceId, userId] = [newId(), newId()];
  const email = `owner${++studios}-${workspaceId}@studio.example`;
  await db.workspace.create({
    data: {
      id: workspaceId,
      name: `Studio ${studios}`,
      legalName: `Studio ${studios}`,
      email,
      country: "LT",
      currency: "EUR",
      locale: "en",
      timeZone: "Europe/Vilnius",
      accent: "#2b4c7e",
      terms: "Be kind.",
      createdAt: now,
      ...own,
      invoicing: { create: { id: newId(), taxCategory: "standard", taxRate: 2_100, ...invoicing } },
      paying: { create: { id: newId(), ...PAYING, ...paying } },
    },
  });
  await db.user.create({
    data: { id: userId, email, name: "Rūta", passwordHash: "", createdAt: now },
  });
  await db.membership.create({ data: { workspaceId, userId, role: "owner", createdAt: now } });
  const actor: Member = { kind: "member", userId, workspaceId, name: "Rūta", email, role: "owner" };
  return {
    workspaceId,
    userId,
    email,
    context: (at = new Date()): Context<Member> =>
      makeContext(db, actor, { baseUrl: BASE_URL, timeZone: "Europe/Vilnius", now: at }),
  };
}

export type Studio = Awaited<ReturnType<typeof makeStudio>>;

/** A client of the studio with a project that was sent to one contact with all rights. */
export async function makeProject(studio: Studio, scope: ScopeDraft = SCOPE) {
  const { db } = database();
  const context = studio.context();
  const clientId = await addClient(context, {
    name: "Café Šviesa",
    address: "Pilies 3",
    country: "LT",
    taxId: "",
    vatId: "",
    contacts: [{ name: "Jonas", email: `jonas-${newId()}@client.example`, role: "", locale: "en" }],
  });
  const contact = await db.contact.findFirstOrThrow({ where: { clientId } });
  const projectId = await createProject(context, { clientId, title: scope.title });
  await saveScope(context, { projectId, draft: scope });
  await sendProposal(context, {
    projectId,
    recipients: [{ contactId: contact.id, rights: ["approve", "sign", "pay"] }],
  });
  const link = await db.guestLink.findFirstOrThrow({ where: { projectId } });
  const mail = await db.mail.findFirstOrThrow({ where: { projectId, template: "guest-link" } });
  const token = /\/g\/([0-9a-z]+)/u.exec(mail.props)![1]!;
  const guest = (
    at = new Date(),
    rights = ["view", "comment", "approve", "sign", "pay"],
  ): Context<Guest> =>
    makeContext(
      db,
      {
        kind: "guest",
        workspaceId: studio.workspaceId,
        projectId,
        linkId: link.id,
        sessionId: "",
        lastSeenAt: at,
        contactId: contact.id,
        name: contact.name,
        email: contact.email,
        locale: "en",
        rights,
        ip: "192.0.2.1",
        userAgent: "Test",
      },
      { baseUrl: BASE_URL, timeZone: "Europe/Vilnius", now: at },
    );
  const agreement = await db.agreement.findFirstOrThrow({ where: { projectId } });
  return { studio, clientId, contact, projectId, link, token, guest, agreement };
}

export type Project = Awaited<ReturnType<typeof makeProject>>;

/** A code for signing, known to the test. */
export async function knownCode(
  { guest, agreement, contact }: Project,
  code = "424242",
): Promise<string> {
  await sendSigningCode(guest(), agreement.id);
  await database().db.signingCode.updateMany({
    where: { agreementId: agreement.id, usedAt: null },
    data: { codeHash: signingCodeHash(agreement.id, contact.id, code) },
  });
  return code;
}

/** Signs as the client. Returns the deposit's invoice. */
export async function sign(project: Project) {
  const code = await knownCode(project);
  const { id, sha256 } = project.agreement;
  await signAgreement(project.guest(), {
    agreementId: id,
    sha256,
    name: "Jonas Jonaitis",
    consent: true,
    code,
  });
  return database().db.invoice.findFirst({ where: { projectId: project.projectId } });
}

type Signing = Pick<Project, "guest" | "contact" | "projectId">;

/** Signs any document that waits for the contact, with a code known to the test. */
export async function signDocument(
  project: Signing,
  agreementId: string,
  change: { sha256?: string } = {},
): Promise<void> {
  const { db } = database();
  await sendSigningCode(project.guest(), agreementId);
  await db.signingCode.updateMany({
    where: { agreementId, usedAt: null },
    data: { codeHash: signingCodeHash(agreementId, project.contact.id, "535353") },
  });
  const { sha256 } = await db.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    select: { sha256: true },
  });
  await signAgreement(project.guest(), {
    agreementId,
    sha256,
    name: "Jonas Jonaitis",
    consent: true,
    code: "535353",
    ...change,
  });
}

/** A quote as a freelancer would make one; two and a half hours unless changed. */
export const QUOTE: ChangeQuote = {
  pricing: "hourly",
  minutes: 150,
  amount: 0,
  worth: 0,
  offer: "Gladly.",
  billing: "on_approval",
  daysAdded: 0,
  movesFrom: null,
  added: null,
  dropped: [],
  expiresOn: "2099-01-01",
};

/** A change that was asked for by the client, priced and sent. Returns its ids. */
export async function sentChange(
  project: Project,
  quote: Partial<ChangeQuote> = {},
  wish: { milestoneId?: string; title?: string } = {},
): Promise<{ changeId: string; agreementId: string }> {
  // People take longer over their wishes than a test does.
  await database().db.throttle.deleteMany();
  const { studio, projectId } = project;
  const changeId = await requestChange(project.guest(), projectId, {
    title: wish.title ?? "Two flags",
    wish: "For the opening.",
    deliverableId: null,
    milestoneId: wish.milestoneId ?? null,
  });
  await priceChangeRequest(studio.context(), {
    projectId,
    changeId,
    quote: { ...QUOTE, ...quote },
  });
  await sendChange(studio.context(), { projectId, changeId });
  const { id } = await database().db.agreement.findFirstOrThrow({
    where: { changeId },
    orderBy: { number: "desc" },
  });
  return { changeId, agreementId: id };
}

/** The sums of a project's books: what the ledger says, and what its plan comes to. */
export async function books(project: Pick<Project, "studio" | "projectId">) {
  const { db } = database();
  const ledger = (await findInForce(db, project.studio.workspaceId, project.projectId))?.ledger;
  const plan = await db.instalment.findMany({
    where: { projectId: project.projectId },
    orderBy: { position: "asc" },
  });
  return {
    first: ledger?.agreedAtFirst,
    approved: ledger?.approved,
    price: ledger?.price,
    plan: plan.map(({ amount }) => Number(amount)),
    planned: plan.reduce((total, { amount }) => total + Number(amount), 0),
  };
}

/** Counts how concurrent calls ended: "done", or the reason of the refusal. */
export async function outcomes(orders: Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const result of await Promise.allSettled(orders)) {
    const word =
      result.status === "fulfilled"
        ? "done"
        : ((result.reason as { reason?: string }).reason ?? String(result.reason));
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
