import { execFileSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OriginalDocument } from "#app/areas/agreements/views/agreement-document.tsx";
import { padesSeal } from "#app/platform/gateways/seal/pades-seal.server.ts";
import { renderPdf } from "#app/platform/pdf/render-pdf.server.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-seal-"));
const path = (name: string) => join(folder, name);
const openssl = (...args: string[]) =>
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
/**
 * The output of poppler's verifier. It exits with 0 even on a broken signature, so its text is
 * checked.
 */
function pdfsig(bytes: Uint8Array): string {
  writeFileSync(path("judged.pdf"), bytes);
  return execFileSync("pdfsig", [path("judged.pdf")], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}
const isWhole = (said: string) => /^\s*- Total document signed/mu.test(said);
const isValid = (said: string) => said.includes("Signature is Valid.");

const seal = padesSeal({ timestampUrl: undefined });
const now = new Date();
const subject = { name: "Pieczęć umów", organization: "Studio Žiemgala", country: "LT" };
let original: Buffer;
let authority: Server;
let authorityUrl = "";

beforeAll(async () => {
  original = await renderPdf(
    createElement(OriginalDocument, {
      id: "a",
      title: "Umowa",
      text: "# Umowa\n\nZażółć gęślą jaźń — Ąžuolas",
      locale: "pl",
    }) as never,
  );
  const config = [
    "[tsa]",
    "serial = ./serial",
    "crypto_device = builtin",
    "signer_digest = sha256",
    "default_policy = 1.2.3.4.1",
    "digests = sha256",
    "accuracy = secs:1",
    "ess_cert_id_alg = sha256",
    "[req]",
    "distinguished_name = dn",
    "[dn]",
    "[ext]",
    "extendedKeyUsage = critical,timeStamping",
  ];
  writeFileSync(path("tsa.cnf"), config.join("\n"));
  writeFileSync(path("serial"), "01\n");
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "tsa.key",
    "-out",
    "tsa.crt",
    "-days",
    "30",
    "-subj",
    "/CN=Test TSA",
    "-config",
    "tsa.cnf",
    "-extensions",
    "ext",
  );
  authority = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => {
        writeFileSync(path("query.tsq"), Buffer.concat(chunks));
        openssl(
          "ts",
          "-reply",
          "-queryfile",
          "query.tsq",
          "-signer",
          "tsa.crt",
          "-inkey",
          "tsa.key",
          "-config",
          "tsa.cnf",
          "-section",
          "tsa",
          "-out",
          "reply.tsr",
        );
        response
          .setHeader("Content-Type", "application/timestamp-reply")
          .end(execFileSync("cat", [path("reply.tsr")]));
      });
  });
  await new Promise<void>((resolve) => authority.listen(0, "127.0.0.1", resolve));
  authorityUrl = `http://127.0.0.1:${(authority.address() as { port: number }).port}/`;
});
afterAll(() => void authority.close());

const order = (identity: Parameters<typeof seal.seal>[1]["identity"]) => ({
  identity,
  reason: "Umowa (1): [Jonas] \\ Ona",
  location: "Milepost",
  at: now,
});

describe("the seal", () => {
  test("an independent verifier finds it valid and the whole document signed", async () => {
    const { identity, facts } = seal.makeIdentity(subject, now);
    const sealed = await seal.seal(original, order(identity));
    const said = pdfsig(sealed);
    expect([isWhole(said), isValid(said)]).toEqual([true, true]);
    expect(said).toContain("ETSI.CAdES.detached");
    expect(said).toContain("Pieczęć umów");
    expect(sealed.subarray(0, original.length).equals(original)).toBe(true);
    expect(facts).toMatchObject({ subject: "Pieczęć umów", selfMade: true });
    expect(await seal.inspect(sealed)).toMatchObject({
      readable: true,
      signatures: [
        {
          signer: "Pieczęć umów",
          organization: "Studio Žiemgala",
          selfIssued: true,
          qualified: false,
          intact: true,
          coversWholeFile: true,
          timestamped: false,
        },
      ],
    });
  });

  test("one changed byte anywhere in the signed part is detected, by us and by the independent verifier", async () => {
    const sealed = await seal.seal(original, order(seal.makeIdentity(subject, now).identity));
    for (const at of [100, Math.floor(original.length / 2), original.length - 20]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const [found] = (await seal.inspect(changed)).signatures;
      expect(found?.intact ?? false, `byte ${at}`).toBe(false);
      expect(isValid(pdfsig(changed)), `byte ${at}`).toBe(false);
    }
  });

  test("content appended after the signature is detected: the signature no longer covers the whole document", async () => {
    const sealed = await seal.seal(original, order(seal.makeIdentity(subject, now).identity));
    const extended = Buffer.concat([sealed, Buffer.from("\n% and you owe me a thousand\n")]);
    expect((await seal.inspect(extended)).signatures).toMatchObject([
      { intact: true, coversWholeFile: false },
    ]);
    expect(isWhole(pdfsig(extended))).toBe(false);
    const again = await seal.seal(sealed, order(seal.makeIdentity(subject, now).identity));
    expect(
      (await seal.inspect(again)).signatures.map(({ intact, coversWholeFile }) => [
        intact,
        coversWholeFile,
      ]),
    ).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  test("with a time-stamp authority it is baseline B-T, and a wrong or missing answer of the authority is refused", async () => {
    const stamped = await padesSeal({ timestampUrl: authorityUrl }).seal(
      original,
      order(seal.makeIdentity(subject, now).identity),
    );
    const said = pdfsig(stamped);
    expect([isWhole(said), isValid(said)]).toEqual([true, true]);
    const [found] = (await seal.inspect(stamped)).signatures;
    expect(found).toMatchObject({ intact: true, timestamped: true });
    expect(Math.abs((found?.at?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    const liar = createServer(
      (_request, response) =>
        void response
          .setHeader("Content-Type", "application/timestamp-reply")
          .end(execFileSync("cat", [path("reply.tsr")])),
    );
    await new Promise<void>((resolve) => liar.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(liar.address() as { port: number }).port}/`;
    await expect(
      padesSeal({ timestampUrl: url }).seal(
        original,
        order(seal.makeIdentity(subject, now).identity),
      ),
    ).rejects.toThrow("doesn't hold");
    liar.close();
    await expect(
      padesSeal({ timestampUrl: url }).seal(
        original,
        order(seal.makeIdentity(subject, now).identity),
      ),
    ).rejects.toThrow();
  });

  test("the studio's own certificate seals too; a wrong passphrase and a file that isn't a certificate are told apart", async () => {
    openssl(
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      "own.key",
      "-out",
      "own.crt",
      "-days",
      "30",
      "-subj",
      "/CN=Own Studio/O=Own",
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
      "pass:žąsis",
    );
    const file = execFileSync("cat", [path("own.p12")]);
    const read = await seal.readP12(file, "žąsis", now);
    if (!read.read) throw new Error(read.reason);
    expect(read.facts).toMatchObject({ subject: "Own Studio", selfMade: false });
    const said = pdfsig(await seal.seal(original, order(read.identity)));
    expect([isWhole(said), isValid(said), said.includes("Own Studio")]).toEqual([true, true, true]);
    expect(await seal.readP12(file, "goose", now)).toEqual({
      read: false,
      reason: "p12-passphrase",
    });
    expect(await seal.readP12(Buffer.from("hello"), "", now)).toEqual({
      read: false,
      reason: "p12-unreadable",
    });
    expect(await seal.readP12(file, "žąsis", new Date(now.getTime() + 90 * 86_400_000))).toEqual({
      read: false,
      reason: "p12-expired",
    });
  });

  test("a file that isn't a PDF is reported as such", async () => {
    expect(await seal.inspect(Buffer.from("hello"))).toEqual({
      readable: false,
      encrypted: false,
      signatures: [],
    });
    expect((await seal.inspect(original)).signatures).toEqual([]);
  });
});
