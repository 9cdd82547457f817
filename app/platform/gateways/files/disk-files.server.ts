import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { FileStore } from "./file-store.ts";

/** How many leading bytes are held to detect what a file is. */
const HEAD = 4_100;

/**
 * Files in a folder, two levels deep by hash. Each is written to a temporary file, flushed, and
 * moved into place.
 */
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
    async receive(content, most) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const aside = join(folder, `incoming-${randomUUID()}`);
      const handle = await open(aside, "wx", 0o600);
      const hash = createHash("sha256");
      const head: Buffer[] = [];
      let size = 0;
      const drop = () => rm(aside, { force: true });
      try {
        for await (const chunk of content) {
          size += chunk.length;
          if (size > most) continue; // read on, so that the form's other fields arrive
          if (size - chunk.length < HEAD) head.push(Buffer.from(chunk));
          hash.update(chunk);
          await handle.writeFile(chunk);
        }
        if (size <= most) await handle.sync();
      } catch (error) {
        await drop(); // an aborted upload leaves nothing behind
        throw error;
      } finally {
        await handle.close();
      }
      if (size > most) {
        await drop();
        return null;
      }
      const sha256 = hash.digest("hex");
      const keep = async () => {
        await mkdir(dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
        await rename(aside, pathOf(sha256));
        return { sha256, size };
      };
      return { path: aside, size, head: Buffer.concat(head), keep, drop };
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
