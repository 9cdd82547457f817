import { beforeEach, describe, expect, test } from "vitest";
import { declineAgreement } from "#app/areas/agreements/commands/decline-agreement.server.ts";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { takeMessageBack } from "#app/areas/messages/commands/change-message.server.ts";
import { listInbox } from "#app/areas/messages/queries/list-inbox.server.ts";
import { listSubjects } from "#app/areas/messages/queries/list-subjects.server.ts";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
import { withdrawCheckpoint } from "#app/areas/work/commands/correct-checkpoint.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { findProjectPageForMember } from "#app/portal/queries/find-project-page.server.ts";
import { mailsTo, talkIn, type Talk } from "#tests/support/conversation.ts";
import { publishWork, startedStudio } from "#tests/support/published-work.ts";
import { makeProject, outcomes, SCOPE, type Project, type Studio } from "#tests/support/world.ts";

const db = () => database().db;

let studio: Studio;
let project: Project;
let milestoneId: string;
let talk: Talk;

beforeEach(async () => {
  ({ studio, project, milestoneId } = await startedStudio());
  talk = talkIn(project.projectId);
});

const toldGuest = async () =>
  (await mailsTo(project.guest().actor.email)).map(({ props }) => props).join("\n");

describe("a client's people don't see", () => {
  test("that a draft was begun about something", async () => {
    const subject = { kind: "milestone", id: milestoneId } as const;
    await talk.write(studio.context(), { subject, body: "A draft", send: false });
    expect((await talk.seenBy(project.guest())).threads).toEqual([]);
    const page = await findProjectPageForMember(studio.context(), project.projectId);
    expect(page?.messages).toEqual([]);
  });

  test("nor are mailed, what is said about a change that isn't offered to them yet", async () => {
    const id = await requestChange(project.guest(), project.projectId, {
      ...{ title: "A third language", wish: "Polish", deliverableId: null, milestoneId: null },
    });
    await db().changeRequest.update({ where: { id }, data: { authorKind: "member" } });
    await db().mail.deleteMany();
    await talk.write(studio.context(), { subject: { kind: "change", id }, body: "Too cheap?" });
    await talk.leave();
    expect([await talk.bodies(project.guest()), await toldGuest()]).toEqual([[], ""]);
  });

  test("nor are mailed, what is said about work that is withdrawn within its minute", async () => {
    const { checkpointId } = await publishWork(studio.context(), {
      ...{ projectId: project.projectId, milestoneId, title: "Poster of another client" },
    });
    const subject = { kind: "checkpoint", id: checkpointId } as const;
    await db().mail.deleteMany();
    await talk.write(studio.context(), { subject, body: "Look at it" });
    const messageId = await talk.write(project.guest(), { subject, body: "Whose is this?" });
    await withdrawCheckpoint(studio.context(), { projectId: project.projectId, checkpointId });
    const address = { projectId: project.projectId, messageId };
    // What they wrote stays theirs.
    expect(await outcomes([takeMessageBack(project.guest(), address)])).toEqual({ done: 1 });
    await talk.leave();
    expect(await toldGuest()).toBe("");
  });

  test("a plan that isn't signed as something to speak about", async () => {
    const proposed = await makeProject(studio);
    const kinds = async () =>
      (await listSubjects(db(), proposed.guest(), proposed.projectId)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(["project", "agreement"]);
  });
});

describe("a conversation", () => {
  test("outlives what it was about", async () => {
    const proposed = await makeProject(studio);
    talk = talkIn(proposed.projectId);
    const { id } = await db().deliverable.findFirstOrThrow({
      where: { projectId: proposed.projectId },
    });
    await talk.write(proposed.guest(), { body: "Which paper?" });
    await talk.leave();
    // As it was written while the plan was signed.
    await db().thread.updateMany({
      where: { projectId: proposed.projectId },
      data: { subject: `deliverable:${id}`, deliverableId: id, title: "Poster" },
    });
    await declineAgreement(proposed.guest(), {
      ...{ agreementId: proposed.agreement.id, reason: "Too dear", kind: "price" },
    });
    await saveScope(studio.context(), {
      ...{ projectId: proposed.projectId, draft: { ...SCOPE, title: "Anew" } },
    });
    const seen = await talk.seenBy(studio.context());
    expect(seen.messages.map(({ body, subject }) => [body, subject.title])).toEqual([
      ["Which paper?", "Poster"],
    ]);
  });
});

describe("a search", () => {
  test.each(["%", "_", "p%s", "\\"])("takes %j for nothing but itself", async (search) => {
    await talk.write(project.guest(), { body: "Plain words" });
    await talk.leave();
    const found = await talk.bodies(studio.context(), { search });
    expect(found).toEqual([]);
  });

  test("of the inbox finds words, projects and clients without their marks", async () => {
    await db().project.update({
      where: { id: project.projectId },
      data: { title: "Šviesos CAFÉ" },
    });
    await talk.write(project.guest(), { body: "Plain words" });
    await talk.leave();
    const found = async (search: string) =>
      (await listInbox(studio.context(), { view: "waits", search })).length;
    const searches = ["sviesos", "café", "cafe", "PLAIN", "nothing"];
    expect(await Promise.all(searches.map(found))).toEqual([1, 1, 1, 1, 0]);
  });
});
