import { gateways } from "#app/composition/gateways.server.ts";
import pg from "pg";
import { newId } from "#app/kernel/id.ts";
import { kind } from "#tests/support/database.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { changePassword } from "#app/areas/workspaces/commands/change-password.server.ts";
import {
  createWorkspace,
  type NewWorkspace,
} from "#app/areas/workspaces/commands/create-workspace.server.ts";
import { inviteMember } from "#app/areas/workspaces/commands/invite-member.server.ts";
import { joinWorkspace } from "#app/areas/workspaces/commands/join-workspace.server.ts";
import { removeMember } from "#app/areas/workspaces/commands/remove-member.server.ts";
import { requestRecovery } from "#app/areas/workspaces/commands/request-recovery.server.ts";
import { resetPassword } from "#app/areas/workspaces/commands/reset-password.server.ts";
import { removeSample } from "#app/areas/workspaces/commands/remove-sample.server.ts";
import { signIn } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { signOutEverywhere } from "#app/areas/workspaces/commands/sign-out-everywhere.server.ts";
import { signOut } from "#app/areas/workspaces/commands/sign-out.server.ts";
import { findSessionMember } from "#app/areas/workspaces/queries/find-session-member.server.ts";
import { createSample } from "#app/workflows/sample/create-sample.server.ts";
import { signedCopy } from "#app/composition/agreement-documents.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import { makeContext, type Member } from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { BASE_URL, outcomes, outside, times } from "#tests/support/world.ts";

const order: NewWorkspace = {
  workspace: "Studio",
  name: "Rūta",
  email: "Ruta@studio.example",
  password: "a lighthouse in the fog",
  country: "LT",
  currency: "EUR",
  timeZone: "Europe/Vilnius",
  accent: "#2b4c7e",
  userAgent: "Test",
};
const credentials = {
  email: "ruta@studio.example",
  password: order.password,
  ip: "192.0.2.1",
  userAgent: "Test",
};
const memberOf = async (token: string) =>
  findSessionMember(database().db, hashToken(token), new Date());
const asMember = (member: Member) =>
  makeContext(database().db, member, { baseUrl: BASE_URL, timeZone: "UTC" });
/** The token of the newest mail of a kind. */
async function mailed(template: string): Promise<string> {
  const mail = await database().db.mail.findFirstOrThrow({
    where: { template },
    orderBy: { createdAt: "desc" },
  });
  return /\/(?:recover|join)\/([0-9a-z]+)/u.exec(mail.props)![1]!;
}

beforeAll(() => {
  outside();
});

/** Signs in and returns the session's token. */
async function enter(...order: Parameters<typeof signIn>): Promise<string> {
  const { isWhole, token } = await signIn(...order);
  expect(isWhole).toBe(true);
  return token;
}

/** The sample's payments were made by an account of its own, in test mode. */
async function nameCardAccount(): Promise<void> {
  const { db } = database();
  const { id: workspaceId } = await db.workspace.findFirstOrThrow();
  await db.cardAccount.create({
    data: {
      id: newId(),
      workspaceId,
      liveMode: false,
      hint: "sk_test_…1234",
      keyCipher: "",
      createdAt: new Date(),
    },
  });
  const { id: cardAccountId } = await db.cardAccount.findFirstOrThrow();
  await db.payment.updateMany({ data: { cardAccountId } });
}

/**
 * A restored dump creates foreign keys in the order of their names, and PostgreSQL cascades a
 * deletion in the order in which they were created.
 */
async function keysAsRestored(): Promise<void> {
  if (kind !== "postgres") return;
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await admin.connect();
  const { rows } = await admin.query<{ table: string; key: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS key, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' ORDER BY conrelid::regclass::text, conname`,
  );
  for (const { table, key } of rows)
    await admin.query(`ALTER TABLE ${table} DROP CONSTRAINT "${key}"`);
  for (const { table, key, definition } of rows)
    await admin.query(`ALTER TABLE ${table} ADD CONSTRAINT "${key}" ${definition}`);
  await admin.end();
}

describe("accounts", { concurrent: false }, () => {
  test("the sample studio has three projects in three states, and is removed without a trace", async () => {
    const token = await createSample(systemContext(), {
      userAgent: "Test",
      files: gateways().files,
    });
    const { db } = database();
    expect(
      (await db.project.findMany({ orderBy: { status: "asc" }, select: { status: true } }))
        .map(({ status }) => status)
        .sort(),
    ).toEqual(["active", "completed", "proposed"]);
    for (const { agreementId } of await db.signature.findMany()) await signedCopy(agreementId);
    await nameCardAccount();
    await keysAsRestored();
    expect(await outcomes([createWorkspace(systemContext(), order)])).toEqual({
      "already-set-up": 1,
    });
    await removeSample(asMember((await memberOf(token))!));
    const left = await Promise.all([
      db.workspace.count(),
      db.user.count(),
      db.project.count(),
      db.invoice.count(),
      db.payment.count(),
      db.mail.count(),
      db.file.count(),
      db.signature.count(),
      db.activity.count(),
    ]);
    expect(left).toEqual(left.map(() => 0));
  });

  test("of five who claim an installation at once, one gets it", async () => {
    const counts = await outcomes(
      times(5, (index) =>
        createWorkspace(systemContext(), {
          ...order,
          email: index === 0 ? order.email : `other${index}@studio.example`,
        }),
      ),
    );
    expect(counts).toEqual({ done: 1, "already-set-up": 4 });
    const { db } = database();
    await db.user.updateMany({ data: { email: "ruta@studio.example" } });
    expect([await db.workspace.count(), await db.user.count()]).toEqual([1, 1]);
    await expect(
      removeSample(
        asMember({
          kind: "member",
          userId: "x",
          workspaceId: (await db.workspace.findFirstOrThrow()).id,
          name: "x",
          email: "x",
          role: "owner",
        }),
      ),
    ).rejects.toThrow("not-a-sample");
  });

  test("signing in and out, here and everywhere", async () => {
    const [a, b] = [
      await enter(systemContext(), credentials),
      await enter(systemContext(), { ...credentials, email: " RUTA@studio.example " }),
    ];
    const member = (await memberOf(a))!;
    expect(member).toMatchObject({ role: "owner", name: "Rūta" });
    await signOut(systemContext(), a);
    expect([await memberOf(a), (await memberOf(b))?.userId]).toEqual([null, member.userId]);
    await signOutEverywhere(asMember(member));
    expect(await memberOf(b)).toBeNull();
    expect(
      await findSessionMember(database().db, hashToken(b), new Date(Date.now() + 31 * 86_400_000)),
    ).toBeNull();
  });

  test("a wrong password and an unknown email get the same answer, and guessing is throttled, even in parallel", async () => {
    expect(
      await outcomes([
        signIn(systemContext(), { ...credentials, password: "wrong" }),
        signIn(systemContext(), { ...credentials, email: "nobody@studio.example" }),
      ]),
    ).toEqual({ "wrong-credentials": 2 });
    const counts = await outcomes(
      times(20, () =>
        signIn(systemContext(), {
          ...credentials,
          email: "victim@studio.example",
          password: "guess",
          ip: "192.0.2.2",
        }),
      ),
    );
    expect(counts).toEqual({ "wrong-credentials": 8, throttled: 12 });
    expect(
      await outcomes([
        signIn(
          makeContext(
            database().db,
            { kind: "system", name: "x" },
            { baseUrl: BASE_URL, timeZone: "UTC", now: new Date(Date.now() + 16 * 60_000) },
          ),
          { ...credentials, email: "victim@studio.example", password: "guess", ip: "192.0.2.2" },
        ),
      ]),
    ).toEqual({ "wrong-credentials": 1 });
  });

  test("recovery doesn't reveal who has an account; a link works once, and ends every session and older link", async () => {
    const session = await enter(systemContext(), { ...credentials, ip: "192.0.2.3" });
    await requestRecovery(systemContext(), { email: "nobody@studio.example", ip: "192.0.2.3" });
    expect(await database().db.mail.count({ where: { template: "recovery" } })).toBe(0);
    await requestRecovery(systemContext(), { email: credentials.email, ip: "192.0.2.3" });
    const older = await mailed("recovery");
    await requestRecovery(systemContext(), { email: credentials.email, ip: "192.0.2.3" });
    const token = await mailed("recovery");
    expect(await outcomes([resetPassword(systemContext(), { token, password: "short" })])).toEqual({
      "too-short": 1,
    });
    expect(
      await outcomes(
        times(3, () => resetPassword(systemContext(), { token, password: "another lighthouse" })),
      ),
    ).toEqual({ done: 1, "link-used-or-expired": 2 });
    expect(
      await outcomes([
        resetPassword(systemContext(), { token: older, password: "a third lighthouse" }),
      ]),
    ).toEqual({ "link-used-or-expired": 1 });
    expect(await memberOf(session)).toBeNull();
    expect(
      await outcomes([
        signIn(systemContext(), { ...credentials, ip: "192.0.2.4" }),
        signIn(systemContext(), {
          ...credentials,
          password: "another lighthouse",
          ip: "192.0.2.4",
        }),
      ]),
    ).toEqual({ "wrong-credentials": 1, done: 1 });
    expect(
      await outcomes(
        times(5, () =>
          requestRecovery(systemContext(), { email: "third@studio.example", ip: "192.0.2.5" }),
        ),
      ),
    ).toEqual({ done: 3, throttled: 2 });
  });

  test("a new password asks for the old one and keeps only this session", async () => {
    const [here, there] = [
      await enter(systemContext(), {
        ...credentials,
        password: "another lighthouse",
        ip: "192.0.2.6",
      }),
      await enter(systemContext(), {
        ...credentials,
        password: "another lighthouse",
        ip: "192.0.2.6",
      }),
    ];
    const context = asMember((await memberOf(here))!);
    expect(
      await outcomes([
        changePassword(context, {
          current: "wrong",
          password: "a new lighthouse",
          currentSessionId: hashToken(here),
        }),
      ]),
    ).toEqual({ "wrong-credentials": 1 });
    await changePassword(context, {
      current: "another lighthouse",
      password: "a new lighthouse",
      currentSessionId: hashToken(here),
    });
    expect([(await memberOf(here)) !== null, await memberOf(there)]).toEqual([true, null]);
  });

  test("an invitation is the owner's to give, is used once, and makes a collaborator who can be removed at once", async () => {
    const owner = asMember(
      (await memberOf(
        await enter(systemContext(), {
          ...credentials,
          password: "a new lighthouse",
          ip: "192.0.2.7",
        }),
      ))!,
    );
    await inviteMember(owner, { email: "ona@studio.example" });
    const token = await mailed("invitation");
    const join = () =>
      joinWorkspace(systemContext(), {
        token,
        name: "Ona",
        password: "a quiet green field",
        userAgent: "Test",
      });
    const results = await Promise.allSettled(times(3, join));
    const [session] = results.flatMap((result) =>
      result.status === "fulfilled" ? [result.value] : [],
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const collaborator = (await memberOf(session!))!;
    expect(collaborator.role).toBe("collaborator");
    expect(
      await outcomes([
        inviteMember(asMember(collaborator), { email: "x@x.example" }),
        removeMember(asMember(collaborator), collaborator.userId),
        inviteMember(owner, { email: "ona@studio.example" }),
      ]),
    ).toEqual({ "owner-only": 2, "already-member": 1 });
    await removeMember(owner, collaborator.userId);
    expect(await memberOf(session!)).toBeNull();
  });
});
