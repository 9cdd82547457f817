import type { ChildProcess } from "node:child_process";
import { log } from "#app/platform/log.server.ts";
import { endOf, startChild, watchMemory } from "./child.server.ts";
import { TaskFailed, type Limits } from "./task-failed.ts";

const MOST_WAITING = 100;
const LONGEST_WAIT_MS = 30_000;
const IDLE_MS = 60_000;

type Answer<Output> = { output: Output } | { error: string };
type Options = Limits & { /** Its file in `build`. */ bundle: string };

/**
 * A child that works on one order after another, and stays warm for a minute after the last. When
 * an order takes too long or too much memory, the child is killed and the next order gets a new
 * one.
 */
export class WarmProcess<Order, Output> {
  readonly #options: Options;
  #child: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** What it has stored would be counted against the next order. */
  #isLarge = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The child's process id, while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** @throws TaskFailed "busy" when its turn hasn't come in 30 seconds, and the other reasons */
  async run(order: Order): Promise<Output> {
    if (this.#waiting >= MOST_WAITING) throw new TaskFailed("busy");
    this.#waiting += 1;
    const asked = Date.now();
    const mine = this.#last.then(() => {
      if (Date.now() - asked > LONGEST_WAIT_MS) throw new TaskFailed("busy");
      return this.#work(order).catch((error: unknown) => {
        // Ended from outside, perhaps before it began: another one does it.
        if (error instanceof TaskFailed && error.reason === "ended") return this.#work(order);
        throw error;
      });
    });
    this.#last = mine.catch(() => undefined);
    try {
      return await mine;
    } catch (error) {
      log().warn({ bundle: this.#options.bundle, err: error }, "an order could not be done");
      throw error;
    } finally {
      this.#waiting -= 1;
    }
  }

  #work(order: Order): Promise<Output> {
    const child = this.#started();
    const { time, memory } = this.#options;
    return new Promise<Output>((resolve, reject) => {
      let isSettled = false;
      const settle = (end: () => void) => {
        // What was asked of the system for this order may still answer during the next.
        if (isSettled) return;
        isSettled = true;
        clearTimeout(timer);
        clearInterval(watch);
        child.off("message", answered).off("exit", ended).off("error", failed);
        end();
        if (this.#child === child) this.#rest(child);
      };
      const fail = (reason: TaskFailed["reason"]) =>
        settle(() => {
          this.#drop(child);
          reject(new TaskFailed(reason));
        });
      const answered = (answer: Answer<Output>) =>
        settle(() =>
          "output" in answer
            ? resolve(answer.output)
            : reject(new TaskFailed("failed", answer.error)),
        );
      const ended = (...how: Parameters<typeof endOf>) => fail(endOf(...how));
      const failed = () => fail("ended");
      const timer = setTimeout(() => fail("time"), time);
      const watch = watchMemory(child, (resident) => {
        if (isSettled) return;
        this.#isLarge = resident > memory / 2;
        if (resident > memory) fail("memory");
      });
      child.once("message", answered).once("exit", ended).once("error", failed);
      try {
        child.send(order as object, (error) => {
          if (error) failed();
        });
      } catch (error) {
        settle(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    });
  }

  /** The child, which lets the process end only while it isn't at work. */
  #started(): ChildProcess {
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    child.ref();
    child.channel?.ref();
    return child;
  }

  #start(): ChildProcess {
    const child = startChild(this.#options.bundle, this.#options.memory);
    child.once("exit", () => {
      if (this.#child === child) this.#child = null;
    });
    return child;
  }

  #rest(child: ChildProcess): void {
    if (this.#isLarge) {
      this.#drop(child);
      return;
    }
    child.unref();
    child.channel?.unref();
    this.#idle = setTimeout(() => this.#drop(child), IDLE_MS);
    this.#idle.unref();
  }

  #drop(child: ChildProcess): void {
    if (this.#child === child) this.#child = null;
    this.#isLarge = false;
    child.kill("SIGKILL");
  }
}
