import { describe, expect, test } from "vitest";
import { longestTurn } from "#tests/support/longest-turn.ts";
import { bombPdf, brokenPdf } from "#tests/support/hostile-pdf.ts";
import { WarmProcess } from "#app/platform/isolated/warm-process.server.ts";
import { runIsolated } from "#app/platform/isolated/run-isolated.server.ts";
import type { PrintOrder } from "#app/composition/printing/documents.ts";
import { TaskFailed, type Limits } from "#app/platform/isolated/task-failed.ts";

const MIB = 1024 * 1024;

const ended = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof TaskFailed ? error.reason : "another error"),
  );

describe("a file of a stranger is read in a process of its own, with limits", () => {
  test("what takes too long is ended, and others are answered meanwhile", async () => {
    const limits = { time: 300, memory: 512 * MIB };
    const work = ended(runIsolated("inspect-pdf", brokenPdf(4_000_000), limits));
    const { longest, ended: how } = await longestTurn(work);
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
    const { longest, ended: how } = await longestTurn(ended(runIsolated("inspect-pdf", content)));
    expect(["done", "time", "memory", "failed"]).toContain(how);
    expect(longest).toBeLessThan(250);
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

describe("a document is printed in a process of its own, which stays warm", () => {
  const order = (text: string): PrintOrder => ({
    document: "agreement",
    props: { id: "", title: "Terms", text, locale: "en" },
  });
  const printer = (limits: Limits) =>
    new WarmProcess<PrintOrder, Uint8Array>({ bundle: "print.js", ...limits });
  const isPdf = (bytes: Uint8Array) => Buffer.from(bytes).subarray(0, 5).toString() === "%PDF-";

  test("what takes too long is ended, the next are printed, and others are answered meanwhile", async () => {
    const warm = printer({ time: 5_000, memory: 1024 * MIB });
    const orders = ["a\n\n".repeat(4_000), "# One", "# Two", "# Three"].map(order);
    const all = orders.map((one) =>
      warm.run(one).then(isPdf, (error: unknown) => (error as TaskFailed).reason),
    );
    const { longest, ended: answers } = await longestTurn(Promise.all(all));
    expect(answers).toEqual(["time", true, true, true]);
    expect(longest).toBeLessThan(250);
  });

  test("what takes too much memory is ended", async () => {
    const warm = printer({ time: 20_000, memory: 60 * MIB });
    expect(await ended(warm.run(order("# One")))).toBe("memory");
  });

  test("an order that can't be done costs the next one nothing", async () => {
    const warm = printer({ time: 20_000, memory: 1024 * MIB });
    const none = { document: "none", props: {} } as unknown as PrintOrder;
    expect(await ended(warm.run(none))).toBe("failed");
    expect(isPdf(await warm.run(order("# One")))).toBe(true);
  });

  test("what a process was at work on when it was ended from outside is done by another", async () => {
    const warm = printer({ time: 20_000, memory: 1024 * MIB });
    await warm.run(order("# One"));
    const work = warm.run(order("a\n\n".repeat(500)));
    process.kill(warm.pid ?? 0, "SIGKILL");
    expect(isPdf(await work)).toBe(true);
    expect(isPdf(await warm.run(order("# Two")))).toBe(true);
  });

  test("what can't cross to the process is refused, and the next is printed", async () => {
    const warm = printer({ time: 20_000, memory: 1024 * MIB });
    const uncloneable = { ...order("# One"), extra: () => undefined } as unknown as PrintOrder;
    expect(await ended(warm.run(uncloneable))).toBe("another error");
    expect(isPdf(await warm.run(order("# Two")))).toBe(true);
  });

  test("more than a hundred aren't waited for", async () => {
    const warm = printer({ time: 20_000, memory: 1024 * MIB });
    const orders = Array.from({ length: 110 }, () => ended(warm.run(order("# One"))));
    const answers = await Promise.all(orders);
    expect(answers.filter((answer) => answer === "busy")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(100);
  });
});
