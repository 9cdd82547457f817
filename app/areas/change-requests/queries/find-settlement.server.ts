import type { Id } from "#app/kernel/id.ts";
import type { Prisma } from "#generated/sqlite/client.ts";
import { findInForce } from "#app/areas/agreements/queries/find-in-force.server.ts";
import {
  canEndEarly,
  lessGivenBack,
  settle,
  type Party,
  type SettledItem,
} from "#app/areas/change-requests/rules/settlement.ts";
import { settlementWords } from "#words/settlement.ts";
import { chargeOf, discountOf, type AgreedScope } from "#app/areas/scope/rules/scope.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { isCancelled } from "#app/areas/invoicing/rules/credit.ts";
import { split, sum } from "#app/kernel/money.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/**
 * How far a deliverable in each state counts as done, in percent, unless the freelancer states
 * otherwise.
 */
const DONE = {
  agreed: 0,
  in_progress: 50,
  delivered: 100,
  accepted: 100,
  revision_requested: 90,
} as const;

const SETTLED_BY = {
  title: true,
  status: true,
  currency: true,
  endNoticeAt: true,
  endNoticeBy: true,
  endNoticeReason: true,
  deliverables: { select: { id: true, status: true } },
  changes: { select: { number: true, status: true } },
  invoices: {
    where: { kind: "final" },
    select: { gross: true, creditNotes: { select: { gross: true } } },
  },
} satisfies Prisma.ProjectSelect;

/**
 * The current settlement of a project. How far each item is done is as given (percent by its id),
 * else as its state suggests. The default terms retain a deposit; other terms may not. Null when it
 * isn't this workspace's or nothing is in force.
 */
export async function findSettlement(
  db: Db | Tx,
  {
    workspaceId,
    projectId,
    by,
    done = {},
    keepsDeposit = true,
  }: {
    workspaceId: Id<"Workspace">;
    projectId: Id<"Project">;
    by: Party;
    done?: Record<string, number>;
    keepsDeposit?: boolean;
  },
) {
  const inForce = await findInForce(db, workspaceId, projectId);
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId },
    select: SETTLED_BY,
  });
  if (!inForce || !project) return null;
  const { offer, original } = inForce;
  const words = settlementWords(original.locale);
  const { items, givenBack } = itemsOf(inForce, project, done);
  const isClosed = project.invoices.some((final) => !isCancelled(final));
  const settlement = settle({
    items: lessGivenBack(items, givenBack),
    by,
    deposit: offer.instalments.find(({ kind }) => kind === "deposit")?.amount ?? 0,
    keepsDeposit,
    killFeePercent: offer.document?.killFeePercent ?? 0,
    invoiced: sum((await listDeductible(db, projectId)).map(({ net }) => net)),
  });
  return {
    settlement,
    verdict: canEndEarly({ status: project.status, isInForce: true, isClosed }),
    project,
    inForce,
    words,
  };
}

/** The price of each deliverable less its share of the discount. */
function netItems(offer: AgreedScope): Omit<SettledItem, "done">[] {
  const charged = offer.deliverables.filter((item) => chargeOf(item) > 0);
  const discount = discountOf(offer);
  const shares = charged.length > 0 ? split(discount, charged.map(chargeOf)) : [];
  return charged.map((item, index) => ({
    id: item.id,
    title: item.title,
    price: chargeOf(item) - (shares[index] ?? 0),
  }));
}

type InForce = NonNullable<Awaited<ReturnType<typeof findInForce>>>;
type Settled = Prisma.ProjectGetPayload<{ select: typeof SETTLED_BY }>;

/**
 * The items of the settlement, how far each is done in percent, and what changes gave back in minor
 * units.
 */
function itemsOf({ offer, amendments }: InForce, project: Settled, done: Record<string, number>) {
  const states = new Map(project.deliverables.map(({ id, status }) => [id, DONE[status]]));
  const droppedIds = new Set(amendments.flatMap(({ dropped }) => dropped));
  const priced = netItems(offer);
  const items: SettledItem[] = priced
    .filter(({ id }) => !droppedIds.has(id))
    .map((item) => ({ ...item, done: done[item.id] ?? states.get(item.id) ?? 0 }));
  let givenBack = 0;
  for (const { number, title, price, dropped } of amendments) {
    // A change and the deliverables it removed are settled as one item: its own price plus the
    // price of what it replaced.
    const replaced = priced.filter(({ id }) => dropped.includes(id)).map((item) => item.price);
    const whole = sum([price, ...replaced]);
    if (whole < 0) givenBack -= whole;
    if (whole <= 0) continue;
    const status = project.changes.find((change) => change.number === number)?.status;
    const isDone = status === "delivered" || status === "invoiced";
    const id = `change-${number}`;
    items.push({ id, title, price: whole, done: done[id] ?? (isDone ? 100 : 0) });
  }
  return { items, givenBack };
}
