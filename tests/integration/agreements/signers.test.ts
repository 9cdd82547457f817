import { readOffer } from "#app/areas/agreements/stored/offer.ts";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { chooseOptionsOfOffer } from "#app/areas/agreements/commands/choose-options.server.ts";
import {
  remindSigners,
  remindStudio,
} from "#app/areas/agreements/commands/remind-signers.server.ts";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { voidAgreement } from "#app/areas/agreements/commands/void-agreement.server.ts";
import { findCertificate } from "#app/areas/agreements/queries/find-certificate.server.ts";
import { sealAgreement } from "#app/areas/agreements/commands/seal-agreement.server.ts";
import { countersignAgreement } from "#app/workflows/countersign-agreement.server.ts";
import { acceptQualifiedDocument } from "#app/workflows/accept-qualified-document.server.ts";
import { verifyDocument } from "#app/areas/agreements/queries/verify-document.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { originalDocument, signedCopy } from "#app/composition/agreement-documents.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import type { SealingIdentity } from "#app/platform/gateways/seal/document-seal.ts";
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

const folder = mkdtempSync(join(tmpdir(), "milepost-signed-"));
function pdf(tool: string, bytes: Buffer, ...args: string[]): string {
  const path = join(folder, "document.pdf");
  writeFileSync(path, bytes);
  return execFileSync(tool, [path, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio();
});

/** A project with two signers in order, countersigned by the freelancer. */
async function twoSigners(countersign = true): Promise<Project & { second: Project }> {
  const project = await makeProject(studio);
  const { db } = database();
  const other = await db.contact.create({
    data: {
      id: `${project.contact.id}2`,
      workspaceId: studio.workspaceId,
      clientId: project.clientId,
      name: "Ona",
      email: `ona-${project.contact.id}@client.example`,
      role: "Board",
      locale: "lt",
      createdAt: new Date(),
    },
  });
  await voidAgreement(studio.context(), project.projectId);
  await sendProposal(studio.context(), {
    projectId: project.projectId,
    recipients: [
      { contactId: other.id, rights: ["sign"] },
      { contactId: project.contact.id, rights: ["approve", "sign", "pay"] },
    ],
    countersign,
  });
  const agreement = await db.agreement.findFirstOrThrow({
    where: { projectId: project.projectId, status: "sent" },
  });
  const guestOf =
    (contact: typeof other): Project["guest"] =>
    (at) => {
      const context = project.guest(at);
      return {
        ...context,
        actor: {
          ...context.actor,
          contactId: contact.id,
          name: contact.name,
          email: contact.email,
          locale: contact.locale,
        },
      };
    };
  return {
    ...project,
    agreement,
    second: { ...project, agreement, contact: other, guest: guestOf(other) },
  };
}

/** Sends a contact a code, and returns its id. */
async function codeFor(project: Project, code: string): Promise<string> {
  await knownCode(project, code);
  const { id } = await database().db.signingCode.findFirstOrThrow({
    where: { agreementId: project.agreement.id, contactId: project.contact.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return id;
}

const status = async ({ agreement }: Project) =>
  (await database().db.agreement.findUniqueOrThrow({ where: { id: agreement.id } })).status;
const countersign = ({ projectId, agreement }: Project, change: object = {}) =>
  countersignAgreement(studio.context(), {
    method: "password",
    projectId,
    agreementId: agreement.id,
    name: "Rūta",
    consent: true,
    sha256: agreement.sha256,
    ip: "192.0.2.9",
    userAgent: "Test",
    ...change,
  });

describe("several signers", () => {
  test("sign in their order; the freelancer's countersignature puts it in force, once", async () => {
    const project = await twoSigners();
    expect(await outcomes([signDocument(project, project.agreement.id)])).toEqual({
      "not-your-turn": 1,
    });
    await signDocument(project.second, project.agreement.id);
    expect(await status(project)).toBe("viewed");
    expect(
      await database().db.mail.count({
        where: {
          projectId: project.projectId,
          template: "sign-turn",
          toEmail: project.contact.email,
        },
      }),
    ).toBe(1);
    expect(
      await outcomes([signDocument(project.second, project.agreement.id), countersign(project)]),
    ).toEqual({ "already-signed": 1, "not-signed": 1 });
    await signDocument(project, project.agreement.id);
    expect(await status(project)).toBe("signed_by_client");
    expect(await database().db.instalment.count({ where: { projectId: project.projectId } })).toBe(
      0,
    );
    expect(
      await outcomes([
        countersign(project, { consent: false }),
        countersign(project, { name: "" }),
        countersign(project, { sha256: "0" }),
      ]),
    ).toEqual({ "consent-missing": 1, "name-missing": 1, "text-changed": 1 });
    expect(await outcomes(times(5, () => countersign(project)))).toEqual({
      done: 1,
      "not-signed": 4,
    });
    expect([
      await status(project),
      await database().db.signature.count({ where: { agreementId: project.agreement.id } }),
      await database().db.invoice.count({ where: { projectId: project.projectId } }),
    ]).toEqual(["in_force", 3, 1]);
  });

  test("sign once, also with two codes in two tabs while another signature is still missing", async () => {
    const { second } = await twoSigners();
    const { db } = database();
    const codes = [await codeFor(second, "111222"), await codeFor(second, "333444")];
    const evidence = {
      agreementId: second.agreement.id,
      name: "Ona",
      sha256: second.agreement.sha256,
      consent: "Yes",
      timeZone: "",
      drawing: "",
    };
    const counts = await outcomes(
      codes.map((codeId) =>
        db.$transaction((tx) => sealAgreement(tx, second.guest(), { codeId, evidence })),
      ),
    );
    expect(counts).toEqual({ done: 1, "already-signed": 1 });
    expect(await db.signature.count({ where: { agreementId: second.agreement.id } })).toBe(1);
  });

  test("are reminded a few times when it is their turn, and not after the end", async () => {
    const project = await twoSigners(false);
    const remind = (days: number) =>
      remindSigners({ ...systemContext(), now: new Date(Date.now() + days * 86_400_000) });
    const mails = () =>
      database().db.mail.groupBy({
        by: ["toName"],
        where: {
          projectId: project.projectId,
          template: "sign-turn",
          props: { contains: '"reminder":true' },
        },
        _count: true,
      });
    await remind(1);
    expect(await mails()).toEqual([]);
    await Promise.all([remind(3.5), remind(3.5)]);
    await remind(9);
    await remind(20);
    expect(await mails()).toMatchObject([{ toName: "Ona", _count: 2 }]);
    await signDocument(project.second, project.agreement.id);
    await remind(25);
    expect(await mails()).toHaveLength(2);
    await voidAgreement(studio.context(), project.projectId);
    await remind(29);
    expect((await mails()).reduce((total, { _count }) => total + _count, 0)).toBe(3);
    expect(
      await database().db.mail.count({
        where: {
          projectId: project.projectId,
          template: "offer-ended",
          props: { contains: '"voided"' },
        },
      }),
    ).toBe(3);
  });

  test("the freelancer is reminded to countersign, and no longer once that is done", async () => {
    const project = await twoSigners();
    await signDocument(project.second, project.agreement.id);
    await signDocument(project, project.agreement.id);
    const remind = (days: number) =>
      remindStudio({ ...systemContext(), now: new Date(Date.now() + days * 86_400_000) });
    const mails = () =>
      database().db.mail.count({
        where: {
          projectId: project.projectId,
          template: "sign-turn",
          toEmail: studio.email,
          props: { contains: '"reminder":true' },
        },
      });
    await remind(1);
    await Promise.all([remind(4), remind(4)]);
    await remind(10);
    await remind(30);
    expect(await mails()).toBe(2);
    await countersign(project);
    await remind(60);
    expect(await mails()).toBe(2);
  });
});

describe("options", () => {
  const scope = {
    ...SCOPE,
    deliverables: [
      ...SCOPE.deliverables,
      {
        ...SCOPE.deliverables[0]!,
        title: "Small site",
        price: 50_000,
        role: "alternative" as const,
        group: "Site",
      },
      {
        ...SCOPE.deliverables[0]!,
        title: "Large site",
        price: 90_000,
        role: "alternative" as const,
        group: "Site",
      },
      { ...SCOPE.deliverables[0]!, title: "Flags", price: 20_000, role: "addon" as const },
    ],
  };

  test("are part of what is signed: text, price, plan and deliverables", async () => {
    const project = await makeProject(studio, scope);
    const { db } = database();
    const { offered } = readOffer(project.agreement.scope);
    const id = (title: string) => offered!.deliverables.find((item) => item.title === title)!.id;
    await originalDocument(project.agreement.id);
    const choose = (choice: string[], sha256 = project.agreement.sha256) =>
      chooseOptionsOfOffer(project.guest(), { agreementId: project.agreement.id, choice, sha256 });
    expect(
      await outcomes([
        choose([]),
        choose([id("Small site"), id("Large site")]),
        choose(["x"]),
        choose([id("Large site")], "0"),
      ]),
    ).toEqual({
      "choice-incomplete": 1,
      "choice-twice": 1,
      "choice-unknown": 1,
      "text-changed": 1,
    });
    const counts = await outcomes([
      choose([id("Large site"), id("Flags")]),
      choose([id("Large site")]),
    ]);
    expect(counts).toEqual({ done: 1, "text-changed": 1 });
    const now = await db.agreement.findUniqueOrThrow({ where: { id: project.agreement.id } });
    await choose([id("Large site"), id("Flags")], now.sha256);
    const chosen = await db.agreement.findUniqueOrThrow({ where: { id: project.agreement.id } });
    expect([Number(chosen.price), chosen.text.includes("Small site"), chosen.sha256]).toEqual([
      310_000,
      false,
      createHash("sha256").update(chosen.text).digest("hex"),
    ]);
    expect(
      await outcomes([
        knownCode(project).then((code) =>
          import("#app/workflows/sign-agreement.server.ts").then(({ signAgreement }) =>
            signAgreement(project.guest(), {
              agreementId: project.agreement.id,
              sha256: project.agreement.sha256,
              name: "Jonas",
              consent: true,
              code,
            }),
          ),
        ),
      ]),
    ).toEqual({ "text-changed": 1 });
    await signDocument(project, project.agreement.id);
    expect(
      (
        await db.deliverable.findMany({
          where: { projectId: project.projectId },
          orderBy: { position: "asc" },
        })
      ).map(({ title }) => title),
    ).toEqual(["Logo", "Signs", "Large site", "Flags"]);
    const plan = await db.instalment.findMany({ where: { projectId: project.projectId } });
    expect(plan.reduce((total, { amount }) => total + Number(amount), 0)).toBe(310_000);
    expect(await outcomes([choose([id("Small site")], chosen.sha256)])).toEqual({ "not-open": 1 });
    expect(pdf("pdftotext", await signedCopy(project.agreement.id), "-")).toContain("Large site");
  });

  test("chosen while somebody signs: the signature covers exactly the current text", async () => {
    for (let round = 0; round < 3; round++) {
      const project = await makeProject(studio, scope);
      const large = readOffer(project.agreement.scope).offered!.deliverables.find(
        ({ title }) => title === "Large site",
      )!.id;
      await Promise.allSettled([
        signDocument(project, project.agreement.id),
        chooseOptionsOfOffer(project.guest(), {
          agreementId: project.agreement.id,
          choice: [large],
          sha256: project.agreement.sha256,
        }),
      ]);
      const agreement = await database().db.agreement.findUniqueOrThrow({
        where: { id: project.agreement.id },
        include: { signatures: true },
      });
      for (const { sha256 } of agreement.signatures)
        expect(sha256).toBe(createHash("sha256").update(agreement.text).digest("hex"));
    }
  });
});

describe("the signed copy", () => {
  test("is the original with its certificate, sealed: an independent verifier finds all of it signed and valid", async () => {
    const project = await twoSigners();
    const original = await originalDocument(project.agreement.id);
    await signDocument(project.second, project.agreement.id);
    await signDocument(project, project.agreement.id);
    await countersign(project);
    const copy = await signedCopy(project.agreement.id);
    const said = pdf("pdfsig", copy);
    expect([
      /^\s*- Total document signed/mu.test(said),
      said.includes("Signature is Valid."),
    ]).toEqual([true, true]);
    const text = pdf("pdftotext", copy, "-layout", "-").replace(/\s+/gu, " ");
    const stored = await database().db.agreement.findUniqueOrThrow({
      where: { id: project.agreement.id },
    });
    expect([stored.originalSha256, stored.sealedSha256]).toEqual([
      createHash("sha256").update(original).digest("hex"),
      createHash("sha256").update(copy).digest("hex"),
    ]);
    for (const part of [
      project.agreement.id,
      stored.sha256,
      stored.originalSha256,
      "Jonas Jonaitis",
      project.contact.email,
      project.second.contact.email,
      "Rūta",
      "192.0.2.1",
      "signed in with a password",
      "Countersigned",
      "UTC",
    ])
      expect(text).toContain(part);
    const later = { at: new Date(Date.now() + 60_000), ip: "192.0.2.1", userAgent: "Test" };
    const { workspaceId, id: projectId } = await database().db.project.findFirstOrThrow({
      where: { id: project.projectId },
    });
    const visit = { id: `${projectId}-later`, workspaceId, projectId, linkId: project.link.id };
    await database().db.visit.create({ data: { ...visit, ...later } });
    const certificate = (await findCertificate(database().db, project.agreement.id))!;
    for (const { openedAt, signedAt } of certificate.signatures)
      expect(openedAt === null || openedAt <= signedAt).toBe(true);
    const { events, brokenAt } = certificate;
    expect(brokenAt).toBeNull();
    expect(events.map(({ type }) => type)).toEqual([
      "sent",
      "code-sent",
      "signed",
      "turn",
      "code-sent",
      "signed",
      "countersigned",
      "in-force",
      "sealed",
    ]);
    for (const { hash } of events.slice(0, -1)) expect(text).toContain(hash);
    await expect(
      database().db.agreementEvent.updateMany({
        where: { agreementId: project.agreement.id },
        data: { actorName: "x" },
      }),
    ).rejects.toThrow();
    await expect(
      database().db.agreementEvent.deleteMany({ where: { agreementId: project.agreement.id } }),
    ).rejects.toThrow();
    await expect(
      database().db.agreement.update({
        where: { id: project.agreement.id },
        data: { sealedSha256: "0" },
      }),
    ).rejects.toThrow();
  });

  test("can be verified by anybody who has the file; once changed or extended, it isn't recognised", async () => {
    const project = await makeProject(studio);
    await sign(project);
    const copy = await signedCopy(project.agreement.id);
    const verify = (bytes: Buffer) => verifyDocument(database().db, gateways().seal, bytes);
    expect(await verify(copy)).toMatchObject({
      known: true,
      kind: "sealed",
      brokenAt: null,
      signatures: [{ name: "Jonas Jonaitis" }],
      pdf: { signatures: [{ intact: true, coversWholeFile: true }] },
    });
    expect(await verify(await originalDocument(project.agreement.id))).toMatchObject({
      known: false,
    });
    const changed = Buffer.from(copy);
    changed[300] = (changed[300] ?? 0) ^ 1;
    expect(await verify(changed)).toMatchObject({
      known: false,
      pdf: { signatures: [{ intact: false }] },
    });
    expect(await verify(Buffer.concat([copy, Buffer.from("\n% more")]))).toMatchObject({
      known: false,
      pdf: { signatures: [{ intact: true, coversWholeFile: false }] },
    });
    expect(await verify(Buffer.from("hello"))).toMatchObject({
      known: false,
      pdf: { readable: false },
    });
  });
});

describe("a document with qualified signatures", () => {
  const openssl = (...args: string[]) =>
    execFileSync("openssl", args, { cwd: folder, stdio: "ignore" });
  let identity: SealingIdentity;
  beforeAll(async () => {
    // A certificate as a trust service issues it: the issuer isn't the holder, and it has the
    // statement QcCompliance.
    writeFileSync(
      join(folder, "qc.cnf"),
      [
        "[req]",
        "distinguished_name = dn",
        "[dn]",
        "[ext]",
        "keyUsage = nonRepudiation",
        "1.3.6.1.5.5.7.1.3 = DER:300a3008060604008e460101",
      ].join("\n"),
    );
    openssl(
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      "ca.key",
      "-out",
      "ca.crt",
      "-days",
      "9",
      "-subj",
      "/CN=Test Trust Service",
    );
    openssl(
      "req",
      "-new",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      "own.key",
      "-out",
      "own.csr",
      "-subj",
      "/CN=Jonas Jonaitis",
      "-config",
      "qc.cnf",
    );
    openssl(
      "x509",
      "-req",
      "-in",
      "own.csr",
      "-CA",
      "ca.crt",
      "-CAkey",
      "ca.key",
      "-CAcreateserial",
      "-out",
      "own.crt",
      "-days",
      "9",
      "-extfile",
      "qc.cnf",
      "-extensions",
      "ext",
    );
    openssl(
      "pkcs12",
      "-export",
      "-inkey",
      "own.key",
      "-in",
      "own.crt",
      "-out",
      "own.p12",
      "-passout",
      "pass:x",
    );
    const read = await gateways().seal.readP12(
      readFileSync(join(folder, "own.p12")),
      "x",
      new Date(),
    );
    if (!read.read) throw new Error(read.reason);
    identity = read.identity;
  });
  const signWith = (who: SealingIdentity, bytes: Buffer) =>
    gateways().seal.seal(bytes, {
      identity: who,
      reason: "Umowa",
      location: "Vilnius",
      at: new Date(),
    });
  const signedElsewhere = (bytes: Buffer) => signWith(identity, bytes);
  const accept = async (project: Project, bytes: Buffer) => {
    const { files } = gateways();
    return acceptQualifiedDocument(studio.context(), gateways(), {
      projectId: project.projectId,
      agreementId: project.agreement.id,
      upload: await files.put(studio.workspaceId, bytes),
    });
  };

  test("is stored as the agreement and puts it in force; unsigned, changed or extended it is refused", async () => {
    const project = await makeProject(studio);
    const original = await originalDocument(project.agreement.id);
    const good = await signedElsewhere(original);
    const changed = Buffer.from(good);
    changed[300] = (changed[300] ?? 0) ^ 1;
    expect(
      await outcomes([
        accept(project, original),
        accept(project, changed),
        accept(project, Buffer.concat([good, Buffer.from("\n%x")])),
        accept(project, Buffer.from("x")),
      ]),
    ).toEqual({ "pdf-unsigned": 1, "pdf-changed": 1, "pdf-extended": 1, "pdf-missing": 1 });
    const anybody = gateways().seal.makeIdentity(
      { name: "Me Myself", organization: "Me", country: "LT" },
      new Date(),
    ).identity;
    expect(await outcomes([accept(project, await signWith(anybody, original))])).toEqual({
      "pdf-not-qualified": 1,
    });
    expect(await outcomes(times(3, () => accept(project, good)))).toEqual({
      done: 1,
      "not-open": 2,
    });
    expect(await status(project)).toBe("in_force");
    expect((await signedCopy(project.agreement.id)).equals(good)).toBe(true);
    expect(await database().db.invoice.count({ where: { projectId: project.projectId } })).toBe(1);
    expect(
      await database().db.signature.findFirst({ where: { agreementId: project.agreement.id } }),
    ).toMatchObject({ name: "Jonas Jonaitis", sha256: project.agreement.sha256 });
    expect(
      await database().db.mail.count({
        where: { projectId: project.projectId, template: "agreement-signed" },
      }),
    ).toBe(2);
  });

  test("may follow a signature that was given here, and changes nothing in the books", async () => {
    const project = await makeProject(studio);
    await sign(project);
    const good = await signedElsewhere(await signedCopy(project.agreement.id));
    await accept(project, good);
    expect([
      await status(project),
      await database().db.invoice.count({ where: { projectId: project.projectId } }),
    ]).toEqual(["in_force", 1]);
    expect((await signedCopy(project.agreement.id)).equals(good)).toBe(true);
  });
});
