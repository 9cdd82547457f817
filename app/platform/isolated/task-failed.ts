/** Why a task has no result: it took too long or too much memory, or it failed. */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
  constructor(readonly reason: "time" | "memory" | "busy" | "failed") {
    super(`a task in another process has no result: ${reason}`);
  }
}

export type Limits = {
  /** Milliseconds. */ time: number;
  /** Resident memory, in bytes. */ memory: number;
};

export const MIB = 1024 * 1024;
