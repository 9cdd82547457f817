import { beforeAll, describe, expect, test } from "vitest";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { voidAgreement } from "#app/areas/agreements/commands/void-agreement.server.ts";
import { revokeLink } from "#app/areas/sharing/commands/revoke-link.server.ts";
import { newFormId, newId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import { propsNow } from "#app/serve/still-true.server.ts";
import type { Mail } from "#generated/sqlite/client.ts";
import { makeProject, makeStudio, outside, sign, type Studio } from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio();
});

/** What the newest mail of a kind would say if it left so many minutes after it was written. */
async function said(projectId: string, template: string, minutes = 1) {
  const { db } = database();
  const mail = await db.mail.findFirstOrThrow({
    where: { projectId, template },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const now = new Date(mail.createdAt.getTime() + minutes * 60_000);
  return propsNow({ db, mail, now, props: JSON.parse(mail.props) as Record<string, unknown> });
}

async function write(mail: Partial<Mail> & { template: string; projectId: string }, props: object) {
  const now = new Date();
  await database().db.mail.create({
    data: {
      id: newId(),
      workspaceId: studio.context().actor.workspaceId,
      locale: "en",
      toName: "Jonas",
      toEmail: "jonas@client.example",
      nextAttemptAt: now,
      createdAt: now,
      ...mail,
      props: JSON.stringify(props),
    },
  });
}

describe("what a mail says is asked again when it leaves", () => {
  test("a reminder names only what is still open, with today's amounts, and leaves out what is paid", async () => {
    const project = await makeProject(studio);
    const invoice = (await sign(project))!;
    const { projectId } = project;
    await write(
      { template: "payment-reminder", projectId },
      {
        invoices: [
          { number: invoice.number, dueOn: invoice.payBy, open: 1 },
          { number: "not-ours", dueOn: invoice.payBy, open: 5_000 },
        ],
        amount: 5_001,
        latest: 0,
      },
    );
    const due = Number(invoice.due);
    expect(await said(projectId, "payment-reminder")).toMatchObject({
      amount: due,
      invoices: [{ number: invoice.number, open: due }],
      latest: -14,
    });
    await recordPayment(studio.context(), {
      projectId,
      invoiceId: invoice.id,
      method: "cash",
      amount: due,
      receivedOn: studio.context().today,
      reference: "",
      formId: newFormId(),
    });
    expect(await said(projectId, "payment-reminder")).toBeNull();
    await write(
      { template: "payment-failed", projectId, subjectKind: "invoice", subjectId: invoice.id },
      {},
    );
    expect(await said(projectId, "payment-failed")).toBeNull();
  });

  test("nobody is told to sign what was withdrawn", async () => {
    const project = await makeProject(studio);
    const { projectId, agreement } = project;
    const signer = await database().db.signer.findFirstOrThrow({
      where: { agreementId: agreement.id },
    });
    await write(
      {
        template: "sign-turn",
        projectId,
        subjectKind: "agreement",
        subjectId: agreement.id,
        toEmail: signer.email,
      },
      { reminder: true },
    );
    expect(await said(projectId, "sign-turn")).toEqual({ reminder: true });
    await voidAgreement(studio.context(), projectId);
    expect(await said(projectId, "sign-turn")).toBeNull();
  });

  test("a link that was revoked, and a code that is too old, don't leave", async () => {
    const project = await makeProject(studio);
    const { projectId, link } = project;
    expect(await said(projectId, "guest-link")).not.toBeNull();
    await revokeLink(studio.context(), { projectId, linkId: link.id, replace: false });
    expect(await said(projectId, "guest-link")).toBeNull();
    await write({ template: "signing-code", projectId }, { secretCode: "123456", minutes: 15 });
    expect(await said(projectId, "signing-code", 14)).not.toBeNull();
    expect(await said(projectId, "signing-code", 15)).toBeNull();
  });

  test("what has happened stays true", async () => {
    const project = await makeProject(studio);
    await write({ template: "receipt", projectId: project.projectId }, { amount: 1 });
    expect(await said(project.projectId, "receipt", 60 * 24)).toEqual({ amount: 1 });
  });
});
