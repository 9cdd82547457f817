import {
  withHeld,
  type Held,
  type PicturedFile,
  type ShownFile,
} from "#app/areas/files/rules/shown-file.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Region, Spot } from "./pin.ts";
import type { Deciders, Decision, ProofState } from "./proof.ts";

/** A page that can be pointed at: a picture, or one of a document. Sizes in pixels. */
export type Sheet = {
  file: PicturedFile;
  page: number;
  width: number;
  height: number;
  name: string;
  /** Its original can be shown, square by square. */
  isTiled: boolean;
};

/** A note as a reader sees it. Instants as ISO 8601 in UTC. */
export type ShownPin = {
  id: string;
  /** Null for an own draft. */
  number: number | null;
  /** The version that it was made on. */
  madeOn: { checkpointId: string; version: number };
  /** Which sheet of the version that is shown it stands on; null where it can't be placed. */
  sheet: number | null;
  spot: Spot | null;
  region: Region | null;
  timeMs: number | null;
  body: string;
  author: string;
  isMine: boolean;
  isStudio: boolean;
  at: string;
  /** Since this reader last looked. */
  isNew: boolean;
  resolved: { by: string; at: string } | null;
  isPromised: boolean;
  changeId: string | null;
  replies: { id: string; author: string; isStudio: boolean; body: string; at: string }[];
};

export type ShownVerdict = {
  id: string;
  version: number;
  contactName: string;
  isMine: boolean;
  decision: Decision;
  reason: string;
  at: string;
  recordedBy: string;
  source: string;
  isTakenBack: boolean;
  hasObjection: boolean;
  files: { name: string; sha256: string }[];
};

/** A version of a proof with everything that is said of it. */
export type ProofPage = {
  id: string;
  title: string;
  goal: string;
  milestone: { id: string; title: string; isApproved: boolean };
  deliverable: { title: string; acceptance: string } | null;
  versions: { checkpointId: string; version: number; publishedAt: string; state: ProofState }[];
  shown: {
    checkpointId: string;
    version: number;
    title: string;
    body: string;
    authorName: string;
    publishedAt: string;
    answerBy: Day | null;
    isNewest: boolean;
  };
  sheets: Sheet[];
  files: ShownFile[];
  pins: ShownPin[];
  verdicts: ShownVerdict[];
  state: ProofState;
  decides: Deciders;
  /** Who decides, by name. */
  deciders: { id: string; name: string }[];
};

/** The sheet that an address names, counted from 1; the first where it names none. */
export function sheetAt(page: Pick<ProofPage, "sheets">, named: string | null): number {
  const wanted = /^[1-9]\d{0,3}$/u.test(named ?? "") ? Number(named) - 1 : 0;
  return Math.min(wanted, Math.max(0, page.sheets.length - 1));
}

export const openPins = (pins: ShownPin[]): ShownPin[] =>
  pins.filter(({ number, resolved }) => number !== null && resolved === null);

export const draftPins = (pins: ShownPin[]): ShownPin[] =>
  pins.filter(({ number }) => number === null);

/** With what holds its originals back. */
export const proofWithHeld = (page: ProofPage, held: ReadonlyMap<string, Held>): ProofPage => ({
  ...page,
  files: withHeld(page.files, held),
  sheets: page.sheets.map((sheet) => ({
    ...sheet,
    file: withHeld([sheet.file], held)[0] ?? sheet.file,
    isTiled: sheet.isTiled && !held.has(sheet.file.id),
  })),
});

/** Without what is a member's alone, or marked for a member: drafts, and what is new to them. */
export const asClientSees = (page: ProofPage): ProofPage => ({
  ...page,
  pins: page.pins
    .filter(({ number }) => number !== null)
    .map((pin) => ({ ...pin, isMine: false, isNew: false })),
});
