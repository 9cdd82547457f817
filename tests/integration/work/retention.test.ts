import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { decideFilesRule } from "#app/areas/files/commands/decide-files-rule.server.ts";
import {
  removeFilesByRule,
  removeFilesOf,
  removeWithdrawn,
} from "#app/areas/files/commands/remove-files.server.ts";
import { announceRemovals } from "#app/areas/files/commands/announce-removals.server.ts";
import { readMailProps } from "#app/platform/jobs/mail-props.ts";
import { propsNow } from "#app/serve/still-true.server.ts";
import { findFile, findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import { findStorage } from "#app/areas/files/queries/find-storage.server.ts";
import { unnamedOf } from "#app/areas/files/queries/list-contents.server.ts";
import { findRemovalDay, listStorage } from "#app/areas/files/queries/list-storage.server.ts";
import { withdrawCheckpoint } from "#app/areas/work/commands/correct-checkpoint.server.ts";
import { listFiles } from "#app/areas/work/queries/list-files.server.ts";
import { archiveOf } from "#app/composition/archive-of.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { addDays, dayOf } from "#app/kernel/day.ts";
import { makeContext } from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { findDashboard } from "#app/studio/queries/dashboard/find-dashboard.server.ts";
import { publishWork, startedProject } from "#tests/support/published-work.ts";
import { BASE_URL, makeStudio, outside, type Project, type Studio } from "#tests/support/world.ts";

const LIMITS = { most: 1e9, free: 1e12 };

let studio: Studio;
let project: Project;
let work: Awaited<ReturnType<typeof publishWork>>;
let content: { sha256: string; size: number };
const db = () => database().db;

beforeEach(async () => {
  outside();
  studio = await makeStudio();
  const started = await startedProject(studio);
  project = started.project;
  content = await gateways().files.put(studio.workspaceId, randomBytes(50_000));
  work = await publishWork(studio.context(), {
    projectId: project.projectId,
    milestoneId: started.milestoneId,
    title: "Marks",
    uploads: [{ ...content, name: "mark.psd", mediaType: "application/octet-stream" }],
  });
});

const end = (completedAt: Date) =>
  db().project.update({
    where: { id: project.projectId },
    data: { status: "completed", completedAt },
  });
const jobAt = (now: Date) =>
  makeContext(db(), { kind: "system", name: "test" }, { baseUrl: BASE_URL, timeZone: "UTC", now });
const byRule = (now: Date) => removeFilesByRule(jobAt(now));
const fileId = () => work.fileIds[0]!;
const listedFile = async () => (await listFiles(project.guest(), project.projectId))[0]!;
const isUnnamed = async () =>
  (await unnamedOf(db(), studio.workspaceId, [content.sha256])).has(content.sha256);
const used = async () => (await findStorage(db(), studio.workspaceId, LIMITS)).used;

describe("files of a project that has ended", () => {
  test("can be removed by hand; name, size and hash stay, documents stay whole", async () => {
    await expect(removeFilesOf(studio.context(), project.projectId)).rejects.toThrow(
      "project-goes-on",
    );
    await end(new Date());
    const before = await used();
    expect(await removeFilesOf(studio.context(), project.projectId)).toBe(1);
    expect(await findFile(studio.context(), fileId())).toBeNull();
    expect(await findFileForGuest(project.guest(), fileId())).toBeNull();
    expect(await listedFile()).toMatchObject({
      name: "mark.psd",
      size: 50_000,
      removed: { sha256: content.sha256 },
    });
    expect(await isUnnamed()).toBe(true);
    expect(before - (await used())).toBe(50_000);
    const { entries } = await archiveOf(
      project.guest(),
      { id: project.projectId, title: "x", language: "en" },
      { find: () => Promise.resolve(null), stillMay: () => Promise.resolve(true) },
    );
    expect(entries.filter(({ path }) => !path.startsWith("Documents/"))).toEqual([]);
    const documents = { projectId: project.projectId, checkpointId: null };
    expect(await db().file.count({ where: { ...documents, removedAt: { not: null } } })).toBe(0);
  });

  test("are removed once when two remove them at once, with one line of history", async () => {
    await end(new Date());
    const counts = await Promise.all(
      [1, 2, 3].map(() => removeFilesOf(studio.context(), project.projectId)),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    const where = { projectId: project.projectId, type: "files.removed" };
    expect(await db().activity.count({ where })).toBe(1);
  });

  test("keep content that another project's file names", async () => {
    const { project: other, milestoneId } = await startedProject(studio);
    await publishWork(studio.context(), {
      projectId: other.projectId,
      milestoneId,
      title: "The same",
      uploads: [{ ...content, name: "same.psd", mediaType: "application/octet-stream" }],
    });
    await end(new Date());
    await removeFilesOf(studio.context(), project.projectId);
    expect(await isUnnamed()).toBe(false);
  });

  test("go by the studio's rule: announced on both sides, never before its day", async () => {
    const endedAt = new Date("2026-01-15T12:00:00Z");
    await end(endedAt);
    expect(await findRemovalDay(project.guest(), project.projectId)).toBeNull();
    await decideFilesRule(studio.context(), 3);
    const { timeZone } = await db().project.findFirstOrThrow({
      where: { id: project.projectId },
    });
    const today = dayOf(new Date(), timeZone);
    const day = addDays(today, 30);
    expect(await findRemovalDay(project.guest(), project.projectId)).toBe(day);
    const { removals } = await findDashboard(studio.context(), project.projectId);
    expect(removals).toMatchObject([{ on: day }]);
    await byRule(new Date(`${day}T10:00:00Z`));
    expect((await listedFile()).removed).toBeNull();
    await byRule(new Date(`${addDays(day, 1)}T12:00:00Z`));
    await byRule(new Date(`${addDays(day, 1)}T13:00:00Z`));
    expect((await listedFile()).removed).not.toBeNull();
    expect((await findDashboard(studio.context(), project.projectId)).removals).toEqual([]);
  });

  test("the client is mailed once before, and not if the rule was taken back meanwhile", async () => {
    await end(new Date("2026-01-15T12:00:00Z"));
    await decideFilesRule(studio.context(), 3);
    const where = { projectId: project.projectId, template: "files-removal" };
    const workers = [1, 2].map(() => announceRemovals(jobAt(new Date())));
    await Promise.all(workers);
    await announceRemovals(jobAt(new Date()));
    const [mail, ...more] = await db().mail.findMany({ where });
    expect(more).toEqual([]);
    const asking = { db: db(), mail: mail!, props: readMailProps(mail!.props), now: new Date() };
    expect(await propsNow(asking)).not.toBeNull();
    await decideFilesRule(studio.context(), 0);
    expect(await propsNow(asking)).toBeNull();
    await byRule(new Date("2028-01-01T12:00:00Z"));
    expect((await listedFile()).removed).toBeNull();
  });

  test("of another studio stay, and a collaborator may not remove any", async () => {
    await end(new Date());
    const stranger = await makeStudio();
    await expect(removeFilesOf(stranger.context(), project.projectId)).rejects.toThrow();
    const { actor, ...context } = studio.context();
    const collaborator = { ...context, actor: { ...actor, role: "collaborator" as const } };
    await expect(removeFilesOf(collaborator, project.projectId)).rejects.toThrow("owner-only");
    await expect(removeWithdrawn(collaborator)).rejects.toThrow("owner-only");
    await expect(decideFilesRule(studio.context(), 7)).rejects.toThrow("months-unknown");
    expect((await listedFile()).removed).toBeNull();
  });
});

test("files of withdrawn work are removed with their pictures, while the project goes on", async () => {
  await withdrawCheckpoint(studio.context(), work.address);
  expect((await listStorage(studio.context())).withdrawn).toEqual({ files: 1, size: 50_000 });
  expect(await removeWithdrawn(studio.context())).toBe(1);
  expect(await removeWithdrawn(studio.context())).toBe(0);
  expect(await isUnnamed()).toBe(true);
});
