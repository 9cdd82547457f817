import { strToU8, zipSync, type Zippable } from "fflate";
import { log } from "#app/platform/log.server.ts";

export type BundleEntry = {
  name: string;
  /** Bytes that are compressed already (a PDF, a picture), or text. */
  read: () => Promise<Uint8Array | string> | Uint8Array | string;
};

/**
 * A ZIP of what can be had: an entry that can't be read is left out, and named in a file of its
 * own (`missing.name`) in which `missing.text` says what that means. Equal names are told apart.
 */
export async function bundle(
  entries: BundleEntry[],
  missing: { name: string; text: (names: string[]) => string },
): Promise<Buffer> {
  const files: Zippable = {};
  const failed: string[] = [];
  for (const { name, read } of entries) {
    try {
      const content = await read();
      files[freeName(files, name)] =
        typeof content === "string" ? strToU8(content) : [new Uint8Array(content), { level: 0 }];
    } catch (error) {
      log().error({ err: error, name }, "a file is missing from a bundle");
      failed.push(name);
    }
  }
  if (failed.length > 0) files[freeName(files, missing.name)] = strToU8(missing.text(failed));
  return Buffer.from(zipSync(files));
}

function freeName(files: Zippable, name: string): string {
  const [, stem = name, extension = ""] = /^(.*?)(\.[^.]*)?$/u.exec(name) ?? [];
  let free = name;
  for (let count = 2; files[free]; count++) free = `${stem}-${count}${extension}`;
  return free;
}
