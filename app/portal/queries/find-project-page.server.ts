import {
  agreementStanding,
  IN_FORCE_STATUSES,
  SIGNED_STATUSES,
} from "#app/areas/scope/rules/open-agreement.ts";
import { instalmentText } from "#app/areas/agreements/rules/agreement-text.ts";
import { agreementWords } from "#app/areas/agreements/rules/agreement-words.ts";
import { readOffer, type Offer } from "#app/areas/agreements/rules/offer.ts";
import { withDefaultChoice } from "#app/areas/scope/rules/options.ts";
import { discountOf, priceOf, type DiscountKind } from "#app/areas/scope/rules/scope.ts";
import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { database, type Dialect } from "#app/platform/db/client.server.ts";

type Columns = readonly string[];
const OF_PROJECT = 't."projectId" = p."id"';
/** A change is the freelancer's own until the client has asked for it, or was sent a price, or was given it. */
const KNOWN_CHANGE =
  '(t."authorKind" = \'guest\' OR t."gift" OR EXISTS (SELECT 1 FROM "ChangeVersion" v WHERE v."changeId" = t."id" AND v."agreementId" IS NOT NULL))';
const CHILDREN: [key: string, table: string, columns: Columns, order: string, where?: string][] = [
  ["milestones", "Milestone", ["id", "title", "dueOn", "status"], '"position"'],
  [
    "deliverables",
    "Deliverable",
    [
      "id",
      "title",
      "format",
      "quantity",
      "acceptance",
      "rounds",
      "price",
      "status",
      "milestoneId",
      "role",
      "group",
      "change",
    ],
    '"position"',
  ],
  ["exclusions", "Exclusion", ["text"], '"position"'],
  ["instalments", "Instalment", ["id", "title", "kind", "amount", "milestoneId"], '"position"'],
  [
    "agreements",
    "Agreement",
    [
      "id",
      "number",
      "kind",
      "title",
      "status",
      "sentAt",
      "signedAt",
      "expiresOn",
      "declineReason",
      "changeId",
      "price",
    ],
    '"number" DESC',
  ],
  [
    "changes",
    "ChangeRequest",
    ["id", "number", "title", "status", "gift", "milestoneId", "declinedBy", "reason"],
    '"number"',
    `${OF_PROJECT} AND ${KNOWN_CHANGE}`,
  ],
  ["signers", "Signer", ["agreementId", "position", "contactId", "name", "signedAt"], '"position"'],
  ["dateMoves", "DateMove", ["milestoneId", "fromDay", "toDay", "reason", "movedAt"], '"movedAt"'],
  [
    "glossary",
    "GlossaryTerm",
    ["id", "term", "plain"],
    '"term"',
    '(t."projectId" = p."id" OR (t."projectId" IS NULL AND t."workspaceId" = p."workspaceId"))',
  ],
  ["termination", "Termination", ["reason"], '"at"'],
  [
    "checkpoints",
    "Checkpoint",
    ["id", "milestoneId", "title", "body", "authorName", "publishedAt"],
    '"publishedAt" DESC',
  ],
  [
    "files",
    "File",
    ["id", "checkpointId", "name", "mediaType", "size", "width", "height"],
    '"createdAt"',
    `${OF_PROJECT} AND t."checkpointId" IS NOT NULL`,
  ],
  [
    "reviews",
    "Review",
    ["milestoneId", "decision", "reason", "contactName", "decidedAt"],
    '"decidedAt" DESC',
  ],
  [
    "invoices",
    "Invoice",
    [
      "id",
      "number",
      "title",
      "kind",
      "issuedOn",
      "payBy",
      "gross",
      "due",
      "paid",
      "instalmentId",
      "creditOfId",
    ],
    '"issuedOn", "sequence"',
  ],
  ["payments", "Payment", ["id", "method", "status", "amount", "claimedOn"], '"startedAt"'],
  ["parts", "PaymentPart", ["paymentId", "invoiceId"], '"position"'],
  ["plans", "PlanDate", ["invoiceId", "dueOn", "amount", "upTo"], '"position"'],
  [
    "activities",
    "Activity",
    ["id", "type", "at", "actorName", "subject", "detail"],
    '"at" DESC, t."id" DESC LIMIT 40',
    `${OF_PROJECT} AND t."shared"`,
  ],
];
const OWN = [
  "id",
  "title",
  "goal",
  "success",
  "status",
  "currency",
  "timeZone",
  "version",
  "revisionRounds",
  "revisionPricing",
  "revisionPrice",
  "startedAt",
  "briefSentAt",
  "briefAnsweredAt",
  "discountKind",
  "discountValue",
  "discountReason",
];

/** One statement that reads the whole page as JSON: a nested include costs three times as much (docs/decisions). */
function pageSql(dialect: Dialect): string {
  const isSqlite = dialect === "sqlite";
  const object = isSqlite ? "json_object" : "json_build_object";
  const pairs = (alias: string, columns: Columns) =>
    columns.map((column) => `'${column}', ${alias}."${column}"`).join(", ");
  const list = (
    table: string,
    columns: Columns,
    { order, where = OF_PROJECT }: { order: string; where?: string },
  ) => {
    const rows = `SELECT ${object}(${pairs("t", columns)}) AS x FROM "${table}" t WHERE ${where} ORDER BY t.${order}`;
    return isSqlite
      ? `(SELECT json_group_array(json(x)) FROM (${rows}))`
      : `(SELECT coalesce(json_agg(x), '[]'::json) FROM (${rows}) s)`;
  };
  const children = CHILDREN.map(
    ([key, table, columns, order, where]) => `'${key}', ${list(table, columns, { order, where })}`,
  );
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
export function findProjectPageForMember(
  context: Context<Member>,
  projectId: string,
): Promise<ProjectPage | null> {
  return findPage(context, projectId);
}

/**
 * One read; and one more while the project is only proposed, for what the offer says: its payment plan, which becomes
 * instalments with the signature, and its scope, as it was offered or chosen. The client never sees the draft that is
 * being written, before the first offer or between two.
 */
async function findPage(
  context: Context<Guest | Member>,
  projectId: string,
): Promise<ProjectPage | null> {
  const page = await readPage(context, projectId);
  if (!page) return null;
  if (page.status === "draft")
    return {
      ...page,
      goal: "",
      success: "",
      milestones: [],
      deliverables: [],
      exclusions: [],
      instalments: [],
      discount: null,
      sums: { first: 0, approved: 0, now: 0 },
    };
  const newest = page.agreements.find(({ kind }) => kind === "original");
  if (!newest) return page;
  const isOffer =
    page.status === "proposed" &&
    (agreementStanding([newest]) !== "signed" || newest.status === "signed_by_client");
  const isPlain = newest.price !== null && page.discount === null;
  if (!isOffer && isPlain) return page;
  const signed = isOffer
    ? newest
    : page.agreements.find(
        ({ kind, status }) =>
          kind === "original" && IN_FORCE_STATUSES.some((word) => word === status),
      );
  const stored =
    signed &&
    (await context.db.agreement.findFirst({
      where: { id: signed.id, projectId, workspaceId: context.actor.workspaceId },
      select: { scope: true, locale: true },
    }));
  if (!stored) return page;
  const offer = readOffer(stored.scope);
  if (isOffer)
    return asOffered(page, offer, {
      locale: stored.locale,
      hasChoice: newest.status !== "signed_by_client",
    });
  const first = priceOf(offer);
  return {
    ...page,
    discount:
      discountOf(offer) > 0 ? { amount: discountOf(offer), reason: offer.discount.reason } : null,
    sums: { ...page.sums, first, now: first + page.sums.approved },
  };
}

/** What is offered, with its options as long as they can be chosen. */
function asOffered(
  page: ProjectPage,
  offer: Offer,
  { locale, hasChoice }: { locale: string; hasChoice: boolean },
): ProjectPage {
  const words = agreementWords(locale);
  const scope = hasChoice ? (offer.offered ?? offer) : offer;
  const price = priceOf(offer);
  return {
    ...page,
    title: scope.title,
    goal: scope.goal,
    success: scope.success,
    revisionRounds: scope.revision.rounds,
    revisionPricing: scope.revision.pricing,
    revisionPrice: scope.revision.price,
    milestones: scope.milestones.map(({ id, title, dueOn }) => ({
      id,
      title,
      dueOn,
      status: "planned",
    })),
    deliverables: scope.deliverables.map((deliverable) => ({
      ...deliverable,
      change: null,
      status: "agreed",
    })),
    exclusions: scope.exclusions.map((text) => ({ text })),
    instalments: offer.instalments.map((instalment, index) => ({
      id: String(index),
      kind: instalment.kind,
      amount: instalment.amount,
      milestoneId: instalment.milestoneId,
      title: instalmentText(instalment, words).replaceAll("\\", ""),
    })),
    discount:
      discountOf(offer) > 0 ? { amount: discountOf(offer), reason: offer.discount.reason } : null,
    sums: { first: price, approved: 0, now: price },
  };
}

type Read = Omit<ProjectPage, "sums" | "discount"> & {
  discountKind: DiscountKind;
  discountValue: number;
  discountReason: string;
};

/** The sums of the ledger: what was agreed at first, what approved changes add, and both. */
function withSums({ discountKind, discountValue, discountReason, ...page }: Read): ProjectPage {
  const signed = page.agreements.filter(({ status }) =>
    SIGNED_STATUSES.some((word) => word === status),
  );
  const scope = {
    deliverables: page.deliverables.filter(({ change }) => change === null),
    discount: { kind: discountKind, value: discountValue, reason: discountReason },
  };
  const first =
    signed.find(({ kind }) => kind === "original")?.price ??
    priceOf(signed.length > 0 ? scope : withDefaultChoice(scope));
  const approved = signed
    .filter(({ kind }) => kind === "amendment")
    .reduce((total, { price }) => total + (price ?? 0), 0);
  const discount = discountOf(scope);
  return {
    ...page,
    discount: discount > 0 ? { amount: discount, reason: discountReason } : null,
    sums: { first, approved, now: first + approved },
  };
}

async function readPage(
  { db, actor }: Context<Guest | Member>,
  projectId: string,
): Promise<ProjectPage | null> {
  const rows = await db.$queryRawUnsafe<{ page: string | Read }[]>(
    statements[database().dialect],
    projectId,
    actor.workspaceId,
  );
  const found = rows[0]?.page;
  if (!found) return null;
  return withSums(withInstants(typeof found === "string" ? (JSON.parse(found) as Read) : found));
}

/** PostgreSQL writes its UTC time stamps without a zone. */
function withInstants(page: Read): Read {
  const fix = <T extends string | null>(instant: T): T =>
    instant && !/Z|[+-]\d\d:\d\d$/u.test(instant) ? (`${instant}Z` as T) : instant;
  page.startedAt = fix(page.startedAt);
  for (const row of page.agreements)
    Object.assign(row, { sentAt: fix(row.sentAt), signedAt: fix(row.signedAt) });
  for (const row of page.checkpoints) row.publishedAt = fix(row.publishedAt);
  for (const row of page.reviews) row.decidedAt = fix(row.decidedAt);
  for (const row of page.signers) row.signedAt = fix(row.signedAt);
  for (const row of page.dateMoves) row.movedAt = fix(row.movedAt);
  for (const row of page.activities) row.at = fix(row.at);
  return page;
}
