// npm run bench [sizes…]: how fast the guest's project page is, compared with node:http serving the
// same bytes, as ratios.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { startMilepost } from "#tests/support/milepost-process.ts";
import { countQueries } from "./count-queries.ts";
import { fill, PAGE } from "./fill.ts";
import { floorServer, load } from "./load.ts";
import { memoryOf } from "./memory.ts";
import { measurePhone } from "./phone.ts";

const SIZES = process.argv.slice(2).map(Number).filter(Boolean);
const VISITORS = 100;
const BUDGET = { fresh: 100, cached: 10, html: 15_000, css: 15_000, visibleMs: 1_500 };
const table: string[] = [];
let isWithin = true;

function report(name: string, value: string, good = true): void {
  if (!good) isWithin = false;
  table.push(`${good ? "  " : "! "}${name.padEnd(58)}${value}`);
  console.log(table.at(-1));
}

for (const size of SIZES.length > 0 ? SIZES : [100, 10_000, 200_000]) {
  const dataDir = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), "milepost-bench-"));
  console.log(
    `\n${size} projects, each with ${PAGE.milestones} milestones, ${PAGE.checkpoints} checkpoints, ${PAGE.deliverables} deliverables, ${PAGE.invoices} invoices`,
  );
  const began = Date.now();
  const visitors = await fill(join(dataDir, "milepost.db"), size, Math.min(VISITORS, size));
  console.log(`filled in ${Math.round((Date.now() - began) / 1000)} s`);
  const milepost = await startMilepost({ STRIPE_DOUBLE: "0", LOG_LEVEL: "silent" }, dataDir);
  try {
    const first = visitors[0]!;
    const page = async (query: string, encoding: string) =>
      fetch(`${milepost.url}/portal/${first.projectId}${query}`, {
        headers: { cookie: `milepost_guest=${first.token}`, "accept-encoding": encoding },
      });
    const html = await (await page("", "identity")).text();
    const bytes = Buffer.from(html);
    const floor = await floorServer(bytes);
    await load(milepost.url, visitors, 10); // warms up and fills the cache
    await load(milepost.url, visitors, 10, "?fresh");
    for (const concurrency of [1, 10]) {
      const [base, cached, fresh] = [
        await load(floor.url, visitors, concurrency),
        await load(milepost.url, visitors, concurrency),
        await load(milepost.url, visitors, concurrency, "?fresh"),
      ];
      report(
        `floor (node:http, ${bytes.length} bytes), concurrency ${concurrency}`,
        `${Math.round(base)} requests/s`,
      );
      report(
        `cached page`,
        `${Math.round(cached)} requests/s, ${(base / cached).toFixed(1)} × the floor's cost`,
        base / cached <= BUDGET.cached,
      );
      report(
        `freshly rendered page`,
        `${Math.round(fresh)} requests/s, ${(base / fresh).toFixed(1)} × the floor's cost`,
        base / fresh <= BUDGET.fresh,
      );
    }
    await floor.stop();
    const css = await (
      await fetch(milepost.url + /href="(\/styles\/[^"]+)"/u.exec(html)![1]!)
    ).text();
    report("HTML, gzip", `${gzipSync(html).length} bytes`, gzipSync(html).length <= BUDGET.html);
    report("CSS, gzip", `${gzipSync(css).length} bytes`, gzipSync(css).length <= BUDGET.css);
    report("scripts", String(html.match(/<script/gu)?.length ?? 0), !html.includes("<script"));
    report(
      "queries for a cached page / a fresh one",
      `1 / ${await countQueries(join(dataDir, "milepost.db"), first)}`,
    );
    report("memory of the server", `${Math.round(memoryOf(milepost.child.pid!))} MB`);
    const phone = await measurePhone(milepost.url, first);
    report(
      "content visible on a slow phone (CPU ÷ 4, Slow 4G)",
      phone === null ? "not measured: no browser" : `${phone.visibleMs} ms`,
      phone === null || phone.visibleMs <= BUDGET.visibleMs,
    );
  } finally {
    await milepost.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
console.log(isWithin ? "\nEverything is within its budget." : "\nLines with ! are over budget.");
process.exit(isWithin ? 0 : 1);
