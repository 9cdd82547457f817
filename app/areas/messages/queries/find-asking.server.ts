import { findHours } from "#app/areas/messages/queries/find-hours.server.ts";
import { promiseTimes } from "#app/areas/messages/rules/answer-promise.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** Whom a member writes to in a project, and the times that can be promised with one press. */
export async function findAsking({ db, actor, now }: Context<Member>, projectId: Id<"Project">) {
  const viewers = await listViewers(db, projectId, "comment");
  const { hours } = await findHours(db, actor.workspaceId);
  return {
    people: viewers.map(({ name }) => name),
    hours,
    times: promiseTimes(now, hours).map((time) => time.toISOString()),
  };
}

export type Asking = Awaited<ReturnType<typeof findAsking>>;
