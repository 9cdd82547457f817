import type { Inspection } from "#app/platform/gateways/seal/document-seal.ts";
import type { ReadStatement } from "#app/platform/gateways/bank/bank-statement.ts";
import type { SafeImage } from "#app/platform/gateways/files/make-safe-image.server.ts";

/**
 * What is done to files of strangers, each in a process of its own that may be ended at any time.
 * A task's code is loaded when it is asked for.
 */
export const TASKS = {
  "inspect-pdf": async (content: Uint8Array): Promise<Inspection> =>
    (await import("#app/platform/gateways/seal/inspect-pdf.server.ts")).inspectPdf(content),
  "read-statement": async (file: {
    content: Uint8Array;
    country: string;
  }): Promise<ReadStatement> =>
    (await import("#app/platform/gateways/bank/read-statement.server.ts")).readStatementFile(file),
  "make-safe-image": async (path: string): Promise<SafeImage | null> =>
    (await import("#app/platform/gateways/files/make-safe-image.server.ts")).makeSafeImage(path),
};

export type Task = keyof typeof TASKS;
export type Input<T extends Task> = Parameters<(typeof TASKS)[T]>[0];
export type Output<T extends Task> = Awaited<ReturnType<(typeof TASKS)[T]>>;
