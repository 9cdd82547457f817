import type { Subject, SubjectKind } from "#app/areas/messages/rules/subject.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

type Titled = { title: string } | null;
type Numbered = { number: string | number } | null;
type Find = (db: Db | Tx, id: string) => Promise<Titled | Numbered>;

const titled = (id: string) => ({ where: { id }, select: { title: true } }) as const;
const numbered = (id: string) => ({ where: { id }, select: { number: true } }) as const;

const FIND: Record<Exclude<SubjectKind, "project">, Find> = {
  milestone: (db, id) => db.milestone.findFirst(titled(id)),
  deliverable: (db, id) => db.deliverable.findFirst(titled(id)),
  checkpoint: (db, id) => db.checkpoint.findFirst(titled(id)),
  change: (db, id) => db.changeRequest.findFirst(titled(id)),
  invoice: (db, id) => db.invoice.findFirst(numbered(id)),
  agreement: (db, id) => db.agreement.findFirst(numbered(id)),
};

/** What a subject is called: a title, or a document's number; empty for the project itself. */
export async function subjectTitle(db: Db | Tx, { kind, id }: Subject): Promise<string> {
  if (kind === "project" || id === null) return "";
  const found = await FIND[kind](db, id);
  if (!found) return "";
  return "title" in found ? found.title : String(found.number);
}
