import { log } from "#app/platform/log.server.ts";

export type Job = {
  name: string;
  everyMs: number;
  /** Returns true while there is more to do right away. */
  run: () => Promise<boolean>;
};
export type Worker = { wake(): void; stop(): Promise<void> };

const MOST_AT_ONCE = 200;

/**
 * Runs jobs one after another, each when it is due or woken. A job that throws is logged and runs
 * again.
 */
export function startWorker(jobs: Job[]): Worker {
  const stopping = new AbortController();
  const isStopped = () => stopping.signal.aborted;
  let wakeUp: (() => void) | null = null;
  const due = new Map(jobs.map((job) => [job.name, 0]));

  const turn = async () => {
    for (const job of jobs) {
      if (isStopped() || (due.get(job.name) ?? 0) > Date.now()) continue;
      try {
        let times = 0;
        while (times < MOST_AT_ONCE && !isStopped() && (await job.run())) times++;
      } catch (error) {
        log().error(
          {
            job: job.name,
            err:
              error instanceof Error ? { name: error.name, message: error.message } : String(error),
          },
          "job failed",
        );
      }
      due.set(job.name, Date.now() + job.everyMs);
    }
  };
  const loop = (async () => {
    while (!isStopped()) {
      await turn();
      if (isStopped()) break;
      const next = Math.min(...due.values());
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(5, next - Date.now()));
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    wake() {
      for (const name of due.keys()) due.set(name, 0);
      wakeUp?.();
    },
    async stop() {
      stopping.abort();
      wakeUp?.();
      await loop;
    },
  };
}
