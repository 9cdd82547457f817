import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { addClient } from "#app/areas/clients/commands/add-client.server.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { createProject } from "#app/areas/projects/commands/create-project.server.ts";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
import { printFirst } from "#app/composition/print-first.server.ts";
import { minor } from "#app/kernel/money.ts";
import { TaskFailed } from "#app/platform/isolated/task-failed.ts";
import { database } from "#app/platform/db/client.server.ts";
import { makeProject, makeStudio, outcomes, outside, SCOPE, sign } from "#tests/support/world.ts";

const printer = vi.hoisted(() => ({ isBroken: false, printed: 0 }));
vi.mock("#app/composition/printing/print.server.ts", async (original) => {
  const { print } = await original<typeof import("#app/composition/printing/print.server.ts")>();
  return {
    print: (order: Parameters<typeof print>[0]) => {
      printer.printed += 1;
      return printer.isBroken ? Promise.reject(new TaskFailed("failed")) : print(order);
    },
  };
});

beforeAll(() => outside());
beforeEach(() => Object.assign(printer, { isBroken: false, printed: 0 }));

/** A project that is ready to be sent. */
async function readyProject() {
  const studio = await makeStudio();
  const context = studio.context();
  const contacts = [{ name: "Jonas", email: "jonas@client.example", locale: "en" as const }];
  const client = { name: "Café Šviesa", address: "Pilies 3", country: "LT", taxId: "", vatId: "" };
  const clientId = await addClient(context, { ...client, contacts });
  const projectId = await createProject(context, { clientId, title: SCOPE.title });
  await saveScope(context, { projectId, draft: SCOPE });
  const { id: contactId } = await database().db.contact.findFirstOrThrow({ where: { clientId } });
  const recipients = [{ contactId, rights: ["approve" as const, "sign" as const, "pay" as const] }];
  return { studio, projectId, recipients };
}

/** What acts leave behind in a project. */
async function traces(projectId: string) {
  const { db } = database();
  const where = { projectId };
  return {
    status: (await db.project.findFirst({ where: { id: projectId } }))?.status,
    agreements: await db.agreement.count({ where }),
    links: await db.guestLink.count({ where }),
    mails: await db.mail.count({ where }),
    activities: await db.activity.count({ where }),
    numbers: (await db.invoice.findMany({ where, orderBy: { sequence: "asc" } })).map(
      ({ number }) => number,
    ),
  };
}

describe("what can't be printed", () => {
  test("isn't offered, and leaves nothing behind; printed, it is offered once", async () => {
    const { studio, projectId, recipients } = await readyProject();
    const send = () =>
      printFirst(studio.context(), projectId, (context) =>
        sendProposal(context, { projectId, recipients }),
      );
    const before = await traces(projectId);
    printer.isBroken = true;
    expect(await outcomes([send()])).toEqual({ "not-printable": 1 });
    expect(await traces(projectId)).toEqual(before);
    printer.isBroken = false;
    expect(await outcomes([send()])).toEqual({ done: 1 });
    expect(await traces(projectId)).toMatchObject({ status: "proposed", agreements: 1, links: 1 });
  });

  test("takes no number, of many tries at once neither", async () => {
    const studio = await makeStudio();
    const project = await makeProject(studio);
    const invoice = (await sign(project))!;
    const { projectId } = project;
    const [line] = await database().db.invoiceLine.findMany({ where: { invoiceId: invoice.id } });
    const credit = (formId: string) =>
      printFirst(studio.context(), projectId, (context) =>
        creditInvoice(context, {
          projectId,
          invoiceId: invoice.id,
          lines: [{ id: line!.id, net: minor(1_000) }],
          reason: "Less",
          lowersPrice: false,
          formId,
        }),
      );
    const before = await traces(projectId);
    printer.isBroken = true;
    const tries = ["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"].map(credit);
    expect(await outcomes(tries)).toEqual({ "not-printable": 3 });
    expect(await traces(projectId)).toEqual(before);
    Object.assign(printer, { isBroken: false, printed: 0 });
    expect(await outcomes([credit("dddddddddddd")])).toEqual({ done: 1 });
    expect(printer.printed).toBe(1);
    const { numbers } = await traces(projectId);
    expect(numbers).toHaveLength(before.numbers.length + 1);
  });

  test("an act that is refused is refused before anything is printed", async () => {
    const { studio, projectId } = await readyProject();
    const send = printFirst(studio.context(), projectId, (context) =>
      sendProposal(context, { projectId, recipients: [] }),
    );
    expect(await outcomes([send])).not.toHaveProperty("done");
    expect(printer.printed).toBe(0);
  });
});
