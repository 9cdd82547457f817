import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The head of a project's room, which all of its pages share. */
export async function findRoom({ db, actor }: Context<Member>, projectId: Id<"Project">) {
  return db.project.findFirst({
    where: { id: projectId, workspaceId: actor.workspaceId },
    select: {
      id: true,
      title: true,
      status: true,
      startedEarly: true,
      timeZone: true,
      client: { select: { id: true, name: true } },
    },
  });
}

export type RoomHead = NonNullable<Awaited<ReturnType<typeof findRoom>>>;
