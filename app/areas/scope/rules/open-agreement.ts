/** The agreement states in which the client may still sign (agreements/rules has the whole life of one). */
export const OPEN_STATUSES: ("sent" | "viewed")[] = ["sent", "viewed"];
