import { readDraftContent } from "#app/areas/invoicing/stored/draft-content.ts";
import type { DraftContent, Recurrence } from "#app/areas/invoicing/rules/draft.ts";
import type { Day } from "#app/kernel/day.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";

export type DraftInput = {
  projectId: Id<"Project">;
  /** Null for a new one. */
  draftId: Id<"InvoiceDraft"> | null;
  /** The id for a new draft, so that repeated requests create it once. */
  newId?: string;
  /** The revision that the page was opened with. */
  revision: number;
  title: string;
  content: DraftContent;
  recurrence: Recurrence;
  nextOn: Day | null;
  issuesItself: boolean;
};

/**
 * Saves an invoice that isn't issued yet. It has no number, and no guest sees it. Returns its id.
 * @throws Refusal "changed-elsewhere"; Absent
 */
export async function saveDraft(
  { db, actor, now }: Context<Member>,
  { projectId, draftId, newId, revision, content, ...rest }: DraftInput,
): Promise<string> {
  const { workspaceId } = actor;
  present(
    await db.project.findFirst({ where: { id: projectId, workspaceId }, select: { id: true } }),
    "project",
  );
  const data = { ...rest, content: JSON.stringify(content), updatedAt: now };
  if (draftId === null) {
    const id = newId ?? childId(projectId);
    await db.invoiceDraft
      .create({ data: { id, workspaceId, projectId, ...data, createdAt: now } })
      .catch((error: unknown) => {
        // A concurrent request has created it.
        if (!(newId && isDuplicate(error))) throw error;
      });
    return id;
  }
  // A draft that was moved to the end of a shorter month remembers its own day of the month until
  // another day is chosen.
  const before = await db.invoiceDraft.findFirst({
    where: { id: draftId, projectId, workspaceId },
    select: { nextOn: true, content: true },
  });
  const saved = before && readDraftContent(before.content);
  const anchorDay =
    saved && before.nextOn && before.nextOn === rest.nextOn ? saved.anchorDay : content.anchorDay;
  // The late invoice that it bills isn't a field of the form.
  data.content = JSON.stringify({
    ...content,
    anchorDay,
    ...(saved?.late ? { late: saved.late } : {}),
  });
  const { count } = await db.invoiceDraft.updateMany({
    where: { id: draftId, projectId, workspaceId, revision },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count > 0) return draftId;
  present(
    await db.invoiceDraft.findFirst({
      where: { id: draftId, projectId, workspaceId },
      select: { id: true },
    }),
    "draft",
  );
  throw new Refusal("changed-elsewhere");
}

/** Deletes a draft, which also ends its recurrence. Issued invoices stay. @throws Absent */
export async function discardDraft(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  draftId: Id<"InvoiceDraft">,
): Promise<void> {
  const { count } = await db.invoiceDraft.deleteMany({
    where: { id: draftId, projectId, workspaceId: actor.workspaceId },
  });
  if (count === 0) present(null, "draft");
}
