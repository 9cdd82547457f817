import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { createServer, request as ask, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  SET_UP_CODE,
  startMilepost,
  type MilepostProcess,
} from "#tests/support/milepost-process.ts";

/** The built server, with a studio that has a draft: files arrive piece by piece. */
let milepost: MilepostProcess;
let cookie: string;
let projectId: string;
let checkpointId: string;

beforeAll(async () => {
  milepost = await startMilepost({ STORAGE_PER_STUDIO: "60MB", LARGEST_UPLOAD: "40MB" });
  const form = new URLSearchParams({ code: SET_UP_CODE, intent: "look-around" });
  const set = await fetch(`${milepost.url}/set-up`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { "sec-fetch-site": "same-origin" },
  });
  cookie = (set.headers.get("set-cookie") ?? "").split(";")[0]!;
  const rows = await query(
    "SELECT m.id, m.projectId FROM Milestone m JOIN Project p ON p.id = m.projectId WHERE p.status = 'active' AND m.status <> 'approved' LIMIT 1",
  );
  projectId = String(rows[0]!.projectId);
  const begun = await fetch(`${milepost.url}/app/projects/${projectId}/work?index`, {
    method: "POST",
    body: new URLSearchParams({ intent: "begin-checkpoint", milestoneId: String(rows[0]!.id) }),
    redirect: "manual",
    headers: { cookie, "sec-fetch-site": "same-origin" },
  });
  checkpointId = /work\/([^/]+)\/edit/u.exec(begun.headers.get("location") ?? "")![1]!;
});
afterAll(() => milepost.stop());

async function query(sql: string, args: string[] = []) {
  const db = createClient({ url: `file:${join(milepost.dataDir, "milepost.db")}` });
  const { rows } = await db.execute({ sql, args });
  db.close();
  return rows as unknown as Record<string, string | number>[];
}

const base64 = (text: string) => Buffer.from(text).toString("base64");
const partials = () => readdirSync(join(milepost.dataDir, "uploads"));

type Asked = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: Buffer;
  url?: string;
};

/** A request as the upload client of a page sends it. */
async function tus({ method, path, headers = {}, body, url = milepost.url }: Asked) {
  const answer = await fetch(url + path, {
    method,
    redirect: "manual",
    headers: {
      cookie,
      "sec-fetch-site": "same-origin",
      "tus-resumable": "1.0.0",
      ...(body ? { "content-type": "application/offset+octet-stream" } : {}),
      ...headers,
    },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

type Begun = {
  size: number;
  name?: string;
  headers?: Record<string, string>;
  url?: string;
  to?: string;
};
function begin({ size, name = "work.bin", headers = {}, url, to = checkpointId }: Begun) {
  const metadata = { filename: name, projectId, checkpointId: to };
  return tus({
    method: "POST",
    path: "/uploads",
    ...(url ? { url } : {}),
    headers: {
      "upload-length": String(size),
      "upload-metadata": Object.entries(metadata)
        .map(([key, value]) => `${key} ${base64(value)}`)
        .join(","),
      ...headers,
    },
  });
}

const offsetOf = async (path: string) =>
  Number((await tus({ method: "HEAD", path })).headers.get("upload-offset"));
const send = (path: string, offset: number, body: Buffer, url?: string) =>
  tus({
    method: "PATCH",
    path,
    body,
    headers: { "upload-offset": String(offset) },
    ...(url ? { url } : {}),
  });

/** A piece whose connection is cut after so many bytes. */
function cut(path: string, offset: number, { body, after }: { body: Buffer; after: number }) {
  return new Promise<void>((resolve) => {
    const { hostname, port } = new URL(milepost.url);
    const sending = ask({
      hostname,
      port,
      path,
      method: "PATCH",
      headers: {
        cookie,
        "sec-fetch-site": "same-origin",
        "tus-resumable": "1.0.0",
        "upload-offset": String(offset),
        "content-type": "application/offset+octet-stream",
        "content-length": String(body.length),
      },
    });
    sending.on("error", () => resolve());
    sending.write(body.subarray(0, after), () => setTimeout(() => sending.destroy(), 30));
    sending.on("close", () => resolve());
  });
}

const storedAs = async (name: string) => {
  const rows = await query("SELECT * FROM File WHERE name = ? AND checkpointId = ?", [
    name,
    checkpointId,
  ]);
  return rows;
};
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("an upload goes on where it stopped", () => {
  test("after connections that are cut at random points, byte for byte", async () => {
    const bytes = randomBytes(9_000_000);
    const { headers } = await begin({ size: bytes.length, name: "ąžuolas.bin" });
    const path = headers.get("location")!;
    for (let tries = 0; tries < 6; tries++) {
      const offset = await offsetOf(path);
      await cut(path, offset, {
        body: bytes.subarray(offset),
        after: 200_000 + Math.floor(Math.random() * 900_000),
      });
    }
    const offset = await offsetOf(path);
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThan(bytes.length);
    expect((await send(path, offset, bytes.subarray(offset))).status).toBe(204);
    const [file] = await storedAs("ąžuolas.bin");
    expect([file?.sha256, Number(file?.size)]).toEqual([hashOf(bytes), bytes.length]);
    const back = await fetch(`${milepost.url}/files/${String(file?.id)}`, { headers: { cookie } });
    expect(hashOf(Buffer.from(await back.arrayBuffer()))).toBe(hashOf(bytes));
    expect(partials()).toEqual([]);
  });

  test("across a restart of the server", async () => {
    const bytes = randomBytes(3_000_000);
    const { headers } = await begin({ size: bytes.length, name: "restart.bin" });
    const path = headers.get("location")!;
    await send(path, 0, bytes.subarray(0, 1_000_000));
    const { dataDir } = milepost;
    const port = new URL(milepost.url).port;
    milepost.child.kill("SIGKILL");
    await new Promise((resolve) => milepost.child.once("exit", resolve));
    milepost = await startMilepost(
      { STORAGE_PER_STUDIO: "60MB", LARGEST_UPLOAD: "40MB", PORT: port },
      dataDir,
    );
    expect(await offsetOf(path)).toBe(1_000_000);
    expect((await send(path, 1_000_000, bytes.subarray(1_000_000))).status).toBe(204);
    expect((await storedAs("restart.bin"))[0]?.sha256).toBe(hashOf(bytes));
  });

  test("and whoever didn't get the last answer learns that it has arrived, once", async () => {
    const bytes = randomBytes(400_000);
    const { headers } = await begin({ size: bytes.length, name: "once.bin" });
    const path = headers.get("location")!;
    await send(path, 0, bytes);
    expect([await offsetOf(path), await offsetOf(path)]).toEqual([400_000, 400_000]);
    expect(await storedAs("once.bin")).toHaveLength(1);
  });

  test("through a server in between that takes no more than a megabyte", async () => {
    const proxy = await limitingProxy(1_000_000);
    const url = `http://localhost:${(proxy.address() as AddressInfo).port}`;
    const bytes = randomBytes(2_500_000);
    const { headers } = await begin({ size: bytes.length, name: "proxied.bin", url });
    const path = headers.get("location")!;
    expect(path).toMatch(/^\/uploads\/[0-9a-z]+$/u);
    expect((await send(path, 0, bytes, url)).status).toBe(413);
    for (let at = 0; at < bytes.length; at += 900_000)
      expect((await send(path, at, bytes.subarray(at, at + 900_000), url)).status).toBe(204);
    expect((await storedAs("proxied.bin"))[0]?.sha256).toBe(hashOf(bytes));
    proxy.close();
  });

  test("when a stalled request still holds it", async () => {
    const bytes = randomBytes(2_000_000);
    const { headers } = await begin({ size: bytes.length, name: "stalled.bin" });
    const path = headers.get("location")!;
    const { hostname, port } = new URL(milepost.url);
    const stalled = ask({
      hostname,
      port,
      path,
      method: "PATCH",
      headers: {
        cookie,
        "sec-fetch-site": "same-origin",
        "tus-resumable": "1.0.0",
        "upload-offset": "0",
        "content-type": "application/offset+octet-stream",
        "content-length": String(bytes.length),
      },
    });
    stalled.on("error", () => undefined);
    stalled.write(bytes.subarray(0, 500_000));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const offset = await offsetOf(path);
    expect(offset).toBe(500_000);
    expect((await send(path, offset, bytes.subarray(offset))).status).toBe(204);
    stalled.destroy();
    expect((await storedAs("stalled.bin"))[0]?.sha256).toBe(hashOf(bytes));
  });
});

/** Passes requests on, and refuses bodies that are larger than its limit, as nginx does. */
async function limitingProxy(most: number): Promise<Server> {
  const target = new URL(milepost.url);
  const proxy = createServer((request, response) => {
    if (Number(request.headers["content-length"] ?? 0) > most) {
      request.resume();
      response.writeHead(413, { connection: "close" }).end("<h1>413 Request Entity Too Large</h1>");
      return;
    }
    const { method, url: path, headers } = request;
    const passed = ask(
      { hostname: target.hostname, port: target.port, method, path, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return proxy;
}

describe("the upload server is guarded", () => {
  test.each([
    ["without forwarding headers", {}],
    ["behind TLS", { "x-forwarded-proto": "https", "x-forwarded-host": "portal.example" }],
    ["with a forged host", { "x-forwarded-host": "evil.test" }],
    ["with a forged Forwarded", { forwarded: "host=evil.test;proto=https" }],
  ])("addresses are relative %s", async (_how, headers) => {
    const begun = await begin({ size: 10, name: "address.bin", headers });
    expect(begun.status).toBe(201);
    expect(begun.headers.get("location")).toMatch(/^\/uploads\/[0-9a-z]+$/u);
    expect(begun.headers.get("access-control-allow-origin")).toBeNull();
    await tus({ method: "DELETE", path: begun.headers.get("location")! });
  });

  test("nothing can be read back, nor be begun without a length", async () => {
    const { headers } = await begin({ size: 10, name: "private.bin" });
    const path = headers.get("location")!;
    expect((await tus({ method: "GET", path })).status).toBe(404);
    const deferred = await tus({
      method: "POST",
      path: "/uploads",
      headers: { "upload-defer-length": "1" },
    });
    expect(deferred.status).toBe(400);
    await tus({ method: "DELETE", path });
    expect((await tus({ method: "HEAD", path })).status).toBe(404);
  });

  test("nobody without a session, from elsewhere or of another studio gets in", async () => {
    const { headers } = await begin({ size: 10, name: "mine.bin" });
    const path = headers.get("location")!;
    const body = Buffer.alloc(10);
    const outsider = await tus({
      method: "PATCH",
      path,
      body,
      headers: { cookie: "", "upload-offset": "0" },
    });
    expect(outsider.status).toBe(302);
    const elsewhere = await tus({
      method: "PATCH",
      path,
      body,
      headers: { "sec-fetch-site": "cross-site", "upload-offset": "0" },
    });
    expect(elsewhere.status).toBe(403);
    expect((await begin({ size: 10, to: "none" })).status).toBe(404);
    expect((await send("/uploads/0000000000000000000a", 0, body)).status).toBe(404);
    expect((await send("/uploads/..%2f..%2fmilepost.db", 0, body)).status).toBeGreaterThanOrEqual(
      400,
    );
    await tus({ method: "DELETE", path });
    expect(partials()).toEqual([]);
  });

  test("what is too large, or more than there is room for, is refused before its first byte", async () => {
    const large = await begin({ size: 40_000_001 });
    expect([large.status, large.text]).toEqual([409, "file-too-large"]);
    const first = await begin({ size: 35_000_000, name: "half.bin" });
    expect(first.status).toBe(201);
    const second = await begin({ size: 30_000_000 });
    expect([second.status, second.text]).toEqual([409, "quota-full"]);
    await tus({ method: "DELETE", path: first.headers.get("location")! });
    expect((await begin({ size: 30_000_000, name: "other.bin" })).status).toBe(201);
  });

  test("more bytes than were announced are refused", async () => {
    const { headers } = await begin({ size: 100, name: "longer.bin" });
    const path = headers.get("location")!;
    expect((await send(path, 0, Buffer.alloc(101))).status).toBeGreaterThanOrEqual(400);
    expect(await storedAs("longer.bin")).toEqual([]);
  });
});

test.each([
  ['a; b"c.pdf', 'a; b"c.pdf'],
  ["要求.txt", "要求.txt"],
  ["x\u202egpj.exe", "xgpj.exe"],
  ["n\nl.png", "n l.png"],
  ["u\u0308ber.pdf", "über.pdf"],
  ["../../etc/passwd", ".._.._etc_passwd"],
  [`${"a".repeat(250)}😀😀.png`, `${"a".repeat(250)}.png`],
])("a file called %j is stored and sent as %j", async (name, wanted) => {
  const bytes = Buffer.from(`content of ${name}`);
  const { headers } = await begin({ size: bytes.length, name });
  await send(headers.get("location")!, 0, bytes);
  const [file] = await storedAs(wanted);
  expect(file).toBeDefined();
  expect(Buffer.byteLength(wanted)).toBeLessThanOrEqual(255);
  const sent = await fetch(`${milepost.url}/files/${String(file!.id)}`, { headers: { cookie } });
  const disposition = sent.headers.get("content-disposition")!;
  expect(sent.status).toBe(200);
  expect(disposition).toMatch(/^attachment; filename="/u);
  const encoded = /filename\*=UTF-8''(\S+)/u.exec(disposition)?.[1];
  const plain = /filename="((?:[^"\\]|\\.)*)"/u.exec(disposition)![1]!.replaceAll(/\\(.)/gu, "$1");
  expect(encoded ? decodeURIComponent(encoded) : plain).toBe(wanted);
});

describe("a stored file is sent in parts", () => {
  test.each([
    ["bytes=0-1", 206, "bytes 0-1/26", "ab"],
    ["bytes=-2", 206, "bytes 24-25/26", "yz"],
    ["bytes=20-", 206, "bytes 20-25/26", "uvwxyz"],
    ["bytes=0-0,5-6", 200, null, "abcdefghijklmnopqrstuvwxyz"],
    ["bytes=99-", 416, "bytes */26", ""],
    ["pages=1", 200, null, "abcdefghijklmnopqrstuvwxyz"],
  ])("%s", async (range, status, contentRange, text) => {
    const id = await alphabet();
    const answer = await fetch(`${milepost.url}/files/${id}`, { headers: { cookie, range } });
    expect([answer.status, answer.headers.get("content-range"), await answer.text()]).toEqual([
      status,
      contentRange,
      text,
    ]);
  });

  test("if it is still the same, and not at all if it is known", async () => {
    const id = await alphabet();
    const get = (headers: Record<string, string>) =>
      fetch(`${milepost.url}/files/${id}`, { headers: { cookie, ...headers } });
    const etag = (await get({})).headers.get("etag")!;
    const part = await get({ range: "bytes=0-1", "if-range": etag });
    const whole = await get({ range: "bytes=0-1", "if-range": '"other"' });
    const known = await get({ "if-none-match": etag });
    expect([part.status, whole.status, known.status]).toEqual([206, 200, 304]);
  });

  let id = "";
  async function alphabet(): Promise<string> {
    if (id) return id;
    const bytes = Buffer.from("abcdefghijklmnopqrstuvwxyz");
    const { headers } = await begin({ size: bytes.length, name: "alphabet.txt" });
    await send(headers.get("location")!, 0, bytes);
    return (id = String((await storedAs("alphabet.txt"))[0]!.id));
  }
});
