import { draftDocument } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import { canSendProposal } from "#app/areas/scope/rules/can-send.ts";
import { DEFAULT_TERMS } from "#app/areas/workspaces/rules/default-terms.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The document that would go out now, to whom it can go, and whether it may. Null when the project isn't this workspace's. */
export async function findProposal({ db, actor, today }: Context<Member>, projectId: string) {
  const owned = await db.project.findFirst({ where: { id: projectId, workspaceId: actor.workspaceId }, select: { agreements: { select: { status: true } } } });
  if (!owned) return null;
  const { scope, project, text } = await draftDocument(db, actor.workspaceId, projectId, today);
  const { contacts } = project.client;
  return {
    text,
    title: project.title,
    hasDefaultTerms: project.workspace.terms === DEFAULT_TERMS,
    contacts: contacts.map(({ id, name, email, role }) => ({ id, name, email, role })),
    verdict: canSendProposal(scope, { status: project.status, agreement: agreementStanding(owned.agreements), contacts: contacts.length, signers: contacts.length, payers: contacts.length }),
  };
}
