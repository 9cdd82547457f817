import {
  middleOf,
  pressedSpot,
  readMoment,
  readSpot,
  REGIONS,
  type Spot,
} from "#app/areas/work/rules/pin.ts";
import { playedFiles, type ProofPage } from "#app/areas/work/rules/proof-page.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { formText } from "#app/platform/http/form-text.ts";
import type { PinInput } from "./write-pin.server.ts";

/** A note as its form sends it: the spot that was pressed, or chosen in words, or none. */
export type PinForm = {
  sheet: number;
  pinId: string | null;
  fileId: string | null;
  page: number;
  spot: Spot | null;
  /** Milliseconds into a film or a recording. */
  timeMs: number | null;
  /** The picture itself was pressed: there may be no words yet. */
  isPressed: boolean;
  body: string;
};

/** @throws Refusal "spot-wrong", "moment-wrong" */
export function readPinForm(form: FormData, page: Pick<ProofPage, "sheets" | "files">): PinForm {
  const placed = readPlaced(form, page);
  const timeMs = readMoment(formText(form, "moment"));
  if (timeMs === "wrong") throw new Refusal("moment-wrong");
  if (timeMs === null) return { ...placed, timeMs };
  // A moment is of a film: a spot belongs to it only if it was pressed on its still.
  const film = playedFiles(page).find(({ id }) => id === formText(form, "film"));
  if (!film) throw new Refusal("moment-wrong");
  const isOnStill = placed.fileId === film.id;
  return { ...placed, timeMs, fileId: film.id, page: 1, spot: isOnStill ? placed.spot : null };
}

/** @throws Refusal "spot-wrong" */
function readPlaced(
  form: FormData,
  { sheets }: Pick<ProofPage, "sheets">,
): Omit<PinForm, "timeMs"> {
  // The page that was pressed, wherever it stands now: others may have got their pictures since.
  const [fileId, page] = [formText(form, "fileId"), Number(formText(form, "page")) || 1];
  const index = sheets.findIndex((one) => one.file.id === fileId && one.page === page);
  if (index < 0 && fileId !== "") throw new Refusal("spot-wrong");
  const sheet = Math.max(0, index) + 1;
  const shown = sheets[index];
  const entries = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const pressed = shown ? pressedSpot(entries, shown) : null;
  return {
    sheet,
    pinId: formText(form, "pinId") || null,
    fileId: shown?.file.id ?? null,
    page: shown?.page ?? 1,
    spot: pressed ? { ...pressed, width: null, height: null } : spotOf(form),
    isPressed: entries.some(([name]) => /^s\d+\.[xy]$/u.test(name)),
    body: formText(form, "body"),
  };
}

/** The spot that scripts have set, else the middle of the field that was chosen in words. */
function spotOf(form: FormData): Spot | null {
  const text = (name: string) => formText(form, name);
  const typed = readSpot({
    ...{ x: text("x"), y: text("y") },
    ...{ width: text("width"), height: text("height") },
  });
  if (typed === "wrong") throw new Refusal("spot-wrong");
  if (typed !== null) return typed;
  const region = REGIONS.find((known) => known === text("region"));
  return region ? { ...middleOf(region), width: null, height: null } : null;
}

/** The note itself, of a version. */
export const pinInput = (
  { pinId, fileId, page, spot, body, timeMs }: PinForm,
  { attachments, ...address }: Omit<PinInput, keyof PinForm>,
): PinInput => ({ ...address, pinId, fileId, page, spot, body, timeMs, attachments });

/** What was typed into a note that couldn't be saved: it is shown again. */
export type TypedNote = {
  body: string;
  region: string;
  spot: Spot | null;
  moment: string;
  /** The note that it answers; empty for a note itself. */
  replyTo: string;
};

export const NO_NOTE: TypedNote = { body: "", region: "", spot: null, moment: "", replyTo: "" };

export function typedNote(form: FormData): TypedNote {
  const text = (name: string) => formText(form, name);
  const spot = readSpot({
    ...{ x: text("x"), y: text("y") },
    ...{ width: text("width"), height: text("height") },
  });
  return {
    body: text("body"),
    region: text("region"),
    moment: text("moment"),
    spot: spot === "wrong" ? null : spot,
    replyTo: text("intent") === "reply" ? text("pinId") : "",
  };
}
