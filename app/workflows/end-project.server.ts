import { endNoticeMail } from "#emails/end-notice.tsx";
import { written } from "#app/areas/agreements/commands/draft-document.server.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { offerAgreement } from "#app/areas/agreements/commands/offer-agreement.server.ts";
import { withdrawOpenChanges } from "#app/areas/change-requests/commands/withdraw-open-changes.server.ts";
import { findSettlement } from "#app/areas/change-requests/queries/find-settlement.server.ts";
import type { Party } from "#app/areas/change-requests/rules/settlement.ts";
import { settlementText } from "#app/areas/change-requests/rules/settlement-text.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { statesBefore } from "#app/areas/projects/rules/project-states.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { billSettlement } from "./settle-project.server.ts";

export type EndInput = {
  projectId: Id<"Project">;
  by: Party;
  reason: string;
  done: Record<string, number>;
  /** Whether the signed terms retain the deposit. */
  keepsDeposit: boolean;
  /** The total that was shown; no other can become final. */
  shownTotal: number;
};

/**
 * Ends a project early by the signed terms: the settlement is stored as a document beside the
 * agreement, the rest is invoiced or credited, and everything that was open ends. It happens once,
 * and only with the total that was shown.
 * @throws Refusal "reason-required", "settlement-changed", "not-signed", "project-closed"; Absent
 */
export async function endProject(context: Context<Member>, input: EndInput): Promise<void> {
  const { db, actor, now } = context;
  const { projectId, by } = input;
  const { workspaceId } = actor;
  const reason = input.reason.trim().slice(0, 2_000);
  if (reason === "") throw new Refusal("reason-required");
  await db.$transaction(async (tx) => {
    await lockProject(tx, { projectId, workspaceId });
    const found = await findSettlement(tx, {
      workspaceId,
      projectId,
      by,
      done: input.done,
      keepsDeposit: input.keepsDeposit,
    });
    if (!found) throw new Refusal("not-signed");
    demand(found.verdict);
    const { settlement, words } = found;
    if (settlement.total !== input.shownTotal) throw new Refusal("settlement-changed");
    const { count } = await tx.project.updateMany({
      where: { id: projectId, status: { in: [...statesBefore("terminated"), "proposed"] } },
      data: { status: "terminated", completedAt: now },
    });
    if (count === 0) throw new Refusal("project-closed");
    await withdrawOpenChanges(tx, context, { projectId });
    await writeSettlement(tx, context, { found, by, reason, projectId });
    await billSettlement(tx, context, { projectId, settlement, words });
    await recordActivity(tx, context, {
      projectId,
      workspaceId,
      type: "project.terminated",
      detail: reason,
    });
    await tellClient(tx, context, { projectId, reason });
  });
}

type Written = {
  found: NonNullable<Awaited<ReturnType<typeof findSettlement>>>;
  by: Party;
  reason: string;
  projectId: Id<"Project">;
};

/**
 * Writes the settlement as a document beside the agreement, which needs no signature, and ends what
 * is in force.
 */
async function writeSettlement(
  tx: Tx,
  context: Context<Member>,
  { found, by, reason, projectId }: Written,
): Promise<void> {
  const { actor, now, today } = context;
  const { workspaceId } = actor;
  const { settlement, project, inForce, words } = found;
  const { original } = inForce;
  const text = settlementText({
    settlement,
    reason,
    project: project.title,
    agreement: { number: original.number, signedOn: original.signedOn },
    ...written(original.locale, project.currency),
  });
  const agreementId = await offerAgreement(tx, context, {
    projectId,
    workspaceId,
    kind: "amendment",
    title: words.title(project.title),
    text,
    quoted: [reason],
    scope: "{}",
    price: 0,
    locale: original.locale,
    expiresOn: today,
    signers: [],
    countersign: false,
    sentBy: actor.name,
  });
  await tx.agreement.updateMany({
    where: { projectId, OR: [{ id: agreementId }, { status: "in_force" }] },
    data: { status: "terminated", endedAt: now },
  });
  await tx.agreement.update({ where: { id: agreementId }, data: { signedAt: now } });
  await logEvent(tx, context, {
    agreement: { id: agreementId, projectId, workspaceId },
    entry: { type: "in-force", actorName: actor.name, detail: by },
  });
  await tx.termination.create({
    data: {
      id: childId(projectId),
      workspaceId,
      projectId,
      party: by,
      reason,
      settlement: JSON.stringify(settlement),
      agreementId,
      at: now,
    },
  });
}

async function tellClient(
  tx: Tx,
  { actor, now, baseUrl }: Context<Member>,
  { projectId, reason }: { projectId: Id<"Project">; reason: string },
): Promise<void> {
  const project = present(
    await tx.project.findFirst({ where: { id: projectId }, include: { workspace: true } }),
    "project",
  );
  for (const contact of await listViewers(tx, projectId)) {
    const mail = endNoticeMail({
      what: "ended",
      name: contact.name,
      from: project.workspace.name,
      project: project.title,
      text: reason,
      url: `${baseUrl}/portal/${projectId}`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: actor.workspaceId,
        projectId,
        to: contact,
        replyTo: project.workspace.email,
        about: ["agreement", projectId],
      },
      now,
    );
  }
}
