/** What a conversation is about: the project itself, or one thing in it. */
export const SUBJECT_KINDS = [
  "project",
  "milestone",
  "deliverable",
  "checkpoint",
  "change",
  "agreement",
  "invoice",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** `id` is null for the project itself. */
export type Subject = { kind: SubjectKind; id: string | null };

export const THE_PROJECT: Subject = { kind: "project", id: null };

/** As an address and a thread name it: "project", "invoice:01k…". */
export const subjectKey = ({ kind, id }: Subject): string => (id === null ? kind : `${kind}:${id}`);

/** Null for what names no subject. */
export function readSubject(key: string): Subject | null {
  if (key === "project") return THE_PROJECT;
  const [, named = "", id = ""] = /^([a-z]+):([\w-]{1,80})$/u.exec(key) ?? [];
  const kind = SUBJECT_KINDS.find((known) => known === named);
  return kind && kind !== "project" ? { kind, id } : null;
}

/** The column of a thread that points at what it is about. */
export const SUBJECT_COLUMNS = {
  milestone: "milestoneId",
  deliverable: "deliverableId",
  checkpoint: "checkpointId",
  change: "changeId",
  agreement: "agreementId",
  invoice: "invoiceId",
} as const satisfies Record<Exclude<SubjectKind, "project">, string>;

type Pointing = { subject: string };

/** What a thread is about; the project where its name can't be read. */
export const subjectOf = ({ subject }: Pointing): Subject => readSubject(subject) ?? THE_PROJECT;

type Standing = { isInternal: boolean; lastKind: string | null; settledAt: Date | null };

/** The client has written last, and the studio hasn't called it settled. */
export const isWaiting = ({ isInternal, lastKind, settledAt }: Standing): boolean =>
  !isInternal && lastKind === "guest" && settledAt === null;
