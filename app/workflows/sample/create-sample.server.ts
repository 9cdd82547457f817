import { publishCheckpoint } from "#app/areas/work/commands/publish-checkpoint.server.ts";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { signingCodeHash } from "#app/areas/agreements/commands/send-signing-code.server.ts";
import { priceChangeRequest } from "#app/areas/change-requests/commands/price-change.server.ts";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { sendChange } from "#app/areas/change-requests/commands/send-change.server.ts";
import type { ChangeQuote } from "#app/areas/change-requests/rules/offer-change.ts";
import { addClient } from "#app/areas/clients/commands/add-client.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { SAMPLE_CLIENTS, SAMPLE_PROJECTS, type SampleProject } from "./sample-scopes.ts";
import { createProject } from "#app/areas/projects/commands/create-project.server.ts";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
import { claimInstallation } from "#app/areas/workspaces/commands/claim-installation.server.ts";
import { openSession } from "#app/areas/workspaces/commands/open-session.server.ts";
import { DEFAULT_TERMS } from "#app/areas/workspaces/rules/default-terms.ts";
import { addDays } from "#app/kernel/day.ts";
import { childId, newId } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import {
  makeContext,
  type Context,
  type Guest,
  type Member,
} from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import { decideMilestone } from "#app/workflows/decide-milestone.server.ts";
import { signAgreement } from "#app/workflows/sign-agreement.server.ts";

const TIME_ZONE = "Europe/Warsaw";
const DAY_MS = 86_400_000;

/**
 * Fills a fresh installation with a sample studio: three projects in different states, made by the same commands that
 * a freelancer's and her clients' clicks call, dated back. Returns a session's token for looking around.
 * @throws Refusal "already-set-up"
 */
export async function createSample(
  { db, now, baseUrl }: Context,
  order: { userAgent: string },
): Promise<string> {
  const [workspaceId, userId] = [newId(now), newId(now)];
  const token = await transact(db, async (tx) => {
    await claimInstallation(tx, now);
    await tx.workspace.create({
      data: {
        id: workspaceId,
        sample: true,
        name: "Studio Klon",
        legalName: "Studio Klon Maja Wójcik",
        address: "ul. Próbna 7\n30-001 Kraków",
        country: "PL",
        vatId: "PL0000000000",
        email: "maja@studio-klon.example",
        currency: "EUR",
        locale: "en",
        timeZone: TIME_ZONE,
        accent: "#8a3b12",
        hourlyRate: 6000n,
        terms: DEFAULT_TERMS,
        taxCategory: "standard",
        taxRate: 2300,
        transferEnabled: true,
        cashEnabled: true,
        accountHolder: "Maja Wójcik",
        iban: "PL61109010140000071219812874",
        createdAt: now,
      },
    });
    await tx.user.create({
      data: {
        id: userId,
        email: "maja@studio-klon.example",
        name: "Maja Wójcik",
        passwordHash: "",
        createdAt: now,
      },
    });
    await tx.membership.create({ data: { workspaceId, userId, role: "owner", createdAt: now } });
    return openSession(tx, { userId, userAgent: order.userAgent, now });
  });
  const member: Member = {
    kind: "member",
    userId,
    workspaceId,
    name: "Maja Wójcik",
    email: "maja@studio-klon.example",
    role: "owner",
  };
  const at = (daysAgo: number, hour = 10) =>
    makeContext(db, member, {
      baseUrl,
      timeZone: TIME_ZONE,
      now: new Date(
        Math.min(
          now.getTime(),
          Math.floor(now.getTime() / DAY_MS) * DAY_MS - daysAgo * DAY_MS + hour * 3_600_000,
        ),
      ),
    });
  for (const project of SAMPLE_PROJECTS) await makeProject(db, at, project);
  return token;
}

/** The client asks for something more, and the freelancer has answered with its price. */
async function askForChange(
  change: NonNullable<SampleProject["change"]>,
  {
    projectId,
    guest,
    member,
  }: { projectId: string; guest: Context<Guest>; member: Context<Member> },
): Promise<void> {
  const changeId = await requestChange(guest, projectId, {
    title: change.title,
    wish: change.wish,
    deliverableId: null,
    milestoneId: null,
  });
  const quote: ChangeQuote = {
    pricing: "hourly",
    minutes: change.minutes,
    amount: 0,
    worth: 0,
    offer: change.offer,
    billing: "on_approval",
    daysAdded: change.daysAdded,
    movesFrom: null,
    added: null,
    dropped: [],
    expiresOn: addDays(member.today, 14),
  };
  await priceChangeRequest(member, { projectId, changeId, quote });
  await sendChange(member, { projectId, changeId });
}

type At = (daysAgo: number, hour?: number) => Context<Member>;

async function makeProject(db: Db, at: At, sample: SampleProject): Promise<void> {
  const begin = at(sample.sentDaysAgo + 1);
  const clientId = await addClient(begin, SAMPLE_CLIENTS[sample.client]);
  const projectId = await createProject(begin, { clientId, title: sample.title });
  const dueOn = (index: number) => addDays(begin.today, sample.milestones[index]?.afterDays ?? 0);
  await saveScope(begin, {
    projectId,
    draft: {
      ...sample.scope,
      title: sample.title,
      milestones: sample.milestones.map(({ title, share }, index) => ({
        title,
        share,
        dueOn: dueOn(index),
      })),
    },
  });
  const contact = await db.contact.findFirstOrThrow({
    where: { clientId },
    orderBy: { createdAt: "asc" },
  });
  await sendProposal(at(sample.sentDaysAgo), {
    projectId,
    recipients: [{ contactId: contact.id, rights: ["approve", "sign", "pay"] }],
  });
  if (sample.progress === "proposed") return;

  const guestAt = (daysAgo: number, hour = 14): Context<Guest> => {
    const { workspaceId } = begin.actor;
    const guest: Guest = {
      kind: "guest",
      workspaceId,
      projectId,
      linkId: "",
      sessionId: "",
      lastSeenAt: begin.now,
      contactId: contact.id,
      name: contact.name,
      email: contact.email,
      locale: contact.locale,
      rights: ["view", "comment", "approve", "sign", "pay"],
      ip: "192.0.2.7",
      userAgent: "Sample browser",
    };
    return makeContext(db, guest, {
      baseUrl: begin.baseUrl,
      timeZone: TIME_ZONE,
      now: at(daysAgo, hour).now,
    });
  };
  const signedAgo = sample.sentDaysAgo - 1;
  await sign(db, guestAt(signedAgo));
  await pay(db, at(signedAgo - 1), projectId);
  for (const [index, milestone] of sample.milestones.entries()) {
    const { id: milestoneId } = await db.milestone.findFirstOrThrow({
      where: { projectId, position: index },
    });
    for (const news of milestone.news)
      await publishCheckpoint(at(news.daysAgo, 9), {
        projectId,
        milestoneId,
        title: news.title,
        body: news.body,
        files: [],
      });
    if (milestone.reviewedDaysAgo === undefined) break;
    await sendToReview(at(milestone.reviewedDaysAgo + 1, 16), { projectId, milestoneId });
    if (milestone.reviewedDaysAgo < 0) {
      if (sample.change)
        await askForChange(sample.change, {
          projectId,
          guest: guestAt(sample.change.daysAgo, 9),
          member: at(sample.change.daysAgo, 15),
        });
      break;
    }
    await decideMilestone(guestAt(milestone.reviewedDaysAgo), {
      milestoneId,
      decision: "approved",
      reason: "",
    });
    if (sample.progress === "completed")
      await pay(db, at(milestone.reviewedDaysAgo, 17), projectId);
  }
}

async function sign(db: Db, context: Context<Guest>): Promise<void> {
  const { actor, now } = context;
  const agreement = await db.agreement.findFirstOrThrow({
    where: { projectId: actor.projectId },
    select: { id: true, sha256: true },
  });
  const code = "000000";
  await db.signingCode.create({
    data: {
      id: newId(now),
      workspaceId: actor.workspaceId,
      agreementId: agreement.id,
      contactId: actor.contactId,
      codeHash: signingCodeHash(agreement.id, actor.contactId, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
    },
  });
  await signAgreement(context, {
    agreementId: agreement.id,
    sha256: agreement.sha256,
    name: actor.name,
    consent: true,
    code,
  });
}

async function pay(db: Db, context: Context<Member>, projectId: string): Promise<void> {
  for (const invoice of await db.invoice.findMany({ where: { projectId } })) {
    if (invoice.paid >= invoice.due) continue;
    await recordPayment(context, {
      projectId,
      invoiceId: invoice.id,
      method: "transfer",
      amount: minor(invoice.due - invoice.paid),
      receivedOn: context.today,
      reference: invoice.reference,
      formId: childId("x").slice(2),
    });
  }
}
