// npm run bench hostile: the time and memory that each kind of hostile input takes, beside an
// ordinary input of the same size, as a ratio.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cleanText } from "#app/kernel/text.ts";
import { runIsolated } from "#app/platform/isolated/run-isolated.server.ts";
import { outlineOf } from "#app/platform/markdown.ts";
import { memoryOf, peakOf } from "./memory.ts";
import { print } from "#app/composition/printing/print.server.ts";
import { bombPdf, brokenPdf } from "#tests/support/hostile-pdf.ts";
import { startMilepost } from "#tests/support/milepost-process.ts";

const ROUNDS = 5;
const MIB = 1024 * 1024;
/** An input costs at most so many times an ordinary one, and so many MB more. */
const BUDGET = { ratio: 12, megabytes: 64 };
let isWithin = true;

type Measured = { ms: number; megabytes: number };

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const forgetPeak = (pid: number) => writeFileSync(`/proc/${pid}/clear_refs`, "5");

/** The median time of a job, and how much memory a process took for it at most. */
async function measure(job: () => Promise<unknown>, pid = process.pid): Promise<Measured> {
  const times: number[] = [];
  forgetPeak(pid);
  const before = peakOf(pid);
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await job();
    times.push(performance.now() - began);
  }
  return { ms: median(times), megabytes: Math.max(0, peakOf(pid) - before) };
}

function say(name: string, { ms, megabytes }: Measured, ordinary: Measured, isGood = true): void {
  if (!isGood) isWithin = false;
  const ratio = `${(ms / ordinary.ms).toFixed(1)} ×`;
  console.log(
    `${isGood ? "  " : "! "}${name.padEnd(52)}${ms.toFixed(1).padStart(9)} ms${ratio.padStart(9)}${megabytes.toFixed(0).padStart(7)} MB`,
  );
}

type Job = () => Promise<unknown>;

/** An ordinary job and its hostile kin, each as a line of the table. */
async function compare(title: string, jobs: [name: string, job: Job][], pid?: number) {
  console.log(`\n${title}`);
  const [first] = jobs;
  await first?.[1]();
  let ordinary: Measured | null = null;
  for (const [name, job] of jobs) {
    const measured = await measure(job, pid);
    ordinary ??= measured;
    const isCheap =
      measured.ms <= Math.max(ordinary.ms, 1) * BUDGET.ratio &&
      measured.megabytes <= ordinary.megabytes + BUDGET.megabytes;
    say(name, measured, ordinary, isCheap);
  }
}

const FORM = "application/x-www-form-urlencoded";

async function forms() {
  const milepost = await startMilepost({ LOG_LEVEL: "silent" });
  const post = (body: string, status: number, type = FORM): Job => {
    const headers = { origin: milepost.url, "content-type": type };
    return async () => {
      const url = `${milepost.url}/sign-in`;
      const sent = fetch(url, { method: "POST", body, headers, redirect: "manual" });
      // A body that isn't wanted is cut off while it is sent.
      const answer = await sent.catch(() => null);
      await answer?.arrayBuffer();
      if (answer ? answer.status !== status : status === 400)
        throw new Error(`${answer?.status} instead of ${status}`);
    };
  };
  const many = (count: number, field: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => field(index)).join("&");
  const part = (index: number) =>
    `--b\r\ncontent-disposition: form-data; name="f${index}"\r\n\r\nx\r\n`;
  const parts = Array.from({ length: 10_000 }, (_, index) => part(index)).join("");
  try {
    await compare(
      "A form, posted without a session (memory: of the server)",
      [
        ["an ordinary form with a mistake", post("email=nobody&password=", 400)],
        ["email[100000000]=x", post("email[100000000]=x", 400)],
        ["names 10,000 levels deep", post(`email${"[a]".repeat(10_000)}=x`, 400)],
        [
          "100,000 fields",
          post(
            many(100_000, (index) => `f${index}=x`),
            400,
          ),
        ],
        [
          "100,000 fields of one name",
          post(
            many(100_000, () => "email=x"),
            400,
          ),
        ],
        ["a name of 1 MB", post(`${"e".repeat(MIB - 100)}=x`, 400)],
        ["__proto__ and constructor", post("__proto__[a]=x&constructor.prototype=y", 400)],
        ["a body of 64 MB", post("a".repeat(64 * MIB), 413)],
        [
          "10,000 parts of a form without files",
          post(`${parts}--b--\r\n`, 415, "multipart/form-data; boundary=b"),
        ],
      ],
      milepost.child.pid,
    );
  } finally {
    await milepost.stop();
  }
}

const PROSE = "The studio designs, and the client approves every milestone in writing. ";
type OfLength = (text: string) => Job;

/**
 * Texts beside ordinary prose. Twice the text takes at most three times the time: what grows with
 * its square takes four.
 */
async function compareTexts(title: string, job: OfLength, length: number, units: string[][]) {
  console.log(`\n${title}`);
  const prose = PROSE.repeat(Math.ceil((2 * length) / PROSE.length));
  await job(prose.slice(0, length))();
  let ordinary: Measured | null = null;
  for (const [name = "", unit = ""] of units) {
    const text = unit ? unit.repeat((2 * length) / unit.length) : prose;
    const [once, twice] = [
      await measure(job(text.slice(0, length))),
      await measure(job(text.slice(0, 2 * length))),
    ];
    ordinary ??= once;
    say(name, once, ordinary, twice.ms < 10 || twice.ms / once.ms < 3);
  }
}

async function texts() {
  const clean = (text: string) => () => Promise.resolve(cleanText(text));
  await compareTexts("100,000 characters at the door for text", clean, 100_000, [
    ["ordinary prose"],
    ["tags that hide text", "\u{e0041}"],
    ["flags that never end", "\u{1f3f4}\u{e0041}"],
    ["marks of two kinds on one letter", "\u0323\u0301"],
    ["line ends of every kind", "\r\u2028\v\u0085"],
    ["halves of surrogate pairs", "\ud800"],
  ]);
  const parse = (text: string) => () => Promise.resolve(outlineOf(text));
  await compareTexts("20,000 characters of Markdown", parse, 20_000, [
    ["ordinary prose"],
    ["quotations in quotations", ">"],
    ["lists in lists", "- "],
    ["brackets that never close", "["],
    ["stars and underscores", "*_"],
    ["backticks of growing length", "` `` "],
    ["pipes of a table", "|-|\n"],
    ["links in links", "[a](b"],
    ["entities", "&amp"],
  ]);
}

/** The printer stays warm; what it stores isn't counted against others. */
const others = new Set<number>();

/** The children's most memory while a job runs, in MB: they are gone when it ends. */
async function watched(job: Job): Promise<Measured> {
  let megabytes = 0;
  const timer = setInterval(() => {
    for (const pid of childrenOf(process.pid)) {
      if (others.has(pid)) continue;
      try {
        megabytes = Math.max(megabytes, memoryOf(pid));
      } catch {
        // It has ended.
      }
    }
  }, 20);
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const began = performance.now();
    await job();
    times.push(performance.now() - began);
  }
  clearInterval(timer);
  return { ms: median(times), megabytes };
}

function childrenOf(pid: number): number[] {
  const path = `/proc/${pid}/task`;
  return readdirSync(path).flatMap((task) =>
    readFileSync(`${path}/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
}

type Kind = [name: string, job: Job];

/** Jobs of a child, which is ended at so many milliseconds and MB, whatever it works on. */
async function compareChildren(title: string, kinds: Kind[], most: Measured) {
  console.log(`\n${title}`);
  let ordinary: Measured | null = null;
  for (const [name, job] of kinds) {
    const measured = await watched(() => job().catch((error: unknown) => error));
    ordinary ??= measured;
    const isEnded = measured.ms < most.ms + 1_000 && measured.megabytes < most.megabytes * 1.3;
    say(name, measured, ordinary, isEnded);
  }
}

const printed = (text: string): Job => {
  const props = { id: "", title: "Terms", text, locale: "en" };
  return () => print({ document: "agreement", props });
};
const of = (length: number, unit: string) => unit.repeat(length / unit.length);

const printing = () =>
  compareChildren(
    "10,000 characters printed in a child of 20 s and 1 GB",
    [
      ["ordinary prose", printed(PROSE.repeat(139))],
      ["one word without a break", printed(of(10_000, "abcdefghij"))],
      ["two scripts in turn, in both directions", printed(of(10_000, "אa"))],
      ["five scripts in turn", printed(of(10_000, "東зก한ა"))],
      ["emoji", printed(of(10_000, "👩\u200d💻"))],
      ["letters with eight marks", printed(cleanText(of(10_000, "e\u0301\u0323\u0336\u0332")))],
      ["a paragraph for each letter", printed(of(10_000, "a\n\n"))],
    ],
    { ms: 20_000, megabytes: 1024 },
  );

async function files() {
  const inspect = (content: Buffer): Job => {
    return () => runIsolated("inspect-pdf", content);
  };
  const read = (text: string): Job => {
    const content = Buffer.from(text);
    return () => runIsolated("read-statement", { content, country: "LT" });
  };
  const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}`);
  const rows = (count: number) => `Date;Amount;Payer\n${"2026-11-04;7.00;Rent\n".repeat(count)}`;
  const ordinary = await print({
    document: "agreement",
    props: { id: "", title: "Terms", text: PROSE.repeat(280), locale: "en" },
  });
  for (const pid of childrenOf(process.pid)) others.add(pid);
  await compareChildren(
    "A file of a stranger, read in a child of 10 s and 512 MB",
    [
      ["an ordinary PDF", inspect(ordinary)],
      ["a stream that unpacks to 400 MB", inspect(bombPdf(400 * MIB))],
      ["900 KB without a table of objects", inspect(brokenPdf(900_000))],
      ["arrays 400,000 levels deep", inspect(pdf(`1 0 obj ${"[".repeat(400_000)}`))],
      ["an ordinary statement of 100 lines", read(rows(100))],
      ["a statement of 5 MB", read(rows(240_000))],
      ["one quoted cell of 5 MB", read(`Date;Amount;Payer\n"${"a".repeat(5 * MIB)}`)],
    ],
    { ms: 10_000, megabytes: 512 },
  );
}

console.log("input".padEnd(54) + "time".padStart(12) + "ratio".padStart(9) + "memory".padStart(10));
await forms();
await texts();
await printing();
await files();
console.log(isWithin ? "\nEverything is within its budget." : "\nLines with ! are over budget.");
process.exit(isWithin ? 0 : 1);
