import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import { instalmentText } from "#app/areas/agreements/rules/agreement-text.ts";
import { agreementWords } from "#app/areas/agreements/rules/agreement-words.ts";
import type { AgreedScope, Scope } from "#app/areas/scope/rules/scope.ts";
import type { ProjectPage } from "#app/areas/portal/rules/project-page.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { database, type Dialect } from "#app/platform/db/client.server.ts";

type Columns = readonly string[];
const CHILDREN: [key: string, table: string, columns: Columns, order: string, where?: string][] = [
  ["milestones", "Milestone", ["id", "title", "dueOn", "status"], '"position"'],
  ["deliverables", "Deliverable", ["id", "title", "format", "quantity", "acceptance", "rounds", "price", "status", "milestoneId"], '"position"'],
  ["exclusions", "Exclusion", ["text"], '"position"'],
  ["instalments", "Instalment", ["id", "title", "kind", "amount", "milestoneId"], '"position"'],
  ["agreements", "Agreement", ["id", "number", "status", "sentAt", "signedAt", "declineReason"], '"number" DESC'],
  ["checkpoints", "Checkpoint", ["id", "milestoneId", "title", "body", "authorName", "publishedAt"], '"publishedAt" DESC'],
  ["files", "File", ["id", "checkpointId", "name", "mediaType", "size", "width", "height"], '"createdAt"', '"checkpointId" IS NOT NULL'],
  ["reviews", "Review", ["milestoneId", "decision", "reason", "contactName", "decidedAt"], '"decidedAt" DESC'],
  ["invoices", "Invoice", ["id", "number", "title", "kind", "issuedOn", "dueOn", "gross", "due", "paid", "instalmentId"], '"issuedOn", "sequence"'],
  ["payments", "Payment", ["id", "invoiceId", "method", "status", "amount", "overpaid", "claimedOn"], '"startedAt"'],
  ["activities", "Activity", ["id", "type", "at", "actorName", "subject", "detail"], '"at" DESC, t."id" DESC LIMIT 40', '"shared"'],
];
const OWN = ["id", "title", "goal", "success", "status", "currency", "timeZone", "version", "revisionRounds", "revisionPricing", "revisionPrice", "startedAt"];

/** One statement that reads the whole page as JSON: a nested include costs three times as much (docs/decisions). */
function pageSql(dialect: Dialect): string {
  const isSqlite = dialect === "sqlite";
  const object = isSqlite ? "json_object" : "json_build_object";
  const pairs = (alias: string, columns: Columns) => columns.map((column) => `'${column}', ${alias}."${column}"`).join(", ");
  const list = (table: string, columns: Columns, order: string, where = "") => {
    const rows = `SELECT ${object}(${pairs("t", columns)}) AS x FROM "${table}" t WHERE t."projectId" = p."id"${where ? ` AND t.${where}` : ""} ORDER BY t.${order}`;
    return isSqlite ? `(SELECT json_group_array(json(x)) FROM (${rows}))` : `(SELECT coalesce(json_agg(x), '[]'::json) FROM (${rows}) s)`;
  };
  const children = CHILDREN.map(([key, table, columns, order, where]) => `'${key}', ${list(table, columns, order, where)}`);
  return `SELECT ${object}(${pairs("p", OWN)}, 'studio', ${object}('name', w."name", 'email', w."email", 'accent', w."accent"), 'client', c."name", ${children.join(", ")}) AS page
    FROM "Project" p JOIN "Workspace" w ON w."id" = p."workspaceId" JOIN "Client" c ON c."id" = p."clientId" WHERE p."id" = `;
}

const statements: Record<Dialect, string> = {
  sqlite: `${pageSql("sqlite")}? AND p."workspaceId" = ?`,
  postgres: `${pageSql("postgres")}$1 AND p."workspaceId" = $2`,
};

/** The page of a guest's own project; null when there is none. */
export function findProjectPage(context: Context<Guest>): Promise<ProjectPage | null> {
  return findPage(context, context.actor.projectId);
}

/** The same page for a member, who looks at it as the client does. */
export function findProjectPageForMember(context: Context<Member>, projectId: string): Promise<ProjectPage | null> {
  return findPage(context, projectId);
}

/**
 * One read; and one more while the project is only proposed, for what the offer says: its payment plan, which becomes
 * instalments with the signature, and, once it was taken back or declined, its scope. The client goes on seeing what was
 * offered, not the draft that is being revised.
 */
async function findPage(context: Context<Guest | Member>, projectId: string): Promise<ProjectPage | null> {
  const page = await readPage(context, projectId);
  const [newest] = page?.agreements ?? [];
  if (!page || !newest || page.status !== "proposed") return page;
  const standing = agreementStanding(page.agreements);
  if (standing === "signed") return page;
  const offer = await context.db.agreement.findFirst({ where: { id: newest.id, projectId, workspaceId: context.actor.workspaceId }, select: { scope: true, locale: true } });
  if (!offer) return page;
  const scope = JSON.parse(offer.scope) as AgreedScope;
  const words = agreementWords(offer.locale);
  const instalments = scope.instalments.map((instalment, index) => ({ id: String(index), kind: instalment.kind, amount: instalment.amount, milestoneId: instalment.milestoneId, title: instalmentText(instalment, words).replaceAll("\\", "") }));
  return { ...(standing === "none" ? asOffered(page, scope) : page), instalments };
}

function asOffered(page: ProjectPage, scope: Scope): ProjectPage {
  return {
    ...page,
    title: scope.title, goal: scope.goal, success: scope.success,
    revisionRounds: scope.revision.rounds, revisionPricing: scope.revision.pricing, revisionPrice: scope.revision.price,
    milestones: scope.milestones.map(({ id, title, dueOn }) => ({ id, title, dueOn, status: "planned" })),
    deliverables: scope.deliverables.map((deliverable) => ({ ...deliverable, status: "agreed" })),
    exclusions: scope.exclusions.map((text) => ({ text })),
  };
}

async function readPage({ db, actor }: Context<Guest | Member>, projectId: string): Promise<ProjectPage | null> {
  const rows = await db.$queryRawUnsafe<{ page: string | ProjectPage }[]>(statements[database().dialect], projectId, actor.workspaceId);
  const found = rows[0]?.page;
  if (!found) return null;
  return withInstants(typeof found === "string" ? (JSON.parse(found) as ProjectPage) : found);
}

/** PostgreSQL writes its UTC time stamps without a zone. */
function withInstants(page: ProjectPage): ProjectPage {
  const fix = <T extends string | null>(instant: T): T => (instant && !/Z|[+-]\d\d:\d\d$/u.test(instant) ? (`${instant}Z` as T) : instant);
  page.startedAt = fix(page.startedAt);
  for (const row of page.agreements) Object.assign(row, { sentAt: fix(row.sentAt), signedAt: fix(row.signedAt) });
  for (const row of page.checkpoints) row.publishedAt = fix(row.publishedAt);
  for (const row of page.reviews) row.decidedAt = fix(row.decidedAt);
  for (const row of page.activities) row.at = fix(row.at);
  return page;
}
