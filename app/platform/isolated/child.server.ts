import { fork, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { MIB } from "./task-failed.ts";

/** Starts one of the bundles in `build` as a child, with so many bytes of resident memory. */
export const startChild = (bundle: string, memory: number): ChildProcess =>
  fork(join(process.cwd(), "build", bundle), [], {
    // Half of the memory is for what isn't JavaScript: buffers, WebAssembly, libvips.
    execArgv: [`--max-old-space-size=${Math.ceil(memory / 2 / MIB)}`],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });

/** Node ends so, or by a signal, when its heap is full. */
const OUT_OF_MEMORY = 134;

/** Why a child ended that hadn't answered. */
export const endOf = (code: number | null): "memory" | "failed" =>
  code === null || code === OUT_OF_MEMORY ? "memory" : "failed";

const WATCH_MS = 50;
const KIB = 1024;

/** Tells a child's resident memory in bytes, again and again; only Linux knows it. */
export function watchMemory(child: ChildProcess, tell: (resident: number) => void): NodeJS.Timeout {
  return setInterval(() => {
    readFile(`/proc/${child.pid}/status`, "utf8").then(
      (status) => tell(Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) * KIB),
      () => undefined,
    );
  }, WATCH_MS);
}
