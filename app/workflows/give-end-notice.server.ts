import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { demand, Refusal, present } from "#app/kernel/verdict.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { findSettlement } from "#app/areas/change-requests/queries/find-settlement.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { endNoticeMail } from "#emails/end-notice.tsx";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

/**
 * The client gives notice to end the project. Nothing is final yet: the freelancer states what is
 * done, and both see the settlement before it becomes final.
 * @throws Refusal "no-right", "throttled", "reason-required", "notice-given", "not-signed",
 * "project-closed"; Absent
 */
export async function giveEndNotice(
  context: Context<Guest>,
  input: { reason: string },
): Promise<void> {
  const { db, actor, now, baseUrl } = context;
  demand(mayAct(actor.rights, "sign"));
  const reason = input.reason.trim().slice(0, 2_000);
  if (reason === "") throw new Refusal("reason-required");
  await limitGuest(context, "mail");
  await db.$transaction(async (tx) => {
    await lockProject(tx, actor);
    const found = await findSettlement(tx, {
      workspaceId: actor.workspaceId,
      projectId: actor.projectId,
      by: "client",
    });
    if (!found) throw new Refusal("not-signed");
    demand(found.verdict);
    const { count } = await tx.project.updateMany({
      where: { id: actor.projectId, endNoticeAt: null },
      data: { endNoticeAt: now, endNoticeBy: actor.name, endNoticeReason: reason },
    });
    if (count === 0) throw new Refusal("notice-given");
    await recordActivity(tx, context, {
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      type: "project.end-notice",
      detail: reason,
    });
    const workspace = present(
      await tx.workspace.findFirst({ where: { id: actor.workspaceId } }),
      "workspace",
    );
    const mail = endNoticeMail({
      what: "notice",
      name: workspace.name,
      from: actor.name,
      project: found.project.title,
      text: reason,
      url: `${baseUrl}/app/projects/${actor.projectId}/end`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: workspace.id,
        projectId: actor.projectId,
        to: workspace,
        replyTo: actor.email,
        about: ["agreement", actor.projectId],
      },
      now,
    );
  });
}
