import type { Prisma } from "#generated/sqlite/client.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import { isPlaceable, regionOf, type Spot } from "#app/areas/work/rules/pin.ts";
import type { ShownPin, ShownReply } from "#app/areas/work/rules/proof-page.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { ProofStanding } from "./find-standing.server.ts";
import { ownOf } from "#app/areas/sharing/queries/author-of.server.ts";
import { sheetsOf, shownSheets, type PicturedRow } from "./sheets-of.server.ts";

const attachments = { orderBy: { place: "asc" }, select: shownFile } as const;

type Reader = Context<Guest | Member>;
type Shown = {
  shown: { id: string; version: number | null; files: PicturedRow[] };
  standing: ProofStanding;
};

/**
 * Own drafts on this version, and what was sent on it or on an earlier one: of those the open notes
 * are the same threads still.
 */
export async function listPins(context: Reader, { shown, standing }: Shown): Promise<ShownPin[]> {
  const { db, actor } = context;
  // Of a version that was withdrawn nothing is shown, also not what was said of it.
  const until = standing.versions.filter(
    ({ number, state }) => state === "published" && number <= (shown.version ?? 0),
  );
  const rows = await db.pin.findMany({
    where: {
      proofId: standing.id,
      OR: [
        { sentAt: { not: null }, checkpointId: { in: until.map(({ id }) => id) } },
        { sentAt: null, checkpointId: shown.id, ...ownOf(context) },
      ],
    },
    orderBy: [{ number: "asc" }, { createdAt: "asc" }],
    include: {
      attachments,
      replies: { orderBy: { sentAt: "asc" }, include: { attachments } },
    },
  });
  const look = await db.proofLook.findFirst({
    where: { checkpointId: shown.id, ...ownOf(context) },
    select: { lastAt: true },
  });
  const places = await placesOf(context, { shown, standing });
  const mine = actor.kind === "guest" ? actor.contactId : actor.userId;
  return rows.map((row): ShownPin => {
    const spot = spotOf(row);
    const madeOn = standing.versions.find(({ id }) => id === row.checkpointId);
    const at = row.sentAt ?? row.createdAt;
    const isMine = (row.contactId ?? row.userId) === mine;
    return {
      id: row.id,
      number: row.number,
      madeOn: { checkpointId: row.checkpointId, version: madeOn?.number ?? 1 },
      sheet: places(row),
      fileId: row.fileId,
      spot,
      region: spot && regionOf(spot),
      timeMs: row.timeMs,
      body: row.body,
      author: row.authorName,
      isMine,
      isStudio: row.authorKind === "member",
      at: at.toISOString(),
      isNew: !isMine && row.number !== null && (look === null || at > look.lastAt),
      resolved: row.resolvedAt && { by: row.resolvedBy, at: row.resolvedAt.toISOString() },
      isPromised: row.promisedAt !== null,
      changeId: row.changeId,
      attachments: row.attachments.map(asShown),
      replies: row.replies.map((reply) => shownReply(reply, mine)),
    };
  });
}

const shownReply = (row: ReplyRow, mine: string): ShownReply => ({
  id: row.id,
  author: row.authorName,
  isMine: (row.contactId ?? row.userId) === mine,
  isStudio: row.authorKind === "member",
  body: row.body,
  at: row.sentAt.toISOString(),
  attachments: row.attachments.map(asShown),
});

type ReplyRow = Prisma.PinReplyGetPayload<{ include: { attachments: typeof attachments } }>;

type PinRow = Prisma.PinGetPayload<object>;

const spotOf = ({ x, y, width, height }: PinRow): Spot | null =>
  x === null || y === null ? null : { x, y, width, height };

/**
 * Finds the sheet of the shown version that a pin stands on: its own, or the one at the same place
 * in the same proportions.
 */
async function placesOf({ db }: Reader, { shown, standing }: Shown) {
  const own = sheetsOf(shown.files).sheets;
  const others = await db.checkpoint.findMany({
    where: { id: { in: standing.versions.map(({ id }) => id) }, NOT: { id: shown.id } },
    select: { files: shownSheets },
  });
  const former = others.map(({ files }) => sheetsOf(files).sheets);
  return ({ fileId, page }: PinRow): number | null => {
    if (fileId === null) return null;
    const here = own.findIndex((sheet) => sheet.file.id === fileId && sheet.page === page);
    if (here >= 0) return here;
    for (const sheets of former) {
      const at = sheets.findIndex((sheet) => sheet.file.id === fileId && sheet.page === page);
      const [made, now] = [sheets[at], own[at]];
      if (made && now) return isPlaceable(made, now) ? at : null;
    }
    return null;
  };
}
