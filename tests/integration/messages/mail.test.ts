import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { correctMessage } from "#app/areas/messages/commands/change-message.server.ts";
import { promiseAnswer, settleThread } from "#app/areas/messages/commands/promise-answer.server.ts";
import { propsNow } from "#app/serve/still-true.server.ts";
import { noteIncoming } from "#app/areas/messages/commands/note-incoming.server.ts";
import { settleMail } from "#app/areas/messages/commands/settle-mail.server.ts";
import { countInbox } from "#app/areas/messages/queries/list-inbox.server.ts";
import { listUnplaced } from "#app/areas/messages/queries/list-unplaced.server.ts";
import { receiveNextMail } from "#app/composition/receive-mail.server.ts";
import { newId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import type {
  MailReceiver,
  ReceivedMail,
} from "#app/platform/gateways/mail/inbound/mail-receiver.ts";
import { resendReceiver } from "#app/platform/gateways/mail/inbound/resend-receiver.server.ts";
import { mailsTo, talkIn, type Talk } from "#tests/support/conversation.ts";
import { startedStudio } from "#tests/support/published-work.ts";
import { findDashboard } from "#app/studio/queries/dashboard/find-dashboard.server.ts";
import { noteDelivery } from "#app/platform/jobs/note-delivery.server.ts";
import { makeStudio, outcomes, type Project, type Studio } from "#tests/support/world.ts";

const db = () => database().db;
const REPLIES = "replies@studio.example";
const VOUCHED = { "authentication-results": "mx.studio.example; spf=pass; dmarc=pass (p=none)" };

let studio: Studio;
let project: Project;
let talk: Talk;
const failures: unknown[] = [];

beforeEach(async () => {
  ({ studio, project } = await startedStudio());
  Object.assign(env(), { MAIL_REPLY_TO: REPLIES, MAIL_AUTHSERV_ID: "mx.studio.example" });
  talk = talkIn(project.projectId);
  failures.length = 0;
  await db().incomingMail.deleteMany();
});

/** The secret part of the address in the newest mail to somebody. */
async function tokenFor(email: string): Promise<string> {
  const newest = (await mailsTo(email)).at(-1);
  return (JSON.parse(newest!.props) as { secretReply: string }).secretReply;
}

const answerTo = (token: string, change: Partial<ReceivedMail> = {}): ReceivedMail => ({
  from: { name: "Ona", email: project.guest().actor.email },
  recipients: [`replies+${token}@studio.example`],
  subject: "Re: Website",
  text: "Taip, tinka.\n\nOn Mon, 30 Nov 2026 at 10:12, Studio <m@x.example> wrote:\n> Tinka?",
  html: "",
  headers: VOUCHED,
  files: [],
  filesLeft: 0,
  ...change,
});

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

/** Later than what was written before has left. */
const fetchNext = (receive: MailReceiver, at = minutes(5)) =>
  receiveNextMail(
    { ...systemContext(), now: at },
    { receive, answers: REPLIES, trouble: (_id, error) => failures.push(error) },
  );

/** A mail comes in, and is fetched. */
async function comeIn(mail: ReceivedMail): Promise<void> {
  await noteIncoming(db(), newId(), new Date());
  await fetchNext(async () => Promise.resolve(mail));
  expect(failures).toEqual([]);
}

/** The client was written to, and answers from her mail. */
async function asked(): Promise<string> {
  await talk.write(studio.context(), { body: "Does Tuesday suit you?" });
  await talk.leave();
  return tokenFor(project.guest().actor.email);
}

describe("an answer by mail", () => {
  test("is a message of its conversation, shown without what it quotes, and tells the studio", async () => {
    const token = await asked();
    const files = [{ name: "sąrašas.txt", content: Buffer.from("Ona") }];
    await comeIn(answerTo(token, { files, filesLeft: 2 }));
    const [, said] = (await talk.seenBy(studio.context())).messages;
    expect(said).toMatchObject({
      ...{ body: "Taip, tinka.", author: project.guest().actor.name, isStudio: false, isNew: true },
      mail: { isConfirmed: true, isAutomatic: false, filesLeft: 2 },
      attachments: [{ name: "sąrašas.txt" }],
    });
    expect(said?.mail?.whole).toContain("> Tinka?");
    const [, own] = (await talk.seenBy(project.guest())).messages;
    expect(own).toMatchObject({ isMine: true });
    expect(await countInbox(studio.context())).toMatchObject({ waits: 1 });
    const { email } = await db().workspace.findFirstOrThrow({ where: { id: studio.workspaceId } });
    expect((await mailsTo(email)).at(-1)?.props).toContain("Taip, tinka.");
  });

  test("comes in once, however often the carrier says so, with several processes", async () => {
    const token = await asked();
    const once = { mail: answerTo(token), id: newId() };
    await Promise.all([1, 2, 3].map(() => noteIncoming(db(), once.id, new Date())));
    await Promise.all([1, 2, 3].map(() => fetchNext(async () => Promise.resolve(once.mail))));
    await noteIncoming(db(), once.id, new Date());
    await fetchNext(async () => Promise.resolve(once.mail));
    expect(failures).toEqual([]);
    expect((await talk.bodies(studio.context())).filter((body) => body === "Taip, tinka.")).toEqual(
      ["Taip, tinka."],
    );
  });

  test("never shows the secret of its address", async () => {
    const token = await asked();
    const text = `Fine.\n\nReply to: replies+${token}@studio.example`;
    await comeIn(answerTo(token, { text }));
    const seen = JSON.stringify(await talk.seenBy(studio.context()));
    expect(seen).toContain("replies@studio.example");
    expect(seen).not.toContain(token);
    expect(await db().replyAddress.count({ where: { hash: token } })).toBe(0);
  });

  test.each([
    ["from another mailbox", { from: { name: "Ona", email: "someone@else.example" } }],
    ["from a forged one", { headers: {} }],
    ["vouched for by a stranger", { headers: { "authentication-results": "evil; dmarc=pass" } }],
  ])("%s isn't confirmed, and doesn't have her name", async (_how, change) => {
    await comeIn(answerTo(await asked(), change));
    const [, said] = (await talk.seenBy(studio.context())).messages;
    expect(said?.mail?.isConfirmed).toBe(false);
    expect(said?.author).toMatch(/@/u);
    expect((await talk.seenBy(project.guest())).messages[1]?.isMine).toBe(false);
  });

  test("approves, signs and pays nothing", async () => {
    const before = JSON.stringify(await db().milestone.findMany());
    await comeIn(answerTo(await asked(), { text: "Approved! I sign and pay." }));
    expect(JSON.stringify(await db().milestone.findMany())).toBe(before);
    expect(await db().verdict.count({ where: { projectId: project.projectId } })).toBe(0);
  });
});

describe("a mail without a place", () => {
  test.each(["an unknown secret", "no secret", "a link that was revoked", "one that ended"])(
    "waits for the studio: %s",
    async (kind) => {
      const token = await asked();
      const email = `${newId()}@client.example`;
      const { contactId: id } = project.guest().actor;
      await db().contact.updateMany({ where: { id }, data: { email } });
      const ended = { revokedAt: kind === "a link that was revoked" ? new Date() : null };
      if (kind.includes("link") || kind.includes("ended"))
        await db().guestLink.updateMany({
          where: { projectId: project.projectId },
          data: kind.includes("link") ? ended : { expiresAt: new Date(0) },
        });
      const recipients = kind === "no secret" ? [REPLIES] : ["replies+0000@studio.example"];
      const files = [{ name: "a.txt", content: Buffer.from("a") }];
      const from = { name: "Ona", email };
      await comeIn(
        answerTo(token, kind.includes("secret") ? { recipients, files, from } : { files, from }),
      );
      expect(await talk.bodies(studio.context())).toEqual(["Does Tuesday suit you?"]);
      const [unplaced] = await listUnplaced(studio.context());
      expect(unplaced?.text).toContain("Taip, tinka.");
      expect(unplaced?.filesLeft).toBe(1);
      expect(await outcomes([settleMail((await makeStudio()).context(), unplaced!.id)])).toEqual({
        "Absent: absent: mail": 1,
      });
      await settleMail(studio.context(), unplaced!.id);
      expect(await listUnplaced(studio.context())).toEqual([]);
      expect(await db().incomingMail.count()).toBe(1);
    },
  );
});

test("a mail to another address of the account is none of ours", async () => {
  await asked();
  await comeIn(answerTo("0", { recipients: ["info@elsewhere.example"] }));
  expect(await listUnplaced(studio.context())).toEqual([]);
  expect((await db().incomingMail.findFirstOrThrow()).text).toBe("");
});

test("a stranger can't hide who writes behind a name", async () => {
  const name = `${project.guest().actor.name}${" ".repeat(200)}`;
  const from = { name, email: "thief@else.example" };
  await comeIn(answerTo(await asked(), { from, text: "Our new IBAN is …" }));
  const { email } = await db().workspace.findFirstOrThrow({ where: { id: studio.workspaceId } });
  const told = (await mailsTo(email)).at(-1)?.props ?? "";
  expect((JSON.parse(told) as { from: string }).from).toMatch(/^thief@else\.example/u);
});

describe("an answer of the studio's", () => {
  test("to an internal note stays internal", async () => {
    const colleague = await db().user.create({
      data: {
        ...{ id: newId(), email: `${newId()}@studio.example`, name: "Jonas" },
        ...{ passwordHash: "", createdAt: new Date() },
      },
    });
    await db().membership.create({
      data: {
        ...{ workspaceId: studio.workspaceId, userId: colleague.id },
        ...{ role: "collaborator", createdAt: new Date() },
      },
    });
    await talk.write(studio.context(), { isInternal: true, body: "The printer asks 310" });
    await talk.leave();
    await db().mail.deleteMany({ where: { toEmail: project.guest().actor.email } });
    const from = { name: "Jonas", email: colleague.email };
    await comeIn(answerTo(await tokenFor(colleague.email), { from, text: "Too much" }));
    const seen = (await talk.seenBy(studio.context())).messages;
    expect(seen.map(({ body, isInternal }) => [body, isInternal])).toEqual([
      ["The printer asks 310", true],
      ["Too much", true],
    ]);
    expect(await talk.bodies(project.guest())).toEqual([]);
    expect(await mailsTo(project.guest().actor.email)).toEqual([]);
  });

  test("from another mailbox is nobody's word", async () => {
    await talk.write(project.guest());
    await talk.leave();
    const { email } = await db().workspace.findFirstOrThrow({ where: { id: studio.workspaceId } });
    const token = await tokenFor(email);
    const from = { name: "Maja", email: "someone@else.example" };
    await comeIn(answerTo(token, { from }));
    expect(await talk.bodies(project.guest())).toEqual(["Hello"]);
    expect(await listUnplaced(studio.context())).toHaveLength(1);
    await comeIn(answerTo(token, { from: { name: "Maja", email } }));
    expect(await talk.bodies(project.guest())).toEqual(["Hello", "Taip, tinka."]);
  });
});

describe("a mail about a message", () => {
  /** What each waiting mail to somebody would say if it left now; null for nothing. */
  const leaving = async (email: string) =>
    Promise.all(
      (await mailsTo(email)).map(async (mail) => {
        const props = JSON.parse(mail.props) as Record<string, unknown>;
        return propsNow({ db: db(), mail, props, now: minutes(5) });
      }),
    );

  test("leaves to either side with the words as they are, while they may be seen", async () => {
    const { email, contactId } = project.guest().actor;
    const { email: own } = await db().workspace.findFirstOrThrow({
      where: { id: studio.workspaceId },
    });
    const messageId = await talk.write(studio.context(), { body: "On Mondey" });
    await talk.write(project.guest(), { body: "Hello" });
    await talk.leave();
    await correctMessage(studio.context(), {
      ...{ projectId: project.projectId, messageId, body: "On Monday" },
    });
    expect(await leaving(email)).toMatchObject([{ body: "On Monday" }]);
    expect(await leaving(own)).toMatchObject([{ body: "Hello" }]);
    const { threadId } = await db().message.findFirstOrThrow({ where: { id: messageId } });
    const address = { projectId: project.projectId, threadId };
    await promiseAnswer(studio.context(minutes(3)), { ...address, until: minutes(60) });
    expect(await leaving(email)).toMatchObject([{}, { promise: { kind: "own" } }]);
    await settleThread(studio.context(minutes(4)), address);
    expect((await leaving(email))[1]).toBeNull();
    await db().guestLink.updateMany({ where: { contactId }, data: { revokedAt: new Date() } });
    expect(await leaving(email)).toEqual([null, null]);
    expect(await leaving(own)).toMatchObject([{ body: "Hello" }]);
  });
});

describe("what became of a mail", () => {
  test("stands beside its message for the studio, and on Today until the address is right", async () => {
    await asked();
    const { email, contactId: id } = project.guest().actor;
    const [mail] = await mailsTo(email);
    const ways = async () =>
      (await talk.seenBy(studio.context())).messages[0]?.mails.map(({ way }) => way);
    expect(await ways()).toEqual(["waiting"]);
    const sent = { status: "sent" as const, sentAt: new Date(), providerId: newId() };
    await db().mail.update({ where: { id: mail!.id }, data: sent });
    expect(await ways()).toEqual(["sent"]);
    const { providerId } = sent;
    await noteDelivery(db(), { providerId, delivery: "bounced" });
    await noteDelivery(db(), { providerId, delivery: "delivered" });
    expect(await ways()).toEqual(["bounced"]);
    expect((await talk.seenBy(project.guest())).messages[0]?.mails).toEqual([]);
    const back = async () => (await findDashboard(studio.context())).unreachable.length;
    expect(await back()).toBe(1);
    expect((await findDashboard((await makeStudio()).context())).unreachable).toEqual([]);
    await db().contact.updateMany({ where: { id }, data: { email: "right@client.example" } });
    expect(await back()).toBe(0);
  });
});

describe("a machine's answer", () => {
  test.each([
    ["says so", { headers: { ...VOUCHED, "auto-submitted": "auto-replied" } }],
    ["is of a list", { headers: { ...VOUCHED, precedence: "bulk" } }],
    ["bounces", { headers: { ...VOUCHED, "return-path": "<>" } }],
    ["comes from nobody", { from: { name: "", email: "no-reply@x.example" } }],
    ["comes from ourselves", { from: { name: "", email: REPLIES } }],
  ])("that %s is kept, folded, and causes nothing", async (_how, change) => {
    await db().workspace.update({ where: { id: studio.workspaceId }, data: { answerWithin: 8 } });
    const token = await asked();
    await db().mail.deleteMany();
    await comeIn(answerTo(token, change));
    const seen = await talk.seenBy(studio.context());
    expect(seen.messages[1]).toMatchObject({ mail: { isAutomatic: true }, isNew: false });
    expect(seen.promises).toEqual([]);
    expect(await db().mail.count()).toBe(0);
    expect(await countInbox(studio.context())).toMatchObject({ waits: 0 });
  });

  test("that says nothing ends the loop after one", async () => {
    await db().workspace.update({ where: { id: studio.workspaceId }, data: { answerWithin: 8 } });
    const token = await asked();
    await db().mail.deleteMany();
    for (let round = 1; round <= 5; round++)
      await comeIn(
        answerTo(token, {
          subject: `Re: ${"Re: ".repeat(round)}`,
          text: `I am out of the office. Your number is ${round}.`,
        }),
      );
    const { email } = await db().workspace.findFirstOrThrow({ where: { id: studio.workspaceId } });
    // One told the studio, one promised an answer; the next four nothing.
    expect(await mailsTo(email)).toHaveLength(1);
    expect(await mailsTo(project.guest().actor.email)).toHaveLength(1);
    const seen = await talk.seenBy(studio.context());
    expect(seen.messages.filter(({ mail }) => mail?.isAutomatic)).toHaveLength(3);
  });

  test("from ever other senders ends too", async () => {
    const token = await asked();
    await db().mail.deleteMany();
    for (let round = 1; round <= 8; round++)
      await comeIn(
        answerTo(token, {
          from: { name: "Desk", email: `help+t${round}@desk.example` },
          text: `Ticket ${"abcdefgh".slice(0, round)} was opened for you, we will answer.`,
        }),
      );
    const { email } = await db().workspace.findFirstOrThrow({ where: { id: studio.workspaceId } });
    expect(await mailsTo(email)).toHaveLength(2);
    expect(await talk.bodies(studio.context())).toHaveLength(9);
  });

  test("isn't what a person answers twice in the same words", async () => {
    const token = await asked();
    await db().mail.deleteMany();
    for (const text of ["Yes, print 100.", "Yes", "Yes"]) await comeIn(answerTo(token, { text }));
    const { email } = await db().workspace.findFirstOrThrow({ where: { id: studio.workspaceId } });
    expect(await mailsTo(email)).toHaveLength(3);
    const seen = await talk.seenBy(studio.context());
    expect(seen.messages.filter(({ mail }) => mail?.isAutomatic)).toEqual([]);
  });
});

describe("Resend's inbound mail", () => {
  let server: Server;
  const answers: number[] = [];
  afterEach(() => server.close());

  test("is fetched with its files until it is whole, also after the API failed", async () => {
    const token = await asked();
    const email = project.guest().actor.email;
    const received = {
      ...{ object: "email", id: "m1", from: `Ona <${email}>`, subject: "Re: Website" },
      ...{ to: [`replies+${token}@studio.example`], cc: null, bcc: null, reply_to: null },
      ...{ received_for: [`replies+${token}@studio.example`], message_id: "<a@b>" },
      ...{ html: null, text: "Taip, tinka.", raw: null, created_at: new Date().toISOString() },
      headers: { "Authentication-Results": VOUCHED["authentication-results"] },
      attachments: [{ id: "f1", filename: "a=b;.pdf", size: 3, content_type: "application/pdf" }],
    };
    answers.push(500, 500);
    server = createServer((request, response) => {
      const { url = "" } = request;
      const { port } = server.address() as AddressInfo;
      const status = answers.shift() ?? 200;
      const file = { ...received.attachments[0], download_url: `http://127.0.0.1:${port}/f1` };
      response.writeHead(status, { "Content-Type": "application/json" });
      if (status !== 200) response.end('{"name":"internal_server_error","message":"no"}');
      else if (url === "/f1") response.end("PDF");
      else if (url.endsWith("/attachments"))
        response.end(JSON.stringify({ object: "list", has_more: false, data: [file] }));
      else response.end(JSON.stringify(received));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const receive = resendReceiver({ key: "re_test", baseUrl: `http://127.0.0.1:${port}` });
    await noteIncoming(db(), "m1", new Date());
    for (const at of [5, 15, 85]) await fetchNext(receive, minutes(at));
    expect(failures).toHaveLength(2);
    const [, said] = (await talk.seenBy(studio.context())).messages;
    expect(said).toMatchObject({ body: "Taip, tinka.", attachments: [{ size: 3 }] });
    expect(await fetchNext(receive, minutes(200))).toBe(false);
  });
});
