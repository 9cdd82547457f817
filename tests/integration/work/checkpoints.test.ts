import { unnamedOf } from "#app/areas/files/queries/list-contents.server.ts";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { addFile } from "#app/areas/files/commands/add-file.server.ts";
import { lookForPositions } from "#app/areas/files/commands/look-for-positions.server.ts";
import { makeNextPictures } from "#app/areas/files/commands/make-next-pictures.server.ts";
import {
  findFileForGuest,
  findPictureForGuest,
} from "#app/areas/files/queries/find-file.server.ts";
import { addPoster } from "#app/areas/work/commands/uploads/add-poster.server.ts";
import { useCleanedCopy } from "#app/areas/work/commands/change-checkpoint-files.server.ts";
import { answerQuestion } from "#app/areas/work/commands/answer-question.server.ts";
import { beginCheckpoint } from "#app/areas/work/commands/begin-checkpoint.server.ts";
import {
  correctCheckpoint,
  discardCheckpoint,
  withdrawCheckpoint,
  writeNote,
} from "#app/areas/work/commands/correct-checkpoint.server.ts";
import {
  publishCheckpoint,
  publishNextDue,
  scheduleCheckpoint,
  unschedule,
} from "#app/areas/work/commands/publish-checkpoint.server.ts";
import { writeCheckpoint } from "#app/areas/work/commands/write-checkpoint.server.ts";
import { findPublishPage } from "#app/areas/work/queries/find-publish-page.server.ts";
import { findCheckpointForGuest } from "#app/areas/work/queries/find-checkpoint.server.ts";
import { findMailPicture } from "#app/areas/work/queries/find-mail-picture.server.ts";
import { pauseOrResume } from "#app/areas/projects/commands/pause-or-resume.server.ts";
import { findProjectPage } from "#app/portal/queries/find-project-page.server.ts";
import { waitingFor } from "#app/portal/rules/waiting.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { Absent, Refusal } from "#app/kernel/verdict.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import type { PictureMaker } from "#app/platform/gateways/pictures/picture-maker.ts";
import {
  makeProject,
  makeStudio,
  outside,
  type Project,
  type Studio,
} from "#tests/support/world.ts";
import { draftWork, publishWork, startedProject } from "#tests/support/published-work.ts";

let studio: Studio;
let project: Project;
let milestoneId: string;

beforeAll(async () => {
  outside();
  studio = await makeStudio();
  ({ project, milestoneId } = await startedProject(studio));
});

const at = () => ({ projectId: project.projectId, milestoneId });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof Refusal) return error.reason;
      return error instanceof Absent ? `absent ${error.what}` : String(error);
    },
  );
const mailsAbout = (checkpointId: string) =>
  database().db.mail.count({ where: { subjectKind: "checkpoint", subjectId: checkpointId } });
const page = async () => (await findProjectPage(project.guest()))!;

/** Makes the pictures of everything that waits. */
async function makePictures(pictures: PictureMaker = gateways().pictures) {
  const { files } = gateways();
  for (let turn = 0; turn < 50; turn++)
    if (!(await makeNextPictures(systemContext(), { files, pictures }))) return;
}

async function picture(width = 900, height = 600) {
  const content = await sharp({ create: { width, height, channels: 3, background: "#a33" } })
    .png()
    .toBuffer();
  return {
    ...(await gateways().files.put(studio.workspaceId, content)),
    mediaType: "image/png",
    name: "a.png",
    content,
  };
}

/** A draft with a document of several pages. */
async function draftedPdf(path: string): Promise<string> {
  const upload = await gateways().files.put(studio.workspaceId, readFileSync(path));
  const { fileIds } = await draftWork(studio.context(), {
    ...at(),
    title: "Pages",
    uploads: [{ ...upload, name: "pages.pdf", mediaType: "application/pdf" }],
  });
  return fileIds[0]!;
}

describe("a draft", () => {
  test("is seen by nobody but its studio until it is published, and then by those who are told", async () => {
    const { content: _content, ...upload } = await picture();
    const { address, fileIds } = await draftWork(studio.context(), {
      ...at(),
      title: "Three ways",
      uploads: [upload],
    });
    await makePictures();
    const seen = async () => ({
      onPage: (await page()).checkpoints.some(({ id }) => id === address.checkpointId),
      files: (await page()).files.length,
      own: await findCheckpointForGuest(project.guest(), address.checkpointId),
      file: await findFileForGuest(project.guest(), fileIds[0]!),
      picture: await findPictureForGuest(project.guest(), {
        fileId: fileIds[0]!,
        page: 1,
        recipe: "640.webp",
      }),
    });
    expect(await seen()).toEqual({ onPage: false, files: 0, own: null, file: null, picture: null });
    await publishCheckpoint(studio.context(), address);
    const after = await seen();
    expect([
      after.onPage,
      after.files,
      after.own?.title,
      after.file?.name,
      after.picture?.mediaType,
    ]).toEqual([true, 1, "Three ways", "a.png", "image/webp"]);
    expect(await mailsAbout(address.checkpointId)).toBe(1);
  });

  test("begun twice is one, and one with words in it is left alone", async () => {
    const [one, same] = await Promise.all([
      beginCheckpoint(studio.context(), at()),
      beginCheckpoint(studio.context(), at()),
    ]);
    expect(same).toBe(one);
    await discardCheckpoint(studio.context(), { projectId: project.projectId, checkpointId: one });
    const { address } = await draftWork(studio.context(), { ...at(), title: "Words" });
    expect(await beginCheckpoint(studio.context(), at())).not.toBe(address.checkpointId);
  });

  test("published twice at once is published once, and mailed once", async () => {
    const { address } = await draftWork(studio.context(), { ...at(), title: "Once" });
    const how = await Promise.all(
      [1, 2, 3].map(() => refusal(publishCheckpoint(studio.context(), address))),
    );
    expect(how.sort()).toEqual(["already-published", "already-published", "done"]);
    expect(await mailsAbout(address.checkpointId)).toBe(1);
  });

  test("without a title, or a question without two ways, isn't published", async () => {
    const untitled = await draftWork(studio.context(), { ...at(), title: " " });
    expect(await refusal(publishCheckpoint(studio.context(), untitled.address))).toBe(
      "title-missing",
    );
    const option = { title: "Matte", body: "", isAdvised: true, fileId: null };
    const question = await draftWork(studio.context(), {
      ...at(),
      title: "Film?",
      kind: "question",
      options: [option, { ...option, title: "" }],
    });
    expect(await refusal(publishCheckpoint(studio.context(), question.address))).toBe(
      "options-missing",
    );
  });

  test("of another studio can't be reached", async () => {
    const { address, draft } = await draftWork(studio.context(), { ...at(), title: "Mine" });
    const other = (await makeStudio()).context();
    expect(
      await Promise.all([
        refusal(publishCheckpoint(other, address)),
        refusal(writeCheckpoint(other, address, draft)),
        refusal(discardCheckpoint(other, address)),
        refusal(withdrawCheckpoint(other, address)),
        refusal(writeNote(other, address, "x")),
      ]),
    ).toEqual(Array(5).fill(expect.stringMatching(/^absent (?:checkpoint|project)$/u)));
  });

  test("with a link that isn't one loses nothing that was typed, and isn't published", async () => {
    const { address, draft } = await draftWork(studio.context(), { ...at(), title: "Links" });
    const write = (url: string, body: string) =>
      writeCheckpoint(studio.context(), address, { ...draft, body, links: [{ url, title: "" }] });
    for (const url of ["javascript:alert(1)", "figma.com/x"]) {
      await write(url, `Typed beside ${url}`);
      expect(await refusal(publishCheckpoint(studio.context(), address))).toBe("link-wrong");
      const { body } = await database().db.checkpoint.findUniqueOrThrow({
        where: { id: address.checkpointId },
      });
      expect(body).toBe(`Typed beside ${url}`);
    }
    await write("https://www.figma.com/file/x", "");
    expect(await refusal(publishCheckpoint(studio.context(), address))).toBe("done");
  });

  test("isn't published while its files are arriving", async () => {
    const { address } = await draftWork(studio.context(), { ...at(), title: "Arriving" });
    const { db } = database();
    await db.upload.create({
      data: {
        id: `arriving-${address.checkpointId}`,
        workspaceId: studio.workspaceId,
        ...address,
        userId: studio.userId,
        name: "large.mov",
        size: 9,
        place: 0,
        touchedAt: new Date(),
      },
    });
    expect(await refusal(publishCheckpoint(studio.context(), address))).toBe("files-arriving");
    await db.upload.updateMany({
      where: { checkpointId: address.checkpointId },
      data: { touchedAt: new Date(0) },
    });
    expect(await refusal(publishCheckpoint(studio.context(), address))).toBe("done");
  });

  test("shows a cleaned copy of a file that says where it was taken: a new file, the same picture", async () => {
    const content = readFileSync("tests/support/pictures/gps.jpg");
    const stored = await gateways().files.put(studio.workspaceId, content);
    const upload = { ...stored, name: "place.jpg", mediaType: "image/jpeg" };
    const { address, fileIds } = await draftWork(studio.context(), {
      ...at(),
      title: "Place",
      uploads: [upload],
    });
    await useCleanedCopy(studio.context(), address, { fileId: fileIds[0]!, ...gateways() });
    await makePictures();
    const [file] = await database().db.file.findMany({
      where: { checkpointId: address.checkpointId },
    });
    expect([file?.name, file?.position, Number(file?.size)]).toEqual([
      "place.jpg",
      false,
      content.length,
    ]);
    expect(file?.sha256).not.toBe(upload.sha256);
    const pixels = async (bytes: Buffer) => (await sharp(bytes).raw().toBuffer()).toString("hex");
    expect(await pixels(await gateways().files.read(file!))).toBe(await pixels(content));
  });

  test("names the files that say where they were taken, also before a worker has seen them", async () => {
    const stored = async (name: string) => ({
      ...(await gateways().files.put(
        studio.workspaceId,
        readFileSync(`tests/support/pictures/${name}`),
      )),
      name,
      mediaType: "image/jpeg",
    });
    const { address, fileIds } = await draftWork(studio.context(), {
      ...at(),
      title: "Fresh",
      uploads: [await stored("gps.jpg"), await stored("plain.gif")],
    });
    const look = () => lookForPositions(studio.context(), gateways(), address.checkpointId);
    expect(await look()).toEqual([fileIds[0]]);
    await makePictures();
    expect(await look()).toEqual([fileIds[0]]);
    const stranger = await makeStudio();
    expect(await lookForPositions(stranger.context(), gateways(), address.checkpointId)).toEqual(
      [],
    );
  });

  test("tells only those who are chosen", async () => {
    const { address } = await draftWork(studio.context(), {
      ...at(),
      title: "Quiet",
      readerIds: [],
    });
    await publishCheckpoint(studio.context(), address);
    expect(await mailsAbout(address.checkpointId)).toBe(0);
  });
});

describe("a scheduled checkpoint", () => {
  const tomorrow = () => new Date(Date.now() + 86_400_000);
  const jobAt = (now: Date) => ({ ...systemContext(), now });

  test("goes out when its time has come, once, with two workers too", async () => {
    const { address } = await draftWork(studio.context(), { ...at(), title: "Later" });
    await scheduleCheckpoint(studio.context(), address, tomorrow());
    expect(await publishNextDue(jobAt(new Date()))).toBe(false);
    const due = new Date(Date.now() + 2 * 86_400_000);
    await Promise.all([publishNextDue(jobAt(due)), publishNextDue(jobAt(due))]);
    expect((await findCheckpointForGuest(project.guest(), address.checkpointId))?.title).toBe(
      "Later",
    );
    expect(await mailsAbout(address.checkpointId)).toBe(1);
  });

  test("that can't go out any more becomes a draft that says why", async () => {
    const { address } = await draftWork(studio.context(), { ...at(), title: "Paused" });
    await scheduleCheckpoint(studio.context(), address, tomorrow());
    await pauseOrResume(studio.context(), project.projectId, "paused");
    await publishNextDue(jobAt(new Date(Date.now() + 2 * 86_400_000)));
    await pauseOrResume(studio.context(), project.projectId, "active");
    expect(
      await database().db.checkpoint.findFirst({
        where: { id: address.checkpointId },
        select: { state: true, problem: true, publishAt: true },
      }),
    ).toEqual({ state: "draft", problem: "project-not-active", publishAt: null });
    expect(await mailsAbout(address.checkpointId)).toBe(0);
  });

  test("never goes out without a file that stopped on its way: it becomes a draft that says so", async () => {
    const { address } = await draftWork(studio.context(), { ...at(), title: "Half" });
    const { db } = database();
    await db.upload.create({
      data: {
        id: `half-${address.checkpointId}`,
        workspaceId: studio.workspaceId,
        ...address,
        userId: studio.userId,
        name: "film.mov",
        size: 9,
        place: 0,
        touchedAt: new Date(),
      },
    });
    await scheduleCheckpoint(studio.context(), address, tomorrow()).catch(() => undefined);
    await db.checkpoint.updateMany({
      where: { id: address.checkpointId },
      data: { state: "scheduled", publishAt: tomorrow() },
    });
    const due = new Date(Date.now() + 2 * 86_400_000);
    const state = () =>
      db.checkpoint.findFirst({
        where: { id: address.checkpointId },
        select: { state: true, problem: true },
      });
    await publishNextDue(jobAt(due));
    expect(await state()).toEqual({ state: "scheduled", problem: "" });
    await db.upload.updateMany({
      where: { checkpointId: address.checkpointId },
      data: { touchedAt: new Date(0) },
    });
    await db.checkpoint.updateMany({
      where: { id: address.checkpointId },
      data: { publishAt: tomorrow() },
    });
    await publishNextDue(jobAt(due));
    expect(await state()).toEqual({ state: "draft", problem: "files-arriving" });
    const page = await findPublishPage(studio.context(), address.projectId, address.checkpointId);
    expect(page?.stopped).toMatchObject([{ name: "film.mov", size: 9 }]);
  });

  test("that was taken back or put off in between doesn't go out", async () => {
    const { address } = await draftWork(studio.context(), { ...at(), title: "Taken back" });
    await scheduleCheckpoint(studio.context(), address, tomorrow());
    const due = jobAt(new Date(Date.now() + 2 * 86_400_000));
    const { db } = database();
    // The job has read the row; before it writes, the time is taken back.
    const late = new Proxy(db, {
      get: (target, key) =>
        key === "$transaction"
          ? async (work: (tx: never) => Promise<void>) => {
              await unschedule(studio.context(), address);
              return target.$transaction(work as never);
            }
          : (Reflect.get(target, key) as unknown),
    });
    await publishNextDue({ ...due, db: late });
    expect(await findCheckpointForGuest(project.guest(), address.checkpointId)).toBeNull();
    expect(await mailsAbout(address.checkpointId)).toBe(0);
  });

  test("isn't set for a time that has passed", async () => {
    const { address } = await draftWork(studio.context(), { ...at(), title: "Past" });
    expect(await refusal(scheduleCheckpoint(studio.context(), address, new Date(0)))).toBe(
      "time-passed",
    );
  });
});

describe("what was published", () => {
  test("is corrected with its former words kept, and withdrawn with everything of it", async () => {
    const { content: _content, ...upload } = await picture();
    const { address, fileIds } = await publishWork(studio.context(), {
      ...at(),
      title: "Bagg",
      uploads: [upload],
    });
    await makePictures();
    await writeNote(studio.context(), address, "Ask the printer first");
    await correctCheckpoint(studio.context(), address, { title: "Bag", body: "" });
    const shown = await findCheckpointForGuest(project.guest(), address.checkpointId);
    expect([shown?.title, shown?.corrections.map(({ title }) => title)]).toEqual(["Bag", ["Bagg"]]);
    expect(JSON.stringify([shown, await page()])).not.toContain("printer");
    await withdrawCheckpoint(studio.context(), address);
    expect(await findCheckpointForGuest(project.guest(), address.checkpointId)).toBeNull();
    expect(await findFileForGuest(project.guest(), fileIds[0]!)).toBeNull();
    expect(
      await findPictureForGuest(project.guest(), {
        fileId: fileIds[0]!,
        page: 1,
        recipe: "640.webp",
      }),
    ).toBeNull();
    expect((await page()).checkpoints.some(({ id }) => id === address.checkpointId)).toBe(false);
    expect(JSON.stringify(await page())).not.toContain("Bag");
    expect(await refusal(withdrawCheckpoint(studio.context(), address))).toBe("not-published");
    expect(
      await refusal(correctCheckpoint(studio.context(), address, { title: "x", body: "" })),
    ).toBe("not-published");
  });

  test("can't be written to as a draft", async () => {
    const { address, draft } = await publishWork(studio.context(), { ...at(), title: "Fixed" });
    expect(
      await refusal(writeCheckpoint(studio.context(), address, { ...draft, title: "Other" })),
    ).toBe("already-published");
    expect(await refusal(discardCheckpoint(studio.context(), address))).toBe("already-published");
  });
});

describe("a question", () => {
  const ask = () =>
    publishWork(studio.context(), {
      ...at(),
      title: "Matte or gloss?",
      kind: "question",
      options: ["Matte", "Gloss"].map((title) => ({
        title,
        body: "",
        isAdvised: false,
        fileId: null,
      })),
    });
  const waits = async (checkpointId: string, rights = ["view", "approve"]) =>
    waitingFor(await page(), rights, project.guest().today).some(
      (item) => item.kind === "question" && item.checkpointId === checkpointId,
    );

  test("waits for whoever approves, until it is answered; the answer may change, and the former one stays", async () => {
    const { checkpointId } = await ask();
    expect([await waits(checkpointId), await waits(checkpointId, ["view", "pay"])]).toEqual([
      true,
      false,
    ]);
    const options = (await findCheckpointForGuest(project.guest(), checkpointId))!.options;
    const choose = (optionId: string | null, reason = "") =>
      refusal(answerQuestion(project.guest(), { checkpointId, optionId, reason }));
    expect(await choose(null)).toBe("reason-required");
    expect(await choose("none-of-ours")).toBe("absent option");
    expect(await choose(options[0]!.id)).toBe("done");
    expect(await choose(options[0]!.id)).toBe("done");
    expect(await waits(checkpointId)).toBe(false);
    expect(await choose(options[1]!.id, "The light")).toBe("done");
    const rows = await database().db.checkpointAnswer.findMany({ where: { checkpointId } });
    expect(rows).toHaveLength(2);
    const shown = await findCheckpointForGuest(project.guest(), checkpointId);
    expect([shown?.answer?.optionId, shown?.answer?.reason]).toEqual([options[1]!.id, "The light"]);
    const told = await database().db.mail.findMany({
      where: { template: "question-answered", subjectId: checkpointId },
    });
    expect(told).toHaveLength(2);
  });

  test("that is withdrawn leaves nothing of it in the history; a namesake keeps its line", async () => {
    const { checkpointId, address } = await ask();
    const options = (await findCheckpointForGuest(project.guest(), checkpointId))!.options;
    await answerQuestion(project.guest(), { checkpointId, optionId: options[0]!.id, reason: "" });
    const lines = async () =>
      (await page()).activities.filter(({ subject }) => subject === "Matte or gloss?").length;
    const before = await lines();
    expect(before).toBeGreaterThan(1);
    await withdrawCheckpoint(studio.context(), address);
    // Other tests asked the same, and theirs are still there.
    expect(await lines()).toBe(before);
    const { db } = database();
    const others = await db.checkpoint.findMany({
      where: { projectId: project.projectId, title: "Matte or gloss?", state: "published" },
    });
    for (const { id } of others)
      await withdrawCheckpoint(studio.context(), { ...address, checkpointId: id });
    expect(await lines()).toBe(0);
  });

  test("isn't answered without the right to approve, nor by another project's guest", async () => {
    const { checkpointId } = await ask();
    const choice = { checkpointId, optionId: null, reason: "x" };
    expect(
      await refusal(answerQuestion(project.guest(new Date(), ["view", "comment"]), choice)),
    ).toBe("no-right");
    const other = await makeProject(studio);
    expect(await refusal(answerQuestion(other.guest(), choice))).toBe("absent question");
  });
});

describe("pictures of a file", () => {
  test("are made in each size, none larger than the file; the original is untouched", async () => {
    const { content, ...upload } = await picture(1_500, 1_000);
    const { fileIds, checkpointId } = await publishWork(studio.context(), {
      ...at(),
      title: "Sizes",
      uploads: [upload],
    });
    await makePictures();
    const file = await database().db.file.findFirstOrThrow({ where: { id: fileIds[0]! } });
    expect([file.preview, file.width, file.height, file.sha256, file.previewAt]).toEqual([
      "ready",
      1_500,
      1_000,
      upload.sha256,
      null,
    ]);
    expect((await gateways().files.read(file)).equals(content)).toBe(true);
    const made = await database().db.derivative.findMany({ where: { fileId: file.id } });
    expect(made.map(({ recipe, width, state }) => `${recipe} ${width} ${state}`).sort()).toEqual([
      "1280.avif 1280 ready",
      "1280.jpeg 1280 ready",
      "1280.webp 1280 ready",
      "2560.avif 1500 ready",
      "2560.webp 1500 ready",
      "320.avif 320 ready",
      "320.webp 320 ready",
      "640.avif 640 ready",
      "640.jpeg 640 ready",
      "640.webp 640 ready",
    ]);
    for (const derivative of made) {
      const bytes = await gateways().files.read(derivative);
      const { width, height } = await sharp(bytes).metadata();
      expect([bytes.length, width, height]).toEqual([
        derivative.size,
        derivative.width,
        derivative.height,
      ]);
    }
    expect(await findMailPicture(database().db, checkpointId)).toMatchObject({
      width: 640,
      height: 427,
    });
  });

  test("that can't be made say why, and aren't tried for ever", async () => {
    const content = readFileSync("tests/support/pictures/layers-only.psd");
    const stored = await gateways().files.put(studio.workspaceId, content);
    const upload = { ...stored, name: "x.psd", mediaType: "image/vnd.adobe.photoshop" };
    const { fileIds } = await draftWork(studio.context(), {
      ...at(),
      title: "No preview",
      uploads: [upload],
    });
    await makePictures();
    expect(
      await database().db.file.findFirst({
        where: { id: fileIds[0]! },
        select: { preview: true, previewProblem: true, previewAt: true },
      }),
    ).toEqual({
      preview: "failed",
      previewProblem: "holds-no-preview",
      previewAt: null,
    });
  });

  test("go on where a killed process stopped, page by page", async () => {
    const fileId = await draftedPdf("tests/support/pictures/two.pdf");
    const { db } = database();
    const real = gateways().pictures;
    const orders: number[] = [];
    const dying: PictureMaker = {
      ...real,
      make: (file, pages, folder) => {
        orders.push(pages[0]!.page);
        return pages[0]!.page === 2 && orders.length < 3
          ? Promise.reject(new Error("killed"))
          : real.make(file, pages, folder);
      },
    };
    const turn = () =>
      makeNextPictures(systemContext(), { files: gateways().files, pictures: dying });
    await expect(turn()).rejects.toThrow("killed");
    expect((await db.file.findFirstOrThrow({ where: { id: fileId } })).preview).toBe("ready");
    await db.file.updateMany({ where: { id: fileId }, data: { previewAt: new Date(0) } });
    await turn();
    expect(orders).toEqual([1, 2, 2]);
    expect(await db.derivative.count({ where: { fileId: fileId, state: "ready" } })).toBe(12);
  });

  test("of later pages each have their own time when one takes that of all", async () => {
    const fileId = await draftedPdf("app/workflows/sample/art/programme.pdf");
    const real = gateways().pictures;
    await makePictures({
      ...real,
      make: (file, pages, folder) =>
        pages.some(({ page }) => page === 3)
          ? Promise.resolve({ problem: "takes-too-long" })
          : real.make(file, pages, folder),
    });
    const rows = await database().db.derivative.findMany({ where: { fileId: fileId } });
    const states = [1, 2, 3, 4].map((page) => [
      ...new Set(rows.filter((row) => row.page === page).map(({ state }) => state)),
    ]);
    expect(states).toEqual([["ready"], ["ready"], ["failed"], ["ready"]]);
  });

  test("of a document that fails page after page don't hold the worker", async () => {
    const fileId = await draftedPdf("app/workflows/sample/art/programme.pdf");
    const real = gateways().pictures;
    let asked = 0;
    await makePictures({
      ...real,
      inspect: async (file) => {
        const facts = await real.inspect(file);
        return "done" in facts ? { done: { ...facts.done, pages: 400 } } : facts;
      },
      make: (file, pages, folder) => {
        asked += 1;
        return pages[0]?.page === 1
          ? real.make(file, pages, folder)
          : Promise.resolve({ problem: "takes-too-long" });
      },
    });
    expect(asked).toBeLessThan(10);
    const left = { fileId: fileId, state: "queued" } as const;
    expect(await database().db.derivative.count({ where: left })).toBe(0);
  });

  test("are made once when two workers begin at once", async () => {
    const { content: _content, ...upload } = await picture(64, 64);
    await database().db.$transaction((tx) =>
      addFile(
        tx,
        { workspaceId: studio.workspaceId, projectId: project.projectId },
        { upload, now: new Date() },
      ),
    );
    let inspected = 0;
    const real = gateways().pictures;
    const counting: PictureMaker = {
      ...real,
      inspect: (file) => {
        inspected += 1;
        return real.inspect(file);
      },
    };
    const tools = { files: gateways().files, pictures: counting };
    await Promise.all([1, 2, 3].map(() => makeNextPictures(systemContext(), tools)));
    expect(inspected).toBe(1);
  });
});

test("the sweep removes what no row names, and nothing else", async () => {
  const { files } = gateways();
  const kept = await picture(31, 31);
  const { content: _content, ...upload } = kept;
  await publishWork(studio.context(), { ...at(), title: "Kept", uploads: [upload] });
  const lost = await files.put(studio.workspaceId, Buffer.from("nobody names this"));
  const entries = [];
  for await (const entry of files.list()) entries.push(entry);
  const unnamed = await unnamedOf(database().db, studio.workspaceId, [kept.sha256, lost.sha256]);
  expect([...unnamed]).toEqual([lost.sha256]);
  const entry = entries.find(({ sha256 }) => sha256 === lost.sha256)!;
  // Stored once more after it was listed: it is on its way to a row.
  await new Promise((resolve) => setTimeout(resolve, 20));
  await files.put(studio.workspaceId, Buffer.from("nobody names this"));
  expect(await files.remove(entry)).toBe(false);
  expect((await files.read({ workspaceId: studio.workspaceId, sha256: lost.sha256 })).length).toBe(
    17,
  );
});

test("a copy without its place keeps what points at the file", async () => {
  const content = readFileSync("tests/support/pictures/gps.jpg");
  const upload = await gateways().files.put(studio.workspaceId, content);
  const { address, draft, fileIds } = await draftWork(studio.context(), {
    ...at(),
    title: "Which?",
    uploads: [{ ...upload, name: "gps.jpg", mediaType: "image/jpeg" }],
  });
  const way = (title: string) => ({ title, body: "", isAdvised: false, fileId: fileIds[0]! });
  await writeCheckpoint(studio.context(), address, {
    ...draft,
    kind: "question",
    options: [way("A"), { ...way("B"), fileId: null }],
  });
  await useCleanedCopy(studio.context(), address, { fileId: fileIds[0]!, ...gateways() });
  const [option] = await database().db.checkpointOption.findMany({
    where: { checkpointId: address.checkpointId },
    orderBy: { position: "asc" },
    include: { file: true },
  });
  expect(option?.file?.name).toBe("gps.jpg");
  expect(option?.fileId).not.toBe(fileIds[0]);
});

describe("a film", () => {
  const film = async () => {
    const content = readFileSync("tests/support/pictures/plain.mp4");
    const upload = {
      ...(await gateways().files.put(studio.workspaceId, content)),
      name: "film.mp4",
    };
    const { address, fileIds } = await draftWork(studio.context(), {
      ...at(),
      title: "Film",
      uploads: [{ ...upload, mediaType: "video/mp4" }],
    });
    const { actor } = studio.context();
    const uploadId = `upload-${fileIds[0]}`;
    await database().db.upload.create({
      data: {
        id: uploadId,
        workspaceId: studio.workspaceId,
        ...address,
        userId: actor.userId,
        name: "film.mp4",
        size: content.length,
        place: 0,
        touchedAt: new Date(),
        finishedAt: new Date(),
        fileId: fileIds[0]!,
      },
    });
    return { uploadId, fileId: fileIds[0]! };
  };
  const found = (id: string) =>
    database().db.file.findFirstOrThrow({ where: { id }, include: { derivatives: true } });

  test("is shown by the still that its sender's browser made, whichever comes first", async () => {
    const { content: _content, ...still } = await picture(320, 180);
    for (const isEarly of [true, false]) {
      const { uploadId, fileId } = await film();
      if (!isEarly) await makePictures();
      await Promise.all([1, 2].map(() => addPoster(studio.context(), uploadId, still)));
      await makePictures();
      const { preview, durationMs, derivatives } = await found(fileId);
      expect([preview, Number(durationMs) > 0]).toEqual(["ready", true]);
      expect(derivatives.filter(({ page }) => page === 0)).toHaveLength(1);
      expect(derivatives.filter(({ page, state }) => page === 1 && state === "ready").length).toBe(
        derivatives.length - 1,
      );
    }
  });

  test("that came without a still has one where the machine has ffmpeg", async () => {
    const bin = mkdtempSync(join(tmpdir(), "ffmpeg-"));
    const given = join(process.cwd(), "tests/support/pictures/orient6.jpg");
    // It writes a picture where the last argument says, as the real one does.
    writeFileSync(join(bin, "ffmpeg"), `#!/bin/sh\nfor last; do :; done\ncp '${given}' "$last"\n`, {
      mode: 0o755,
    });
    const path = process.env.PATH;
    process.env.PATH = `${bin}:${path}`;
    try {
      const content = readFileSync("tests/support/pictures/plain.mp4");
      const stored = await gateways().files.put(studio.workspaceId, content);
      const { fileIds } = await draftWork(studio.context(), {
        ...at(),
        title: "Grabbed",
        uploads: [{ ...stored, name: "clip.mp4", mediaType: "video/mp4" }],
      });
      await makePictures();
      const film = await database().db.file.findFirstOrThrow({ where: { id: fileIds[0]! } });
      expect([film.preview, film.durationMs !== null]).toEqual(["ready", true]);
    } finally {
      process.env.PATH = path;
    }
  });

  test("whose still is broken is shown without one, and isn't tried for ever", async () => {
    const { uploadId, fileId } = await film();
    const broken = await gateways().files.put(studio.workspaceId, Buffer.from("no picture at all"));
    const still = { ...broken, name: "x.jpg", mediaType: "image/jpeg" };
    await addPoster(studio.context(), uploadId, still);
    await makePictures();
    expect(await found(fileId)).toMatchObject({
      preview: "none",
      previewAt: null,
      derivatives: [],
    });
  });

  test("takes no still from another studio, and none that is no picture", async () => {
    const { uploadId } = await film();
    const { content: _content, ...still } = await picture();
    const stranger = await makeStudio();
    expect(await refusal(addPoster(stranger.context(), uploadId, still))).toBe("absent film");
    const text = { ...still, mediaType: "text/html" };
    expect(await refusal(addPoster(studio.context(), uploadId, text))).toBe("absent still");
  });
});
