import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { AGREEMENT_STATUSES } from "#app/areas/agreements/rules/agreement-states.ts";
import { RECURRENCES } from "#app/areas/invoicing/rules/draft.ts";
import { INVOICE_KINDS } from "#app/areas/invoicing/rules/invoice-states.ts";
import { TAX_CATEGORIES } from "#app/areas/invoicing/rules/tax.ts";
import { TRANSMISSION_STATUSES } from "#app/areas/invoicing/rules/transmission-states.ts";
import { BANK_LINE_STATES } from "#app/areas/payments/rules/bank-matching.ts";
import {
  BOOKING_KINDS,
  DISPUTE_STATUSES,
  REFUND_STATUSES,
} from "#app/areas/payments/rules/books.ts";
import { WAY_NAMES } from "#app/areas/payments/ways/registry.ts";
import { PAYMENT_STATUSES } from "#app/areas/payments/rules/payment-states.ts";
import { DELIVERABLE_STATUSES } from "#app/areas/projects/rules/deliverable-states.ts";
import { MILESTONE_STATUSES } from "#app/areas/projects/rules/milestone-states.ts";
import { PROJECT_STATUSES } from "#app/areas/projects/rules/project-states.ts";
import { DEPOSIT_KINDS, INSTALMENT_KINDS } from "#app/areas/scope/rules/payment-plan.ts";
import { CHANGE_BILLINGS } from "#app/areas/agreements/rules/ledger.ts";
import { CHANGE_STATUSES } from "#app/areas/change-requests/rules/change-states.ts";
import { CHANGE_PRICINGS } from "#app/areas/change-requests/rules/pricing.ts";
import {
  DELIVERABLE_ROLES,
  DISCOUNT_KINDS,
  RELEASE_TERMS,
  REVISION_PRICINGS,
} from "#app/areas/scope/rules/scope.ts";
import { DERIVATIVE_STATES, PREVIEW_STATES } from "#app/areas/files/rules/file-kinds.ts";
import { DECIDERS, DECISIONS } from "#app/areas/work/rules/proof.ts";
import { INCOMING_STATES } from "#app/areas/messages/rules/incoming.ts";
import { PROMISE_ENDS, PROMISE_KINDS } from "#app/areas/messages/rules/answer-promise.ts";
import { CHECKPOINT_KINDS, CHECKPOINT_STATES } from "#app/areas/work/rules/checkpoint.ts";
import { ROLES } from "#app/areas/workspaces/rules/roles.ts";

/** Each area may use those above it in this list. */
const AREAS = [
  "workspaces",
  "clients",
  "projects",
  "sharing",
  "scope",
  "files",
  "brief",
  "board",
  "work",
  "agreements",
  "invoicing",
  "payments",
  "delivery",
  "change-requests",
  "messages",
  "reports",
  "time",
];
/** What is built on the areas, each on those before it; no area may import any of them. */
const ABOVE_AREAS = ["workflows", "portal", "studio", "composition", "serve", "routes"];
const VENDORS = [
  "@aws-sdk/client-s3",
  "@aws-sdk/lib-storage",
  "@aws-sdk/s3-request-presigner",
  "stripe",
  "resend",
  "nodemailer",
  "sharp",
  "file-type",
  "@libpdf/core",
  "fast-xml-parser",
  "fast-xml-validator",
  "pkijs",
  "asn1js",
  "@e-invoice-eu/core",
  "bysquare",
  "email-reply-parser",
  "html-to-text",
  "mt940js",
  "csv-parse/sync",
  "heic-decode",
  "exifreader",
  "@hyzyla/pdfium",
  "mediabunny",
];

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? walk(join(folder, entry.name))
      : /\.tsx?$/u.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
}

type Import = { from: string; to: string; isType: boolean };
const imports: Import[] = walk("app").flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\sfrom\s+)?["']([^"']+)["']/gmu,
    ),
  ].map((match) => {
    const target = match[2]!;
    const to = /^#(?:app|words)\//u.test(target)
      ? target.replace("#words/", "app/words/").replace("#app/", "app/")
      : target.startsWith(".")
        ? relative(process.cwd(), join(process.cwd(), file, "..", target))
        : target;
    return { from: file, to, isType: match[1] !== undefined };
  }),
);

const areaOf = (path: string) => /^app\/areas\/([^/]+)\//u.exec(path)?.[1];
const layerOf = (path: string) =>
  /^app\/areas\/[^/]+\/(rules|stored|queries|commands|views)\//u.exec(path)?.[1];
/** The position of a room in the order above; -1 for any other path. */
const roomOf = (path: string) => ABOVE_AREAS.indexOf(/^app\/([^/]+)\//u.exec(path)?.[1] ?? "");
const breaking = (rule: (line: Import) => boolean) =>
  imports.filter(rule).map(({ from, to }) => `${from} → ${to}`);

/**
 * Files that import themselves through others: the strongly connected components of more than one
 * file (Tarjan 1972).
 */
function circles(): string[][] {
  const lines = new Map<string, string[]>();
  for (const { from, to } of imports) lines.set(from, [...(lines.get(from) ?? []), to]);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const next of lines.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of lines.keys()) if (!order.has(file)) visit(file);
  return found;
}

describe("who may import whom", () => {
  test("the kernel imports nothing else", () => {
    expect(
      breaking(({ from, to }) => from.startsWith("app/kernel/") && !to.startsWith("app/kernel/")),
    ).toEqual([]);
  });

  test("areas import upwards only", () => {
    expect(
      breaking(
        ({ from, to }) =>
          areaOf(from) !== undefined &&
          areaOf(to) !== undefined &&
          AREAS.indexOf(areaOf(to)!) > AREAS.indexOf(areaOf(from)!),
      ),
    ).toEqual([]);
    expect(
      [...new Set(imports.map(({ from }) => areaOf(from)).filter(Boolean))].every((area) =>
        AREAS.includes(area!),
      ),
    ).toBe(true);
  });

  test("areas import nothing that is built on them", () => {
    expect(breaking(({ from, to }) => areaOf(from) !== undefined && roomOf(to) > -1)).toEqual([]);
  });

  test("workflows, both sides' screens and what starts them import only what comes before them", () => {
    expect(breaking(({ from, to }) => roomOf(from) > -1 && roomOf(to) > roomOf(from))).toEqual([]);
    const crossing = breaking(
      ({ from, to }) => from.startsWith("app/portal/") && to.startsWith("app/workflows/"),
    );
    expect(crossing).toEqual([]);
  });

  test("the screens of the two sides write nothing", () => {
    const isScreen = (path: string) => /^app\/(?:portal|studio)\//u.test(path);
    expect(
      breaking(({ from, to, isType }) => isScreen(from) && layerOf(to) === "commands" && !isType),
    ).toEqual([]);
    expect(
      walk("app/portal")
        .concat(walk("app/studio"))
        .filter((file) => file.includes("/commands/")),
    ).toEqual([]);
  });

  test("no two files import each other, directly or through others, not even for types", () => {
    expect(circles()).toEqual([]);
  });

  test("rules import only the kernel, words and other rules: no database, no packages, no React", () => {
    expect(
      breaking(
        ({ from, to }) =>
          layerOf(from) === "rules" &&
          !/^app\/(?:kernel|words)\//u.test(to) &&
          layerOf(to) !== "rules",
      ),
    ).toEqual([]);
  });

  test("the shapes of JSON columns import only rules, each other and zod", () => {
    expect(
      breaking(
        ({ from, to, isType }) =>
          layerOf(from) === "stored" &&
          !isType &&
          !["rules", "stored"].includes(layerOf(to) ?? "") &&
          !["zod", "app/platform/day-shape.ts", "app/platform/stored.ts"].includes(to),
      ),
    ).toEqual([]);
  });

  test("a JSON column is read through its schema", () => {
    const readers = walk("app").filter((file) => readFileSync(file, "utf8").includes("JSON.parse"));
    // Files, a header and problems that the app writes itself, JSON that its query builds, and a
    // passkey's answer, which is read through its own schema.
    expect(readers).toEqual([
      "app/entry.server.tsx",
      "app/platform/auth/passkeys.server.ts",
      "app/platform/db/migrations.server.ts",
      "app/platform/gateways/e-invoice/folder-network.server.ts",
      "app/platform/http/form.server.ts",
      "app/platform/pdf/script-fonts.server.ts",
      "app/platform/stored.ts",
      "app/portal/queries/find-project-page.server.ts",
      "app/words/problem.ts",
    ]);
  });

  test("views never load a server's file", () => {
    expect(
      breaking(
        ({ from, to, isType }) => layerOf(from) === "views" && to.includes(".server") && !isType,
      ),
    ).toEqual([]);
  });

  test("commands import gateways only as types", () => {
    expect(
      breaking(
        ({ from, to, isType }) =>
          layerOf(from) === "commands" && to.startsWith("app/platform/gateways/") && !isType,
      ),
    ).toEqual([]);
  });

  test("routes never touch Prisma or a vendor's SDK", () => {
    expect(
      breaking(
        ({ from, to }) =>
          from.startsWith("app/routes/") &&
          (to.startsWith("#generated") ||
            to.startsWith("app/platform/db") ||
            to.includes("@prisma") ||
            VENDORS.includes(to)),
      ),
    ).toEqual([]);
  });

  test("only the gateways import a vendor", () => {
    expect(
      breaking(
        ({ from, to }) => VENDORS.includes(to) && !from.startsWith("app/platform/gateways/"),
      ),
    ).toEqual([]);
  });

  test("only the database's folder, queries, commands and the outbox import Prisma", () => {
    expect(
      breaking(
        ({ from, to, isType }) =>
          (to.startsWith("#generated") || to.includes("@prisma")) &&
          !isType &&
          !from.startsWith("app/platform/db/") &&
          layerOf(from) !== "queries" &&
          !/^app\/(?:portal|studio)\/queries\//u.test(from) &&
          !from.startsWith("app/workflows/") &&
          layerOf(from) !== "commands",
      ),
    ).toEqual([]);
  });

  test("the platform imports nothing from the areas, except for the guards' two look-ups (docs/decisions/0003)", () => {
    const lines = breaking(
      ({ from, to }) => from.startsWith("app/platform/") && areaOf(to) !== undefined,
    );
    expect(lines.filter((line) => !line.startsWith("app/platform/auth/guards.server.ts"))).toEqual(
      [],
    );
  });

  test("a way to pay is named only in its own file and words", () => {
    const naming = [...walk("app"), ...walk("emails")]
      .filter((file) => !/^app\/(?:words|areas\/payments\/ways)\//u.test(file))
      .filter((file) => readFileSync(file, "utf8").includes('"cash"'));
    // The default of the form for recording a payment.
    expect(naming).toEqual(["app/areas/payments/views/record-payment.tsx"]);
    for (const name of WAY_NAMES)
      expect(WAY_NAMES.filter((other) => other.includes(name))).toEqual([name]);
  });

  test("only one file reads the environment", () => {
    expect(
      walk("app").filter((file) => readFileSync(file, "utf8").includes("process.env")),
    ).toEqual(["app/platform/env.server.ts"]);
  });
});

describe("sizes and words", () => {
  test("no any, no @ts-expect-error, no empty names", () => {
    const bad = /\bas any\b|: any\b|@ts-(?:expect-error|ignore)/u;
    expect(walk("app").filter((file) => bad.test(readFileSync(file, "utf8")))).toEqual([]);
    expect(
      walk("app").filter((file) =>
        /\/(?:utils?|helpers?|common|services?|index)\.tsx?$/u.test(file),
      ),
    ).toEqual([]);
  });

  test("the enums of the schema are those of the rules", () => {
    const schema = readFileSync("prisma/schema.prisma", "utf8");
    const words = (name: string) =>
      new RegExp(`enum ${name} \\{([^}]+)\\}`, "u").exec(schema)![1]!.trim().split(/\s+/u);
    const pairs: [string, readonly string[]][] = [
      ["ProjectStatus", PROJECT_STATUSES],
      ["MilestoneStatus", MILESTONE_STATUSES],
      ["DeliverableStatus", DELIVERABLE_STATUSES],
      ["AgreementStatus", AGREEMENT_STATUSES],
      ["InvoiceKind", INVOICE_KINDS],
      ["TaxCategory", TAX_CATEGORIES],
      ["PaymentStatus", PAYMENT_STATUSES],
      ["DepositKind", DEPOSIT_KINDS],
      ["InstalmentKind", INSTALMENT_KINDS],
      ["RevisionPricing", REVISION_PRICINGS],
      ["ReleaseTerms", RELEASE_TERMS],
      ["DeliverableRole", DELIVERABLE_ROLES],
      ["DiscountKind", DISCOUNT_KINDS],
      ["ChangeStatus", CHANGE_STATUSES],
      ["ChangePricing", CHANGE_PRICINGS],
      ["ChangeBilling", CHANGE_BILLINGS],
      ["Role", ROLES],
      ["Recurrence", RECURRENCES],
      ["BookingKind", BOOKING_KINDS],
      ["RefundStatus", REFUND_STATUSES],
      ["DisputeStatus", DISPUTE_STATUSES],
      ["BankLineState", BANK_LINE_STATES],
      ["TransmissionStatus", TRANSMISSION_STATUSES],
      ["Deciders", DECIDERS],
      ["Decision", DECISIONS],
      ["PromiseKind", PROMISE_KINDS],
      ["PromiseEnd", PROMISE_ENDS],
      ["IncomingState", INCOMING_STATES],
      ["CheckpointKind", CHECKPOINT_KINDS],
      ["CheckpointState", CHECKPOINT_STATES],
      ["PreviewState", PREVIEW_STATES],
      ["DerivativeState", DERIVATIVE_STATES],
    ];
    for (const [name, declared] of pairs) expect(words(name), name).toEqual([...declared]);
    // A new status is declared in rules first. The enums below belong to the infrastructure, or
    // aren't states.
    const others = [
      "TokenPurpose",
      "AgreementKind",
      "Party",
      "QuestionKind",
      "ReviewDecision",
      "ActorKind",
      "MailStatus",
      "MailDelivery",
    ];
    expect(
      [...schema.matchAll(/^enum (\w+)/gmu)]
        .map(([, name]) => name!)
        .filter((name) => !others.includes(name) && !pairs.some(([known]) => known === name)),
    ).toEqual([]);
  });

  test("every id of another row is a foreign key", () => {
    const schema = readFileSync("prisma/schema.prisma", "utf8");
    // Ids from other systems and tax offices, the subject of a mail, and the worker that is sending
    // it.
    const foreign =
      /^(?:taxId|vatId|sessionId|intentId|providerId|customerId|methodId|leaseId|subjectId)$/u;
    const bare = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gmu)].flatMap(
      ([, model = "", body = ""]) => {
        const keys = [...body.matchAll(/fields: \[([^\]]+)\]/gu)].flatMap(([, names = ""]) =>
          names.split(", "),
        );
        return [...body.matchAll(/^ {2}(\w+Id)\s/gmu)]
          .map(([, name = ""]) => name)
          .filter((name) => !keys.includes(name) && !foreign.test(name))
          .map((name) => `${model}.${name}`);
      },
    );
    expect(bare).toEqual([]);
  });

  test("the lockfile names no registry's host", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved": "https://');
  });
});
