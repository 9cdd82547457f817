/** The doors of a project's room, in the order of the client's page, and where they lead. */
export const DOORS = [
  ["overview", ""],
  ["work", "/work"],
] as const;

export type Door = (typeof DOORS)[number][0];
