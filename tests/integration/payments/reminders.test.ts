import { beforeAll, expect, test } from "vitest";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { claimTransfer } from "#app/areas/payments/commands/claim-transfer.server.ts";
import { denyClaim } from "#app/areas/payments/commands/deny-claim.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { remindPayers } from "#app/areas/payments/commands/remind-payers.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  BASE_URL,
  makeProject,
  makeStudio,
  outside,
  sign,
  times,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio({ reminderDays: "-3 0 7 14", paymentTermDays: 10 });
});
const remind = (days: number) =>
  remindPayers(
    { ...systemContext(), now: new Date(Date.now() + days * 86_400_000) },
    (_id, error) => {
      throw error;
    },
  );
const mails = async (projectId: string) =>
  (
    await database().db.mail.findMany({
      where: { projectId, template: "payment-reminder" },
      orderBy: { createdAt: "asc" },
    })
  ).map(
    ({ props }) =>
      JSON.parse(props) as { amount: number; latest: number; invoices: unknown[]; url: string },
  );

test("each step is mailed once, by many processes at once and after downtime, with all of a project in one mail", async () => {
  const project = await makeProject(studio);
  await sign(project);
  await database().db.$transaction((tx) =>
    issueInvoice(tx, studio.context(), {
      projectId: project.projectId,
      kind: "one_off",
      title: "Care",
      lines: [{ description: "Care", quantity: 1, net: 10_000 }],
    }),
  );
  await remind(6);
  expect(await mails(project.projectId)).toEqual([]);
  await Promise.all(times(5, () => remind(7)));
  await remind(8);
  expect(
    (await mails(project.projectId)).map(({ amount, latest, invoices }) => [
      amount,
      latest,
      invoices.length,
    ]),
  ).toEqual([[84_700, -3, 2]]);
  // Nothing ran for two weeks: only today's step is taken, and the mail says how late it is.
  await Promise.all(times(3, () => remind(19)));
  expect((await mails(project.projectId)).map(({ latest }) => latest)).toEqual([-3, 9]);
  expect((await mails(project.projectId))[1]?.url).toBe(
    `${BASE_URL}/portal/${project.projectId}/pay`,
  );
});

test("nobody is reminded of a paid or just claimed invoice; an old claim no longer counts", async () => {
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  await claimTransfer(project.guest(new Date(Date.now() + 6 * 86_400_000)), {
    invoiceId: invoice.id,
  });
  await remind(7);
  expect(await mails(project.projectId)).toEqual([]);
  await remind(17);
  expect((await mails(project.projectId)).map(({ latest }) => latest)).toEqual([7]);
  await recordPayment(studio.context(), {
    projectId: project.projectId,
    invoiceId: invoice.id,
    method: "cash",
    amount: 72_600,
    receivedOn: studio.context().today,
    reference: "",
    formId: newFormId(),
  });
  await remind(24);
  expect(await mails(project.projectId)).toHaveLength(1);
});

test("a workspace without a schedule reminds nobody", async () => {
  const quiet = await makeStudio();
  const project = await makeProject(quiet);
  await sign(project);
  await remind(30);
  expect(await mails(project.projectId)).toEqual([]);
});

test("a workspace whose reminders fail doesn't block the others, and is reported", async () => {
  const broken = await makeStudio({ reminderDays: "0", timeZone: "Nowhere/Atall" });
  const project = await makeProject(studio);
  await sign(project);
  const trouble: string[] = [];
  await remindPayers({ ...systemContext(), now: new Date(Date.now() + 10 * 86_400_000) }, (id) =>
    trouble.push(id),
  );
  await database().db.workspace.update({
    where: { id: broken.workspaceId },
    data: { timeZone: "UTC" },
  });
  expect([trouble, (await mails(project.projectId)).length]).toEqual([[broken.workspaceId], 1]);
});

test("a claim that led to nothing is replaced by a new one, or ended when the freelancer denies it", async () => {
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  const claims = () =>
    database().db.payment.findMany({
      where: { projectId: project.projectId },
      orderBy: { startedAt: "asc" },
    });
  const at = (days: number) => project.guest(new Date(Date.now() + days * 86_400_000));
  await claimTransfer(at(0), { invoiceId: invoice.id });
  await claimTransfer(at(4), { invoiceId: invoice.id });
  expect(await claims()).toHaveLength(1);
  await claimTransfer(at(7), { invoiceId: invoice.id });
  expect((await claims()).map(({ status }) => status)).toEqual(["cancelled", "started"]);
  const order = { projectId: project.projectId, paymentId: (await claims())[1]!.id };
  await expect(denyClaim((await makeStudio()).context(), order)).rejects.toThrow("absent");
  await denyClaim(studio.context(), order);
  await expect(denyClaim(studio.context(), order)).rejects.toThrow("absent");
  expect((await claims()).map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
});
