import { fork, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { log } from "#app/platform/log.server.ts";
import type { Input, Output, Task } from "./tasks.server.ts";

/** Why a task has no result: it took too long or too much memory, or it failed. */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
  constructor(readonly reason: "time" | "memory" | "busy" | "failed") {
    super(`a file could not be worked on: ${reason}`);
  }
}

type Limits = {
  /** Milliseconds. */ time: number;
  /** Resident memory, in bytes. */ memory: number;
};
const MIB = 1024 * 1024;
const LIMITS: Record<Task, Limits> = {
  "inspect-pdf": { time: 10_000, memory: 512 * MIB },
  "read-statement": { time: 10_000, memory: 512 * MIB },
  "make-safe-image": { time: 10_000, memory: 1024 * MIB },
};

/** So many tasks run at once, and so many wait for their turn. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 50;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a task in a process of its own, which is killed when it takes too long or too much memory.
 * The web process answers others meanwhile.
 * @throws TaskFailed
 */
export async function runIsolated<T extends Task>(
  task: T,
  input: Input<T>,
  limits: Limits = LIMITS[task],
): Promise<Output<T>> {
  await turn();
  try {
    return await attempt(task, input, limits);
  } catch (error) {
    log().warn({ task, err: error }, "a file could not be worked on");
    throw error;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Waits for one of the places, which the task before hands over. */
async function turn(): Promise<void> {
  if (running < MOST_AT_ONCE) {
    running += 1;
    return;
  }
  if (waiting.length >= MOST_WAITING) throw new TaskFailed("busy");
  await new Promise<void>((resolve) => waiting.push(resolve));
}

const childFile = () => join(process.cwd(), "build/isolated.js");

function attempt<T extends Task>(task: T, input: Input<T>, limits: Limits): Promise<Output<T>> {
  const child = fork(childFile(), [], {
    // Half of the memory is for what isn't JavaScript: buffers, WebAssembly, libvips.
    execArgv: [`--max-old-space-size=${Math.ceil(limits.memory / 2 / MIB)}`],
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise<Output<T>>((resolve, reject) => {
    const fail = (reason: TaskFailed["reason"]) => {
      child.kill("SIGKILL");
      reject(new TaskFailed(reason));
    };
    const timer = setTimeout(() => fail("time"), limits.time);
    const watch = watchMemory(child, limits.memory, () => fail("memory"));
    child.once("error", () => fail("failed"));
    child.once("exit", (code) => {
      clearTimeout(timer);
      clearInterval(watch);
      reject(new TaskFailed(code === null || code === OUT_OF_MEMORY ? "memory" : "failed"));
    });
    child.once("message", (message: { output: Output<T> } | { error: string }) => {
      if ("output" in message) resolve(message.output);
      else fail("failed");
    });
    child.send({ task, input }, (error) => {
      if (error) fail("failed");
    });
  });
}

/** Node ends so, or by a signal, when its heap is full. */
const OUT_OF_MEMORY = 134;

const WATCH_MS = 50;
const KIB = 1024;

/** Linux tells a process's memory, so it is watched; elsewhere only the heap is limited. */
function watchMemory(child: ChildProcess, most: number, exceeded: () => void): NodeJS.Timeout {
  return setInterval(() => {
    readFile(`/proc/${child.pid}/status`, "utf8").then(
      (status) => {
        const resident = Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) * KIB;
        if (resident > most) exceeded();
      },
      () => undefined,
    );
  }, WATCH_MS);
}
