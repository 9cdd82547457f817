import type { Context, Member } from "#app/platform/context.server.ts";
import { present } from "#app/kernel/verdict.ts";

/** The member's workspace with all its settings. */
export async function findWorkspace({ db, actor }: Context<Member>) {
  return present(
    await db.workspace.findFirst({
      where: { id: actor.workspaceId },
      include: { invoicing: true, paying: true },
    }),
    "workspace",
  );
}
