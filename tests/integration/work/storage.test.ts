import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unnamedOf } from "#app/areas/files/queries/list-contents.server.ts";
import { gateways, useGateways } from "#app/composition/gateways.server.ts";
import { installationId } from "#app/composition/installation-id.server.ts";
import { sweepFiles } from "#app/composition/sweep-files.server.ts";
import { copyFiles, verifyFiles } from "#app/composition/move-files.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { diskFiles } from "#app/platform/gateways/files/disk-files.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { pathIn } from "#app/platform/gateways/files/stored-path.ts";
import { checkBucket, s3Files, type Bucket } from "#app/platform/gateways/files/s3-files.server.ts";
import { sendFile } from "#app/platform/http/send-file.server.ts";
import { startBucketServer } from "#tests/support/bucket-server.ts";
import { makeProject, makeStudio, outside, type Studio } from "#tests/support/world.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "milepost-files-"));
const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const textOf = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

let server: Awaited<ReturnType<typeof startBucketServer>>;
beforeAll(async () => {
  server = await startBucketServer();
});
afterAll(() => server.stop());

const inBucket = (changes: Partial<Bucket> = {}, folder = newFolder()) =>
  s3Files({ ...server.bucket, prefix: `${randomBytes(4).toString("hex")}/`, ...changes }, folder);

async function listed(store: FileStore) {
  const entries = [];
  for await (const entry of store.list()) entries.push(entry);
  return entries;
}

async function* inPieces(bytes: Buffer, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size)
    yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe.each([
  ["a folder", () => diskFiles(newFolder())],
  ["a bucket", () => inBucket()],
])("%s as a store", (_name, make) => {
  test("gives back what was put into it, whole and in parts", async () => {
    const store = make();
    const put = await store.put("ws1", Buffer.from("Žuvėdra over the sea"));
    const at = { workspaceId: "ws1", sha256: put.sha256 };
    expect((await store.read(at)).toString()).toBe("Žuvėdra over the sea");
    expect(await textOf(await store.open(at, { start: 9, end: 12 }))).toBe(" ove");
    expect(await store.sizeOf(at)).toBe(put.size);
    expect(await store.sizeOf({ ...at, workspaceId: "ws2" })).toBeNull();
    const local = await store.local(at);
    expect(readFileSync(local.path, "utf8")).toBe("Žuvėdra over the sea");
    await local.done();
  });

  test("says nothing of one workspace to another", async () => {
    const store = make();
    const { sha256 } = await store.put("ws1", Buffer.from("secret"));
    await expect(store.read({ workspaceId: "ws2", sha256 })).rejects.toThrow();
    await expect(store.open({ workspaceId: "ws2", sha256 })).rejects.toThrow();
    await expect(store.read({ workspaceId: "../ws1", sha256 })).rejects.toThrow(RangeError);
  });

  test("receives 40 MB byte for byte, in parts, and refuses what is larger than allowed", async () => {
    const store = make();
    const bytes = randomBytes(40_000_000);
    const received = await store.receive(inPieces(bytes), bytes.length);
    expect(received).toMatchObject({ size: bytes.length, sha256: sha256Of(bytes) });
    await received!.keep("ws1");
    const stored = await store.read({ workspaceId: "ws1", sha256: sha256Of(bytes) });
    expect(stored.equals(bytes)).toBe(true);
    expect(await store.receive(inPieces(bytes), bytes.length - 1)).toBeNull();
  });

  test("lists what it has, once for each workspace, and removes only what wasn't stored again", async () => {
    const store = make();
    const { sha256 } = await store.put("ws1", Buffer.from("one"));
    await store.put("ws2", Buffer.from("one"));
    await store.put("ws1", Buffer.from("two"));
    const entries = await listed(store);
    expect(entries.map(({ workspaceId, size }) => [workspaceId, size]).sort()).toEqual([
      ["ws1", 3],
      ["ws1", 3],
      ["ws2", 3],
    ]);
    const old = entries.find((entry) => entry.workspaceId === "ws1" && entry.sha256 === sha256)!;
    await new Promise((resolve) => setTimeout(resolve, 20));
    await store.put("ws1", Buffer.from("one"));
    expect(await store.remove(old)).toBe(false);
    expect((await store.read(old)).toString()).toBe("one");
  });
});

test("content of before workspaces had folders is listed, and removed when nobody names it", async () => {
  const folder = newFolder();
  const store = diskFiles(folder);
  const bytes = Buffer.from("from before");
  const sha256 = sha256Of(bytes);
  mkdirSync(join(folder, sha256.slice(0, 2)));
  writeFileSync(join(folder, sha256.slice(0, 2), sha256), bytes);
  const [entry] = await listed(store);
  expect(entry).toMatchObject({ workspaceId: "", sha256, size: bytes.length });
  const studio = await makeStudio();
  const { db } = database();
  const { projectId } = await makeProject(studio);
  const file = { workspaceId: studio.workspaceId, projectId, name: "x", mediaType: "", size: 11 };
  await db.file.create({
    data: { ...file, id: `${projectId}-old`, sha256, createdAt: new Date() },
  });
  expect((await unnamedOf(db, "", [sha256])).size).toBe(0);
  await db.file.deleteMany({ where: { id: `${projectId}-old` } });
  expect((await unnamedOf(db, "", [sha256])).size).toBe(1);
  expect(await store.remove(entry!)).toBe(true);
  expect(await store.sizeOf({ workspaceId: studio.workspaceId, sha256 })).toBeNull();
});

test("a bucket that belongs to another installation isn't swept until it is claimed", async () => {
  outside();
  const store = inBucket();
  useGateways({ ...gateways(), files: store });
  const { sha256 } = await store.put("gone", Buffer.from("nobody's"));
  const old = { ...store, list: () => aged(store) };
  useGateways({ ...gateways(), files: old });
  await store.owner!.write("another");
  await sweepFiles();
  expect(asked.size).toBe(0);
  await store.owner!.write(await installationId());
  await sweepFiles();
  expect(asked.has(sha256)).toBe(true);
});

const asked = new Set<string>();
/** Its entries, as if they were old; what is to be removed is noted. */
async function* aged(store: FileStore) {
  for await (const entry of store.list()) {
    asked.add(entry.sha256);
    yield { ...entry, changedAt: new Date(0) };
  }
}

describe("a bucket", () => {
  test("loses what another process no longer needs, and has no trace of it on the disk", async () => {
    const prefix = "shared/";
    const folder = newFolder();
    const { sha256 } = await inBucket({ prefix }, folder).put("ws1", Buffer.from("old"));
    expect(readdirSync(folder)).toEqual([]);
    const sweeping = inBucket({ prefix });
    const [entry] = await listed(sweeping);
    expect(await sweeping.remove(entry!)).toBe(true);
    expect(await sweeping.sizeOf({ workspaceId: "ws1", sha256 })).toBeNull();
  });

  test("is asked to encrypt, with the key that was named", async () => {
    const asked: (string | undefined)[][] = [];
    const recorder = createServer((request, response) => {
      const of = (name: string) => request.headers[`x-amz-server-side-encryption${name}`];
      asked.push([request.method, String(of("")), String(of("-aws-kms-key-id"))]);
      response.writeHead(request.method === "HEAD" ? 404 : 200, { ETag: '"1"' });
      request.resume().on("end", () => response.end());
    });
    await new Promise<void>((resolve) => recorder.listen(0, "127.0.0.1", resolve));
    const endpoint = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}`;
    await inBucket({ endpoint, encryption: "aws:kms", kmsKey: "k1" }).put("ws1", Buffer.from("x"));
    expect(asked).toContainEqual(["PUT", "aws:kms", "k1"]);
    await new Promise((resolve) => recorder.close(resolve));
  });

  test("sends browsers to itself for a large download only, and only when it may", async () => {
    const bytes = Buffer.alloc(26 * 1024 * 1024, 7);
    const direct = inBucket({ isDirect: true });
    const { sha256, size } = await direct.put("ws1", bytes);
    const file = { workspaceId: "ws1", sha256, size, name: "a; b.zip", mediaType: "x/y" };
    const request = new Request("https://portal.example/files/1");
    const answer = await sendFile(request, direct, file);
    expect(answer.status).toBe(302);
    const got = await fetch(answer.headers.get("location")!);
    expect(got.headers.get("content-disposition")).toContain('filename="a; b.zip"');
    expect(sha256Of(Buffer.from(await got.arrayBuffer()))).toBe(sha256);
    const film = await sendFile(request, direct, { ...file, mediaType: "video/mp4" });
    expect(film.status).toBe(200);
    await film.body?.cancel();
    const client = await sendFile(request, direct, { ...file, mayClose: true });
    expect([client.status, client.headers.get("location")]).toEqual([200, null]);
    await client.body?.cancel();
  });

  test("that isn't there, or refuses, says so at once", async () => {
    await expect(checkBucket({ ...server.bucket, bucket: "absent" })).rejects.toThrow();
    await expect(checkBucket(server.bucket)).resolves.toBeUndefined();
  });
});

describe("moving files to a bucket", () => {
  let studio: Studio;
  let from: FileStore;
  let folder: string;
  const contents = Array.from({ length: 6 }, (_, index) => randomBytes(1_000 * (index + 1)));
  const progress: number[] = [];
  beforeAll(async () => {
    outside();
    studio = await makeStudio();
    const { projectId } = await makeProject(studio);
    await database().db.file.deleteMany({});
    folder = newFolder();
    from = diskFiles(folder);
    for (const [index, content] of contents.entries()) {
      const { sha256, size } = await from.put(studio.workspaceId, content);
      await database().db.file.create({
        data: {
          id: `${studio.workspaceId}-${index}`,
          workspaceId: studio.workspaceId,
          projectId,
          name: "x",
          mediaType: "x/y",
          size,
          sha256,
          createdAt: new Date(),
        },
      });
    }
  });
  const pathOf = (content: Buffer) =>
    join(folder, pathIn({ workspaceId: studio.workspaceId, sha256: sha256Of(content) }));

  test("goes on where it was stopped, and says how far it is", async () => {
    const to = inBucket();
    const isStopped = new Error("stopped");
    const stopAfterTwo = ({ done }: { done: number }) => {
      if (done === 2) throw isStopped;
    };
    const { db } = database();
    await expect(copyFiles(db, { from, to }, stopAfterTwo)).rejects.toBe(isStopped);
    expect(await listed(to)).toHaveLength(2);
    const result = await copyFiles(db, { from, to }, ({ doneBytes }) => progress.push(doneBytes));
    expect(result).toEqual({ copied: 4, there: 2, problems: [] });
    expect(progress.at(-1)).toBe(21_000);
    expect(await verifyFiles(db, to, () => undefined)).toEqual([]);
  });

  test("names what is missing and what isn't what its hash says, and copies the rest", async () => {
    const [first, second] = contents as [Buffer, Buffer];
    writeFileSync(pathOf(first), randomBytes(first.length));
    writeFileSync(pathOf(second), "shorter");
    const to = inBucket();
    const result = await copyFiles(database().db, { from, to }, () => undefined);
    expect(result.copied).toBe(4);
    expect(result.problems.map(({ sha256, problem }) => [sha256, problem]).sort()).toEqual(
      [
        [sha256Of(first), "damaged"],
        [sha256Of(second), "damaged"],
      ].sort(),
    );
    expect(await listed(to)).toHaveLength(4);
    // What was copied wrong isn't taken for there the next time.
    const flipping: FileStore = {
      ...to,
      open: () => Promise.resolve(new Response("damaged on the way").body!),
    };
    const third = contents[2]!;
    await to.discard({ workspaceId: studio.workspaceId, sha256: sha256Of(third) });
    const again = await copyFiles(database().db, { from, to: flipping }, () => undefined);
    expect(again.problems.map(({ sha256 }) => sha256)).toContain(sha256Of(third));
    expect(
      await to.sizeOf({ workspaceId: studio.workspaceId, sha256: sha256Of(third) }),
    ).toBeNull();
    await copyFiles(database().db, { from, to }, () => undefined);
    const lost = await verifyFiles(database().db, to, () => undefined);
    expect(lost.map(({ problem }) => problem)).toEqual(["missing", "missing"]);
  });
});
