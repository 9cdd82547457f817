import { readdirSync } from "node:fs";
import Database from "libsql";
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { exchangeLink } from "#app/areas/sharing/commands/exchange-link.server.ts";
import { openSession } from "#app/areas/workspaces/commands/open-session.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { publishWork } from "#tests/support/published-work.ts";
import { saveDraft } from "#app/areas/invoicing/commands/save-draft.server.ts";
import { createTemplate } from "#app/areas/agreements/commands/save-template.server.ts";
import { DEFAULT_CLAUSES } from "#app/areas/agreements/rules/terms-template.ts";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { BASE_URL, makeProject, makeStudio, outside, sign } from "#tests/support/world.ts";

type Args = { request: Request; params: Record<string, string>; context: never };
type Door = { loader?: (args: Args) => unknown; action?: (args: Args) => unknown };

/**
 * Every route file, by its path with its parameters: portal.$projectId._index → ["portal",
 * "$projectId"].
 */
const files = readdirSync("app/routes").map((name) => name.replace(/\.tsx?$/u, ""));
const doors = files.map((name) => ({
  name,
  params: [...name.matchAll(/\$(\w+)/gu)].map((match) => match[1]!),
}));
/**
 * Public by design: access depends on a key in the address or on a signature, or there is nothing
 * to see.
 */
const PUBLIC = new Set([
  "_marketing._index",
  "_auth.sign-in",
  "_auth.sign-in_.second",
  "_auth.sign-out",
  "_auth.set-up",
  "_auth.recover",
  "_auth.recover_.$token",
  "_auth.join.$token",
  "g.$token",
  "health",
  "[.]well-known.security[.]txt",
  "open",
  "verify",
  "theme",
  "styles.$brand[.]css",
  "webhooks.stripe",
  "webhooks.stripe_.$accountId",
  "webhooks.resend",
]);

async function open(name: string): Promise<Door> {
  const isFolder = readdirSync("app/routes").includes(name);
  const modules = import.meta.glob<Door>("../../../app/routes/**/*.{ts,tsx}");
  const key = Object.keys(modules).find((path) =>
    (isFolder
      ? new RegExp(`/routes/${escape(name)}/route\\.tsx?$`, "u")
      : new RegExp(`/routes/${escape(name)}\\.tsx?$`, "u")
    ).test(path),
  );
  return modules[key!]!();
}
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

type Party = Awaited<ReturnType<typeof party>>;
async function party() {
  const studio = await makeStudio();
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  await recordPayment(studio.context(), {
    projectId: project.projectId,
    invoiceId: invoice.id,
    method: "cash",
    amount: 72_600,
    receivedOn: studio.context().today,
    reference: "",
    formId: newFormId(),
  });
  const { db } = database();
  const milestone = await db.milestone.findFirstOrThrow({
    where: { projectId: project.projectId, position: 0 },
  });
  const { checkpointId } = await publishWork(studio.context(), {
    projectId: project.projectId,
    milestoneId: milestone.id,
    title: "News",
    uploads: [{ name: "a.pdf", mediaType: "application/pdf", size: 1, sha256: "a".repeat(64) }],
  });
  const file = await db.file.findFirstOrThrow({ where: { projectId: project.projectId } });
  const mail = await db.mail.findFirstOrThrow({ where: { workspaceId: studio.workspaceId } });
  const token = await openSession(db, {
    userId: studio.userId,
    userAgent: "Test",
    now: new Date(),
  });
  const guest = await exchangeLink(systemContext(), {
    token: project.token,
    ip: "192.0.2.9",
    userAgent: "Test",
  });
  const templateId = await createTemplate(studio.context(), {
    name: "T",
    locale: "en",
    body: "Be kind.",
    clauses: DEFAULT_CLAUSES,
  });
  const changeId = await requestChange(studio.context(), project.projectId, {
    title: "Flags",
    wish: "Two",
    deliverableId: null,
    milestoneId: null,
  });
  const draftId = await saveDraft(studio.context(), {
    projectId: project.projectId,
    draftId: null,
    revision: 0,
    title: "Care",
    recurrence: "once",
    nextOn: null,
    issuesItself: false,
    content: {
      lines: [
        { description: "Care", quantity: 1, decimals: 0, unit: "C62", price: 100, tax: null },
      ],
      includesTax: false,
      note: "",
      buyerReference: "",
      suppliedOn: null,
      dueDays: 7,
      withholdingRate: 0,
      exchangeRate: "",
      anchorDay: 1,
    },
  });
  const card = await db.payment.create({
    data: {
      id: `${project.projectId}-card`,
      workspaceId: studio.workspaceId,
      projectId: project.projectId,
      method: "card",
      status: "failed",
      amount: 72_600n,
      currency: "EUR",
      startedAt: new Date(),
    },
  });
  const upload = await db.upload.create({
    data: {
      id: `${project.projectId}-upload`,
      workspaceId: studio.workspaceId,
      projectId: project.projectId,
      checkpointId,
      userId: studio.userId,
      name: "film.mp4",
      size: 1,
      place: 0,
      touchedAt: new Date(),
      finishedAt: new Date(),
    },
  });
  const ids: Record<string, string> = {
    uploadId: upload.id,
    draftId,
    projectId: project.projectId,
    clientId: project.clientId,
    milestoneId: milestone.id,
    invoiceId: invoice.id,
    fileId: file.id,
    checkpointId,
    page: "1",
    recipe: "640.webp",
    mailId: mail.id,
    agreementId: project.agreement.id,
    changeId,
    templateId,
    paymentId: card.id,
  };
  const secrets = [
    studio.email,
    project.contact.email,
    invoice.number === "" ? "-" : project.projectId,
  ];
  return {
    ids,
    secrets,
    member: `milepost=${token}`,
    guest: `milepost_guest=${guest.sessionToken}`,
    studio,
    project,
  };
}

let ours: Party;
let theirs: Party;
beforeAll(async () => {
  outside();
  [ours, theirs] = [await party(), await party()];
});

/** Calls a loader or an action and returns how it ended: a status, or a redirect. */
async function knock(
  door: Door,
  method: "GET" | "POST",
  params: Record<string, string>,
  cookie: string,
  form: Record<string, string> = {},
) {
  const handler = method === "GET" ? door.loader : door.action;
  if (!handler) return { status: 405, body: "" };
  const headers: Record<string, string> = cookie ? { cookie } : {};
  const request = new Request(`${BASE_URL}/x?payment=${params.invoiceId ?? ""}`, {
    method,
    headers,
    ...(method === "POST" ? { body: new URLSearchParams(form) } : {}),
  });
  try {
    const answer = await handler({ request, params, context: {} as never });
    if (answer instanceof Response)
      return {
        status: answer.status,
        body: await answer.text(),
        location: answer.headers.get("location"),
      };
    const init = (answer as { init?: { status?: number } | null } | null)?.init;
    return {
      status: init?.status ?? 200,
      body: JSON.stringify(
        (answer as { data?: unknown })?.data ?? answer,
        (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value),
      ),
    };
  } catch (error) {
    if (error instanceof Response)
      return {
        status: error.status,
        body: await error.text(),
        location: error.headers.get("location"),
      };
    throw error;
  }
}

const guarded = doors.filter(({ name }) => !PUBLIC.has(name));
const INTENTS = [
  "price-change",
  "price-and-send",
  "send-change",
  "decline-change",
  "withdraw-change",
  "give-change",
  "deliver-change",
  "ask-about-change",
  "choose-options",
  "countersign-agreement",
  "send-to-review",
  "begin-checkpoint",
  "publish",
  "discard",
  "correct-checkpoint",
  "withdraw-checkpoint",
  "write-note",
  "erase-contact",
  "remove-files",
  "void-agreement",
  "start-early",
  "pause-project",
  "resume-project",
  "revoke-link",
  "replace-link",
  "record-payment",
  "reverse-payment",
  "refund-payment",
  "apply-credit",
  "draft-late-interest",
  "agree-plan",
  "drop-plan",
  "reissue-invoice",
  "confirm-cash",
  "contest-cash",
  "approve-milestone",
  "request-changes",
  "start-card-payment",
  "claim-transfer",
  "send-signing-code",
  "sign-agreement",
  "decline-agreement",
  "save-scope",
  "resend-mail",
  "remove-member",
  "",
];

describe("two workspaces and two clients reach nothing of each other", () => {
  test("every route file is known here, guarded or public", () => {
    expect(guarded.length).toBeGreaterThan(20);
    for (const { params } of guarded)
      for (const name of params) expect(Object.keys(ours.ids)).toContain(name);
  });

  test.each(guarded)("$name: nobody gets in without a session", async ({ name }) => {
    const door = await open(name);
    for (const method of ["GET", "POST"] as const) {
      const answer = await knock(door, method, theirs.ids, "");
      expect([302, 404, 405]).toContain(answer.status);
      if (answer.status === 302)
        expect(answer.location).toMatch(/^\/(sign-in|app\/settings|open\?project=)/u);
    }
  });

  test.each(guarded.filter(({ params }) => params.length > 0))(
    "$name: another tenant's ids are 404, for members and for guests",
    async ({ name, params }) => {
      const door = await open(name);
      const before = await fingerprint();
      for (const cookie of [ours.member, ours.guest]) {
        // Every combination of their ids with ours that has at least one of theirs.
        for (let mask = 1; mask < 2 ** params.length; mask++) {
          const mixed = {
            ...ours.ids,
            ...Object.fromEntries(
              params
                .filter((_, index) => mask & (1 << index))
                .map((key) => [key, theirs.ids[key]!]),
            ),
          };
          for (const method of ["GET", "POST"] as const) {
            for (const intent of method === "POST" ? INTENTS : [""]) {
              const form = {
                intent,
                title: "x",
                reason: "x",
                agreementId: theirs.project.agreement.id,
                linkId: theirs.project.link.id,
                paymentId: "x",
                amount: "1",
                method: "cash",
                receivedOn: "2026-01-01",
                formId: "abcdefghjkmn",
                milestoneId: theirs.ids.milestoneId!,
                choice: "none",
                name: "x",
                contacts: "x",
                to: theirs.project.contact.id,
                contactId: theirs.project.contact.id,
              };
              const answer = await knock(door, method, mixed, cookie, form);
              for (const typed of Object.values(form))
                if (typed.length > 12) answer.body = answer.body.replaceAll(typed, "");
              if (
                answer.status === 302 &&
                /^\/(sign-in|open\?project=)/u.test(answer.location ?? "")
              )
                continue;
              // A command that finds no row of its own may say "not open" instead of "absent":
              // neither reveals anything.
              const isBlind = answer.status === 409 && !answer.body.includes("allowed");
              expect(
                isBlind ? [409] : [404, 405, 400],
                `${method} ${intent} ${JSON.stringify(mixed)} answered ${answer.status} ${answer.body.slice(0, 200)}`,
              ).toContain(answer.status);
              for (const secret of theirs.secrets) expect(answer.body).not.toContain(secret);
            }
          }
        }
      }
      expect(await fingerprint()).toBe(before);
    },
  );

  test("search, lists and the dashboard show only our own rows", async () => {
    for (const { name, params } of guarded.filter((door) => door.params.length === 0)) {
      const door = await open(name);
      expect(params).toEqual([]);
      const answer = await knock(door, "GET", {}, ours.member);
      for (const secret of theirs.secrets) expect(answer.body, name).not.toContain(secret);
    }
  });

  test("a guest isn't a member, a member isn't a guest, and a guest's session is for one project", async () => {
    for (const { name } of guarded.filter(
      ({ name: path }) => path.startsWith("app") || path.startsWith("files"),
    )) {
      const answer = await knock(await open(name), "GET", ours.ids, ours.guest);
      expect([302, 405], name).toContain(answer.status);
    }
    for (const { name } of guarded.filter(({ name: path }) => path.startsWith("portal"))) {
      expect([302, 405], name).toContain(
        (await knock(await open(name), "GET", ours.ids, ours.member)).status,
      );
    }
  });

  test("a collaborator sees no money settings and no people", async () => {
    const { db } = database();
    await db.membership.updateMany({
      where: { userId: ours.studio.userId },
      data: { role: "collaborator" },
    });
    for (const name of ["app.settings.money", "app.settings.people"])
      for (const method of ["GET", "POST"] as const)
        expect((await knock(await open(name), method, {}, ours.member)).status).toBe(403);
    await db.membership.updateMany({
      where: { userId: ours.studio.userId },
      data: { role: "owner" },
    });
  });
});

/**
 * The other tenant's rows in a comparable form, so that a write which slipped through is detected.
 */
async function fingerprint(): Promise<string> {
  const { db } = database();
  const { workspaceId } = theirs.studio;
  const where = { workspaceId };
  const rows = await Promise.all([
    db.project.findMany({ where }),
    db.milestone.findMany({ where }),
    db.agreement.findMany({ where }),
    db.invoice.findMany({ where }),
    db.checkpoint.findMany({ where }),
    db.checkpointAnswer.findMany({ where }),
    db.checkpointNote.findMany({ where }),
    db.file.findMany({ where }),
    db.payment.findMany({ where }),
    db.guestLink.findMany({ where }),
    db.contact.findMany({ where }),
    db.mail.findMany({ where, select: { id: true, status: true } }),
  ]);
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

/** How many transactions the database has begun, by what its driver was told. */
function countBegins(): { count: () => number; stop: () => void } {
  const isBegin = (query: unknown) =>
    /^BEGIN/iu.test(typeof query === "string" ? query : String((query as { text?: string })?.text));
  const spies = [
    vi.spyOn(Database.prototype as { exec(sql: string): unknown }, "exec"),
    vi.spyOn(pg.Client.prototype, "query"),
  ];
  return {
    count: () =>
      spies.reduce((sum, { mock }) => sum + mock.calls.filter(([sql]) => isBegin(sql)).length, 0),
    stop: () => spies.forEach((spy) => spy.mockRestore()),
  };
}

/**
 * What a draft will look like is found out by issuing it, and taking all of it back; an export is
 * noted in the security log, beside its answer.
 */
const WRITING = [
  "app.money[.]csv",
  "app.money[.]zip",
  "app.projects.$projectId.payments.$paymentId[.]zip",
  "app.projects.$projectId.drafts.$draftId.issue",
  "app.projects.$projectId.drafts.$draftId[.]pdf",
];

describe("reading takes no lock", () => {
  test.each(guarded.filter(({ name }) => !WRITING.includes(name)))(
    "$name: its loader begins no transaction",
    async ({ name }) => {
      const { loader } = await open(name);
      if (!loader) return;
      const ask = async () => {
        for (const cookie of [ours.member, ours.guest])
          await knock({ loader }, "GET", ours.ids, cookie).catch(() => null);
      };
      // A document is made when it is read for the first time, and a first visit is recorded.
      await ask();
      const begins = countBegins();
      await Promise.all([ask(), ask()]);
      expect(begins.count()).toBe(0);
      begins.stop();
    },
  );

  test("what is counted is counted", async () => {
    const begins = countBegins();
    await database().db.$transaction((tx) => tx.user.count());
    expect(begins.count()).toBe(1);
    begins.stop();
  });
});
