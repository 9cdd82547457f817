import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { decideMilestone } from "#app/workflows/decide-milestone.server.ts";
import { sendToReview } from "#app/areas/work/commands/send-to-review.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { invoicePdf } from "#app/composition/invoice-documents.server.ts";
import { signedCopy } from "#app/composition/agreement-documents.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import { diskFiles } from "#app/platform/gateways/files/disk-files.server.ts";
import { storeUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { receiveAny, receiveForm, receiveOnly } from "#app/platform/http/uploads.server.ts";
import {
  BASE_URL,
  makeProject,
  makeStudio,
  outside,
  SCOPE,
  sign,
  times,
  type Project,
  type Studio,
} from "#tests/support/world.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-pdf-"));
function save(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const textOf = (path: string) =>
  execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });

let studio: Studio;
let project: Project;
beforeAll(async () => {
  outside();
  studio = await makeStudio({ accountHolder: "Rūta Kalnietytė" });
  project = await makeProject(studio, {
    ...SCOPE,
    goal: "Zażółć gęślą jaźń — Ąžuolas, šviesūs įspūdžiai",
  });
  await sign(project);
});

async function pay() {
  for (const invoice of await database().db.invoice.findMany({
    where: { projectId: project.projectId },
  })) {
    if (invoice.paid < invoice.due)
      await recordPayment(studio.context(), {
        projectId: project.projectId,
        invoiceId: invoice.id,
        method: "transfer",
        amount: Number(invoice.due - invoice.paid),
        receivedOn: studio.context().today,
        reference: "",
        formId: newFormId(),
      });
  }
}

describe("documents", () => {
  test("the signed copy contains the text word for word with its evidence, in embedded fonts", async () => {
    const path = save("agreement.pdf", await signedCopy(project.agreement.id));
    const text = textOf(path);
    for (const part of [
      "Zażółć gęślą jaźń — Ąžuolas, šviesūs įspūdžiai",
      "Jonas Jonaitis",
      project.agreement.sha256.slice(0, 40),
      "192.0.2.1",
      "€2,000.00",
    ])
      expect(text).toContain(part);
    const fonts = execFileSync("pdffonts", [path], { encoding: "utf8" })
      .trim()
      .split("\n")
      .slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/u);
  });

  test("ten readers at once get the same bytes, and so does the next one", async () => {
    const copies = await Promise.all(times(10, () => signedCopy(project.agreement.id)));
    expect(new Set(copies.map((copy) => copy.toString("base64"))).size).toBe(1);
    const invoice = await database().db.invoice.findFirstOrThrow({
      where: { projectId: project.projectId },
    });
    const invoices = await Promise.all(times(10, () => invoicePdf(invoice.id)));
    expect(
      new Set([...invoices, await invoicePdf(invoice.id)].map((bytes) => bytes.toString("base64")))
        .size,
    ).toBe(1);
    expect(await database().db.file.count({ where: { projectId: project.projectId } })).toBe(2);
  });

  test("an independent reader finds in the printed QR code exactly what is printed beside it", async () => {
    const invoice = await database().db.invoice.findFirstOrThrow({
      where: { projectId: project.projectId },
    });
    const path = save("invoice.pdf", await invoicePdf(invoice.id));
    execFileSync("pdftoppm", ["-r", "200", "-png", path, join(folder, "invoice")]);
    const read = execFileSync("zbarimg", ["--quiet", "--raw", join(folder, "invoice-1.png")], {
      encoding: "utf8",
    }).trim();
    expect(read.split("\n")).toEqual([
      "BCD",
      "002",
      "1",
      "SCT",
      "",
      "Rūta Kalnietytė",
      "LT121000011101001000",
      "EUR726.00",
      "",
      invoice.reference,
    ]);
    const text = textOf(path);
    for (const part of [
      "LT12 1000 0111 0100 1000",
      invoice.reference,
      "€726.00",
      "VAT 21%",
      invoice.number,
    ])
      expect(text).toContain(part);
  });

  test("the last approval closes the books: numbers without gaps, prepayments deducted, nothing lost", async () => {
    const { db } = database();
    await pay();
    for (const milestone of await db.milestone.findMany({
      where: { projectId: project.projectId },
      orderBy: { position: "asc" },
    })) {
      await sendToReview(studio.context(), {
        projectId: project.projectId,
        milestoneId: milestone.id,
      });
      await Promise.allSettled(
        times(4, () =>
          decideMilestone(project.guest(), {
            milestoneId: milestone.id,
            decision: "approved",
            reason: "",
          }),
        ),
      );
      await pay();
    }
    const invoices = await db.invoice.findMany({
      where: { projectId: project.projectId },
      orderBy: { sequence: "asc" },
      include: { deductions: { orderBy: [{ issuedOn: "asc" }, { number: "asc" }] } },
    });
    expect(invoices.map(({ kind }) => kind)).toEqual(["prepayment", "instalment", "final"]);
    const last = invoices.at(-1)!;
    expect(last.deductions.map(({ number, gross }) => [number, gross])).toEqual(
      invoices.slice(0, 2).map(({ number, gross }) => [number, gross]),
    );
    expect([last.gross, last.prepaid, last.due]).toEqual([242_000n, 145_200n, 96_800n]);
    expect(invoices.reduce((sum, { due }) => sum + due, 0n)).toBe(last.gross);
    expect((await db.project.findUniqueOrThrow({ where: { id: project.projectId } })).status).toBe(
      "completed",
    );
    const text = textOf(save("final.pdf", await invoicePdf(last.id)));
    expect(text).toContain(invoices[0]!.number);
    const all = await db.invoice.findMany({
      where: { workspaceId: studio.workspaceId },
      orderBy: { sequence: "asc" },
      select: { sequence: true },
    });
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index + 1));
  });
});

describe("the final invoice", () => {
  async function finish(one: Project) {
    const { db } = database();
    for (const milestone of await db.milestone.findMany({
      where: { projectId: one.projectId },
      orderBy: { position: "asc" },
    })) {
      for (const invoice of await db.invoice.findMany({ where: { projectId: one.projectId } })) {
        if (invoice.paid < invoice.due)
          await recordPayment(studio.context(), {
            projectId: one.projectId,
            invoiceId: invoice.id,
            method: "transfer",
            amount: Number(invoice.due - invoice.paid),
            receivedOn: studio.context().today,
            reference: "",
            formId: newFormId(),
          });
      }
      await sendToReview(studio.context(), { projectId: one.projectId, milestoneId: milestone.id });
      await decideMilestone(one.guest(), {
        milestoneId: milestone.id,
        decision: "approved",
        reason: "",
      });
    }
    return db.invoice.findMany({
      where: { projectId: one.projectId },
      orderBy: { sequence: "asc" },
    });
  }

  test("is issued with the full total even when all was paid in advance, and then asks for nothing", async () => {
    const one = await makeProject(studio, {
      ...SCOPE,
      deposit: { kind: "percent", value: 10_000 },
      milestones: SCOPE.milestones.map((milestone) => ({ ...milestone, share: 0 })),
    });
    await sign(one);
    const invoices = await finish(one);
    expect(invoices.map(({ kind, gross, due }) => [kind, gross, due])).toEqual([
      ["prepayment", 242_000n, 242_000n],
      ["final", 242_000n, 0n],
    ]);
    expect(
      (await database().db.project.findUniqueOrThrow({ where: { id: one.projectId } })).status,
    ).toBe("completed");
    expect(textOf(save("zero.pdf", await invoicePdf(invoices[1]!.id)))).toContain("€0.00");
  });

  test("has the tax of the project's first invoice, even if the client's VAT id has changed since", async () => {
    const one = await makeProject(studio, { ...SCOPE, deposit: { kind: "percent", value: 6_000 } });
    await sign(one);
    await database().db.client.update({
      where: { id: one.clientId },
      data: { country: "PL", vatId: "PL1" },
    });
    await database().db.workspace.update({
      where: { id: studio.workspaceId },
      data: { vatId: "LT1" },
    });
    const invoices = await finish(one);
    expect(invoices.at(-1)!.gross).toBe(242_000n);
    expect(invoices.reduce((sum, { due }) => sum + due, 0n)).toBe(242_000n);
  });
});

describe("uploads", () => {
  const stored = join(folder, "files");
  const workspaceId = "studio";
  const place = { workspaceId, room: Infinity };
  const store = diskFiles(stored);
  const png = () =>
    sharp({ create: { width: 3_000, height: 20, channels: 3, background: "#a00" } })
      .withExif({ IFD0: { Copyright: "secret place" } })
      .png()
      .toBuffer();
  async function* pieces(bytes: Buffer) {
    for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
  }
  const upload = async (bytes: Buffer, name: string) =>
    storeUpload((await store.receive(pieces(bytes), 1e6))!, { name, workspaceId });
  const leftAside = () => readdirSync(stored).filter((name) => name.startsWith("incoming-"));

  test("a picture is stored byte for byte, under its whole name", async () => {
    const bytes = await png();
    const stored = await upload(bytes, "../sketch.PNG");
    expect([stored.mediaType, stored.name]).toEqual(["image/png", ".._sketch.PNG"]);
    expect((await store.read({ workspaceId, ...stored })).equals(bytes)).toBe(true);
  });

  test.each([
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.svg", "image/svg+xml"],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.png", "application/octet-stream"],
    ["<script>alert(1)</script>", "x.svg", "application/octet-stream"],
    ["<script>alert(1)</script>", "x.jpg", "application/octet-stream"],
    ["%PDF-1.7", "picture.jpg", "application/pdf"],
  ])("the type of %s called %s is %s", async (bytes, name, mediaType) => {
    expect((await upload(Buffer.from(bytes), name)).mediaType).toBe(mediaType);
  });

  test("a stream is stored under the hash of its bytes, and one that is too long isn't stored at all", async () => {
    const bytes = Buffer.alloc(50_000, "lighthouse ");
    const { sha256, size } = await upload(bytes, "notes.txt");
    expect([size, (await store.read({ workspaceId, sha256 })).equals(bytes)]).toEqual([
      50_000,
      true,
    ]);
    expect(await store.receive(pieces(bytes), 49_999)).toBeNull();
    expect(leftAside()).toEqual([]);
  });

  test("a form stores files while there is room, and keeps what was typed", async () => {
    const body = new FormData();
    body.set("title", "Žuvėdra");
    for (const size of [600, 500, 300])
      body.append("files", new File([Buffer.alloc(size, 1)], `${size}.bin`));
    const request = new Request(`${BASE_URL}/x`, { method: "POST", body });
    const { form, files, problem } = await receiveForm(request, store, {
      workspaceId,
      room: 1_000,
    });
    expect(problem).toBe("quota-full");
    expect(files.map(({ name }) => name)).toEqual(["600.bin", "300.bin"]);
    expect(form.get("title")).toBe("Žuvėdra");
    expect(leftAside()).toEqual([]);
  });

  test("a form keeps what was typed even if a file is refused", async () => {
    const body = new FormData();
    body.set("title", "Žuvėdra");
    body.append("files", new File([Buffer.alloc(26 * 1024 * 1024)], "large.bin"));
    body.append("files", new File(["fine"], "fine.txt"));
    body.append("files", new File([], ""));
    body.set("body", "after the files");
    const { form, files, problem } = await receiveForm(
      new Request(`${BASE_URL}/x`, { method: "POST", body }),
      store,
      place,
    );
    expect([form.get("title"), form.get("body"), problem, files.map(({ name }) => name)]).toEqual([
      "Žuvėdra",
      "after the files",
      "file-too-large",
      ["fine.txt"],
    ]);
    expect(leftAside()).toEqual([]);
  });
  test.each(["a=b.pdf", "logo; v2.pdf", "=x.pdf", 'a"b.pdf', "Žąsų sąskaita № 5.pdf", "東京.pdf"])(
    "a file called %s keeps its name",
    async (name) => {
      const body = new FormData();
      body.append("files", new File(["fine"], name));
      body.set("note", "typed");
      const { form, files, problem } = await receiveForm(
        new Request(`${BASE_URL}/x`, { method: "POST", body }),
        store,
        place,
      );
      // A browser writes a quotation mark as %22 (HTML, "multipart/form-data encoding algorithm").
      expect([form.get("note"), problem, files.map((file) => file.name)]).toEqual([
        "typed",
        null,
        [name.replace('"', "%22")],
      ]);
    },
  );

  test.each([
    ["breaks off in a file", 'name="files"; filename="x.txt"\r\n\r\nhalf of it'],
    ["breaks off in a text", 'name="note"\r\n\r\nhalf of it'],
    ["breaks off in a part's head", 'name="no'],
  ])("a form that %s is refused with 400 and leaves nothing behind", async (_when, rest) => {
    const body = [
      '--b\r\nContent-Disposition: form-data; name="files"; filename="whole.txt"\r\n\r\nwhole\r\n',
      `--b\r\nContent-Disposition: form-data; ${rest}`,
    ].join("");
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const request = new Request(`${BASE_URL}/x`, { method: "POST", body, headers });
    await expect(receiveForm(request, store, place)).rejects.toMatchObject({ status: 400 });
    expect(leftAside()).toEqual([]);
  });

  test("a truncated file is refused and leaves nothing behind, however late it is read", async () => {
    const body =
      '--b\r\nContent-Disposition: form-data; name="files"; filename="x.txt"\r\n\r\nhalf of it';
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    for (const wait of [0, 1, 20]) {
      const late: typeof store = {
        ...store,
        receive: async (content, most) => {
          await new Promise((done) => setTimeout(done, wait));
          return store.receive(content, most);
        },
      };
      const request = new Request(`${BASE_URL}/x`, { method: "POST", body, headers });
      await expect(receiveOnly(request, late)).rejects.toMatchObject({ status: 400 });
    }
    expect(leftAside()).toEqual([]);
  });

  test("more parts than any form has are refused, and a part without a name is ignored", async () => {
    const many = new FormData();
    for (let at = 0; at <= 1_000; at++) many.append("x", "1");
    const request = (body: FormData | string, type?: string) =>
      new Request(`${BASE_URL}/x`, {
        method: "POST",
        body,
        ...(type ? { headers: { "content-type": type } } : {}),
      });
    await expect(receiveForm(request(many), store, place)).rejects.toMatchObject({
      status: 400,
    });
    const nameless =
      "--b\r\nContent-Disposition: form-data\r\n\r\nnothing\r\n--b\r\nContent-Disposition: form-data; filename=x\r\n\r\nnothing\r\n--b--\r\n";
    const read = await receiveAny(request(nameless, "Multipart/Form-Data; boundary=b"), store, () =>
      Promise.resolve(place),
    );
    expect([[...read.form], read.files, read.problem]).toEqual([[], [], null]);
    expect(leftAside()).toEqual([]);
  });

  test("a form whose sender disconnects is refused, and leaves nothing behind", async () => {
    const head =
      '--b\r\nContent-Disposition: form-data; name="files"; filename="x.txt"\r\n\r\nhalf of it';
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(head));
      },
      pull(controller) {
        controller.error(new Error("gone"));
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const request = new Request(`${BASE_URL}/x`, {
      method: "POST",
      body,
      headers,
      duplex: "half",
    });
    await expect(receiveForm(request, store, place)).rejects.toMatchObject({ status: 400 });
    expect(leftAside()).toEqual([]);
  });

  test.each(["multipart/form-data", "text/plain"])(
    "a form that says it is %s is refused with 400",
    async (type) => {
      const request = new Request(`${BASE_URL}/x`, {
        method: "POST",
        body: "x",
        headers: { "content-type": type },
      });
      await expect(receiveForm(request, store, place)).rejects.toMatchObject({ status: 400 });
    },
  );

  test("a full disk is reported as such, not as an error in the form", async () => {
    const body = new FormData();
    body.append("files", new File([Buffer.alloc(1024 * 1024)], "x.bin"));
    const full: typeof store = {
      ...store,
      receive: () => Promise.reject(new Error("ENOSPC")),
    };
    await expect(
      receiveForm(new Request(`${BASE_URL}/x`, { method: "POST", body }), full, place),
    ).rejects.toThrow("ENOSPC");
  });
});
