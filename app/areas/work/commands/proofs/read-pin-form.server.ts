import { middleOf, pressedSpot, readSpot, REGIONS, type Spot } from "#app/areas/work/rules/pin.ts";
import type { ProofPage } from "#app/areas/work/rules/proof-page.ts";
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
  /** The picture itself was pressed: there may be no words yet. */
  isPressed: boolean;
  body: string;
};

/** @throws Refusal "spot-wrong" */
export function readPinForm(form: FormData, { sheets }: Pick<ProofPage, "sheets">): PinForm {
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
  { pinId, fileId, page, spot, body }: PinForm,
  address: { projectId: string; checkpointId: string },
): PinInput => ({ ...address, pinId, fileId, page, spot, body, timeMs: null });

/** What was typed into a note that couldn't be saved: it is shown again. */
export type TypedNote = {
  body: string;
  region: string;
  spot: Spot | null;
  /** The note that it answers; empty for a note itself. */
  replyTo: string;
};

export const NO_NOTE: TypedNote = { body: "", region: "", spot: null, replyTo: "" };

export function typedNote(form: FormData): TypedNote {
  const text = (name: string) => formText(form, name);
  const spot = readSpot({
    ...{ x: text("x"), y: text("y") },
    ...{ width: text("width"), height: text("height") },
  });
  return {
    body: text("body"),
    region: text("region"),
    spot: spot === "wrong" ? null : spot,
    replyTo: text("intent") === "reply" ? text("pinId") : "",
  };
}
