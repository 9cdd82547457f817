import { z } from "zod";
import { storedAs } from "#app/platform/stored.ts";

/** The files that a verdict is about, each with the SHA-256 of its bytes: `Verdict.files`. */
export const readJudgedFiles = storedAs(
  "Verdict.files",
  z.array(z.object({ name: z.string(), sha256: z.string() })),
);
export type JudgedFile = ReturnType<typeof readJudgedFiles>[number];
