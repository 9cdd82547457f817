/**
 * Why a task has no result: it took too long or too much memory, it failed, its process was ended,
 * or there was no room for it.
 */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
  constructor(
    readonly reason: "time" | "memory" | "failed" | "ended" | "busy",
    cause?: string,
  ) {
    super(`a task in another process has no result: ${reason}`, { cause });
  }

  /** Would the same input fail again? Otherwise it says nothing of the input. */
  get isOfTheInput(): boolean {
    return this.reason !== "busy" && this.reason !== "ended";
  }
}

export type Limits = {
  /** Milliseconds, of the processor's time where that is known. */ time: number;
  /** Resident memory, in bytes. */ memory: number;
};

export const MIB = 1024 * 1024;
