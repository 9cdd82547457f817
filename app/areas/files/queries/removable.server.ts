import type { Prisma } from "#generated/sqlite/client.ts";

/**
 * Files that may be removed: of work and what was said of it, of the brief, of the board. What was
 * signed and invoiced is none of them, and stays.
 */
export const removable = {
  removedAt: null,
  OR: [
    { checkpointId: { not: null } },
    { questionId: { not: null } },
    { pinId: { not: null } },
    { replyId: { not: null } },
    { messageId: { not: null } },
    { boardItem: { isNot: null } },
  ],
} as const satisfies Prisma.FileWhereInput;
