import { beforeEach, describe, expect, test } from "vitest";
import {
  correctMessage,
  takeMessageBack,
} from "#app/areas/messages/commands/change-message.server.ts";
import { promiseAnswer, settleThread } from "#app/areas/messages/commands/promise-answer.server.ts";
import { countInbox, listInbox } from "#app/areas/messages/queries/list-inbox.server.ts";
import { noteRead } from "#app/areas/messages/commands/note-read.server.ts";
import { findConversation } from "#app/areas/messages/queries/find-conversation.server.ts";
import { setAnswering } from "#app/areas/workspaces/commands/set-answering.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import { ALL, mailsTo, talkIn, type Talk } from "#tests/support/conversation.ts";
import { startedProject, startedStudio } from "#tests/support/published-work.ts";
import { makeStudio, outcomes, type Project, type Studio } from "#tests/support/world.ts";

const db = () => database().db;
const MINUTE_MS = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);

let studio: Studio;
let project: Project;
let talk: Talk;

beforeEach(async () => {
  ({ studio, project } = await startedStudio());
  talk = talkIn(project.projectId);
});

const file = async (text = "text") => ({
  ...(await gateways().files.put(studio.workspaceId, Buffer.from(text))),
  ...{ name: `${text}.txt`, mediaType: "text/plain" },
});
const answering = { from: "09:00", to: "17:00", within: "0", awayUntil: "" };

describe("what is sent", () => {
  test("and then saved as a draft doesn't leave", async () => {
    const formId = newFormId();
    await talk.write(studio.context(), { formId, body: "Fine" });
    await talk.write(studio.context(), { formId, body: "The price is [[310]]", send: false });
    await talk.leave();
    expect(await talk.bodies(project.guest())).toEqual([]);
  });

  test("with its files, and pressed again, has them once", async () => {
    const formId = newFormId();
    const attachments = await Promise.all(["a", "b", "c", "d", "e", "f"].map(file));
    await talk.write(studio.context(), { formId, attachments });
    await talk.write(studio.context(), { formId, attachments });
    expect(await db().file.count({ where: { message: { projectId: project.projectId } } })).toBe(6);
  });

  test("never leaves empty, when its only file is taken off", async () => {
    const formId = newFormId();
    const attachments = [await file()];
    const messageId = await talk.write(studio.context(), { formId, body: "", attachments });
    const { id: detached } = await db().file.findFirstOrThrow({ where: { messageId } });
    expect(await outcomes([talk.write(studio.context(), { formId, body: "", detached })])).toEqual({
      "message-empty": 1,
    });
    await talk.leave();
    const [sent] = (await talk.seenBy(project.guest())).messages;
    expect(sent?.attachments).toHaveLength(1);
  });

  test("is taken back or sent, never both", async () => {
    for (let round = 0; round < 10; round++) {
      await db().throttle.deleteMany();
      const messageId = await talk.write(project.guest());
      const address = { projectId: project.projectId, messageId };
      const [taken] = await Promise.all([
        outcomes([takeMessageBack(project.guest(), address)]),
        talk.leave(),
        talk.leave(),
      ]);
      const { sentAt } = await db().message.findFirstOrThrow({ where: { id: messageId } });
      expect(taken).toEqual(sentAt ? { "message-sent": 1 } : { done: 1 });
    }
  });

  test("is limited for a guest to what a hand writes in an hour", async () => {
    const pressed = Array.from({ length: 45 }, (_, at) => `Message ${at}`);
    const answers: string[] = [];
    for (const body of pressed)
      answers.push(...Object.keys(await outcomes([talk.write(project.guest(), { body })])));
    expect(answers.filter((answer) => answer === "done")).toHaveLength(40);
    expect(new Set(answers.slice(40))).toEqual(new Set(["throttled"]));
  });

  test("that fails doesn't hold what others send", async () => {
    await talk.write(project.guest(), { body: "Broken" });
    const thread = await db().thread.findFirstOrThrow({ where: { projectId: project.projectId } });
    const next = await startedProject(studio);
    const neighbours = talkIn(next.project.projectId);
    await neighbours.write(next.project.guest(), { body: "Whole" });
    // A time zone that nobody knows makes each of its mails fail.
    await db().workspace.update({
      where: { id: thread.workspaceId },
      data: { timeZone: "Nowhere/Never", answerWithin: 8 },
    });
    const other = await makeStudio();
    const started = await startedProject(other);
    const elsewhere = talkIn(started.project.projectId);
    await elsewhere.write(started.project.guest(), { body: "Elsewhere" });
    await talk.leave();
    expect(await elsewhere.bodies(other.context())).toEqual(["Elsewhere"]);
  });
});

describe("a correction", () => {
  test("needs the right to write, and checked words", async () => {
    const [theirs, ours] = [
      await talk.write(project.guest()),
      await talk.write(studio.context(), { body: "Fine" }),
    ];
    await talk.leave();
    const { projectId } = project;
    expect(
      await outcomes([
        correctMessage(project.guest(new Date(), ["view", "pay"]), {
          ...{ projectId, messageId: theirs, body: "Other words" },
        }),
        correctMessage(studio.context(), { projectId, messageId: ours, body: "Pay [[310]]" }),
      ]),
    ).toEqual({ "no-right": 1, "words-unchecked": 1 });
  });
});

describe("reading", () => {
  test("a search marks nothing as read", async () => {
    await talk.write(project.guest());
    await talk.leave();
    const { projectId } = project;
    const { read } = (await findConversation(studio.context(), projectId, {
      ...ALL,
      search: "elsewhere",
    }))!;
    await noteRead({ ...studio.context(), now: inMinutes(3) }, read);
    const seen = await talk.seenBy(studio.context());
    expect(seen.messages.map(({ isNew }) => isNew)).toEqual([true]);
  });

  test("what left while a page was shown is new on the next", async () => {
    await talk.write(project.guest(), { body: "First" });
    await talk.leave(2);
    const { read } = (await findConversation(studio.context(), project.projectId, ALL))!;
    await talk.write(project.guest(), { body: "Second" });
    await talk.leave(5);
    // The page that showed the first alone notes it later than the second left.
    await noteRead({ ...studio.context(), now: inMinutes(6) }, read);
    const seen = await talk.seenBy(studio.context());
    expect(seen.messages.map(({ body, isNew }) => [body, isNew])).toEqual([
      ["First", false],
      ["Second", true],
    ]);
  });
});

describe("a promise", () => {
  const threadOf = async () =>
    db().thread.findFirstOrThrow({ where: { projectId: project.projectId } });

  test("that broke is broken still when a new one is made, and makes room for the rule's", async () => {
    await talk.write(project.guest());
    await talk.leave();
    const address = { projectId: project.projectId, threadId: (await threadOf()).id };
    await promiseAnswer(studio.context(), { ...address, until: inMinutes(60) });
    const late = inMinutes(120);
    await promiseAnswer(studio.context(late), { ...address, until: inMinutes(240) });
    const states = async (at: Date) =>
      (await talk.seenBy(project.guest(at))).promises.map(({ state }) => state);
    expect((await states(late))[0]).toBe("missed");
    const later = inMinutes(300);
    await settleThread(studio.context(later), address);
    await setAnswering(studio.context(), { ...answering, within: "8" });
    await talk.write(project.guest(later), { body: "One more thing" });
    await talk.leave(310);
    expect((await talk.seenBy(project.guest(later))).promises.at(-1)?.kind).toBe("rule");
  });

  test("is settled without an answer, and isn't called kept", async () => {
    await talk.write(project.guest());
    await talk.leave();
    const address = { projectId: project.projectId, threadId: (await threadOf()).id };
    await promiseAnswer(studio.context(), { ...address, until: inMinutes(60) });
    await settleThread(studio.context(), address);
    const [promise] = (await talk.seenBy(project.guest())).promises;
    expect(promise?.state).toBe("settled");
    expect(await countInbox(studio.context())).toMatchObject({ waits: 0, promised: 0 });
  });

  test("is made to whoever wrote last in the same round of the job", async () => {
    await talk.write(studio.context(), { body: "An answer" });
    await talk.write(project.guest(new Date(Date.now() + 500)), { body: "A question" });
    await talk.leave();
    const [row] = await listInbox(studio.context(), { view: "waits", search: "" });
    expect(row?.last.body).toBe("A question");
    const address = { projectId: project.projectId, threadId: (await threadOf()).id };
    await promiseAnswer(studio.context(), { ...address, until: inMinutes(60) });
  });

  test("isn't mailed to somebody whose link was revoked", async () => {
    await setAnswering(studio.context(), { ...answering, within: "8" });
    await talk.write(project.guest());
    await db().guestLink.updateMany({
      where: { projectId: project.projectId },
      data: { revokedAt: new Date() },
    });
    await talk.leave();
    expect(await mailsTo(project.guest().actor.email)).toEqual([]);
  });

  test("needs hours in which an answer can be given, and an absence that ends", async () => {
    const save = (change: Partial<typeof answering>) =>
      setAnswering(studio.context(), { ...answering, ...change });
    const refused = await outcomes([
      save({ from: "09:00", to: "09:05" }),
      save({ awayUntil: "9999-12-31T23:59" }),
    ]);
    expect(refused).not.toHaveProperty("done");
  });
});
