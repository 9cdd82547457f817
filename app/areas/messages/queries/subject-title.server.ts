import type { Prisma } from "#generated/sqlite/client.ts";

const titled = { select: { title: true } } as const;
const numbered = { select: { number: true } } as const;

/** What a thread is about, with its name. */
export const aboutWhat = {
  subject: true,
  milestone: titled,
  deliverable: titled,
  checkpoint: titled,
  change: titled,
  invoice: numbered,
  agreement: numbered,
} as const satisfies Prisma.ThreadSelect;

type About = Prisma.ThreadGetPayload<{ select: typeof aboutWhat }>;

/** A title, or a document's number; empty for the project itself. */
export function subjectTitle(thread: About): string {
  const named = thread.milestone ?? thread.deliverable ?? thread.checkpoint ?? thread.change;
  const document = thread.invoice ?? thread.agreement;
  return named?.title ?? String(document?.number ?? "");
}
