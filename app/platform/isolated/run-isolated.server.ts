import { log } from "#app/platform/log.server.ts";
import { endOf, processorTime, startChild, watchMemory } from "./child.server.ts";
import { MIB, TaskFailed, type Limits } from "./task-failed.ts";
import type { Input, Output, Task } from "./tasks.server.ts";

const LIMITS: Record<Task, Limits> = {
  "inspect-pdf": { time: 10_000, memory: 512 * MIB },
  "read-statement": { time: 10_000, memory: 512 * MIB },
  "read-mail": { time: 10_000, memory: 512 * MIB },
  "inspect-file": { time: 10_000, memory: 1024 * MIB },
  "clean-file": { time: 10_000, memory: 1024 * MIB },
  "make-pictures": { time: 10_000, memory: 1024 * MIB },
};

/** A task on a busy machine is ended after so many times its time. */
const MOST_TIMES = 4;

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

function attempt<T extends Task>(task: T, input: Input<T>, limits: Limits): Promise<Output<T>> {
  const child = startChild("isolated.js", limits.memory);
  const began = performance.now();
  return new Promise<Output<T>>((resolve, reject) => {
    const fail = (reason: TaskFailed["reason"]) => {
      child.kill("SIGKILL");
      reject(new TaskFailed(reason));
    };
    let timer = setTimeout(() => void outOfTime(), limits.time);
    /** Is it the task that takes long, or the machine that is busy? */
    const outOfTime = async () => {
      const used = await processorTime(child);
      const isUp = performance.now() - began > MOST_TIMES * limits.time;
      if (used === null || used >= limits.time || isUp) fail("time");
      else timer = setTimeout(() => void outOfTime(), limits.time - used);
    };
    const watch = watchMemory(child, (resident) => {
      if (resident > limits.memory) fail("memory");
    });
    child.once("error", () => fail("failed"));
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      clearInterval(watch);
      reject(new TaskFailed(endOf(code, signal)));
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
