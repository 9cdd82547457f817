// npm run bench work: what it costs to upload, picture and first see a large picture and a long
// document, beside the libraries alone; and a client's page with forty pictures.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Sqlite from "libsql";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import { diskFiles } from "#app/platform/gateways/files/disk-files.server.ts";
import { startMilepost, type MilepostProcess } from "#tests/support/milepost-process.ts";
import { documentAlone, pictureAlone, type Alone } from "./alone.ts";
import { fill, type Visitor } from "./fill.ts";
import { floorServer, load } from "./load.ts";
import { peakOf } from "./memory.ts";
import { measurePhone } from "./phone.ts";
import { longDocument, photograph } from "./work-samples.ts";

const PIECE = 16_000_000;
const ROUNDS = 5;
const PICTURES = 40;
const BUDGET = { visibleMs: 1_200, fresh: 100, cached: 10 };
const WORKSPACE = "bench0workspace0000a";
const TOKEN = "bench-member-token-of-a-sufficient-length";
let isWithin = true;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (values: number[]) => values.sort((one, other) => one - other)[values.length >> 1]!;
const now = () => new Date().toISOString().replace("Z", "+00:00");

function report(name: string, value: string, good = true): void {
  if (!good) isWithin = false;
  console.log(`${good ? "  " : "! "}${name.padEnd(58)}${value}`);
}

/** A member's session, and a draft in the first project. */
function addMember(path: string, { projectId }: Visitor): string {
  const db = new Sqlite(path);
  const run = (sql: string, ...values: (string | null)[]) => db.prepare(sql).run(values);
  run(
    `INSERT INTO "User" ("id","email","name","passwordHash","createdAt") VALUES ('bench0user','b@studio.example','Bench','x',?)`,
    now(),
  );
  run(
    `INSERT INTO "Membership" ("userId","workspaceId","role","createdAt") VALUES ('bench0user',?,'owner',?)`,
    WORKSPACE,
    now(),
  );
  run(
    `INSERT INTO "Session" ("id","userId","userAgent","createdAt","lastSeenAt","expiresAt") VALUES (?,'bench0user','bench',?,?,'2099-01-01T00:00:00.000+00:00')`,
    hashToken(TOKEN),
    now(),
    now(),
  );
  const id = `${projectId}-draft`;
  run(
    `INSERT INTO "Checkpoint" ("id","workspaceId","projectId","milestoneId","state","title","authorName") VALUES (?,?,?,?,'draft','Bench','Bench')`,
    id,
    WORKSPACE,
    projectId,
    `${projectId}-m4`,
  );
  db.close();
  return id;
}

/** Sends a file as our own client does (tus 1.0), in pieces. @returns milliseconds */
async function upload(
  { url }: MilepostProcess,
  file: { name: string; bytes: Buffer },
  about: Record<string, string>,
): Promise<number> {
  const began = performance.now();
  const metadata = Object.entries({ filename: file.name, ...about })
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(",");
  const headers = { cookie: `milepost=${TOKEN}`, origin: url, "tus-resumable": "1.0.0" };
  const begun = await fetch(`${url}/uploads`, {
    method: "POST",
    headers: {
      ...headers,
      "upload-length": String(file.bytes.length),
      "upload-metadata": metadata,
    },
  });
  const address = new URL(begun.headers.get("location") ?? "", url);
  if (begun.status !== 201) throw new Error(`${begun.status} ${await begun.text()}`);
  for (let at = 0; at < file.bytes.length; at += PIECE) {
    const sent = await fetch(address, {
      method: "PATCH",
      headers: {
        ...headers,
        "upload-offset": String(at),
        "content-type": "application/offset+octet-stream",
      },
      body: new Uint8Array(file.bytes.subarray(at, at + PIECE)),
    });
    if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`);
  }
  return performance.now() - began;
}

/** The same bytes to a server that only hashes, writes and flushes them. @returns milliseconds */
async function uploadFloor(bytes: Buffer, folder: string): Promise<number> {
  const server = createServer((request, response) => {
    void (async () => {
      const file = await open(join(folder, "floor"), "w");
      const hash = createHash("sha256");
      for await (const chunk of request) {
        hash.update(chunk as Buffer);
        await file.writeFile(chunk as Buffer);
      }
      await file.sync();
      await file.close();
      response.end(hash.digest("hex"));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const began = performance.now();
  await (await fetch(url, { method: "POST", body: new Uint8Array(bytes) })).text();
  const ms = performance.now() - began;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return ms;
}

/** Watches the processes that a server starts: the largest memory of any one of them, in MB. */
function watchChildren(pid: number) {
  let peak = 0;
  const timer = setInterval(() => {
    for (const child of childrenOf(pid)) {
      try {
        // One that has just ended has no memory to be read.
        peak = Math.max(peak, peakOf(child) || 0);
      } catch {
        // It has ended meanwhile.
      }
    }
  }, 20);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    try {
      return readFileSync(`/proc/${pid}/task/${task}/children`, "utf8")
        .split(" ")
        .filter(Boolean)
        .map(Number);
    } catch {
      return [];
    }
  });
}

type Sample = { title: string; name: string; bytes: Buffer; alone: (path: string) => Alone };

/** One file through the running product, and beside it what its libraries need alone. */
async function measureFile(
  milepost: MilepostProcess,
  sample: Sample,
  about: { projectId: string; checkpointId: string },
): Promise<void> {
  const { title, name, bytes } = sample;
  console.log(`\n${title}, ${(bytes.length / 1e6).toFixed(1)} MB`);
  const db = new Sqlite(join(milepost.dataDir, "milepost.db"), { readonly: true });
  const stateOf = () =>
    db.prepare(`SELECT "preview", "previewAt" FROM "File" WHERE "name" = ?`).get(name) as
      { preview: string; previewAt: string | null } | undefined;
  const floor = await uploadFloor(bytes, milepost.dataDir);
  const sent = await upload(milepost, sample, about);
  report(
    "upload, stored and answered",
    `${Math.round(sent)} ms, ${(sent / floor).toFixed(1)} × the floor`,
  );
  const endWatch = watchChildren(milepost.child.pid!);
  const began = performance.now();
  const waitFor = async (isDone: (state: ReturnType<typeof stateOf>) => boolean) => {
    for (const end = performance.now() + 300_000; !isDone(stateOf()); await pause(20))
      if (performance.now() > end) throw new Error(`${name} isn't pictured`);
    return performance.now() - began;
  };
  const first = await waitFor((state) => state?.preview === "ready");
  const all = await waitFor((state) => state?.previewAt === null);
  const peak = endWatch();
  const path = join(milepost.dataDir, name);
  writeFileSync(path, bytes);
  const single = sample.alone(path);
  report("first page to be seen after", `${Math.round(first)} ms`);
  report("all pictures after", `${Math.round(all)} ms, ${(all / single.ms).toFixed(2)} × alone`);
  report("the libraries alone", `${Math.round(single.ms)} ms, ${Math.round(single.peakMb)} MB`);
  report(
    "largest memory of a working process",
    `${Math.round(peak)} MB, ${(peak / single.peakMb).toFixed(2)} × alone`,
  );
  report("the server's own largest memory", `${Math.round(peakOf(milepost.child.pid!))} MB`);
  db.close();
}

/** How long the client's page of the work and its picture take. */
async function measureFirstView(
  { url, dataDir }: MilepostProcess,
  { projectId, token }: Visitor,
  checkpointId: string,
): Promise<void> {
  const db = new Sqlite(join(dataDir, "milepost.db"));
  db.prepare(`UPDATE "Checkpoint" SET "state" = 'published', "publishedAt" = ? WHERE "id" = ?`).run(
    [now(), checkpointId],
  );
  const { id } = db.prepare(`SELECT "id" FROM "File" WHERE "name" = 'photograph.jpg'`).get() as {
    id: string;
  };
  db.close();
  const headers = { cookie: `milepost_guest=${token}` };
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await (await fetch(`${url}/portal/${projectId}/work/${checkpointId}`, { headers })).text();
    const picture = await fetch(`${url}/portal/${projectId}/files/${id}/1/1280.avif`, { headers });
    if (picture.status !== 200) throw new Error(`the picture: ${picture.status}`);
    await picture.arrayBuffer();
    times.push(performance.now() - began);
  }
  report("\n  first view: its page and its picture", `${Math.round(median(times))} ms`);
}

/** Forty published checkpoints with a picture each, made by the running server. */
async function addPictures(milepost: MilepostProcess, { projectId }: Visitor): Promise<void> {
  const files = diskFiles(join(milepost.dataDir, "files"));
  const db = new Sqlite(join(milepost.dataDir, "milepost.db"));
  db.exec("PRAGMA busy_timeout = 10000");
  for (let index = 0; index < PICTURES; index++) {
    const bytes = await photograph(2_000, 1_250, index);
    const { sha256, size } = await files.put(WORKSPACE, bytes);
    const id = `${projectId}-w${String(index).padStart(2, "0")}`;
    db.prepare(
      `INSERT INTO "Checkpoint" ("id","workspaceId","projectId","milestoneId","state","title","authorName","publishedAt") VALUES (?,?,?,?,'published',?,'Bench',?)`,
    ).run([id, WORKSPACE, projectId, `${projectId}-m${index % 5}`, `Work ${index}`, now()]);
    db.prepare(
      `INSERT INTO "File" ("id","workspaceId","projectId","checkpointId","name","mediaType","size","sha256","preview","previewAt","createdAt") VALUES (?,?,?,?,?,'image/jpeg',?,?,'waiting',?,?)`,
    ).run([`${id}-f`, WORKSPACE, projectId, id, `w${index}.jpg`, size, sha256, now(), now()]);
  }
  const waiting = db.prepare(`SELECT count(*) AS n FROM "File" WHERE "previewAt" IS NOT NULL`);
  for (const end = Date.now() + 600_000; (waiting.get() as { n: number }).n > 0; await pause(500))
    if (Date.now() > end) throw new Error("the pictures aren't made");
  db.close();
}

async function measurePage(milepost: MilepostProcess, visitor: Visitor): Promise<void> {
  console.log(`\nA client's page with ${PICTURES} pictures`);
  const address = `${milepost.url}/portal/${visitor.projectId}`;
  const page = await fetch(address, { headers: { cookie: `milepost_guest=${visitor.token}` } });
  const html = await page.text();
  report("HTML, gzip", `${gzipSync(html).length} bytes`);
  const floor = await floorServer(Buffer.from(html));
  const rounds: { cached: number; fresh: number }[] = [];
  await load(milepost.url, [visitor], 10);
  for (let round = 0; round < 3; round++) {
    const base = await load(floor.url, [visitor], 1);
    const cached = await load(milepost.url, [visitor], 1);
    const fresh = await load(milepost.url, [visitor], 1, "?fresh");
    rounds.push({ cached: base / cached, fresh: base / fresh });
  }
  await floor.stop();
  for (const kind of ["cached", "fresh"] as const) {
    const ratio = median(rounds.map((round) => round[kind]));
    report(`${kind} page`, `${ratio.toFixed(1)} × the floor's cost`, ratio <= BUDGET[kind]);
  }
  const phone = await measurePhone(milepost.url, visitor);
  if (!phone) {
    report("on a slow phone", "not measured: no browser");
    return;
  }
  report(
    "loaded without scrolling",
    `${phone.requests} requests, ${Math.round(phone.bytes / 1024)} KB`,
  );
  report(
    "visible on a slow phone (CPU ÷ 4, Slow 4G)",
    `${phone.visibleMs} ms`,
    phone.visibleMs <= BUDGET.visibleMs,
  );
}

const dataDir = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), "milepost-bench-"));
const [visitor] = await fill(join(dataDir, "milepost.db"), 1, 1);
const checkpointId = addMember(join(dataDir, "milepost.db"), visitor!);
const milepost = await startMilepost({ STRIPE_DOUBLE: "0", LOG_LEVEL: "silent" }, dataDir);
try {
  const about = { projectId: visitor!.projectId, checkpointId };
  const samples: Sample[] = [
    {
      title: "A picture of 50 megapixels",
      name: "photograph.jpg",
      bytes: await photograph(8_660, 5_774),
      alone: pictureAlone,
    },
    {
      title: "A document of 300 pages",
      name: "document.pdf",
      bytes: longDocument(300),
      alone: documentAlone,
    },
  ];
  for (const sample of samples) await measureFile(milepost, sample, about);
  await measureFirstView(milepost, visitor!, checkpointId);
  await addPictures(milepost, visitor!);
  await measurePage(milepost, visitor!);
} finally {
  await milepost.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(isWithin ? "\nEverything is within its budget." : "\nLines with ! are over budget.");
process.exit(isWithin ? 0 : 1);
