import {
  TERM_VARIABLES,
  templateProblems,
  type ClauseChoice,
} from "#app/areas/agreements/rules/terms-template.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export type TemplateDraft = { name: string; locale: string; body: string; clauses: ClauseChoice };

function check({ name, body }: TemplateDraft): void {
  if (name.trim() === "") throw new Refusal("name-missing-template");
  if (body.trim() === "") throw new Refusal("template-empty");
  const [problem] = templateProblems(body, TERM_VARIABLES);
  if (problem) throw new Refusal(`unknown ${problem}`);
}

/**
 * Creates a template with its first version. Returns its id.
 * @throws Refusal "name-missing-template", "template-empty", "unknown {…}"
 */
export async function createTemplate(
  { db, actor, now }: Context<Member>,
  draft: TemplateDraft,
): Promise<string> {
  check(draft);
  const id = newId();
  await db.$transaction(async (tx) => {
    await tx.agreementTemplate.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        name: draft.name.trim(),
        locale: draft.locale,
        createdAt: now,
      },
    });
    await tx.agreementTemplateVersion.create({
      data: {
        id: newId(),
        workspaceId: actor.workspaceId,
        templateId: id,
        version: 1,
        body: draft.body,
        clauses: JSON.stringify(draft.clauses),
        authorName: actor.name,
        createdAt: now,
      },
    });
  });
  return id;
}

/**
 * Writes a new version of a template. Earlier versions never change, and each agreement names the
 * version that it was made from.
 * @throws Refusal as createTemplate, "changed-elsewhere" when somebody has written a version
 * meanwhile; Absent
 */
export async function reviseTemplate(
  { db, actor, now }: Context<Member>,
  {
    templateId,
    draft,
    basedOn,
  }: { templateId: Id<"AgreementTemplate">; draft: TemplateDraft; basedOn: number },
): Promise<void> {
  check(draft);
  await db.$transaction(async (tx) => {
    const { count } = await tx.agreementTemplate.updateMany({
      where: { id: templateId, workspaceId: actor.workspaceId },
      data: { name: draft.name.trim(), locale: draft.locale },
    });
    present(count === 1 ? true : null, "template");
    const last = await tx.agreementTemplateVersion.findFirst({
      where: { templateId },
      orderBy: { version: "desc" },
      select: { version: true },
    });
    if ((last?.version ?? 0) !== basedOn) throw new Refusal("changed-elsewhere");
    await tx.agreementTemplateVersion.create({
      data: {
        id: newId(),
        workspaceId: actor.workspaceId,
        templateId,
        version: basedOn + 1,
        body: draft.body,
        clauses: JSON.stringify(draft.clauses),
        authorName: actor.name,
        createdAt: now,
      },
    });
  });
}

/** Removes a template from the choice; agreements made from it stay. @throws Absent */
export async function archiveTemplate(
  { db, actor, now }: Context<Member>,
  templateId: Id<"AgreementTemplate">,
): Promise<void> {
  const { count } = await db.agreementTemplate.updateMany({
    where: { id: templateId, workspaceId: actor.workspaceId, archivedAt: null },
    data: { archivedAt: now },
  });
  present(count === 1 ? true : null, "template");
}
