import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import {
  fetchExchangeRates,
  saveExchangeRate,
} from "#app/areas/invoicing/commands/save-exchange-rate.server.ts";
import { transmitInvoices } from "#app/areas/invoicing/commands/transmit-invoices.server.ts";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { lateInterestOf } from "#app/areas/invoicing/queries/late-interest-of.server.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { networkForm } from "#app/composition/electronic-invoices.server.ts";
import { addDays } from "#app/kernel/day.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { folderNetwork } from "#app/platform/gateways/e-invoice/folder-network.server.ts";
import { ecbRates } from "#app/platform/gateways/rates/ecb-rates.server.ts";
import { makeProject, makeStudio, outcomes, outside, sign, times } from "#tests/support/world.ts";

let bank: Server;
let page = "";
let url = "";
beforeAll(async () => {
  outside();
  bank = createServer((_request, response) => response.writeHead(page ? 200 : 503).end(page));
  await new Promise<void>((resolve) => bank.listen(0, "127.0.0.1", resolve));
  const address = bank.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
});
afterAll(() => bank.close());

const ECB = (day: string) =>
  `<?xml version="1.0"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube><Cube time='${day}'><Cube currency='USD' rate='1.1500'/><Cube currency='PLN' rate='4.2550'/></Cube></Cube></gesmes:Envelope>`;

describe("the tax in the currency that the law requires", () => {
  async function foreign() {
    const studio = await makeStudio({ country: "PL", currency: "PLN", taxRate: 2_300 });
    const project = await makeProject(studio);
    const { db } = database();
    await db.project.update({ where: { id: project.projectId }, data: { currency: "USD" } });
    const stated = async (id: string) =>
      db.invoice
        .findUniqueOrThrow({ where: { id }, include: { homeTax: true } })
        .then(({ homeTax, tax }) => [
          homeTax?.currency ?? "",
          homeTax?.rate ?? "",
          Number(homeTax?.tax ?? 0),
          Number(tax),
        ]);
    return { studio, project, db, stated };
  }

  test("is on invoices of the agreement, at the newest known rate; a credit note uses its invoice's rate", async () => {
    const { studio, project, db, stated } = await foreign();
    const { today } = studio.context();
    await saveExchangeRate(studio.context(), {
      currency: "USD",
      day: addDays(today, -3),
      rate: "3,6500",
    });
    await saveExchangeRate(studio.context(), {
      currency: "USD",
      day: addDays(today, -40),
      rate: "9",
    });
    const deposit = (await sign(project))!;
    expect(await stated(deposit.id)).toEqual(["PLN", "3.6500", 50_370, 13_800]);
    await saveExchangeRate(studio.context(), { currency: "USD", day: today, rate: "4" });
    const [line] = await db.invoiceLine.findMany({ where: { invoiceId: deposit.id } });
    const note = await creditInvoice(studio.context(), {
      projectId: project.projectId,
      invoiceId: deposit.id,
      lines: [{ id: line!.id, net: 10_000 }],
      reason: "Less",
      formId: newFormId(),
    });
    expect(await stated(note)).toEqual(["PLN", "3.6500", -8_395, -2_300]);
  });

  test("isn't calculated from an outdated rate or another workspace's; a wrong rate is refused", async () => {
    const { studio, project, stated } = await foreign();
    await saveExchangeRate((await foreign()).studio.context(), {
      currency: "USD",
      day: studio.context().today,
      rate: "3",
    });
    await saveExchangeRate(studio.context(), {
      currency: "USD",
      day: addDays(studio.context().today, -33),
      rate: "3",
    });
    expect(await stated((await sign(project))!.id)).toEqual(["", "", 0, 13_800]);
    const save = (change: object) =>
      saveExchangeRate(studio.context(), {
        currency: "USD",
        day: studio.context().today,
        rate: "3",
        ...change,
      });
    expect(
      await outcomes([
        save({ rate: "three" }),
        save({ rate: "0" }),
        save({ currency: "dollar" }),
        save({ currency: "PLN" }),
        save({ day: addDays(studio.context().today, 1) }),
      ]),
    ).toEqual({ "rate-wrong": 3, "rate-same": 1, "in-the-future": 1 });
  });

  test("uses rates of the European Central Bank if enabled; typed rates stay, and an unreadable page changes nothing", async () => {
    const { studio, db } = await foreign();
    const { today } = studio.context();
    const rates = () =>
      db.exchangeRate.findMany({
        where: { workspaceId: studio.workspaceId },
        orderBy: { day: "asc" },
        select: { day: true, rate: true, source: true },
      });
    page = ECB(today);
    await fetchExchangeRates(systemContext(), ecbRates(url));
    expect(await rates()).toEqual([{ day: today, rate: "3.7", source: "ECB" }]);
    await saveExchangeRate(studio.context(), { currency: "USD", day: today, rate: "3.71" });
    await fetchExchangeRates(systemContext(), ecbRates(url));
    expect(await rates()).toEqual([{ day: today, rate: "3.71", source: "Rūta" }]);
    for (const broken of ["", "<html/>", `<!DOCTYPE x>${ECB(today)}`]) {
      page = broken;
      await expect(fetchExchangeRates(systemContext(), ecbRates(url))).rejects.toThrow();
    }
  });
});

describe("a network for electronic invoices", () => {
  const setUp = async (name: "ksef" | "peppol", change: object = {}) => {
    const folder = mkdtempSync(join(tmpdir(), "network-"));
    const studio = await makeStudio({
      country: "PL",
      currency: "PLN",
      taxRate: 2_300,
      vatId: "PL5260250274",
      address: "Krucza 1",
      ...change,
    });
    const project = await makeProject(studio);
    await database().db.project.update({
      where: { id: project.projectId },
      data: { currency: "PLN" },
    });
    const since = new Date(Date.now() - 1_000);
    const { id } = (await sign(project))!;
    const troubles: string[] = [];
    const run = (minutes = 0, network = folderNetwork({ name, folder })) =>
      transmitInvoices(
        { ...systemContext(), now: new Date(Date.now() + minutes * 60_000) },
        {
          network,
          write: networkForm,
          since,
          trouble: (_id, error) =>
            troubles.push(error instanceof Error ? error.message : String(error)),
        },
      );
    const row = () => database().db.transmission.findFirstOrThrow({ where: { invoiceId: id } });
    return { folder, studio, project, id, run, row, troubles };
  };

  test("gets each invoice once, however many processes hand it over, and is asked for its state", async () => {
    const { folder, studio, project, id, run, row } = await setUp("ksef");
    await Promise.all(times(3, () => run()));
    await run(1);
    const { id: documentId, status } = await row();
    const files = readdirSync(join(folder, "outgoing")).filter((file) =>
      file.startsWith(project.projectId),
    );
    expect([status, files]).toEqual(["sent", [`${documentId}.xml`]]);
    expect(readFileSync(join(folder, "outgoing", files[0]!), "utf8")).toContain(
      "<RodzajFaktury>ZAL<",
    );
    writeFileSync(
      join(folder, "answers", `${documentId}.json`),
      JSON.stringify({ status: "accepted", reference: "5260250274-20261122-ABC-01" }),
    );
    await run(30);
    expect(await row()).toMatchObject({
      status: "accepted",
      reference: "5260250274-20261122-ABC-01",
    });
    expect(
      (await findInvoice(studio.context(), project.projectId, id))!.transmissions,
    ).toMatchObject([{ network: "ksef", status: "accepted" }]);
  });

  test("that is down is tried again; an invoice that has no such form says why and isn't sent", async () => {
    const down = await setUp("peppol");
    const broken = {
      ...folderNetwork({ name: "peppol", folder: down.folder }),
      send: () => Promise.reject(new Error("the connector is away")),
    };
    await down.run(0, broken);
    expect([(await down.row()).status, down.troubles.includes("the connector is away")]).toEqual([
      "waiting",
      true,
    ]);
    await down.run(30);
    expect((await down.row()).status).toBe("sent");
    const lacking = await setUp("ksef", { vatId: "" });
    await lacking.run();
    expect(await lacking.row()).toMatchObject({ status: "rejected", reason: "seller-nip" });
  });
});

test("late interest follows the studio's own signed terms if there are any, for private clients too", async () => {
  const studio = await makeStudio({ lateRate: 1_200, lateFee: 2_500n });
  const project = await makeProject(studio);
  const { id } = await database().db.$transaction((tx) =>
    issueInvoice(tx, studio.context(), {
      projectId: project.projectId,
      kind: "instalment",
      title: "Work",
      lines: [{ description: "Work", quantity: 1, net: 100_000 }],
      dueDays: 0,
    }),
  );
  const invoice = (await findInvoice(studio.context(), project.projectId, id))!;
  expect(lateInterestOf(invoice, addDays(invoice.dueOn, 73))).toMatchObject({
    interest: 2_904,
    fee: 2_500,
    source: "",
  });
  const { workspace } = invoice.project;
  const invoicing = { ...workspace.invoicing, lateRate: 0 };
  const byLaw = {
    ...invoice,
    project: { ...invoice.project, workspace: { ...workspace, invoicing } },
  };
  expect(lateInterestOf(byLaw, addDays(invoice.dueOn, 30))).toBeNull();
});
