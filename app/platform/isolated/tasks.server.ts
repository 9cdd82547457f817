import type { Inspection } from "#app/platform/gateways/seal/document-seal.ts";
import type { CutReply } from "#app/platform/gateways/mail/inbound/cut-reply.server.ts";
import type { MailText } from "#app/platform/gateways/mail/inbound/read-text.server.ts";
import type { ReadStatement } from "#app/platform/gateways/bank/bank-statement.ts";
import {
  PictureError,
  type FileToShow,
  type Inspected,
  type MadePicture,
  type OrProblem,
  type WantedPage,
} from "#app/platform/gateways/pictures/picture-maker.ts";

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
  "read-mail": async (mail: MailText): Promise<CutReply> =>
    (await import("#app/platform/gateways/mail/inbound/read-text.server.ts")).readText(mail),
  "inspect-file": async (file: FileToShow): Promise<Inspected> => {
    const { inspectFile } = await import("#app/platform/gateways/pictures/inspect-file.server.ts");
    return inspectFile(file);
  },
  "clean-file": async (order: { file: FileToShow; into: string }): Promise<OrProblem<true>> => {
    const { cleanFile } =
      await import("#app/platform/gateways/pictures/without-position.server.ts");
    return orProblem(cleanFile(order.file, order.into).then(() => true as const));
  },
  "make-pictures": async (order: {
    file: FileToShow;
    pages: WantedPage[];
    folder: string;
  }): Promise<OrProblem<MadePicture[]>> => {
    const { makePictures } =
      await import("#app/platform/gateways/pictures/make-pictures.server.ts");
    return orProblem(makePictures(order.file, order.pages, order.folder));
  },
};

/** An error loses its class on the way to the other process, so a problem is an answer. */
async function orProblem<T>(work: Promise<T>): Promise<OrProblem<T>> {
  try {
    return { done: await work };
  } catch (error) {
    if (error instanceof PictureError) return { problem: error.problem };
    throw error;
  }
}

export type Task = keyof typeof TASKS;
export type Input<T extends Task> = Parameters<(typeof TASKS)[T]>[0];
export type Output<T extends Task> = Awaited<ReturnType<(typeof TASKS)[T]>>;
