import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { FileToShow } from "./picture-maker.ts";

const run = promisify(execFile);

/** In milliseconds. */
const MOST_TIME = 10_000;
/** Addressable memory of the program, in KiB. */
const MOST_MEMORY = 2 * 1024 * 1024;

/**
 * How ffmpeg reads each kind. It is told, and may open nothing but the file itself: a file that
 * only says that it is a film could name others, or addresses.
 */
const FORMATS: Record<string, string> = {
  "video/mp4": "mov",
  "video/quicktime": "mov",
  "video/x-m4v": "mov",
  "video/webm": "matroska",
  "video/x-matroska": "matroska",
  "video/matroska": "matroska",
  "video/x-msvideo": "avi",
  "video/vnd.avi": "avi",
  "video/mp2t": "mpegts",
};

/**
 * Writes a still of a film as JPEG, where the machine has ffmpeg. It is used for films that came
 * without one: the sender's browser had no scripts, or can't play them.
 * @returns whether there is one
 */
export async function filmStill({ path, mediaType }: FileToShow, into: string): Promise<boolean> {
  const format = FORMATS[mediaType];
  if (format === undefined) return false;
  const film = ["-protocol_whitelist", "file", "-f", format, "-i", path];
  const still = ["-frames:v", "1", "-vf", "thumbnail=50,scale=min(2560\\,iw):-2", "-f", "mjpeg"];
  const order = ["-nostdin", "-v", "error", "-threads", "1", ...film, ...still, "-y", into];
  // The shell only sets the limit; the names of files are no part of what it reads.
  const limited = `ulimit -v ${MOST_MEMORY}; exec ffmpeg "$@"`;
  try {
    await run("sh", ["-c", limited, "sh", ...order], { timeout: MOST_TIME, killSignal: "SIGKILL" });
    return (await stat(into)).size > 0;
  } catch {
    // There is no ffmpeg, or it can't read this: the film is shown without a still.
    return false;
  }
}
