import type { Id } from "#app/kernel/id.ts";
import { readClauses } from "#app/areas/agreements/stored/clauses.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export async function listTemplates({ db, actor }: Context<Member>) {
  const templates = await db.agreementTemplate.findMany({
    where: { workspaceId: actor.workspaceId, archivedAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true, locale: true, _count: { select: { versions: true } } },
  });
  return templates.map(({ _count, ...template }) => ({ ...template, version: _count.versions }));
}

/** A template with its versions, the newest first; null when it isn't this workspace's. */
export async function findTemplate(
  { db, actor }: Context<Member>,
  templateId: Id<"AgreementTemplate">,
) {
  const template = await db.agreementTemplate.findFirst({
    where: { id: templateId, workspaceId: actor.workspaceId, archivedAt: null },
    include: { versions: { orderBy: { version: "desc" } } },
  });
  const [newest] = template?.versions ?? [];
  if (!template || !newest) return null;
  return {
    id: template.id,
    name: template.name,
    locale: template.locale,
    version: newest.version,
    body: newest.body,
    clauses: readClauses(newest.clauses),
    versions: template.versions.map(({ version, authorName, createdAt, body }) => ({
      version,
      authorName,
      createdAt,
      body,
    })),
  };
}
