import { runIsolated } from "#app/platform/isolated/run-isolated.server.ts";
import { TaskFailed } from "#app/platform/isolated/task-failed.ts";
import type { OrProblem, PictureMaker } from "./picture-maker.ts";

/** Makes pictures in a process of its own, so that a hostile file holds nobody up. */
export const isolatedPictures: PictureMaker = {
  inspect: (file) => answered(runIsolated("inspect-file", file)),
  clean: (file, into) => answered(runIsolated("clean-file", { file, into })),
  make: (file, pages, folder) => answered(runIsolated("make-pictures", { file, pages, folder })),
};

/** What takes too much time or memory says that of the file; a busy server says nothing of it. */
async function answered<T>(work: Promise<OrProblem<T>>): Promise<OrProblem<T>> {
  return work.catch((error: unknown): OrProblem<T> => {
    if (!(error instanceof TaskFailed) || !error.isOfTheInput) throw error;
    if (error.reason === "failed") return { problem: "damaged" };
    return { problem: error.reason === "time" ? "takes-too-long" : "too-large" };
  });
}
