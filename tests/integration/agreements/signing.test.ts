import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { declineAgreement } from "#app/areas/agreements/commands/decline-agreement.server.ts";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { sendSigningCode } from "#app/areas/agreements/commands/send-signing-code.server.ts";
import { viewAgreement } from "#app/areas/agreements/commands/view-agreement.server.ts";
import { voidAgreement } from "#app/areas/agreements/commands/void-agreement.server.ts";
import { checkSigningCode } from "#app/areas/agreements/commands/check-signing-code.server.ts";
import { signAgreement, type SigningInput } from "#app/workflows/sign-agreement.server.ts";
import { findProjectPage } from "#app/portal/queries/find-project-page.server.ts";
import { startEarly } from "#app/areas/projects/commands/start-early.server.ts";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  knownCode,
  makeProject,
  makeStudio,
  outcomes,
  outside,
  SCOPE,
  sign,
  signDocument,
  times,
  type Project,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio();
});

const order = (
  { agreement }: Project,
  code: string,
  change: Partial<SigningInput> = {},
): SigningInput => ({
  agreementId: agreement.id,
  sha256: agreement.sha256,
  name: "Jonas Jonaitis",
  consent: true,
  code,
  ...change,
});

describe("signing", () => {
  test("ten signatures at once with the right code make one, one deposit invoice and one plan", async () => {
    const project = await makeProject(studio);
    const code = await knownCode(project);
    const counts = await outcomes(
      times(10, () => signAgreement(project.guest(), order(project, code))),
    );
    expect(counts.done).toBe(1);
    const { db } = database();
    const where = { projectId: project.projectId };
    expect([
      await db.signature.count({ where }),
      await db.invoice.count({ where }),
      await db.instalment.count({ where }),
    ]).toEqual([1, 1, 3]);
    const plan = await db.instalment.findMany({ where, orderBy: { position: "asc" } });
    expect(plan.map(({ amount }) => Number(amount))).toEqual([60_000, 60_000, 80_000]);
  });

  test("the evidence says what was signed: the hash is of the text, and neither can be changed afterwards", async () => {
    const project = await makeProject(studio);
    await sign(project);
    const { db } = database();
    const agreement = await db.agreement.findUniqueOrThrow({
      where: { id: project.agreement.id },
      include: { signatures: true },
    });
    const [signature] = agreement.signatures;
    expect(createHash("sha256").update(agreement.text, "utf8").digest("hex")).toBe(
      signature!.sha256,
    );
    expect(signature).toMatchObject({
      name: "Jonas Jonaitis",
      email: project.contact.email,
      ip: "192.0.2.1",
      userAgent: "Test",
    });
    expect(signature!.consent).toContain("Café Šviesa");
    await expect(
      db.agreement.update({ where: { id: agreement.id }, data: { text: "Other" } }),
    ).rejects.toThrow();
    await expect(
      db.signature.update({ where: { id: signature!.id }, data: { name: "Other" } }),
    ).rejects.toThrow();
    expect(
      await db.agreement.findUniqueOrThrow({
        where: { id: agreement.id },
        include: { signatures: true },
      }),
    ).toEqual(agreement);
  });

  test("five wrong attempts end a code, even concurrent ones; then the right code is too late", async () => {
    const project = await makeProject(studio);
    const code = await knownCode(project);
    const counts = await outcomes(
      times(12, (index) => signAgreement(project.guest(), order(project, String(100_000 + index)))),
    );
    expect(counts.done).toBeUndefined();
    for (let tries = 0; tries < 5; tries++)
      await outcomes([signAgreement(project.guest(), order(project, "111111"))]);
    expect(await outcomes([signAgreement(project.guest(), order(project, code))])).toEqual({
      "code-exhausted": 1,
    });
  });

  test("requesting new codes doesn't help guessing: after ten wrong attempts nothing is signed that day", async () => {
    const project = await makeProject(studio);
    for (const turn of [1, 2]) {
      await knownCode(project, `42424${turn}`);
      for (let tries = 0; tries < 5; tries++)
        expect(await outcomes([signAgreement(project.guest(), order(project, "111111"))])).toEqual({
          "code-wrong": 1,
        });
    }
    const code = await knownCode(project, "565656");
    expect(await outcomes([signAgreement(project.guest(), order(project, code))])).toEqual({
      "signing-ended": 1,
    });
    await signDocument(
      { ...project, guest: () => project.guest(new Date(Date.now() + 25 * 3_600_000)) },
      project.agreement.id,
    );
  });

  test("only wrong codes count, and a second click with the right one leaves no trace in the log", async () => {
    const project = await makeProject(studio);
    const code = await knownCode(project);
    const { db } = database();
    const where = { agreementId: project.agreement.id };
    const failures = () => db.agreementEvent.count({ where: { ...where, type: "code-failed" } });
    await db.signingCode.deleteMany({ where });
    for (let tries = 0; tries < 3; tries++)
      expect(await outcomes([signAgreement(project.guest(), order(project, code))])).toEqual({
        "code-missing": 1,
      });
    expect(await failures()).toBe(0);
    await knownCode(project);
    for (let tries = 0; tries < 12; tries++)
      await checkSigningCode(project.guest(), { agreementId: project.agreement.id, code });
    expect(await outcomes([signAgreement(project.guest(), order(project, "111111"))])).toEqual({
      "code-wrong": 1,
    });
    expect(await failures()).toBe(1);
    await signAgreement(project.guest(), order(project, code));
    await outcomes([signAgreement(project.guest(), order(project, code))]);
    expect(await failures()).toBe(1);
  });

  test("a code works only for its agreement, for a quarter of an hour, and until a newer one is sent", async () => {
    const project = await makeProject(studio);
    const old = await knownCode(project, "123123");
    const fresh = await knownCode(project, "321321");
    expect(await outcomes([signAgreement(project.guest(), order(project, old))])).toEqual({
      "code-wrong": 1,
    });
    expect(
      await outcomes([
        signAgreement(project.guest(new Date(Date.now() + 16 * 60_000)), order(project, fresh)),
      ]),
    ).toEqual({ "code-expired": 1 });
  });

  test("requests for codes are limited", async () => {
    const project = await makeProject(studio);
    const counts = await outcomes(
      times(8, () => sendSigningCode(project.guest(), project.agreement.id)),
    );
    expect(counts.done).toBeLessThanOrEqual(5);
    expect(counts.throttled).toBeGreaterThanOrEqual(3);
  });

  test("without consent, a name, the right to sign or the current text, nothing is signed", async () => {
    const project = await makeProject(studio);
    const code = await knownCode(project);
    const { db } = database();
    expect(
      await outcomes([
        signAgreement(project.guest(), order(project, code, { consent: false })),
        signAgreement(project.guest(), order(project, code, { name: " " })),
        signAgreement(project.guest(), order(project, code, { sha256: "0".repeat(64) })),
        signAgreement(project.guest(new Date(), ["view", "pay"]), order(project, code)),
      ]),
    ).toEqual({ "consent-missing": 1, "name-missing": 1, "text-changed": 1, "no-right": 1 });
    expect(await db.signature.count({ where: { projectId: project.projectId } })).toBe(0);
  });

  test("an offer is withdrawn while it is being signed: exactly one of the two happens", async () => {
    for (let round = 0; round < 4; round++) {
      const project = await makeProject(studio);
      const code = await knownCode(project);
      const counts = await outcomes([
        signAgreement(project.guest(), order(project, code)),
        voidAgreement(studio.context(), project.projectId),
      ]);
      expect(counts).toEqual({ done: 1, "not-open": 1 });
    }
  });

  test("an agreement that is open for signature can't be edited or sent again until it is withdrawn", async () => {
    const project = await makeProject(studio);
    const send = () =>
      sendProposal(studio.context(), {
        projectId: project.projectId,
        recipients: [{ contactId: project.contact.id, rights: ["sign", "pay"] }],
      });
    expect(
      await outcomes([
        saveScope(studio.context(), { projectId: project.projectId, draft: SCOPE }),
        send(),
      ]),
    ).toEqual({ "agreement-open": 2 });
    await voidAgreement(studio.context(), project.projectId);
    await saveScope(studio.context(), {
      projectId: project.projectId,
      draft: { ...SCOPE, goal: "Another" },
    });
    expect(await outcomes(times(5, send))).toEqual({ done: 1, "agreement-open": 4 });
    const agreements = await database().db.agreement.findMany({
      where: { projectId: project.projectId },
      orderBy: { number: "asc" },
    });
    expect(agreements.map(({ number, status }) => [number, status])).toEqual([
      [1, "voided"],
      [2, "sent"],
    ]);
    expect(
      await database().db.guestLink.count({
        where: { projectId: project.projectId, revokedAt: null },
      }),
    ).toBe(1);
  });

  test("a signed agreement can't be edited or offered again, and an older offer can't be signed beside it", async () => {
    const project = await makeProject(studio, {
      ...SCOPE,
      deposit: { kind: "percent", value: 5_000 },
    });
    await sign(project);
    const send = () =>
      sendProposal(studio.context(), {
        projectId: project.projectId,
        recipients: [{ contactId: project.contact.id, rights: ["sign", "pay"] }],
      });
    expect(
      await outcomes([
        saveScope(studio.context(), { projectId: project.projectId, draft: SCOPE }),
        send(),
      ]),
    ).toEqual({ "agreement-signed": 2 });
    expect(await database().db.invoice.count({ where: { projectId: project.projectId } })).toBe(1);
  });

  test("while an offer is withdrawn and revised, the guest still sees the offer, not the draft", async () => {
    const project = await makeProject(studio);
    await voidAgreement(studio.context(), project.projectId);
    await saveScope(studio.context(), {
      projectId: project.projectId,
      draft: {
        ...SCOPE,
        goal: "A secret new goal",
        deliverables: [{ ...SCOPE.deliverables[0]!, price: 999_999 }],
      },
    });
    const page = JSON.stringify(await findProjectPage(project.guest()));
    expect(page).toContain(SCOPE.goal);
    expect(page).not.toMatch(/secret new goal|999999/u);
  });

  test("declining records its reason and tells the freelancer; opening is recorded once", async () => {
    const project = await makeProject(studio);
    const { db } = database();
    await Promise.all(times(5, () => viewAgreement(project.guest(), project.agreement.id)));
    expect(
      await db.activity.count({
        where: { projectId: project.projectId, type: "agreement.viewed" },
      }),
    ).toBe(1);
    expect(
      await outcomes([
        declineAgreement(project.guest(), { agreementId: project.agreement.id, reason: " " }),
      ]),
    ).toEqual({ "reason-required": 1 });
    await declineAgreement(project.guest(), {
      agreementId: project.agreement.id,
      reason: "Too dear",
    });
    expect(
      await db.agreement.findUniqueOrThrow({ where: { id: project.agreement.id } }),
    ).toMatchObject({ status: "declined", declineReason: "Too dear" });
    expect(
      await db.mail.count({
        where: { projectId: project.projectId, template: "agreement-declined" },
      }),
    ).toBe(1);
  });

  test("without a deposit the signature starts the work; with one the freelancer may start early, once", async () => {
    const free = await makeProject(studio, { ...SCOPE, deposit: { kind: "none", value: 0 } });
    expect(await sign(free)).toBeNull();
    const status = async (id: string) =>
      (await database().db.project.findUniqueOrThrow({ where: { id } })).status;
    expect(await status(free.projectId)).toBe("active");
    const project = await makeProject(studio);
    expect(await outcomes([startEarly(studio.context(), project.projectId)])).toEqual({
      "not-signed": 1,
    });
    await sign(project);
    expect(await outcomes(times(3, () => startEarly(studio.context(), project.projectId)))).toEqual(
      { done: 1, "project-state": 2 },
    );
    expect(await status(project.projectId)).toBe("active");
  });
});
