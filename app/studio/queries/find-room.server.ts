import { findInForce } from "#app/areas/agreements/queries/find-in-force.server.ts";
import { canPublishCheckpoint } from "#app/areas/projects/rules/milestone-states.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Id } from "#app/kernel/id.ts";
import { minor, sum, type MinorUnits } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { findDashboard } from "./dashboard/find-dashboard.server.ts";

/** A project's money in minor units: agreed net, invoiced and paid with tax. */
type RoomMoney = {
  agreed: MinorUnits;
  invoiced: MinorUnits;
  paid: MinorUnits;
  /** All that is open, and the day by which the next part of it is due. */
  next: { open: MinorUnits; payBy: Day } | null;
};

/** The head of a project's room, which all of its pages share. */
export async function findRoom(context: Context<Member>, projectId: Id<"Project">) {
  const { db, actor } = context;
  const { workspaceId } = actor;
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId },
    select: {
      id: true,
      title: true,
      status: true,
      startedEarly: true,
      timeZone: true,
      currency: true,
      client: { select: { id: true, name: true } },
      milestones: {
        orderBy: { position: "asc" },
        select: { id: true, title: true, dueOn: true, status: true },
      },
    },
  });
  if (!project) return null;
  const { milestones, ...head } = project;
  const now = milestones.findIndex(({ status }) => status !== "approved");
  const current = milestones[now];
  const [money, seen, dashboard] = await Promise.all([
    findMoney(context, projectId),
    db.visit.findFirst({
      where: { projectId, workspaceId },
      orderBy: { at: "desc" },
      select: { at: true, link: { select: { contact: { select: { name: true } } } } },
    }),
    findDashboard(context, projectId),
  ]);
  return {
    ...head,
    money,
    dashboard,
    milestone: current ? { number: now + 1, of: milestones.length } : null,
    endsOn: milestones.at(-1)?.dueOn ?? null,
    seen: seen ? { by: seen.link.contact.name, at: seen.at } : null,
    /** Where the next work is published; null when nothing can be. */
    publishTo:
      current &&
      canPublishCheckpoint({ status: current.status, projectStatus: project.status }).allowed
        ? { id: current.id, title: current.title }
        : null,
  };
}

export type RoomHead = NonNullable<Awaited<ReturnType<typeof findRoom>>>;

/** Null until something was agreed. */
async function findMoney(
  { db, actor: { workspaceId } }: Context<Member>,
  projectId: Id<"Project">,
): Promise<RoomMoney | null> {
  const inForce = await findInForce(db, workspaceId, projectId);
  if (!inForce) return null;
  const invoices = await db.invoice.findMany({
    where: { projectId, workspaceId },
    orderBy: [{ payBy: "asc" }, { sequence: "asc" }],
    select: { due: true, paid: true, payBy: true },
  });
  const open = invoices.filter(({ due, paid }) => due > paid);
  const [next] = open;
  return {
    agreed: inForce.ledger.price,
    invoiced: sum(invoices.map(({ due }) => minor(due))),
    paid: sum(invoices.map(({ paid }) => minor(paid))),
    next: next
      ? { open: sum(open.map(({ due, paid }) => minor(due - paid))), payBy: next.payBy }
      : null,
  };
}
