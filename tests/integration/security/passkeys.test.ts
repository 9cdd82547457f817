import { beforeAll, describe, expect, test } from "vitest";
import { confirmByPasskey } from "#app/areas/workspaces/commands/confirm-member.server.ts";
import { addCodeApp } from "#app/areas/workspaces/commands/second-factors/add-code-app.server.ts";
import { addPasskey } from "#app/areas/workspaces/commands/second-factors/add-passkey.server.ts";
import { needSecondFactors } from "#app/areas/workspaces/commands/second-factors/need-second-factors.server.ts";
import {
  removeCodeApp,
  removePasskey,
} from "#app/areas/workspaces/commands/second-factors/remove-second-factor.server.ts";
import { endSecondStep } from "#app/areas/workspaces/commands/second-factors/second-step.server.ts";
import { signInWithPasskey } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { findPasskeyRequest } from "#app/areas/workspaces/queries/find-passkey-request.server.ts";
import { findSecondStep } from "#app/areas/workspaces/queries/find-second-step.server.ts";
import { findSecurityPage } from "#app/areas/workspaces/queries/find-security-page.server.ts";
import { passkeyPurpose } from "#app/areas/workspaces/rules/second-factors.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { authenticationOptions, isChallenge } from "#app/platform/auth/passkeys.server.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { newTotpSecret } from "#app/platform/auth/totp.server.ts";
import { Authenticator } from "#tests/support/authenticator.ts";
import {
  at,
  codeOf,
  ip,
  makeColleague,
  makePerson,
  minutes,
  PASSWORD,
} from "#tests/support/person.ts";
import { BASE_URL, outcomes, outside } from "#tests/support/world.ts";

let passwordHash: string;
beforeAll(async () => {
  outside();
  passwordHash = await hashPassword(PASSWORD);
});

const userAgent = "Mozilla/5.0 Firefox/140.0";

/** A person with a passkey, made on a device of hers. */
async function withPasskey() {
  const one = await makePerson(passwordHash);
  const context = await one.member((await one.enter()).token);
  const device = new Authenticator(BASE_URL);
  const { passkeyOptions } = await findSecurityPage(context);
  const codes = await addPasskey(context, {
    name: "Laptop",
    answer: device.create(passkeyOptions),
  });
  return { ...one, context, device, codes };
}

const asked = (purpose = passkeyPurpose("sign-in"), now = new Date()) =>
  authenticationOptions({ purpose, baseUrl: BASE_URL, now });

const signInWith = (answer: string, now = new Date()) =>
  signInWithPasskey(at(now), { answer, ip, userAgent });

describe("a passkey", () => {
  test("comes with recovery codes; then a password alone opens nothing, and the passkey all", async () => {
    const { codes, enter, member, device, events } = await withPasskey();
    expect(codes).toHaveLength(10);
    const { isWhole, token } = await enter();
    expect(isWhole).toBe(false);
    const step = await findSecondStep(at(new Date()), token);
    expect(step).toMatchObject({ hasCodeApp: false });
    expect(step?.passkey?.allowCredentials?.map(({ id }) => id)).toEqual([device.id]);
    const session = await signInWith(device.get(await asked()));
    expect((await member(session)).actor.lacksFactor).toBe(false);
    expect(await events()).toEqual(["sign-in.done", "passkey.added", "sign-in.done"]);
  });

  test("ends the second half of a sign-in, or a recovery code does", async () => {
    const { codes, enter, device } = await withPasskey();
    const begin = async () => {
      const { token } = await enter();
      const step = await findSecondStep(at(new Date()), token);
      return { token, passkey: step!.passkey! };
    };
    const first = await begin();
    const proof = { passkey: device.get(first.passkey) };
    const end = { token: first.token, proof, ip };
    expect(await outcomes([endSecondStep(at(new Date()), end)])).toEqual({ done: 1 });
    const second = await begin();
    const code = { token: second.token, proof: { code: codes[0]! }, ip };
    expect(await outcomes([endSecondStep(at(new Date()), code)])).toEqual({ done: 1 });
  });

  test("answers once, also when the answer is sent many times at once", async () => {
    const { device } = await withPasskey();
    const answer = device.get(await asked());
    const tries = [1, 2, 3, 4].map(() => signInWith(answer));
    expect(await outcomes(tries)).toEqual({ done: 1, "passkey-refused": 3 });
  });

  test("is refused when its counter goes back: a copy of it answers somewhere", async () => {
    const { device } = await withPasskey();
    const [older, newer] = [device.get(await asked()), device.get(await asked())];
    expect(await outcomes([signInWith(newer)])).toEqual({ done: 1 });
    expect(await outcomes([signInWith(older)])).toEqual({ "passkey-refused": 1 });
  });

  test("confirms that it's its own person, and nobody else", async () => {
    const [one, other] = [await withPasskey(), await withPasskey()];
    const request = async () => (await findPasskeyRequest(one.context))!;
    const confirm = (answer: string) => confirmByPasskey(one.context, { answer, ip });
    const answers = [one.device.get(await request()), other.device.get(await request())];
    expect(await outcomes(answers.map(confirm))).toEqual({ done: 1, "passkey-refused": 1 });
  });

  test("is refused for another purpose, too late, elsewhere, or from a device that asked nobody", async () => {
    const { device, studio } = await withPasskey();
    const options = await asked();
    const refused = [
      signInWith(device.get(await asked(passkeyPurpose("confirm", studio.userId)))),
      signInWith(device.get(options), minutes(61)),
      signInWith(device.get(options, { origin: "http://milepost.evil" })),
      signInWith(device.get({ ...(await asked()), rpId: "evil.test" })),
      signInWith(device.get(await asked(), { isVerified: false })),
      signInWith(new Authenticator(BASE_URL).get(await asked())),
      signInWith(`{"id":${"[".repeat(1_000)}`),
      signInWith("null"),
    ];
    expect(await outcomes(refused)).toEqual({ "passkey-refused": 8 });
    expect(isChallenge("", passkeyPurpose("sign-in"), new Date())).toBe(false);
    expect(isChallenge("A".repeat(80), passkeyPurpose("sign-in"), new Date())).toBe(false);
  });

  test("belongs to one account, and only its own person removes it", async () => {
    const [one, other] = [await withPasskey(), await withPasskey()];
    const { passkeyOptions } = await findSecurityPage(other.context);
    const again = { name: "Copy", answer: one.device.create(passkeyOptions) };
    expect(await outcomes([addPasskey(other.context, again)])).toEqual({ "passkey-refused": 1 });
    await removePasskey(other.context, one.device.id);
    expect((await one.enter()).isWhole).toBe(false);
    await removePasskey(one.context, one.device.id);
    expect((await one.enter()).isWhole).toBe(true);
    expect((await findSecurityPage(one.context)).codesLeft).toBe(0);
  });
});

describe("a studio that needs a second factor", () => {
  test("begins with its owner, and her last factor stays", async () => {
    const { member, enter } = await makePerson(passwordHash);
    const context = await member((await enter()).token);
    expect(await outcomes([needSecondFactors(context, true)])).toEqual({ "own-factor-first": 1 });
    const secret = newTotpSecret();
    await addCodeApp(context, { secret, code: codeOf(secret) });
    await needSecondFactors(context, true);
    expect(await outcomes([removeCodeApp(context)])).toEqual({ "factor-needed": 1 });
    expect((await enter()).isWhole).toBe(false);
    const device = new Authenticator(BASE_URL);
    const { passkeyOptions } = await findSecurityPage(context);
    const answer = device.create(passkeyOptions);
    expect(await addPasskey(context, { name: "Phone", answer })).toEqual([]);
    await removeCodeApp(context);
    const session = await signInWith(device.get(await asked()));
    expect((await member(session)).actor.lacksFactor).toBe(false);
    await needSecondFactors(context, false);
    await removePasskey(context, device.id);
    expect((await enter()).isWhole).toBe(true);
  });

  test("lets only one of two factors go when both are removed at once", async () => {
    const { context, device, enter } = await withPasskey();
    const secret = newTotpSecret();
    expect(await addCodeApp(context, { secret, code: codeOf(secret) })).toEqual([]);
    await needSecondFactors(context, true);
    const removals = [removeCodeApp(context), removePasskey(context, device.id)];
    expect(await outcomes(removals)).toEqual({ done: 1, "factor-needed": 1 });
    expect((await enter()).isWhole).toBe(false);
  });

  test("gives one set of recovery codes when two factors are added at once", async () => {
    const { member, enter } = await makePerson(passwordHash);
    const context = await member((await enter()).token);
    const { passkeyOptions } = await findSecurityPage(context);
    const answer = new Authenticator(BASE_URL).create(passkeyOptions);
    const secret = newTotpSecret();
    const codes = await Promise.all([
      addPasskey(context, { name: "Phone", answer }),
      addCodeApp(context, { secret, code: codeOf(secret) }),
    ]);
    expect(codes.map(({ length }) => length).sort()).toEqual([0, 10]);
  });

  test("shows a collaborator without one nothing but the page to add it", async () => {
    const { context, studio } = await withPasskey();
    await needSecondFactors(context, true);
    const colleague = await makeColleague(passwordHash, studio);
    const { token } = await colleague.enter();
    const ask = (path: string) =>
      requireMember(new Request(`${BASE_URL}${path}`, { headers: { cookie: `milepost=${token}` } }))
        .then(() => "shown")
        .catch((answer: unknown) => (answer as Response).headers.get("location"));
    expect(await ask("/app")).toBe("/app/settings/security");
    expect(await ask("/app/projects.data")).toBe("/app/settings/security");
    expect(await ask("/app/settings/security")).toBe("shown");
    expect(await ask("/app/settings/security.data")).toBe("shown");
    const collaborator = await colleague.member(token);
    expect(await outcomes([needSecondFactors(collaborator, false)])).toEqual({ "owner-only": 1 });
  });
});
