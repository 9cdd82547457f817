import { mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { beginUpload } from "#app/areas/work/commands/uploads/begin-upload.server.ts";
import { finishUpload } from "#app/areas/work/commands/uploads/finish-upload.server.ts";
import { forgetUpload } from "#app/areas/work/commands/uploads/forget-upload.server.ts";
import { lockUpload } from "#app/areas/work/commands/uploads/upload-lock.server.ts";
import { findUpload } from "#app/areas/work/queries/find-upload.server.ts";
import { newId } from "#app/kernel/id.ts";
import { Absent, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { env } from "#app/platform/env.server.ts";
import { answerResumable, type ResumableHooks } from "#app/platform/http/resumable.server.ts";
import { storeUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { gateways } from "./gateways.server.ts";

/** Where files that arrive piece by piece are put together: on the disk that stores them. */
const partialsFolder = () => join(env().dataDir, "uploads");

/** In bytes: the studio's quota, the largest file, and what is free on the disk. */
export async function storageLimits() {
  const { STORAGE_PER_STUDIO: most, LARGEST_UPLOAD: largest, dataDir } = env();
  const { bavail, bsize } = await statfs(dataDir);
  return { most, largest, free: bavail * bsize };
}

/** Answers a request of an upload that goes on where it stopped. */
export async function answerUpload(context: Context<Member>, request: Request): Promise<Response> {
  await mkdir(partialsFolder(), { recursive: true, mode: 0o700 });
  return answerResumable(request, {
    directory: partialsFolder(),
    path: "/uploads",
    newId,
    hooks: hooksFor(context),
  });
}

function hooksFor(context: Context<Member>): ResumableHooks {
  return {
    begin: async ({ id, size, metadata }) => {
      const { filename: name = "", projectId = "", checkpointId = "" } = metadata;
      const limits = await storageLimits();
      const announced = { id, name, size };
      await told(beginUpload(context, { projectId, checkpointId }, { announced, limits }));
    },
    find: (id) => findUpload(context, id),
    finish: async (id, path) => {
      const store = async (upload: { name: string; workspaceId: string }) =>
        storeUpload(await gateways().files.adopt(path), upload);
      await told(finishUpload(context, id, store));
      await rm(path, { force: true });
    },
    forget: (id) => forgetUpload(context, id),
    lock: (id, options) => lockUpload(context.db, id, options),
  };
}

/** A refusal is told by its reason, which the page has a sentence for. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) throw new Response(error.reason, { status: 409 });
    if (error instanceof Absent) throw new Response("absent", { status: 404 });
    throw error;
  }
}

/** Removes the pieces of uploads that no row names any more. */
export async function sweepPartials(isKnown: (id: string) => Promise<boolean>): Promise<void> {
  for (const name of await readdir(partialsFolder()).catch(() => [])) {
    const path = join(partialsFolder(), name);
    const found = await stat(path).catch(() => null);
    const isOld = found !== null && found.mtimeMs < Date.now() - HOUR_MS;
    if (isOld && !(await isKnown(name))) await rm(path, { force: true });
  }
}

const HOUR_MS = 3_600_000;
