import { fileTypeFromBuffer } from "file-type";
import { cleanFileName } from "#app/kernel/text.ts";
import { runIsolated } from "#app/platform/isolated/run-isolated.server.ts";
import { TaskFailed } from "#app/platform/isolated/task-failed.ts";
import type { FileStore, Received } from "./file-store.ts";

/** The largest uploaded file in bytes. */
export const MAX_UPLOAD = 25 * 1024 * 1024;
const IMAGES = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);

export type StoredUpload = {
  sha256: string;
  size: number;
  mediaType: string;
  name: string;
  width: number | null;
  height: number | null;
};

/**
 * Stores an upload in a safe form, chosen by its bytes, not its name. Images are re-encoded as
 * WebP, upright, without metadata and at most 2400 px wide or high; everything else is stored as it
 * is, and only ever served as a download.
 * @throws RangeError("image-damaged") for an image that can't be read; TaskFailed "busy", "ended"
 */
export async function storeUpload(
  store: FileStore,
  received: Received,
  name: string,
): Promise<StoredUpload> {
  const safeName = cleanFileName(name);
  const kind = await fileTypeFromBuffer(received.head);
  if (!kind || !IMAGES.has(kind.mime)) {
    return {
      ...(await received.keep()),
      mediaType: kind?.mime ?? "application/octet-stream",
      name: safeName,
      width: null,
      height: null,
    };
  }
  try {
    const image = await runIsolated("make-safe-image", received.path).catch(orDamaged);
    if (!image) throw new RangeError("image-damaged");
    return {
      ...(await store.put(Buffer.from(image.content))),
      mediaType: "image/webp",
      name: safeName.replace(/\.[a-z0-9]+$/iu, "") + ".webp",
      width: image.width,
      height: image.height,
    };
  } finally {
    await received.drop();
  }
}

/** An image that takes too much time or memory can't be read; a busy server says nothing of it. */
function orDamaged(error: unknown): null {
  if (error instanceof TaskFailed && error.isOfTheInput) return null;
  throw error;
}
