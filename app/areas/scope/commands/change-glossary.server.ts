import { newId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

const MOST_TERMS = 300;

/**
 * Adds a term with its plain words, for every project or for one.
 * @throws Refusal "term-missing", "plain-missing", "too-many-terms"; Absent for a project of
 * somebody else
 */
export async function addTerm(
  { db, actor }: Context<Member>,
  input: { projectId: Id<"Project"> | null; term: string; plain: string },
): Promise<void> {
  const { workspaceId } = actor;
  const [term, plain] = [input.term.trim(), input.plain.trim()];
  if (term === "") throw new Refusal("term-missing");
  if (plain === "") throw new Refusal("plain-missing");
  if (input.projectId)
    present(
      await db.project.findFirst({
        where: { id: input.projectId, workspaceId },
        select: { id: true },
      }),
      "project",
    );
  if (
    (await db.glossaryTerm.count({ where: { workspaceId, projectId: input.projectId } })) >=
    MOST_TERMS
  )
    throw new Refusal("too-many-terms");
  await db.glossaryTerm.create({
    data: {
      id: newId(),
      workspaceId,
      projectId: input.projectId,
      term: term.slice(0, 200),
      plain: plain.slice(0, 1000),
    },
  });
}

/** Removes a term. @throws Absent */
export async function removeTerm(
  { db, actor }: Context<Member>,
  input: { projectId: Id<"Project"> | null; termId: string },
): Promise<void> {
  const { count } = await db.glossaryTerm.deleteMany({
    where: { id: input.termId, workspaceId: actor.workspaceId, projectId: input.projectId },
  });
  present(count === 1 ? true : null, "term");
}
