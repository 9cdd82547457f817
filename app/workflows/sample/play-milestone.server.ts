import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import type { ChangeQuote } from "#app/areas/change-requests/rules/offer-change.ts";
import { addDays } from "#app/kernel/day.ts";
import { priceChangeRequest } from "#app/areas/change-requests/commands/price-change.server.ts";
import { sendChange } from "#app/areas/change-requests/commands/send-change.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { publishNews } from "./publish-news.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { noteLook } from "#app/areas/work/commands/proofs/note-look.server.ts";
import { sendFeedback } from "#app/areas/work/commands/proofs/send-feedback.server.ts";
import { savePin, type PinInput } from "#app/areas/work/commands/proofs/write-pin.server.ts";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import { decideMilestone } from "#app/workflows/decide-milestone.server.ts";
import { pay } from "./sign-and-pay.server.ts";
import type { News, SampleProject } from "./sample-project.ts";

/** The client asks for something more, and the freelancer has answered with its price. */
async function askForChange(
  change: NonNullable<SampleProject["change"]>,
  {
    projectId,
    guest,
    member,
  }: { projectId: Id<"Project">; guest: Context<Guest>; member: Context<Member> },
): Promise<void> {
  const changeId = await requestChange(guest, projectId, {
    title: change.title,
    wish: change.wish,
    deliverableId: null,
    milestoneId: null,
  });
  const quote: ChangeQuote = {
    pricing: "hourly",
    minutes: change.minutes,
    amount: 0,
    worth: 0,
    offer: change.offer,
    billing: "on_approval",
    daysAdded: change.daysAdded,
    movesFrom: null,
    added: null,
    dropped: [],
    expiresOn: addDays(member.today, 14),
  };
  await priceChangeRequest(member, { projectId, changeId, quote });
  await sendChange(member, { projectId, changeId });
}

export type At = (daysAgo: number, hour?: number) => Context<Member>;

/** `by`: which of the client's people, by their place. */
export type GuestAt = (daysAgo: number, hour?: number, by?: number) => Context<Guest>;

type Shown = Pick<PinInput, "projectId" | "checkpointId" | "fileId">;

/** What the client's people say of a proof, sent by each at once. */
async function noteOn(
  shown: Shown,
  { notes = [] }: News,
  as: (by: number) => Context<Guest>,
): Promise<void> {
  for (const { by, spot, body } of notes)
    await savePin(as(by), { ...shown, pinId: null, page: 1, timeMs: null, spot, body });
  for (const by of new Set(notes.map((note) => note.by))) {
    await noteLook(as(by), shown.checkpointId);
    await sendFeedback(as(by), shown);
  }
}

type Acting = { db: Db; files: FileStore; at: At; guestAt: GuestAt; projectId: Id<"Project"> };

type Stage = { index: number; milestone: SampleProject["milestones"][number] };

/** What happened in one milestone. False where the sample's story ends in it. */
export async function playMilestone(
  { db, files, at, guestAt, projectId }: Acting,
  sample: SampleProject,
  { index, milestone }: Stage,
): Promise<boolean> {
  const { id: milestoneId } = await db.milestone.findFirstOrThrow({
    where: { projectId, position: index },
  });
  for (const news of milestone.news) {
    const shown = await publishNews(at(news.daysAgo, 9), { projectId, milestoneId, files, news });
    await noteOn({ projectId, ...shown }, news, (by) => guestAt(news.daysAgo, 12 + by, by));
  }
  if (milestone.reviewedDaysAgo === undefined) return false;
  await sendToReview(at(milestone.reviewedDaysAgo + 1, 16), { projectId, milestoneId });
  if (milestone.reviewedDaysAgo < 0) {
    if (sample.change)
      await askForChange(sample.change, {
        projectId,
        guest: guestAt(sample.change.daysAgo, 9),
        member: at(sample.change.daysAgo, 15),
      });
    return false;
  }
  await decideMilestone(guestAt(milestone.reviewedDaysAgo), {
    milestoneId,
    decision: "approved",
    reason: "",
  });
  if (sample.progress === "completed") await pay(db, at(milestone.reviewedDaysAgo, 17), projectId);
  return true;
}
