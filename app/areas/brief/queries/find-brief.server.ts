import { reachableContacts } from "#app/areas/clients/queries/reachable.server.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/**
 * A project's brief with its answers and files; for a guest only once it was sent. Null when it
 * isn't the reader's.
 */
export async function findBrief({ db, actor }: Context<Guest | Member>, projectId: Id<"Project">) {
  const project = await db.project.findFirst({
    where: {
      id: projectId,
      workspaceId: actor.workspaceId,
      ...(actor.kind === "guest" ? { id: actor.projectId, briefSentAt: { not: null } } : {}),
    },
    select: {
      briefSentAt: true,
      briefAnsweredAt: true,
      questions: { orderBy: { position: "asc" } },
      client: {
        select: {
          contacts: {
            ...reachableContacts,
            select: { id: true, name: true, locale: true },
          },
        },
      },
    },
  });
  if (!project) return null;
  const files = await db.file.findMany({
    where: { projectId, workspaceId: actor.workspaceId, questionId: { not: null } },
    orderBy: { createdAt: "asc" },
    select: { ...shownFile, questionId: true },
  });
  return {
    sentAt: project.briefSentAt,
    answeredAt: project.briefAnsweredAt,
    contacts: project.client.contacts,
    questions: project.questions.map(
      ({ id, kind, label, help, options, required, answer, answeredBy }) => ({
        id,
        kind,
        label,
        help,
        options,
        required,
        answer,
        answeredBy,
        files: files.filter(({ questionId }) => questionId === id).map(asShown),
      }),
    ),
  };
}
