import { createHash, randomBytes } from "node:crypto";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import { withdrawCheckpoint } from "#app/areas/work/commands/correct-checkpoint.server.ts";
import { listFiles } from "#app/areas/work/queries/list-files.server.ts";
import { archiveOf } from "#app/composition/archive-of.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { sendFile } from "#app/platform/http/send-file.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { sendArchive, type ArchiveEntry } from "#app/platform/http/archive.server.ts";
import { draftWork, publishWork, startedProject } from "#tests/support/published-work.ts";
import { BASE_URL, makeStudio, outside, type Project, type Studio } from "#tests/support/world.ts";

let studio: Studio;
let project: Project;
let milestoneId: string;
beforeAll(async () => {
  outside();
  studio = await makeStudio();
  ({ project, milestoneId } = await startedProject(studio));
});

const stored = async (name: string, bytes: Buffer) => ({
  ...(await gateways().files.put(studio.workspaceId, bytes)),
  name,
  mediaType: "application/octet-stream",
});
const publish = async (title: string, files: [name: string, bytes: Buffer][]) =>
  publishWork(studio.context(), {
    projectId: project.projectId,
    milestoneId,
    title,
    uploads: await Promise.all(files.map(([name, bytes]) => stored(name, bytes))),
  });

const archive = (stillMay = () => Promise.resolve(true)) =>
  archiveOf(
    project.guest(),
    { id: project.projectId, title: "Žuvėdra", language: "en" },
    { find: (id) => findFileForGuest(project.guest(), id), stillMay },
  );
const get = async (headers: Record<string, string> = {}) =>
  sendArchive(new Request(`${BASE_URL}/x.zip`, { headers }), gateways().files, await archive());
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe("all of a project's files in one archive", () => {
  const logo = randomBytes(90_000);
  test("have distinct names, their own bytes, and the length that was said", async () => {
    await publish("One", [
      ["logo.pdf", logo],
      ["Ąžuolas.png", randomBytes(10)],
    ]);
    await publish("Two", [
      ["logo.pdf", randomBytes(50)],
      ["empty.txt", Buffer.alloc(0)],
    ]);
    await draftWork(studio.context(), {
      projectId: project.projectId,
      milestoneId,
      title: "Draft",
      uploads: [await stored("secret.pdf", randomBytes(5))],
    });
    const answer = await get();
    const bytes = await bytesOf(answer);
    expect(Number(answer.headers.get("content-length"))).toBe(bytes.length);
    expect(answer.headers.get("content-disposition")).toContain(
      "filename*=UTF-8''%C5%BDuv%C4%97dra.zip",
    );
    const entries = unzipSync(bytes);
    expect(Object.keys(entries).sort()).toEqual(
      [
        "Documents/agreement-1.pdf",
        "Documents/invoice-2026-001.pdf",
        "Concept/empty.txt",
        "Concept/logo (2).pdf",
        "Concept/logo.pdf",
        "Concept/Ąžuolas.png",
      ].sort(),
    );
    const hashes = Object.values(entries).map((content) =>
      createHash("sha256").update(content).digest("hex"),
    );
    expect(hashes).toContain(createHash("sha256").update(logo).digest("hex"));
  });

  test("are the same bytes each time, so that a download goes on from where it broke off", async () => {
    const whole = await get();
    const tag = whole.headers.get("etag")!;
    const bytes = await bytesOf(whole);
    const at = Math.floor(bytes.length / 3);
    const rest = await get({ range: `bytes=${at}-`, "if-range": tag });
    expect([rest.status, rest.headers.get("content-range")]).toEqual([
      206,
      `bytes ${at}-${bytes.length - 1}/${bytes.length}`,
    ]);
    expect((await bytesOf(rest)).equals(bytes.subarray(at))).toBe(true);
    const few = await bytesOf(await get({ range: "bytes=10-29" }));
    expect(few.equals(bytes.subarray(10, 30))).toBe(true);
    const gone = await get();
    await gone.body?.cancel("the reader went away");
    expect((await get({ "if-none-match": tag })).status).toBe(304);
    expect((await get({ range: `bytes=${bytes.length}-` })).status).toBe(416);
  });

  test("are those of today's rights; one that is withdrawn while it runs is named as left out", async () => {
    const late = randomBytes(70_000);
    const { address } = await publish("Three", [["late.bin", late]]);
    const before = (await get()).headers.get("etag");
    const running = await archive();
    await withdrawCheckpoint(studio.context(), address);
    const said = sendArchive(new Request(`${BASE_URL}/x.zip`), gateways().files, running);
    const bytes = await bytesOf(said);
    expect(bytes.length).toBe(Number(said.headers.get("content-length")));
    expect(bytes.includes(late.subarray(0, 64))).toBe(false);
    const entries = unzipSync(bytes);
    expect(entries).not.toHaveProperty(["Concept/late.bin"]);
    const sentence = Buffer.from(entries["Concept/late.bin (left out).txt"]!).toString().trim();
    expect(sentence).toContain("withdrawn");
    const after = await get();
    expect(after.headers.get("etag")).not.toBe(before);
    expect(Object.keys(unzipSync(await bytesOf(after))).join()).not.toContain("late.bin");
    const listed = (await listFiles(project.guest(), project.projectId)).map(({ name }) => name);
    expect(listed).not.toContain("late.bin");
    expect(listed).not.toContain("secret.pdf");
  });
});

test("an archive breaks off when its reader isn't let in any more", async () => {
  let asked = 0;
  const running = await archive(() => Promise.resolve(++asked < 2));
  const answer = sendArchive(new Request(`${BASE_URL}/x.zip`), gateways().files, running);
  await expect(answer.arrayBuffer()).rejects.toThrow("isn't let in");
});

test("what can't be read only now breaks an archive off; what is lost is left out", async () => {
  const known = await archive();
  const send = (store: Partial<FileStore>) =>
    sendArchive(
      new Request(`${BASE_URL}/x.zip`),
      { ...gateways().files, open: () => Promise.reject(new Error("timeout")), ...store },
      { ...known, entries: known.entries.filter(({ size }) => size > 1_000) },
    );
  await expect(send({}).arrayBuffer()).rejects.toThrow("timeout");
  const lost = await bytesOf(send({ sizeOf: () => Promise.resolve(null) }));
  expect(Object.keys(unzipSync(lost)).every((name) => name.endsWith("(left out).txt"))).toBe(true);
});

test("asking for the head of a file or an archive opens nothing", async () => {
  const store: FileStore = {
    ...gateways().files,
    open: () => Promise.reject(new Error("opened")),
  };
  const head = new Request(`${BASE_URL}/x`, { method: "HEAD" });
  const zip = sendArchive(head, store, await archive());
  const { entries } = await archive();
  const file = { ...entries[0]!, name: "x.bin", mediaType: "application/octet-stream" };
  const sent = await sendFile(head, store, file);
  expect([zip.body, sent.body]).toEqual([null, null]);
  expect(Number(sent.headers.get("content-length"))).toBe(file.size);
  expect(Number(zip.headers.get("content-length"))).toBeGreaterThan(0);
});

test("a withdrawn file too small for a sentence makes the archive break off", async () => {
  const answer = sendArchive(new Request(`${BASE_URL}/x.zip`), gateways().files, {
    name: "x.zip",
    entries: [
      {
        workspaceId: studio.workspaceId,
        sha256: "a".repeat(64),
        path: "1.txt",
        size: 3,
        at: new Date(0),
      },
    ],
    isAllowed: () => Promise.resolve(false),
    leftOut: { suffix: " (left out).txt", sentence: "It was withdrawn." },
  });
  await expect(answer.arrayBuffer()).rejects.toThrow("withdrawn");
});

test("an archive of many megabytes takes no more memory than a piece of it", async () => {
  const piece = new Uint8Array(1_000_000);
  const pieces = 200;
  const store = {
    ...gateways().files,
    open: () => {
      let left = pieces;
      return Promise.resolve(
        new ReadableStream<Uint8Array>({
          pull(controller) {
            if (left-- > 0) controller.enqueue(piece);
            else controller.close();
          },
        }),
      );
    },
  };
  const entries: ArchiveEntry[] = [1, 2].map((index) => ({
    workspaceId: studio.workspaceId,
    sha256: "a".repeat(64),
    path: `${index}.bin`,
    size: piece.length * pieces,
    at: new Date(0),
  }));
  const answer = sendArchive(new Request(`${BASE_URL}/x.zip`), store, {
    name: "x.zip",
    entries,
    isAllowed: () => Promise.resolve(true),
    leftOut: { suffix: "", sentence: "" },
  });
  let sent = 0;
  let most = 0;
  const before = process.memoryUsage().arrayBuffers;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    sent += chunk.length;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(sent).toBe(Number(answer.headers.get("content-length")));
  expect(most).toBeLessThan(60_000_000);
});
