import { runIsolated } from "#app/platform/isolated/run-isolated.server.ts";
import { TaskFailed } from "#app/platform/isolated/task-failed.ts";
import { filmStill } from "./film-still.server.ts";
import type { PictureMaker, PictureProblem } from "./picture-maker.ts";

/** Makes pictures in a process of its own, so that a hostile file holds nobody up. */
export const isolatedPictures: PictureMaker = {
  // A picture that can't even be read to its end is held to say where it was taken.
  inspect: (file) =>
    answered(runIsolated("inspect-file", file), {
      position: /^(?:image|video)\//u.test(file.mediaType),
    }),
  still: filmStill,
  clean: (file, into) => answered(runIsolated("clean-file", { file, into })),
  make: (file, pages, folder) => answered(runIsolated("make-pictures", { file, pages, folder })),
};

/** What takes too much time or memory says that of the file; a busy server says nothing of it. */
async function answered<A, B>(
  work: Promise<A>,
  more?: B,
): Promise<A | ({ problem: PictureProblem } & B)> {
  return work.catch((error: unknown) => {
    if (!(error instanceof TaskFailed) || !error.isOfTheInput) throw error;
    return { problem: problemOf(error), ...(more as B) };
  });
}

function problemOf({ reason }: TaskFailed): PictureProblem {
  if (reason === "failed") return "damaged";
  return reason === "time" ? "takes-too-long" : "too-large";
}
