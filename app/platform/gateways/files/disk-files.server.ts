import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { FileStore } from "./file-store.ts";

/** Files in a folder, two levels deep by their hash. Written aside, flushed, and moved into place whole. */
export function diskFiles(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/u.test(sha256)) throw new RangeError("not a content hash");
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(content) {
      const sha256 = createHash("sha256").update(content).digest("hex");
      const path = pathOf(sha256);
      if (!(await exists(path))) {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const aside = `${path}.${randomUUID()}`;
        const handle = await open(aside, "wx", 0o600);
        await handle.writeFile(content);
        await handle.sync();
        await handle.close();
        await rename(aside, path);
      }
      return { sha256, size: content.length };
    },
    read: (sha256) => readFile(pathOf(sha256)),
    async open(sha256) {
      await access(pathOf(sha256));
      return createReadableStreamFromReadable(createReadStream(pathOf(sha256)));
    },
  };
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
