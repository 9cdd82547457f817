import { Worker } from "node:worker_threads";

/**
 * Ends this process soon after the one that started it, even if it was killed, and even while this
 * one is at work and hears nothing.
 */
export function endWithParent(): void {
  const watch = `
    const { ppid } = process;
    setInterval(() => {
      if (process.ppid !== ppid) process.kill(process.pid, "SIGKILL");
    }, 1_000);
  `;
  new Worker(watch, { eval: true }).unref();
}
