import { findClientLocale } from "#app/areas/clients/queries/find-client-locale.server.ts";
import type { CheckpointAddress } from "#app/areas/work/commands/find-draft.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { findCheckpoint } from "./find-checkpoint.server.ts";
import { listReaders } from "./list-readers.server.ts";

/** A checkpoint in any state as its client sees it; in the language of the first who is told. */
export async function findPreview(context: Context<Member>, address: CheckpointAddress) {
  const { db, actor } = context;
  const found = await findCheckpoint(context, address.projectId, address.checkpointId);
  if (!found) return null;
  const { notes: _notes, readerIds, making: _making, problem: _problem, ...checkpoint } = found;
  const project = await db.project.findFirstOrThrow({
    where: { id: address.projectId, workspaceId: actor.workspaceId },
    select: {
      id: true,
      title: true,
      timeZone: true,
      workspace: { select: { name: true, email: true } },
    },
  });
  const readers = await listReaders(db, project.id);
  const reader = readers.find(({ id }) => readerIds.includes(id)) ?? readers[0];
  const locale = reader?.locale ?? (await findClientLocale(context, project.id));
  return { checkpoint, project, locale };
}
