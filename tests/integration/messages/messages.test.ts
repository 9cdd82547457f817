import { beforeEach, describe, expect, test } from "vitest";
import { findFile, findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import {
  correctMessage,
  discardMessage,
  takeMessageBack,
} from "#app/areas/messages/commands/change-message.server.ts";
import { noteRead } from "#app/areas/messages/commands/note-read.server.ts";
import { promiseAnswer, settleThread } from "#app/areas/messages/commands/promise-answer.server.ts";
import { findConversation } from "#app/areas/messages/queries/find-conversation.server.ts";
import { findHardWords } from "#app/areas/messages/queries/find-hard-words.server.ts";
import { countInbox, listInbox } from "#app/areas/messages/queries/list-inbox.server.ts";
import { withdrawCheckpoint } from "#app/areas/work/commands/correct-checkpoint.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import { ALL, mailsTo, talkIn, type Talk, type Writer } from "#tests/support/conversation.ts";
import { publishWork, startedStudio } from "#tests/support/published-work.ts";
import {
  makeProject,
  makeStudio,
  outcomes,
  type Project,
  type Studio,
} from "#tests/support/world.ts";

const db = () => database().db;
const MINUTE_MS = 60_000;

let studio: Studio;
let project: Project;
let milestoneId: string;
let talk: Talk;

beforeEach(async () => {
  ({ studio, project, milestoneId } = await startedStudio());
  talk = talkIn(project.projectId);
});

const write: Talk["write"] = (...asked) => talk.write(...asked);
const leave: Talk["leave"] = (...asked) => talk.leave(...asked);
const seenBy: Talk["seenBy"] = (...asked) => talk.seenBy(...asked);
const bodies: Talk["bodies"] = (...asked) => talk.bodies(...asked);

describe("a message", () => {
  test("is its author's alone for a minute, and everybody's then; once, also with two workers", async () => {
    await write(project.guest(), { body: "The photographs are uploaded" });
    expect([await bodies(project.guest()), await bodies(studio.context())]).toEqual([
      ["The photographs are uploaded"],
      [],
    ]);
    await leave(0);
    expect(await bodies(studio.context())).toEqual([]);
    await Promise.all([leave(), leave(), leave()]);
    expect(await bodies(studio.context())).toEqual(["The photographs are uploaded"]);
    const { email } = await db().workspace.findFirstOrThrow({ where: { id: studio.workspaceId } });
    const mails = await mailsTo(email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subjectKind).toBe("message");
    expect(talk.failures).toEqual([]);
  });

  test("sent twice by the same form is one; another's form is refused", async () => {
    const formId = newFormId();
    const twice = [write(project.guest(), { formId }), write(project.guest(), { formId })];
    const [one, other] = await Promise.all(twice);
    expect(one).toBe(other);
    await leave();
    // Pressed again in an old tab, after it left: the same is nothing new, other words are told.
    await write(project.guest(), { formId });
    expect(await outcomes([write(project.guest(), { formId, body: "Changed" })])).toEqual({
      "message-sent": 1,
    });
    expect(await bodies(project.guest())).toEqual(["Hello"]);
    expect(await outcomes([write(studio.context(), { formId })])).toEqual({
      "Absent: absent: message": 1,
    });
  });

  test("can be taken back until it leaves, and is a draft with its words then", async () => {
    const messageId = await write(project.guest());
    const address = { projectId: project.projectId, messageId };
    await takeMessageBack(project.guest(), address);
    await leave();
    expect(await bodies(studio.context())).toEqual([]);
    expect((await seenBy(project.guest())).drafts.map(({ body }) => body)).toEqual(["Hello"]);
    expect(await outcomes([discardMessage(studio.context(), address)])).toEqual({
      "Absent: absent: message": 1,
    });
    await write(project.guest(), { formId: messageId.slice(-12), body: "Hello again" });
    await leave();
    expect(
      await outcomes([
        takeMessageBack(project.guest(), address),
        discardMessage(project.guest(), address),
      ]),
    ).toEqual({ "message-sent": 1, "Absent: absent: message": 1 });
    expect(await bodies(studio.context())).toEqual(["Hello again"]);
  });

  test("is corrected in sight of all, and only by its author", async () => {
    const messageId = await write(studio.context(), { body: "On Mondey" });
    const address = { projectId: project.projectId, messageId };
    const correct = (writer: Writer, body: string) => correctMessage(writer, { ...address, body });
    expect(await outcomes([correct(studio.context(), "On Monday")])).toEqual({
      "message-not-sent": 1,
    });
    await leave();
    expect(await outcomes([correct(project.guest(), "Never")])).toEqual({
      "Absent: absent: message": 1,
    });
    await correct(studio.context(), "On Monday");
    const [message] = (await seenBy(project.guest())).messages;
    expect(message).toMatchObject({ body: "On Monday", corrections: [{ body: "On Mondey" }] });
  });

  test("needs words or a file, and the right to write", async () => {
    const neighbour = await makeProject(studio);
    expect(
      await outcomes([
        write(project.guest(), { body: "  " }),
        write(project.guest(new Date(), ["view", "pay"])),
        write(neighbour.guest()),
        write(project.guest(), { subject: { kind: "invoice", id: "none" } }),
        write(project.guest(), { formId: "../../x" }),
      ]),
    ).toEqual({
      ...{ "message-empty": 1, "no-right": 1 },
      ...{ "Absent: absent: subject": 2, "Absent: absent: form": 1 },
    });
  });
});

describe("the rule of sight", () => {
  test("shows a client's people nothing internal: no list, search, quotation, file, count or mail", async () => {
    const file = {
      ...(await gateways().files.put(studio.workspaceId, Buffer.from("secret"))),
      ...{ name: "secret.txt", mediaType: "text/plain" },
    };
    const internal = { isInternal: true, body: "The printer asks 310", attachments: [file] };
    const secret = await write(studio.context(), internal);
    await write(studio.context(), { body: "It holds", quotedId: secret });
    await leave();
    const seen = await seenBy(project.guest());
    expect(seen.messages.map(({ body, quoted }) => [body, quoted])).toEqual([["It holds", null]]);
    expect(seen.threads.map(({ isInternal, messages }) => [isInternal, messages])).toEqual([
      [false, 1],
    ]);
    expect(await bodies(project.guest(), { search: "printer" })).toEqual([]);
    expect(await bodies(studio.context(), { search: "PRINTER" })).toEqual(["The printer asks 310"]);
    const { id } = await db().file.findFirstOrThrow({ where: { messageId: secret } });
    expect(await findFileForGuest(project.guest(), id)).toBeNull();
    expect(await findFile(studio.context(), id)).not.toBeNull();
    const { email } = project.guest().actor;
    expect((await mailsTo(email)).map(({ props }) => props.includes("printer"))).toEqual([false]);
    // A guest's message is never internal, whatever the form says.
    await write(project.guest(), { isInternal: true, body: "Shared" });
    await leave();
    expect(await bodies(project.guest())).toContain("Shared");
  });

  test("hides what is about withdrawn work, and other projects and studios", async () => {
    const work = await publishWork(studio.context(), {
      ...{ projectId: project.projectId, milestoneId, title: "Poster" },
    });
    const subject = { kind: "checkpoint", id: work.checkpointId } as const;
    await write(project.guest(), { subject, body: "Too yellow" });
    await leave();
    expect(await bodies(project.guest())).toEqual(["Too yellow"]);
    await withdrawCheckpoint(studio.context(), {
      projectId: project.projectId,
      checkpointId: work.checkpointId,
    });
    expect(await bodies(project.guest())).toEqual([]);
    expect(await bodies(studio.context())).toEqual(["Too yellow"]);
    const [stranger, neighbour] = [await makeStudio(), await makeProject(studio)];
    expect(await findConversation(stranger.context(), project.projectId, ALL)).toBeNull();
    expect(await findConversation(neighbour.guest(), project.projectId, ALL)).toBeNull();
    expect(await listInbox(stranger.context(), { view: "waits", search: "yellow" })).toEqual([]);
  });
});

describe("who has read what", () => {
  test("is each reader's own, and worked out from what was sent", async () => {
    await write(project.guest());
    await leave();
    const isNew = async () => (await seenBy(studio.context())).messages.map((one) => one.isNew);
    expect(await isNew()).toEqual([true]);
    const { read } = (await findConversation(studio.context(), project.projectId, ALL))!;
    const later = { ...studio.context(), now: new Date(Date.now() + 5 * MINUTE_MS) };
    await Promise.all([noteRead(later, read), noteRead(later, read)]);
    expect(await isNew()).toEqual([false]);
    expect(await db().threadRead.count({ where: { threadId: read[0]!.id } })).toBe(1);
    const [row] = await listInbox(studio.context(), { view: "waits", search: "" });
    expect(row).toMatchObject({ isUnread: false, waits: true, from: project.guest().actor.name });
  });
});

describe("a promised answer", () => {
  const until = () => new Date(Date.now() + 120 * MINUTE_MS);
  const thread = async () =>
    db().thread.findFirstOrThrow({ where: { projectId: project.projectId } });

  test("is made with one press, mailed once, and kept by an answer in time", async () => {
    await write(project.guest());
    await leave();
    const address = { projectId: project.projectId, threadId: (await thread()).id };
    const at = until();
    await promiseAnswer(studio.context(), { ...address, until: at });
    await promiseAnswer(studio.context(), { ...address, until: at });
    expect(await db().answerPromise.count({ where: address })).toBe(1);
    const { email } = project.guest().actor;
    expect(await mailsTo(email)).toHaveLength(1);
    expect((await seenBy(project.guest())).promises).toMatchObject([
      { kind: "own", state: "near" },
    ]);
    await write(studio.context(), { body: "Yes" });
    await leave(3);
    expect((await seenBy(project.guest())).promises).toMatchObject([{ state: "kept" }]);
    expect(await countInbox(studio.context())).toMatchObject({ waits: 0, promised: 0, theirs: 1 });
  });

  test("that broke says so to both sides, also after the answer", async () => {
    await write(project.guest());
    await leave();
    const address = { projectId: project.projectId, threadId: (await thread()).id };
    await promiseAnswer(studio.context(), { ...address, until: until() });
    const late = { now: new Date(Date.now() + 180 * MINUTE_MS) };
    for (const reader of [project.guest(late.now), studio.context(late.now)])
      expect((await seenBy(reader)).promises).toMatchObject([{ state: "broken" }]);
    await write(studio.context(late.now), { body: "Sorry" });
    await leave(200);
    expect((await seenBy(project.guest())).promises).toMatchObject([{ state: "late" }]);
  });

  test("of the studio's rule, or its absence, says that it is automatic, once while it is open", async () => {
    await db().workspace.update({ where: { id: studio.workspaceId }, data: { answerWithin: 8 } });
    await write(project.guest());
    await leave();
    await write(project.guest(), { body: "And this" });
    await leave(4);
    expect((await seenBy(project.guest())).promises).toMatchObject([{ kind: "rule", by: "" }]);
    expect(await mailsTo(project.guest().actor.email)).toHaveLength(1);
    await settleThread(studio.context(), {
      projectId: project.projectId,
      threadId: (await thread()).id,
    });
    const away = new Date(Date.now() + 10 * 24 * 60 * MINUTE_MS);
    await db().workspace.update({
      where: { id: studio.workspaceId },
      data: { answerWithin: 0, awayUntil: away },
    });
    await write(project.guest(), { body: "Once more" });
    await leave(6);
    const last = (await seenBy(project.guest())).promises.at(-1);
    expect(last?.kind).toBe("away");
    expect(new Date(last?.until ?? 0).getTime()).toBeGreaterThanOrEqual(away.getTime());
  });

  test("needs somebody who waits, and a time to come", async () => {
    await write(studio.context());
    await leave();
    const address = { projectId: project.projectId, threadId: (await thread()).id };
    const stranger = await makeStudio();
    expect(
      await outcomes([
        promiseAnswer(studio.context(), { ...address, until: until() }),
        promiseAnswer(studio.context(), { ...address, until: new Date(0) }),
        promiseAnswer(studio.context(), { ...address, until: new Date(Number.NaN) }),
        promiseAnswer(stranger.context(), { ...address, until: until() }),
      ]),
    ).toEqual({ "nothing-to-answer": 1, "time-wrong": 2, "Absent: absent: project": 1 });
  });
});

describe("words for a hard moment", () => {
  test("are in the client's language, have the project's facts, and don't leave unchecked", async () => {
    const words = await findHardWords(studio.context(), project.projectId, "rounds");
    const { name } = project.guest().actor;
    expect(words).toContain(name);
    expect(words).toMatch(/\[\[\d+\]\]/u);
    expect(await outcomes([write(studio.context(), { body: words })])).toEqual({
      "words-unchecked": 1,
    });
    await write(studio.context(), { body: words, send: false });
    await write(studio.context(), { body: words.replaceAll(/\[\[|\]\]/gu, "") });
    await leave();
    const [sent] = await bodies(project.guest());
    expect(sent).not.toContain("[[");
    const stranger = await makeStudio();
    expect([
      await findHardWords(studio.context(), project.projectId, "nonsense"),
      await findHardWords(stranger.context(), project.projectId, "rounds"),
    ]).toEqual(["", ""]);
  });
});
