/** The most rows of a kind. */
export const MOST = 12;

/** What every row shows of its project. */
export const who = {
  select: { id: true, title: true, currency: true, client: { select: { name: true } } },
} as const;
