import type { Context, Member } from "#app/platform/context.server.ts";
import { listAtRisk, listSilent } from "./list-at-risk.server.ts";
import { listOffers, listReviews, listUnpaid } from "./list-waiting-on-clients.server.ts";
import {
  listClaims,
  listDisputes,
  listDrafts,
  listRecurring,
  listRevisions,
  listUnsettled,
  listUnstarted,
} from "./list-waiting-on-studio.server.ts";

/** Who waits for whom: the five questions of the freelancer's first screen. */
export async function findDashboard(context: Context<Member>) {
  const { db, actor } = context;
  const { workspaceId } = actor;
  const [drafts, claims, revisions, unstarted, recurring, unsettled, disputes, bankLines] =
    await Promise.all([
      listDrafts(context),
      listClaims(context),
      listRevisions(context),
      listUnstarted(context),
      listRecurring(context),
      listUnsettled(context),
      listDisputes(context),
      db.bankLine.count({ where: { workspaceId, state: "open" } }),
    ]);
  const [offers, reviews, unpaid, atRisk, silent] = await Promise.all([
    listOffers(context),
    listReviews(context),
    listUnpaid(context),
    listAtRisk(context),
    listSilent(context),
  ]);
  const mine = { drafts, claims, revisions, unstarted, recurring, unsettled, disputes, bankLines };
  return { ...mine, offers, reviews, unpaid, atRisk, silent };
}

export type Dashboard = Awaited<ReturnType<typeof findDashboard>>;
