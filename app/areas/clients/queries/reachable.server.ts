/**
 * The contacts of a client that can be written to, given links and asked: those whose data were
 * erased are left out. Each list or choice of contacts begins with this.
 */
export const reachable = { erasedAt: null } as const;

/** The same as a relation: in the order in which they were added. */
export const reachableContacts = { where: reachable, orderBy: { createdAt: "asc" } } as const;
