import { endWithParent } from "./end-with-parent.server.ts";
import { TASKS, type Task } from "./tasks.server.ts";

endWithParent();

/** The process in which one task runs: it reads it, answers, and ends. */
process.once("message", ({ task, input }: { task: Task; input: never }) => {
  void TASKS[task](input)
    .then((output) => answer({ output }))
    .catch((error: unknown) => answer({ error: error instanceof Error ? error.message : "" }));
});

function answer(message: object): void {
  process.send?.(message, undefined, undefined, () => process.exit(0));
}
