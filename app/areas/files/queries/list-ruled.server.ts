import { removable } from "#app/areas/files/queries/removable.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const ruled = {
  id: true,
  workspaceId: true,
  title: true,
  completedAt: true,
  timeZone: true,
  workspace: { select: { filesKeptMonths: true, filesRuleAt: true, name: true, email: true } },
} as const;

/** Projects that have ended, with files that their studio's rule removes some day. */
export const listRuled = (db: Db | Tx, id?: string) =>
  db.project.findMany({
    where: {
      ...(id === undefined ? {} : { id }),
      completedAt: { not: null },
      workspace: { filesKeptMonths: { gt: 0 } },
      files: { some: removable },
    },
    select: ruled,
  });

export type RuledProject = Awaited<ReturnType<typeof listRuled>>[number];
