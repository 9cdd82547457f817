import type { Prisma } from "#generated/sqlite/client.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const whole = {
  thread: { include: { project: { select: { workspace: { select: { email: true } } } } } },
  link: { include: { contact: true } },
  user: true,
} as const satisfies Prisma.ReplyAddressInclude;

type Row = Prisma.ReplyAddressGetPayload<{ include: typeof whole }>;

/** The conversation of an address, and who answers from it; null once its right has ended. */
export type FoundAddress = {
  thread: Row["thread"];
  person: {
    kind: "guest" | "member";
    id: string;
    name: string;
    /** The mailboxes that are this person's. */
    emails: string[];
  } | null;
};

export async function findReplyAddress(
  db: Db | Tx,
  token: string | null,
  now: Date,
): Promise<FoundAddress | null> {
  if (token === null) return null;
  const row = await db.replyAddress.findFirst({
    where: { hash: hashToken(token) },
    include: whole,
  });
  if (!row) return null;
  return { thread: row.thread, person: guestOf(row, now) ?? (await memberOf(db, row)) };
}

function guestOf({ thread, link }: Row, now: Date): FoundAddress["person"] {
  if (!link || link.revokedAt !== null || link.expiresAt <= now || thread.isInternal) return null;
  if (!mayAct(link.rights.split(" "), "comment").allowed) return null;
  const { id, name, email } = link.contact;
  return { kind: "guest", id, name, emails: [email] };
}

async function memberOf(db: Db | Tx, { thread, user }: Row): Promise<FoundAddress["person"]> {
  if (!user) return null;
  const { id: userId, name, email } = user;
  const where = { workspaceId: thread.workspaceId, userId };
  if ((await db.membership.count({ where })) === 0) return null;
  // The studio's own mailbox is its owner's.
  return {
    ...{ kind: "member", id: userId, name },
    emails: [email, thread.project.workspace.email],
  };
}
