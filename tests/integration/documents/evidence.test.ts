import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { openSession } from "#app/areas/workspaces/commands/open-session.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { loader as showEvidence } from "#app/routes/app.projects.$projectId.payments.$paymentId/route.tsx";
import { loader } from "#app/routes/app.projects.$projectId.payments.$paymentId[.]zip.ts";
import { CARD, stripeWorld, type StripeWorld } from "#tests/support/stripe-world.ts";
import {
  BASE_URL,
  makeProject,
  makeStudio,
  SCOPE,
  sign,
  type Studio,
} from "#tests/support/world.ts";

let world: StripeWorld;
beforeAll(async () => {
  world = await stripeWorld();
});
afterAll(() => world.stop());

async function ask(studio: Studio, projectId: string, paymentId: string) {
  const token = await openSession(database().db, {
    userId: studio.userId,
    userAgent: "Test",
    now: new Date(),
  });
  const request = new Request(`${BASE_URL}/app/x`, { headers: { cookie: `milepost=${token}` } });
  return { request, params: { projectId, paymentId }, context: {} as never };
}

const fetchZip = async (...asked: Parameters<typeof ask>) => loader(await ask(...asked));

test("a dispute is answered with what was signed, delivered, opened, said and approved, and with nothing from other projects or hidden from the client", async () => {
  const { db } = database();
  const studio = await makeStudio();
  const [project, other] = [
    await makeProject(studio),
    await makeProject(studio, { ...SCOPE, title: "Somebody else's" }),
  ];
  const invoice = (await sign(project))!;
  const { projectId } = project;
  await world.pay(
    await startCardPayment(project.guest(), world.cards, { invoiceIds: [invoice.id] }),
    CARD,
  );
  const payment = () => db.payment.findFirstOrThrow({ where: { projectId, method: "card" } });
  await expect.poll(async () => (await payment()).status).toBe("succeeded");
  const { id: paymentId, sessionId, intentId } = await payment();
  const owned = { workspaceId: studio.workspaceId, projectId };
  const milestone = await db.milestone.findFirstOrThrow({ where: { projectId } });
  const at = new Date("2026-11-20T10:11:12Z");
  await db.checkpoint.create({
    data: {
      id: `${projectId}-cp`,
      ...owned,
      milestoneId: milestone.id,
      title: "Three directions for Žuvėdra",
      authorName: "Rūta",
      publishedAt: at,
    },
  });
  await db.review.create({
    data: {
      id: `${projectId}-rv`,
      ...owned,
      milestoneId: milestone.id,
      contactId: project.contact.id,
      contactName: "Jonas",
      decision: "approved",
      decidedAt: at,
    },
  });
  await db.visit.create({
    data: {
      id: `${projectId}-vi`,
      ...owned,
      linkId: project.link.id,
      at,
      ip: "192.0.2.77",
      userAgent: "A browser",
    },
  });
  await db.changeRequest.create({
    data: {
      id: `${projectId}-ch`,
      ...owned,
      number: 1,
      title: "Note to self",
      wish: "Never shown to the client",
      authorKind: "member",
      authorName: "Rūta",
      createdAt: at,
    },
  });
  await world.double.dispute(sessionId!);
  await expect.poll(() => db.dispute.count({ where: { paymentId } })).toBe(1);

  const response = await fetchZip(studio, projectId, paymentId);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  expect(Object.keys(files).sort()).toEqual([
    "README.txt",
    "agreement-1.pdf",
    "evidence.pdf",
    `invoice-${invoice.number.replace("/", "-")}.pdf`,
  ]);
  expect(strFromU8(files["README.txt"]!)).toMatch(/Stripe accepts one answer, by 2\d{3}-/u);
  const path = join(mkdtempSync(join(tmpdir(), "evidence-")), "evidence.pdf");
  writeFileSync(path, files["evidence.pdf"]!);
  const text = execFileSync("pdftotext", ["-layout", path, "-"]).toString();
  for (const part of [
    intentId!,
    "€726.00",
    "Café Šviesa",
    "Jonas Jonaitis",
    "Identified by",
    "Three directions for Žuvėdra",
    "2026-11-20 10:11:12 UTC",
    "Jonas approved: Concept",
    "192.0.2.77",
    project.contact.email,
    invoice.number,
  ])
    expect(text).toContain(part);
  for (const hidden of ["Somebody else's", "Note to self", "Never shown"])
    expect(text).not.toContain(hidden);
  expect(text).not.toMatch(/undefined|NaN|\[object/u);
  const page = await showEvidence(await ask(studio, projectId, paymentId));
  expect(page.sections.map(({ title }) => title)).toContain("What was delivered");
  const printed = text.replace(/\s/gu, "");
  for (const { title, rows } of page.sections)
    for (const words of [title, ...rows.flat()])
      expect(printed).toContain(words.replace(/\s/gu, ""));
  await expect(fetchZip(studio, other.projectId, paymentId)).rejects.toMatchObject({ status: 404 });
  await expect(ask(studio, other.projectId, paymentId).then(showEvidence)).rejects.toMatchObject({
    status: 404,
  });
  await expect(fetchZip(await makeStudio(), projectId, paymentId)).rejects.toMatchObject({
    status: 404,
  });
});
