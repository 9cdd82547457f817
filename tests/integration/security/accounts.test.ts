import { TOTP, Secret } from "otpauth";
import { beforeAll, describe, expect, test } from "vitest";
import { endSession } from "#app/areas/workspaces/commands/end-session.server.ts";
import {
  addSecondFactor,
  endSecondStep,
  removeSecondFactor,
  renewRecoveryCodes,
} from "#app/areas/workspaces/commands/second-factor.server.ts";
import { signIn } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { findSecurityPage } from "#app/areas/workspaces/queries/find-security-page.server.ts";
import { findSessionMember } from "#app/areas/workspaces/queries/find-session-member.server.ts";
import { systemContext, type MemberContext } from "#app/platform/auth/guards.server.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import { newTotpSecret } from "#app/platform/auth/totp.server.ts";
import { makeContext } from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { BASE_URL, makeStudio, outcomes, outside, times } from "#tests/support/world.ts";

const PASSWORD = "a lighthouse in the fog";
const ip = "192.0.2.1";
const minutes = (count: number) => new Date(Date.now() + count * 60_000);
let passwordHash: string;
beforeAll(async () => {
  outside();
  passwordHash = await hashPassword(PASSWORD);
});

const at = (now: Date) =>
  makeContext(
    database().db,
    { kind: "system" as const, name: "Test" },
    { baseUrl: BASE_URL, timeZone: "UTC", now },
  );

async function person() {
  const studio = await makeStudio();
  const { db } = database();
  await db.user.updateMany({ where: { id: studio.userId }, data: { passwordHash } });
  const enter = (change: Partial<{ password: string; ip: string; now: Date }> = {}) =>
    signIn(change.now ? at(change.now) : systemContext(), {
      email: studio.email,
      password: change.password ?? PASSWORD,
      ip: change.ip ?? ip,
      userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Firefox/140.0",
    });
  const member = async (token: string, now = new Date()): Promise<MemberContext> => {
    const actor = (await findSessionMember(db, hashToken(token), now))!;
    const context = makeContext(db, actor, { baseUrl: BASE_URL, timeZone: "UTC", now });
    return { ...context, actor, language: "en" };
  };
  const events = async () =>
    (
      await db.securityEvent.findMany({
        where: { userId: studio.userId },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      })
    ).map(({ type }) => type);
  return { studio, enter, member, events };
}

const codeOf = (secret: string, now = new Date()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });

async function withCodeApp() {
  const one = await person();
  const { token } = await one.enter();
  const secret = newTotpSecret();
  const context = await one.member(token);
  const codes = await addSecondFactor(context, { secret, code: codeOf(secret) });
  return { ...one, secret, codes, context };
}

describe("a code app", () => {
  test("is added only with a code of its own, and then a password alone opens nothing", async () => {
    const { enter, member } = await person();
    const context = await member((await enter()).token);
    const secret = newTotpSecret();
    expect(await outcomes([addSecondFactor(context, { secret, code: "000000" })])).toEqual({
      "code-wrong": 1,
    });
    expect((await enter()).isWhole).toBe(true);
    expect(await addSecondFactor(context, { secret, code: codeOf(secret) })).toHaveLength(10);
    const step = await enter();
    expect(step.isWhole).toBe(false);
    expect(await findSessionMember(database().db, hashToken(step.token), new Date())).toBeNull();
    expect(JSON.stringify(await database().db.user.findMany())).not.toContain(secret);
  });

  test("a code works once, also when it is sent many times at once, and not long after", async () => {
    const { enter, secret, studio } = await withCodeApp();
    const now = minutes(2);
    const code = codeOf(secret, now);
    const steps = await Promise.all(times(3, () => enter()));
    const tries = steps.map(({ token }) => endSecondStep(database().db, { token, code, ip, now }));
    expect(await outcomes(tries)).toEqual({ done: 1, "code-wrong": 2 });
    const late = await enter();
    const old = codeOf(secret, minutes(-5));
    const { db } = database();
    expect(await outcomes([endSecondStep(db, { token: late.token, code: old, ip, now })])).toEqual({
      "code-wrong": 1,
    });
    expect(await db.securityEvent.count({ where: { userId: studio.userId } })).toBeGreaterThan(0);
  });

  test("a recovery code works once instead, however it is typed; new ones end the old", async () => {
    const { enter, codes, context } = await withCodeApp();
    const { db } = database();
    const use = async (code: string) => {
      const { token } = await enter();
      return endSecondStep(db, { token, code, ip, now: new Date() });
    };
    const [first = "", second = ""] = codes;
    expect(await outcomes([use(first.toUpperCase().replace("-", " "))])).toEqual({ done: 1 });
    expect(await outcomes([use(first)])).toEqual({ "code-wrong": 1 });
    const [renewed = ""] = await renewRecoveryCodes(context);
    expect(await outcomes([use(second)])).toEqual({ "code-wrong": 1 });
    expect(await outcomes([use(renewed)])).toEqual({ done: 1 });
    await removeSecondFactor(context);
    expect((await enter()).isWhole).toBe(true);
  });

  test("guessing is throttled, and the second step ends", async () => {
    const { enter } = await withCodeApp();
    const { db } = database();
    const { token } = await enter();
    const guess = (now: Date) => endSecondStep(db, { token, code: "123456", ip, now });
    expect(await outcomes([guess(minutes(11))])).toEqual({ "sign-in-again": 1 });
    const guesses = await outcomes(times(20, () => guess(new Date())));
    expect(guesses.throttled).toBeGreaterThanOrEqual(10);
    expect(guesses.done).toBeUndefined();
  });

  test("guessing from elsewhere doesn't keep the owner out, who is let in by her own code", async () => {
    const { enter, secret } = await withCodeApp();
    const { db } = database();
    const { token } = await enter();
    const now = minutes(2);
    const elsewhere = { token, code: "123456", ip: "198.51.100.9", now };
    const guesses = times(12, () => endSecondStep(db, elsewhere));
    expect(await outcomes(guesses)).toMatchObject({ throttled: 2 });
    const own = { token, code: codeOf(secret, now), ip, now };
    expect(await outcomes([endSecondStep(db, own)])).toEqual({ done: 1 });
  });

  test("no number of networks makes guessing worth while", async () => {
    const { enter } = await withCodeApp();
    const { db } = database();
    const { token } = await enter();
    const guesses = times(110, (n) =>
      endSecondStep(db, { token, code: "123456", ip: `198.51.100.${n}`, now: new Date() }),
    );
    expect(await outcomes(guesses)).toMatchObject({ throttled: 10 });
  });
});

describe("wrong passwords from elsewhere", () => {
  test("don't lock the owner out, are told to her once, and are in the log without a password", async () => {
    const { enter, events, studio } = await person();
    for (const n of times(24, (index) => index))
      await enter({ password: "guess", ip: `198.51.100.${n}` }).catch(() => null);
    expect((await enter({ ip: "192.0.2.77" })).isWhole).toBe(true);
    expect((await events()).filter((type) => type === "sign-in.refused")).toHaveLength(20);
    expect((await events()).filter((type) => type === "sign-in.throttled")).toHaveLength(1);
    const { db } = database();
    const told = await db.mail.findMany({
      where: { template: "sign-in-notice", toEmail: studio.email },
    });
    expect(told).toHaveLength(1);
    expect(JSON.stringify(await db.securityEvent.findMany())).not.toMatch(/guess|@/u);
  });

  test("of one IPv6 network count as one", async () => {
    const { enter } = await person();
    const tries = times(12, (n) =>
      enter({ password: "guess", ip: `2001:db8:1:2:${n}::${n + 1}`, now: new Date() }),
    );
    expect(await outcomes(tries)).toMatchObject({ throttled: 4 });
  });
});

describe("sessions", () => {
  test("are listed with their devices, and each can be ended; nobody ends another's", async () => {
    const one = await person();
    const [here, there] = [await one.enter(), await one.enter()];
    const context = await one.member(here.token);
    const page = await findSecurityPage(context);
    expect(page.sessions.map(({ device, isThis }) => [device.browser, isThis])).toEqual(
      expect.arrayContaining([
        ["Firefox", true],
        ["Firefox", false],
      ]),
    );
    const other = await person();
    const stranger = await other.member((await other.enter()).token);
    expect(await outcomes([endSession(stranger, hashToken(there.token))])).toEqual({
      "Absent: absent: session": 1,
    });
    await endSession(context, hashToken(there.token));
    const { db } = database();
    expect(await findSessionMember(db, hashToken(there.token), new Date())).toBeNull();
    expect((await findSecurityPage(context)).events[0]?.type).toBe("session.ended");
  });
});
