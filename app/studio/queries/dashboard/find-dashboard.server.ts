import { listUnanswered } from "#app/areas/messages/queries/list-inbox.server.ts";
import { countUnplaced } from "#app/areas/messages/queries/list-unplaced.server.ts";
import { MOST, ofProject, ofStudio } from "./rows.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { listAtRisk, listSilent } from "./list-at-risk.server.ts";
import { listUnreachable } from "./list-unreachable.server.ts";
import {
  listOffers,
  listQuestions,
  listReviews,
  listUndecided,
  listUnpaid,
} from "./list-waiting-on-clients.server.ts";
import {
  listClaims,
  listDisputes,
  listDrafts,
  listFeedback,
  listRecurring,
  listRemovals,
  listRevisions,
  listStuckWork,
  listUnsettled,
  listUnstarted,
} from "./list-waiting-on-studio.server.ts";

/** Who waits for whom: the questions of the freelancer's first screen; or of one project's. */
export async function findDashboard(context: Context<Member>, projectId?: Id<"Project">) {
  const { db, actor } = context;
  const { workspaceId } = actor;
  const of = projectId ? ofProject(workspaceId, projectId) : ofStudio(workspaceId);
  const [drafts, claims, revisions, unstarted, recurring, unsettled, disputes, bankLines] =
    await Promise.all([
      listDrafts(context, of),
      listClaims(context, of),
      listRevisions(context, of),
      listUnstarted(context, of),
      listRecurring(context, of),
      listUnsettled(context, of),
      listDisputes(context, of),
      projectId ? 0 : db.bankLine.count({ where: { workspaceId, state: "open" } }),
    ]);
  const [messages, feedback, undecided, questions, stuckWork, removals] = await Promise.all([
    listUnanswered(context, of.rows, MOST),
    listFeedback(context, of),
    listUndecided(context, of),
    listQuestions(context, of),
    listStuckWork(context, of),
    listRemovals(context, of),
  ]);
  const [offers, reviews, unpaid, atRisk, silent] = await Promise.all([
    listOffers(context, of),
    listReviews(context, of),
    listUnpaid(context, of),
    listAtRisk(context, of),
    listSilent(context, of),
  ]);
  const mine = { drafts, claims, revisions, unstarted, recurring, unsettled, disputes, bankLines };
  const mails = projectId ? 0 : await countUnplaced(context);
  const unreachable = await listUnreachable(context, of);
  const work = { mails, unreachable, messages, feedback, undecided, questions, stuckWork };
  return { ...mine, ...work, removals, offers, reviews, unpaid, atRisk, silent };
}

export type Dashboard = Awaited<ReturnType<typeof findDashboard>>;
