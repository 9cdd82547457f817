import type { Id } from "#app/kernel/id.ts";

/** The most rows of a kind. */
export const MOST = 12;

/** Whose rows: a workspace's, or one project's of it. */
export type Of = {
  rows: { workspaceId: Id<"Workspace">; projectId?: Id<"Project"> };
  projects: { workspaceId: Id<"Workspace">; id?: Id<"Project"> };
};

export const ofStudio = (workspaceId: Id<"Workspace">): Of => ({
  rows: { workspaceId },
  projects: { workspaceId },
});

export const ofProject = (workspaceId: Id<"Workspace">, projectId: Id<"Project">): Of => ({
  rows: { workspaceId, projectId },
  projects: { workspaceId, id: projectId },
});

/** What every row shows of its project. */
export const who = {
  select: { id: true, title: true, currency: true, client: { select: { name: true } } },
} as const;

/** The newest published version of a proof, with its last verdict that counts. */
export const newestVersion = {
  where: { state: "published" },
  orderBy: { version: "desc" },
  take: 1,
  select: {
    id: true,
    version: true,
    verdicts: {
      where: { takenBackAt: null },
      orderBy: { decidedAt: "desc" },
      take: 1,
      select: { decision: true },
    },
  },
} as const;
