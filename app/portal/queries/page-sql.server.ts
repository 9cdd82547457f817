import type { Dialect } from "#app/platform/db/client.server.ts";

type Columns = readonly string[];

const OF_PROJECT = 't."projectId" = p."id"';

/**
 * A change is visible only to the freelancer until the client has requested it, or has been sent a
 * price or given it.
 */
const knownChange = (alias: string) =>
  `(${alias}."authorKind" = 'guest' OR ${alias}."gift" OR EXISTS (SELECT 1 FROM "ChangeVersion" v WHERE v."changeId" = ${alias}."id" AND v."agreementId" IS NOT NULL))`;

/** The rule of sight for conversations, of a client's people (sharing/queries/seen-threads). */
const SEEN_THREAD = `EXISTS (SELECT 1 FROM "Thread" h
  LEFT JOIN "Checkpoint" c ON c."id" = h."checkpointId" LEFT JOIN "ChangeRequest" r ON r."id" = h."changeId"
  LEFT JOIN "Agreement" a ON a."id" = h."agreementId"
  WHERE h."id" = t."threadId" AND NOT h."isInternal"
  AND (h."checkpointId" IS NULL OR c."state" = 'published') AND (h."agreementId" IS NULL OR a."status" <> 'draft') AND (h."changeId" IS NULL OR ${knownChange("r")}))`;

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
    `${OF_PROJECT} AND ${knownChange("t")}`,
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
    [
      "id",
      "milestoneId",
      "kind",
      "state",
      "title",
      "body",
      "answerBy",
      "authorName",
      "publishedAt",
      "proofId",
      "version",
    ],
    '"publishedAt" DESC',
    `${OF_PROJECT} AND t."state" = 'published'`,
  ],
  ["proofs", "Proof", ["id", "title", "milestoneId", "decided"], '"createdAt"'],
  ["answers", "CheckpointAnswer", ["checkpointId", "optionId", "contactName"], '"answeredAt" DESC'],
  [
    "files",
    "File",
    [
      "id",
      "checkpointId",
      "name",
      "caption",
      "alt",
      "mediaType",
      "size",
      "width",
      "height",
      "pages",
      "durationMs",
      "reduced",
      "converted",
      "preview",
      "previewProblem",
    ],
    '"place", t."createdAt"',
    `${OF_PROJECT} AND EXISTS (SELECT 1 FROM "Checkpoint" c WHERE c."id" = t."checkpointId" AND c."state" = 'published')`,
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
    "messages",
    "Message",
    ["authorName", "authorKind", "body", "sentAt"],
    '"sentAt" DESC LIMIT 1',
    `${OF_PROJECT} AND t."sentAt" IS NOT NULL AND ${SEEN_THREAD}`,
  ],
  [
    "promises",
    "AnswerPromise",
    ["kind", "byName", "until"],
    '"until" LIMIT 1',
    `${OF_PROJECT} AND t."endedAt" IS NULL AND ${SEEN_THREAD}`,
  ],
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

/**
 * One statement that reads the whole page as JSON: a nested include costs three times as much
 * (docs/decisions).
 */
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

export const statements: Record<Dialect, string> = {
  sqlite: `${pageSql("sqlite")}? AND p."workspaceId" = ?`,
  postgres: `${pageSql("postgres")}$1 AND p."workspaceId" = $2`,
};
