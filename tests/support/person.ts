import { Secret, TOTP } from "otpauth";
import { signIn } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { findSessionMember } from "#app/areas/workspaces/queries/find-session-member.server.ts";
import { systemContext, type MemberContext } from "#app/platform/auth/guards.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import { makeContext } from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { BASE_URL, makeStudio, type Studio } from "./world.ts";

export const PASSWORD = "a lighthouse in the fog";
export const ip = "192.0.2.1";
export const minutes = (count: number) => new Date(Date.now() + count * 60_000);

/** A visitor's context at a moment. */
export const at = (now: Date) =>
  makeContext(
    database().db,
    { kind: "system" as const, name: "Test" },
    { baseUrl: BASE_URL, timeZone: "UTC", now },
  );

/** What a code app shows at a moment. */
export const codeOf = (secret: string, now = new Date()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });

/** The owner of a studio of her own, who signs in with PASSWORD (whose hash is given). */
export async function makePerson(passwordHash: string) {
  const studio = await makeStudio();
  const { userId, email } = studio;
  await database().db.user.updateMany({ where: { id: userId }, data: { passwordHash } });
  return { studio, ...actsOf({ userId, email }) };
}

/** A collaborator in somebody's studio, who signs in the same way. */
export async function makeColleague(passwordHash: string, { workspaceId }: Studio) {
  const { db } = database();
  const createdAt = new Date();
  const [userId, email] = [newId(), `${newId()}@studio.example`];
  await db.user.create({ data: { id: userId, email, name: "Ola", passwordHash, createdAt } });
  await db.membership.create({ data: { userId, workspaceId, role: "collaborator", createdAt } });
  return actsOf({ userId, email });
}

function actsOf({ userId, email }: { userId: Id<"User">; email: string }) {
  const { db } = database();
  const enter = (change: Partial<{ password: string; ip: string; now: Date }> = {}) =>
    signIn(change.now ? at(change.now) : systemContext(), {
      email,
      password: change.password ?? PASSWORD,
      ip: change.ip ?? ip,
      userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Firefox/140.0",
    });
  const member = async (token: string, now = new Date()): Promise<MemberContext> => {
    const actor = (await findSessionMember(db, hashToken(token), now))!;
    const context = makeContext(db, actor, { baseUrl: BASE_URL, timeZone: "UTC", now });
    return { ...context, actor, language: "en" };
  };
  const events = async () => {
    const inOrder = [{ at: "asc" as const }, { id: "asc" as const }];
    const entries = await db.securityEvent.findMany({ where: { userId }, orderBy: inOrder });
    return entries.map(({ type }) => type);
  };
  return { enter, member, events };
}
