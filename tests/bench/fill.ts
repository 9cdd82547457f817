import Sqlite from "libsql";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import { migrateSqlite } from "#app/platform/db/migrate.server.ts";
import { readMigrations } from "#app/platform/db/migrations.server.ts";
import { GUARDS } from "#prisma/guards.ts";

/** A guest's page of the size that the budget is set for. */
export const PAGE = { milestones: 8, checkpoints: 20, deliverables: 12, invoices: 4 };
const MIGRATIONS = "prisma/migrations/sqlite";
const BATCH = 500;

export type Visitor = { projectId: string; token: string };

type Row = Record<string, string | number | null>;

/** Inserts rows of one shape with one prepared statement per table. */
function inserter(db: Sqlite.Database) {
  const statements = new Map<string, Sqlite.Statement>();
  return (table: string, row: Row) => {
    const columns = Object.keys(row);
    let statement = statements.get(table);
    if (!statement)
      statements.set(
        table,
        (statement = db.prepare(
          `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
        )),
      );
    statement.run(Object.values(row));
  };
}

const NOW = new Date();
const at = (days: number) =>
  new Date(NOW.getTime() + days * 86_400_000).toISOString().replace("Z", "+00:00");
const day = (days: number) => at(days).slice(0, 10);
const STATUSES = [
  "approved",
  "approved",
  "approved",
  "in_review",
  "in_progress",
  "planned",
  "planned",
  "planned",
];

/**
 * Makes a database with this many projects, and a guest's session for some of them, evenly spread.
 */
export async function fill(path: string, projects: number, visitors: number): Promise<Visitor[]> {
  await migrateSqlite(path, { migrations: readMigrations(MIGRATIONS), guards: GUARDS });
  const db = new Sqlite(path);
  db.exec(
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-200000",
  );
  // Triggers raise the versions; they are dropped while filling in bulk, and placed again when
  // Milepost starts.
  const triggers = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .raw()
    .all() as [string][];
  for (const [name] of triggers) db.exec(`DROP TRIGGER "${name}"`);
  const insert = inserter(db);
  const workspaceId = "bench0workspace0000a";
  insert("InvoicingSettings", { id: workspaceId });
  insert("PaymentSettings", { id: workspaceId });
  insert("Workspace", {
    id: workspaceId,
    invoicingId: workspaceId,
    payingId: workspaceId,
    name: "Studio Bench",
    legalName: "Studio Bench",
    country: "LT",
    email: "bench@studio.example",
    currency: "EUR",
    locale: "en",
    timeZone: "Europe/Vilnius",
    accent: "#2b4c7e",
    terms: "x",
    createdAt: at(-400),
  });
  insert("Client", {
    id: "bench0client",
    workspaceId,
    name: "Client",
    country: "LT",
    createdAt: at(-400),
  });
  insert("Contact", {
    id: "bench0contact",
    workspaceId,
    clientId: "bench0client",
    name: "Jonas",
    email: "jonas@client.example",
    locale: "en",
    createdAt: at(-400),
  });
  const every = Math.max(1, Math.floor(projects / visitors));
  const sessions: Visitor[] = [];
  db.exec("BEGIN");
  for (let index = 0; index < projects; index++) {
    const projectId = `b${String(index).padStart(19, "0")}`;
    project(insert, workspaceId, projectId, index);
    if (index % every === 0 && sessions.length < visitors) {
      const token = `bench${String(index).padStart(27, "0")}`;
      insert("GuestLink", {
        id: `l${projectId}`,
        workspaceId,
        projectId,
        contactId: "bench0contact",
        tokenHash: `h${projectId}`,
        rights: "view comment approve sign pay",
        createdAt: at(-10),
        expiresAt: at(300),
        revokedAt: null,
      });
      insert("GuestSession", {
        id: hashToken(token),
        linkId: `l${projectId}`,
        createdAt: at(-1),
        lastSeenAt: at(0),
        expiresAt: at(30),
      });
      sessions.push({ projectId, token });
    }
    if (index % BATCH === BATCH - 1) db.exec("COMMIT; BEGIN");
  }
  db.exec("COMMIT");
  db.exec("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
  return sessions;
}

function project(
  insert: ReturnType<typeof inserter>,
  workspaceId: string,
  projectId: string,
  index: number,
): void {
  const owned = { workspaceId, projectId };
  const times = (count: number, make: (position: number) => void) => {
    for (let position = 0; position < count; position++) make(position);
  };
  insert("Project", {
    id: projectId,
    workspaceId,
    clientId: "bench0client",
    title: `Website for client ${index}`,
    goal: "People who walk past should want to come in, even in November.",
    success: "",
    status: "active",
    currency: "EUR",
    timeZone: "Europe/Vilnius",
    depositKind: "percent",
    depositValue: 3000,
    revisionRounds: 1,
    revisionPricing: "hourly",
    revisionPrice: 6000,
    sentAt: at(-60),
    startedAt: at(-50),
    createdAt: at(-61),
  });
  insert("Agreement", {
    price: 1_200_000,
    id: `${projectId}-agreement000`,
    ...owned,
    number: 1,
    status: "in_force",
    text: "The text that was signed. ".repeat(40),
    sha256: "0".repeat(64),
    scope: "{}",
    locale: "en",
    sentAt: at(-60),
    signedAt: at(-55),
  });
  times(PAGE.milestones, (position) =>
    insert("Milestone", {
      id: `${projectId}-m${position}`,
      ...owned,
      position,
      title: `Milestone ${position + 1}: a stage of the work`,
      dueOn: day(-40 + position * 14),
      share: 1000,
      status: STATUSES[position]!,
    }),
  );
  times(PAGE.deliverables, (position) =>
    insert("Deliverable", {
      id: `${projectId}-d${String(position).padStart(2, "0")}`,
      ...owned,
      milestoneId: `${projectId}-m${position % PAGE.milestones}`,
      position,
      title: `Deliverable ${position + 1}`,
      format: ".fig, 7 layouts, phone and desktop",
      quantity: 1 + (position % 3),
      acceptance: "Approved by the board",
      rounds: 2,
      price: 50_000 + position * 1_000,
      status: "agreed",
    }),
  );
  times(4, (position) =>
    insert("Exclusion", {
      id: `${projectId}-e${position}`,
      ...owned,
      position,
      text: `Something that is not included, ${position + 1}`,
    }),
  );
  times(PAGE.milestones, (position) =>
    insert("Instalment", {
      id: `${projectId}-s${position}`,
      ...owned,
      position,
      kind: position === 0 ? "deposit" : "milestone",
      title: position === 0 ? "Deposit" : `With “Milestone ${position}”`,
      milestoneId: position === 0 ? null : `${projectId}-m${position - 1}`,
      amount: 80_000,
    }),
  );
  times(PAGE.checkpoints, (position) =>
    insert("Checkpoint", {
      id: `${projectId}-c${String(position).padStart(2, "0")}`,
      ...owned,
      milestoneId: `${projectId}-m${position % 5}`,
      title: `News ${position + 1}: what was done`,
      body: "Large type, the next concert on top, and the sound one tap away. The programme folds; tickets stay in reach.",
      authorName: "Rūta Kalnietytė",
      publishedAt: at(-45 + position * 2),
    }),
  );
  times(PAGE.invoices, (position) => {
    const id = `${projectId}-i${position}`;
    insert("Invoice", {
      id,
      ...owned,
      instalmentId: `${projectId}-s${position}`,
      kind: position === 0 ? "prepayment" : "instalment",
      series: "2026/{number}",
      sequence: index * PAGE.invoices + position + 1,
      number: `2026/${index * PAGE.invoices + position + 1}`,
      title: `Instalment ${position + 1}`,
      currency: "EUR",
      locale: "en",
      issuedOn: day(-50 + position * 10),
      suppliedOn: day(-50 + position * 10),
      dueOn: day(-36 + position * 10),
      payBy: day(-36 + position * 10),
      seller: "{}",
      buyer: "{}",
      taxes: "[]",
      net: 80_000,
      tax: 16_800,
      gross: 96_800,
      due: 96_800,
      paid: position < 3 ? 96_800 : 0,
      reference: "RF00",
      createdAt: at(-50),
    });
    insert("InvoiceLine", {
      id: `${id}-l`,
      ...owned,
      invoiceId: id,
      position: 0,
      description: "Instalment",
      quantity: 1,
      net: 80_000,
      taxCategory: "standard",
      taxRate: 2100,
    });
    if (position >= 3) return;
    insert("Payment", {
      id: `${id}-p`,
      ...owned,
      method: "card",
      status: "succeeded",
      amount: 96_800,
      booked: 96_800,
      currency: "EUR",
      startedAt: at(-40),
      settledAt: at(-40),
    });
    insert("PaymentPart", {
      id: `${id}-q`,
      ...owned,
      paymentId: `${id}-p`,
      invoiceId: id,
      position: 0,
      amount: 96_800,
    });
    insert("Booking", {
      id: `${id}-b`,
      ...owned,
      invoiceId: id,
      kind: "payment",
      amount: 96_800,
      paymentId: `${id}-p`,
      createdAt: at(-40),
    });
  });
  times(20, (position) =>
    insert("Activity", {
      id: `${projectId}-a${String(position).padStart(2, "0")}`,
      ...owned,
      type: "checkpoint.published",
      at: at(-45 + position * 2),
      actorKind: "member",
      actorName: "Rūta Kalnietytė",
      shared: 1,
      subject: `News ${position + 1}`,
      detail: "",
    }),
  );
}
