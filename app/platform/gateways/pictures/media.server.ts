import { open } from "node:fs/promises";
import { ALL_FORMATS, FilePathSource, Input } from "mediabunny";
import { PictureError, type FileFacts } from "./picture-maker.ts";

/** Where cameras write a position: QuickTime's "©xyz", 3GPP's "loci", Apple's key. */
const POSITION = /\u00a9xyz|loci|location\.ISO6709/u;
/** In bytes; a longer description of a film is held to say where it was taken. */
const MOST_DESCRIPTION = 64 * 1024 * 1024;

type MediaFacts = Omit<FileFacts, "position">;

const UNKNOWN: MediaFacts = {
  width: null,
  height: null,
  pages: null,
  durationMs: null,
  converted: "",
  isPictured: false,
};

/**
 * What a film or a recording says of itself.
 * @throws PictureError "damaged"
 */
export async function inspectMedia(path: string): Promise<MediaFacts> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    // What it doesn't know isn't damaged: browsers don't play it either.
    if (!(await input.canRead())) return UNKNOWN;
    const picture = await input.getPrimaryVideoTrack();
    return {
      width: (await picture?.getDisplayWidth()) ?? null,
      height: (await picture?.getDisplayHeight()) ?? null,
      pages: null,
      durationMs: Math.round((await input.computeDuration()) * 1_000),
      converted: "",
      isPictured: false,
    };
  } catch {
    throw new PictureError("damaged");
  } finally {
    input.dispose();
  }
}

/** Does the description of an MP4 or QuickTime file say where it was taken? */
export async function mediaHasPosition(path: string): Promise<boolean> {
  const found = await descriptionOf(path);
  if (found === "too-long") return true;
  return found !== null && POSITION.test(found.bytes.toString("latin1"));
}

/** The description ("moov") of an MP4 or QuickTime file, and where it is (ISO/IEC 14496-12). */
export async function descriptionOf(
  path: string,
): Promise<{ at: number; bytes: Buffer } | "too-long" | null> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(16);
    for (let at = 0; at + 8 <= size;) {
      await file.read(head, 0, 16, at);
      const short = head.readUInt32BE(0);
      const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short || size - at;
      if (length < 8) return null;
      if (head.toString("latin1", 4, 8) === "moov") {
        if (length > MOST_DESCRIPTION) return "too-long";
        const bytes = Buffer.alloc(Math.min(length, size - at));
        await file.read(bytes, 0, bytes.length, at);
        return { at, bytes };
      }
      at += length;
    }
    return null;
  } finally {
    await file.close();
  }
}
