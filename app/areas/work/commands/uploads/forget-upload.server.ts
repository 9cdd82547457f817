import type { Id } from "#app/kernel/id.ts";
import type { Context, Member, System } from "#app/platform/context.server.ts";

/** After so many days without a byte an upload is given up. */
const GIVEN_UP_DAYS = 3;
/** A finished one is remembered for its sender, who may not have got the answer. */
const REMEMBERED_DAYS = 1;
const DAY_MS = 86_400_000;

/** Forgets an upload that was cancelled; what became a file stays. */
export async function forgetUpload(
  { db, actor }: Context<Member>,
  uploadId: Id<"Upload">,
): Promise<void> {
  await db.upload.deleteMany({
    where: { id: uploadId, workspaceId: actor.workspaceId, userId: actor.userId },
  });
}

/** Gives up what nobody goes on with; its pieces are removed by the sweep. */
export async function giveUpUploads({ db, now }: Context<System>): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.upload.deleteMany({
    where: {
      OR: [
        { finishedAt: null, touchedAt: { lt: before(GIVEN_UP_DAYS) } },
        { finishedAt: { lt: before(REMEMBERED_DAYS) } },
      ],
    },
  });
}
