/** The doors of a project's room, in the order of the client's page, and where they lead. */
export const DOORS = [
  ["overview", ""],
  ["work", "/work"],
  ["scope", "/promises"],
  ["agreement", "/agreement"],
  ["money", "/money"],
  ["messages", "/messages"],
  ["files", "/files"],
  ["people", "/people"],
  ["history", "/history"],
] as const;

export type Door = (typeof DOORS)[number][0];
