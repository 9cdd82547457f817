import { SIGN_IN_METHODS, type SignInMethod } from "#app/areas/workspaces/rules/sessions.ts";
import type { Member } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";

export type SessionMember = Member & {
  sessionId: string;
  signedInAt: Date;
  lastSeenAt: Date;
  confirmedAt: Date | null;
  formSentAt: Date | null;
  method: SignInMethod;
  /** The studio needs a second factor, and the member has none yet. */
  lacksFactor: boolean;
  workspace: {
    name: string;
    accent: string;
    timeZone: string;
    locale: string;
    currency: string;
    sample: boolean;
  };
};

/**
 * The member behind a sign-in, by the hash of its token; null when the session has ended or was
 * ended elsewhere.
 */
export async function findSessionMember(
  db: Db,
  sessionId: string,
  now: Date,
): Promise<SessionMember | null> {
  const session = await db.session.findFirst({
    where: { id: sessionId, expiresAt: { gt: now } },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      confirmedAt: true,
      formSentAt: true,
      method: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          totpSecret: true,
          passkeys: { take: 1, select: { id: true } },
          memberships: {
            take: 1,
            orderBy: { createdAt: "asc" },
            select: {
              role: true,
              workspace: {
                select: {
                  id: true,
                  name: true,
                  accent: true,
                  timeZone: true,
                  locale: true,
                  currency: true,
                  sample: true,
                  needsSecondFactor: true,
                },
              },
            },
          },
        },
      },
    },
  });
  const membership = session?.user.memberships[0];
  if (!session || !membership) return null;
  const { id, needsSecondFactor, ...workspace } = membership.workspace;
  const { user } = session;
  return {
    kind: "member",
    sessionId: session.id,
    signedInAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    confirmedAt: session.confirmedAt,
    formSentAt: session.formSentAt,
    method: SIGN_IN_METHODS.find((method) => method === session.method) ?? "password",
    lacksFactor: needsSecondFactor && !user.totpSecret && user.passkeys.length === 0,
    userId: user.id,
    name: user.name,
    email: user.email,
    role: membership.role,
    workspaceId: id,
    workspace,
  };
}
