import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { runIsolated, TaskFailed } from "#app/platform/isolated/run-isolated.server.ts";

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
const MIB = 1024 * 1024;

/** How long the web process didn't get its turn, at most, while something was done (in ms). */
async function longestPause<T>(work: Promise<T>): Promise<{ longest: number; ended: T }> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  const ended = await work;
  clearInterval(timer);
  return { longest, ended };
}

const ended = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof TaskFailed ? error.reason : "another error"),
  );

/** A PDF whose one stream unpacks to so many bytes of a repeated object. */
function bombPdf(size: number): Buffer {
  const stream = deflateSync(Buffer.alloc(size, "1 0 obj<</Kids[1 0 R]>>endobj "));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/ObjStm/N 100000/First 600000/Filter/FlateDecode/Length ${stream.length}>>stream\n`,
    ),
    stream,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R/Size 2>>\n%%EOF"),
  ]);
}

/** A PDF without a table of its objects, which has to be searched for them. */
const brokenPdf = (size: number) =>
  Buffer.from(`%PDF-1.7\n${"1 0 obj << /A [ ".repeat(size / 16)}`);

describe("a file of a stranger is read in a process of its own, with limits", () => {
  test("what takes too long is ended, and others are answered meanwhile", async () => {
    const limits = { time: 300, memory: 512 * MIB };
    const work = ended(runIsolated("inspect-pdf", brokenPdf(4_000_000), limits));
    const { longest, ended: how } = await longestPause(work);
    expect(["time", "done"]).toContain(how);
    expect(longest).toBeLessThan(250);
  });

  test("what takes too much memory is ended", async () => {
    const rows = Buffer.from(`a;b;c\n${"1;2;3\n".repeat(3_000_000)}`);
    const limits = { time: 30_000, memory: 60 * MIB };
    expect(await ended(runIsolated("read-statement", { content: rows, country: "" }, limits))).toBe(
      "memory",
    );
  });

  test.each([
    ["a stream that unpacks to 200 MB", bombPdf(200 * MIB)],
    ["no table of objects", brokenPdf(900_000)],
    ["deep arrays", Buffer.from(`%PDF-1.7\n1 0 obj ${"[".repeat(400_000)}`)],
    ["nothing of a PDF", Buffer.alloc(1_000_000, 0x41)],
    ["no bytes", Buffer.alloc(0)],
  ])("a PDF with %s holds nobody up", async (_kind, content) => {
    const { longest, ended: how } = await longestPause(ended(runIsolated("inspect-pdf", content)));
    expect(["done", "time", "memory", "failed"]).toContain(how);
    expect(longest).toBeLessThan(250);
  });

  test("a picture of too many pixels, and one that is none, can't be read", async () => {
    const huge = join(folder, "huge.png");
    await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } })
      .png({ compressionLevel: 9 })
      .toFile(huge);
    const none = join(folder, "none.png");
    writeFileSync(none, "\u0089PNG no");
    expect(await runIsolated("make-safe-image", huge)).toBeNull();
    expect(await runIsolated("make-safe-image", none)).toBeNull();
  });

  test("an ordinary statement is read as ever", async () => {
    const content = Buffer.from("Date;Amount;Text\n2026-11-03;-1.00;Fee\n2026-11-04;7.00;Rent\n");
    expect(await runIsolated("read-statement", { content, country: "" })).toMatchObject({
      head: ["Date", "Amount", "Text"],
      rows: [{ length: 3 }, { length: 3 }],
    });
  });

  test("many at once wait for their turn, and all are answered", async () => {
    const content = Buffer.from("Date;Amount;Text\n2026-11-04;7.00;Rent\n");
    const all = Array.from({ length: 8 }, () =>
      ended(runIsolated("read-statement", { content, country: "" })),
    );
    expect(await Promise.all(all)).toEqual(Array(8).fill("done"));
  });
});
