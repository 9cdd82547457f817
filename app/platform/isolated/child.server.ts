import { fork, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { MIB } from "./task-failed.ts";

/**
 * Starts one of the bundles in `build` as a child, with so many bytes of resident memory. What
 * strangers' files make a library say doesn't reach the log.
 */
export function startChild(bundle: string, memory: number): ChildProcess {
  const child = fork(join(process.cwd(), "build", bundle), [], {
    // Half of the memory is for what isn't JavaScript: buffers, WebAssembly, libvips.
    execArgv: [`--max-old-space-size=${Math.ceil(memory / 2 / MIB)}`],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}

/** Node ends so when its heap is full: by a code, or by its signal. */
const OUT_OF_MEMORY = 134;

/** Why a child ended that hadn't answered. */
export function endOf(code: number | null, signal: NodeJS.Signals | null): "memory" | "ended" {
  return code === OUT_OF_MEMORY || signal === "SIGABRT" ? "memory" : "ended";
}

const WATCH_MS = 50;
const KIB = 1024;
/** Milliseconds of a tick of the system's clock (proc(5): 100 a second). */
const TICK_MS = 10;

/** Tells a child's resident memory in bytes, again and again; only Linux knows it. */
export function watchMemory(child: ChildProcess, tell: (resident: number) => void): NodeJS.Timeout {
  return setInterval(() => {
    readFile(`/proc/${child.pid}/status`, "utf8").then(
      (status) => tell(Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) * KIB),
      () => undefined,
    );
  }, WATCH_MS);
}

/**
 * The milliseconds of processor time that a child has used; null where only the clock on the wall
 * tells. On a busy machine a harmless task takes long, and uses no more than on an idle one.
 */
export async function processorTime(child: ChildProcess): Promise<number | null> {
  const stat = await readFile(`/proc/${child.pid}/stat`, "utf8").catch(() => null);
  // After the name in brackets: state is field 3, utime 14 and stime 15 (proc(5)).
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [Number(fields?.[11]), Number(fields?.[12])];
  return Number.isFinite(user + system) ? (user + system) * TICK_MS : null;
}
