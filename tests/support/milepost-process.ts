import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { freePort } from "./free-port.ts";

export const SET_UP_CODE = "open-sesame";

export type MilepostProcess = {
  url: string;
  dataDir: string;
  child: ChildProcess;
  output: () => string;
  /** Waits for a mail to an address whose subject fits; the newest one. */
  mailTo(address: string, subject: RegExp): Promise<Email>;
  countMails(address: string, subject: RegExp): Promise<number>;
  /** The newest mail's first link. */
  linkTo(address: string, subject: RegExp): Promise<string>;
  stop(): Promise<number | null>;
};

const UP_MS = 60_000;
const MAIL_MS = 15_000;

/** Runs the built server as `npm start` does (or the gallery), with a data folder of its own. */
export async function startMilepost(
  env: Record<string, string> = {},
  keptDataDir?: string,
): Promise<MilepostProcess> {
  const dataDir = keptDataDir ?? mkdtempSync(join(tmpdir(), "milepost-"));
  const port = Number(env.PORT ?? (await freePort()));
  const child = spawn(process.execPath, [env.GALLERY ? "scripts/gallery.js" : "scripts/start.js"], {
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TZ: "UTC",
      DATA_DIR: dataDir,
      PORT: String(port),
      SET_UP_CODE,
      STRIPE_DOUBLE: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const url = `http://localhost:${port}`;
  for (const end = Date.now() + UP_MS; ; await pause(50)) {
    if (child.exitCode !== null || Date.now() > end)
      throw new Error(`Milepost did not start:\n${output}`);
    if (
      await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).then(
        (response) => response.ok,
        () => false,
      )
    )
      break;
  }
  const mails = async (address: string, subject: RegExp) => {
    const folder = join(dataDir, "outbox");
    const names = (await readdir(folder).catch(() => []))
      .filter((name) => name.endsWith(".eml"))
      .sort();
    const parsed = await Promise.all(
      names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))),
    );
    return parsed.filter(
      (mail) => mail.to?.some((to) => to.address === address) && subject.test(mail.subject ?? ""),
    );
  };
  const mailTo = async (address: string, subject: RegExp) => {
    for (const end = Date.now() + MAIL_MS; ; await pause(100)) {
      const found = (await mails(address, subject)).at(-1);
      if (found) return found;
      if (Date.now() > end) throw new Error(`no mail to ${address} with ${subject}`);
    }
  };
  return {
    url,
    dataDir,
    child,
    output: () => output,
    mailTo,
    countMails: async (address, subject) => (await mails(address, subject)).length,
    linkTo: async (address, subject) =>
      /https?:\/\/[^\s>)]+/u.exec((await mailTo(address, subject)).text ?? "")?.[0] ?? "",
    stop: async () => {
      const code = await end(child);
      if (!keptDataDir) rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill("SIGINT");
    setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
