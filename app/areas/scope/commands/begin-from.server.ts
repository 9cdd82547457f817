import { readScopeTemplate } from "#app/areas/scope/stored/scope-template.ts";
import { findScope } from "#app/areas/scope/queries/find-scope.server.ts";
import {
  scopeFrom,
  templateOf,
  type ScopeTemplate,
} from "#app/areas/scope/rules/scope-template.ts";
import { dayOf } from "#app/kernel/day.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { addWorkingDays, isWorkingDay, parseWeekdays } from "#app/kernel/working-days.ts";
import { saveScope } from "./save-scope.server.ts";
import {
  BUILT_IN_TEMPLATES,
  builtInTemplate,
} from "#app/areas/scope/rules/templates/built-in-templates.ts";
import { findClientLocale } from "#app/areas/clients/queries/find-client-locale.server.ts";
import { scopeTemplatesWords } from "#words/studio/scope-templates.ts";

/**
 * Sets a project's scope up from a template ("built-in identity", "own <id>") or a former project
 * ("project <id>"), with its dates counted from today and moved to working days. The title stays,
 * and so does a goal that is already written.
 * @throws Refusal "other-currency", "changed-elsewhere" and the reasons of saveScope; Absent
 */
export async function beginFrom(
  context: Context<Member>,
  { projectId, source, revision }: { projectId: Id<"Project">; source: string; revision: number },
): Promise<void> {
  const { db, actor, today } = context;
  const scope = present(await findScope(db, actor.workspaceId, projectId), "project");
  const template = await findSource(context, source, {
    currency: scope.currency,
    language: await findClientLocale(context, projectId),
  });
  const draft = scopeFrom(template, scope, today);
  const { workingDays, daysOff } = present(
    await db.workspace.findFirst({
      where: { id: actor.workspaceId },
      select: { workingDays: true, daysOff: true },
    }),
    "workspace",
  );
  const calendar = { weekdays: parseWeekdays(workingDays), daysOff };
  const milestones = draft.milestones.map((milestone) => ({
    ...milestone,
    dueOn: isWorkingDay(milestone.dueOn, calendar)
      ? milestone.dueOn
      : addWorkingDays(milestone.dueOn, 1, calendar),
  }));
  await saveScope(context, { projectId, draft: { ...draft, milestones }, revision });
}

async function findSource(
  { db, actor }: Context<Member>,
  source: string,
  { currency, language }: { currency: string; language: string },
): Promise<ScopeTemplate> {
  const { workspaceId } = actor;
  const [kind, id = ""] = source.split(" ");
  if (kind === "built-in") {
    const name = present(
      BUILT_IN_TEMPLATES.find((known) => known === id),
      "template",
    );
    const workspace = present(
      await db.workspace.findFirst({
        where: { id: workspaceId },
        select: { hourlyRate: true, currency: true },
      }),
      "workspace",
    );
    // The rate doesn't apply to another currency, so there the prices are left to be filled in.
    const hourlyRate = workspace.currency === currency ? minor(workspace.hourlyRate) : 0;
    return builtInTemplate(name, hourlyRate, scopeTemplatesWords(language));
  }
  if (kind === "own") {
    const stored = readScopeTemplate(
      present(await db.scopeTemplate.findFirst({ where: { id, workspaceId } }), "template").data,
    );
    if (stored.currency !== currency) throw new Refusal("other-currency");
    return stored;
  }
  const former = present(await findScope(db, workspaceId, id), "project");
  if (former.currency !== currency) throw new Refusal("other-currency");
  const { createdAt, timeZone } = present(
    await db.project.findFirst({ where: { id }, select: { createdAt: true, timeZone: true } }),
    "project",
  );
  return templateOf(former, dayOf(createdAt, timeZone));
}

/**
 * Saves a project's scope as a template of the workspace.
 * @throws Refusal "name-missing-template"; Absent
 */
export async function saveAsTemplate(
  { db, actor, now, today }: Context<Member>,
  projectId: Id<"Project">,
  name: string,
): Promise<void> {
  if (name.trim() === "") throw new Refusal("name-missing-template");
  const scope = present(await findScope(db, actor.workspaceId, projectId), "project");
  const data = JSON.stringify({ ...templateOf(scope, today), currency: scope.currency });
  await db.scopeTemplate.create({
    data: {
      id: newId(),
      workspaceId: actor.workspaceId,
      name: name.trim().slice(0, 120),
      data,
      createdAt: now,
    },
  });
}
