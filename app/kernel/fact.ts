/** A line of a fact sheet. */
export type Fact = [label: string, value: string];

/** ISO 8601 with a blank, in UTC: evidence looks the same in every language. */
export const utc = (at: Date | string): string =>
  `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
