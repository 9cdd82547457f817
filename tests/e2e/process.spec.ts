import { createServer } from "node:http";
import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMilepost } from "#tests/support/milepost-process.ts";
import { expect, test } from "@playwright/test";

const folder = () => mkdtempSync(join(tmpdir(), "milepost-process-"));
const start = async (env: Record<string, string>, dataDir = folder()) =>
  startMilepost(env, dataDir).then(
    () => "started",
    (error: unknown) => (error as Error).message,
  );

test.describe("starting and stopping", () => {
  test("prints the address and the set-up code, keeps all data, and ends cleanly on Ctrl-C", async () => {
    const dataDir = folder();
    const first = await startMilepost({ SET_UP_CODE: "" }, dataDir);
    expect(first.output()).toContain(`Milepost is at ${first.url}`);
    const code = /type this code: (\S+)/u.exec(first.output())![1]!;
    expect(code).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/u);
    expect(await first.stop()).toBe(0);
    const second = await startMilepost({ SET_UP_CODE: "" }, dataDir);
    expect(second.output()).toContain(code);
    expect(await second.stop()).toBe(0);
    const keys = readdirSync(dataDir).filter((name) => name.endsWith(".key"));
    expect(keys.sort()).toEqual(["secret.key", "set-up.key"]);
    for (const key of keys) expect(statSync(join(dataDir, key)).mode & 0o777).toBe(0o600);
  });

  test("logs are readable in development, and contain no id, token or name", async () => {
    const milepost = await startMilepost({ NODE_ENV: "development", LOG_LEVEL: "debug" }, folder());
    await fetch(`${milepost.url}/g/abcdefghijklmnopqrstuvwxyz012345`);
    expect((await fetch(`${milepost.url}/health`)).ok).toBe(true);
    await milepost.stop();
    expect(milepost.output()).toContain("/g/:id");
    expect(milepost.output()).not.toContain("abcdefghijklmnopqrstuvwxyz012345");
  });

  test("two processes that start together on one folder apply the migrations once", async () => {
    const dataDir = folder();
    const both = await Promise.all([startMilepost({}, dataDir), startMilepost({}, dataDir)]);
    for (const one of both)
      expect(await (await fetch(`${one.url}/health`)).json()).toEqual({ status: "ok" });
    for (const one of both) expect(await one.stop()).toBe(0);
  });

  test("a port in use, an unwritable folder and a broken setting are reported in one sentence, without a stack trace", async () => {
    const taken = createServer((_request, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const said = [
      await start({ PORT: String(port) }),
      await start({ DATA_DIR: "/dev/null/milepost" }),
      await start({ STRIPE_SECRET_KEY: "nonsense" }),
      await start({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }),
    ];
    taken.close();
    expect(said[0]).toContain(`Port ${port} is in use`);
    expect(said[1]).toContain("can't be written");
    expect(said[2]).toContain("The setting STRIPE_SECRET_KEY");
    expect(said[3]).toContain("The database can't be reached");
    for (const text of said) expect(text).not.toMatch(/\n\s+at /u);
  });
});
