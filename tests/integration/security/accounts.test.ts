import { beforeAll, describe, expect, test } from "vitest";
import { endSession } from "#app/areas/workspaces/commands/end-session.server.ts";
import { addCodeApp } from "#app/areas/workspaces/commands/second-factors/add-code-app.server.ts";
import { renewRecoveryCodes } from "#app/areas/workspaces/commands/second-factors/recovery-codes.server.ts";
import { removeCodeApp } from "#app/areas/workspaces/commands/second-factors/remove-second-factor.server.ts";
import { endSecondStep } from "#app/areas/workspaces/commands/second-factors/second-step.server.ts";
import { signIn } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { findSecurityPage } from "#app/areas/workspaces/queries/find-security-page.server.ts";
import { findSessionMember } from "#app/areas/workspaces/queries/find-session-member.server.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { hashToken, keyedHash } from "#app/platform/auth/secrets.server.ts";
import { newTotpSecret } from "#app/platform/auth/totp.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { at, codeOf, ip, makePerson, minutes, PASSWORD } from "#tests/support/person.ts";
import { outcomes, outside, times } from "#tests/support/world.ts";

let passwordHash: string;
beforeAll(async () => {
  outside();
  passwordHash = await hashPassword(PASSWORD);
});

const person = () => makePerson(passwordHash);

async function withCodeApp() {
  const one = await person();
  const { token } = await one.enter();
  const secret = newTotpSecret();
  const context = await one.member(token);
  const codes = await addCodeApp(context, { secret, code: codeOf(secret) });
  return { ...one, secret, codes, context };
}

describe("a code app", () => {
  test("is added only with a code of its own, and then a password alone opens nothing", async () => {
    const { enter, member } = await person();
    const context = await member((await enter()).token);
    const secret = newTotpSecret();
    expect(await outcomes([addCodeApp(context, { secret, code: "000000" })])).toEqual({
      "code-wrong": 1,
    });
    expect((await enter()).isWhole).toBe(true);
    expect(await addCodeApp(context, { secret, code: codeOf(secret) })).toHaveLength(10);
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
    const tries = steps.map(({ token }) => endSecondStep(at(now), { token, proof: { code }, ip }));
    expect(await outcomes(tries)).toEqual({ done: 1, "code-wrong": 2 });
    const late = await enter();
    const old = codeOf(secret, minutes(-5));
    const { db } = database();
    expect(
      await outcomes([endSecondStep(at(now), { token: late.token, proof: { code: old }, ip })]),
    ).toEqual({
      "code-wrong": 1,
    });
    expect(await db.securityEvent.count({ where: { userId: studio.userId } })).toBeGreaterThan(0);
  });

  test("a recovery code works once instead, however it is typed; new ones end the old", async () => {
    const { enter, codes, context } = await withCodeApp();
    const use = async (code: string) => {
      const { token } = await enter();
      return endSecondStep(at(new Date()), { token, proof: { code }, ip });
    };
    const [first = "", second = ""] = codes;
    expect(await outcomes([use(first.toUpperCase().replace("-", " "))])).toEqual({ done: 1 });
    expect(await outcomes([use(first)])).toEqual({ "code-wrong": 1 });
    const [renewed = ""] = await renewRecoveryCodes(context);
    expect(await outcomes([use(second)])).toEqual({ "code-wrong": 1 });
    expect(await outcomes([use(renewed)])).toEqual({ done: 1 });
    await removeCodeApp(context);
    expect((await enter()).isWhole).toBe(true);
  });

  test("guessing is throttled, and the second step ends", async () => {
    const { enter } = await withCodeApp();
    const { token } = await enter();
    const guess = (now: Date) => endSecondStep(at(now), { token, proof: { code: "123456" }, ip });
    expect(await outcomes([guess(minutes(11))])).toEqual({ "sign-in-again": 1 });
    const guesses = await outcomes(times(20, () => guess(new Date())));
    expect(guesses.throttled).toBeGreaterThanOrEqual(10);
    expect(guesses.done).toBeUndefined();
  });

  test("guessing from elsewhere doesn't keep the owner out, who is let in by her own code", async () => {
    const { enter, secret } = await withCodeApp();
    const { token } = await enter();
    const now = minutes(2);
    const elsewhere = { token, proof: { code: "123456" }, ip: "198.51.100.9" };
    const guesses = times(12, () => endSecondStep(at(now), elsewhere));
    expect(await outcomes(guesses)).toMatchObject({ throttled: 2 });
    const own = { token, proof: { code: codeOf(secret, now) }, ip };
    expect(await outcomes([endSecondStep(at(now), own)])).toEqual({ done: 1 });
  });

  test("no number of networks makes guessing worth while", async () => {
    const { enter } = await withCodeApp();
    const { token } = await enter();
    const guesses = times(110, (n) =>
      endSecondStep(at(new Date()), { token, proof: { code: "123456" }, ip: `198.51.100.${n}` }),
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

  test("slow down unknown accounts like known ones, and not others of the same network", async () => {
    const { db } = database();
    const { studio } = await person();
    const slowed = async (email: string) => {
      const key = keyedHash(`throttle wrong passwords for ${email}`);
      return (await db.throttle.findFirst({ where: { key } }))?.count ?? 0;
    };
    const unknown = `nobody-${studio.userId}@studio.example`;
    const guess = (email: string, n: number) =>
      signIn(systemContext(), { email, password: "guess", ip: `203.0.113.${n}`, userAgent: "" });
    await outcomes(times(3, (n) => guess(unknown, n)));
    await outcomes(times(3, (n) => guess(studio.email, n)));
    expect([await slowed(unknown), await slowed(studio.email)]).toEqual([3, 3]);
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
