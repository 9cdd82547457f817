import type { ShownSubject } from "#app/areas/messages/rules/conversation.ts";
import { subjectOf } from "#app/areas/messages/rules/subject.ts";
import type { Prisma } from "#generated/sqlite/client.ts";

const titled = { select: { title: true } } as const;
const numbered = { select: { number: true } } as const;

/** What a thread is about, with its name. */
export const aboutWhat = {
  ...{ subject: true, title: true },
  milestone: titled,
  deliverable: titled,
  checkpoint: titled,
  change: titled,
  invoice: numbered,
  agreement: numbered,
} as const satisfies Prisma.ThreadSelect;

type About = Prisma.ThreadGetPayload<{ select: typeof aboutWhat }>;

/** A title, or a document's number; empty for the project. What is gone has its last name. */
export function subjectTitle(thread: About): string {
  const named = thread.milestone ?? thread.deliverable ?? thread.checkpoint ?? thread.change;
  const document = thread.invoice ?? thread.agreement;
  return named?.title ?? document?.number.toString() ?? thread.title;
}

/** What a thread is about, as a page names it. */
export const shownSubject = (thread: About): ShownSubject => ({
  key: thread.subject,
  kind: subjectOf(thread).kind,
  title: subjectTitle(thread),
});
