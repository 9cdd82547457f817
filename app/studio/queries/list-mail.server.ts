import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { containing } from "#app/platform/db/search.server.ts";

const PAGE = 40;

/** How many mails of the workspace are dead letters. */
export function countDeadMail({ db, actor }: Context<Member>): Promise<number> {
  return db.mail.count({ where: { workspaceId: actor.workspaceId, status: "dead" } });
}

/** The outbox, newest first. `search` covers recipients and subjects. */
export async function listMail(
  { db, actor }: Context<Member>,
  { search, page, onlyStuck }: { search: string; page: number; onlyStuck: boolean },
) {
  const where = {
    workspaceId: actor.workspaceId,
    ...(onlyStuck ? { status: "dead" as const } : {}),
    ...(search
      ? {
          OR: [
            { toEmail: containing(search) },
            { toName: containing(search) },
            { subject: containing(search) },
          ],
        }
      : {}),
  };
  const [count, mails] = await Promise.all([
    db.mail.count({ where }),
    db.mail.findMany({
      where,
      orderBy: { createdAt: "desc" },
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: {
        id: true,
        template: true,
        toName: true,
        toEmail: true,
        subject: true,
        status: true,
        delivery: true,
        createdAt: true,
        sentAt: true,
        lastError: true,
        attempts: true,
      },
    }),
  ]);
  return { mails, count, pages: Math.max(1, Math.ceil(count / PAGE)) };
}

/** The state of the mails about a project's documents, newest first. */
export function listProjectMail({ db, actor }: Context<Member>, projectId: Id<"Project">) {
  return db.mail.findMany({
    where: { projectId, workspaceId: actor.workspaceId },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: {
      id: true,
      template: true,
      toName: true,
      subjectKind: true,
      subjectId: true,
      status: true,
      delivery: true,
      createdAt: true,
    },
  });
}

export function findMail({ db, actor }: Context<Member>, mailId: Id<"Mail">) {
  return db.mail.findFirst({ where: { id: mailId, workspaceId: actor.workspaceId } });
}
