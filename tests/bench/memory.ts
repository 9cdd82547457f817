import { readFileSync } from "node:fs";

const read = (pid: number, name: "VmRSS" | "VmHWM") =>
  Number(
    new RegExp(`${name}:\\s+(\\d+)`, "u").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1],
  ) / 1024;

/** The resident memory of a process, in MB. */
export const memoryOf = (pid: number): number => read(pid, "VmRSS");

/** The largest resident memory of a process since its peak was forgotten, in MB. */
export const peakOf = (pid: number): number => read(pid, "VmHWM");
