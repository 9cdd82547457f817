import { isPlayable } from "#app/areas/files/rules/file-kinds.ts";
import {
  withHeld,
  type Held,
  type PicturedFile,
  type ShownFile,
} from "#app/areas/files/rules/shown-file.ts";
import type { Day } from "#app/kernel/day.ts";
import { WHOLE, type Region, type Spot } from "./pin.ts";
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
  /** The file that it is of; null for a note on the whole. */
  fileId: string | null;
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
  attachments: ShownFile[];
  replies: ShownReply[];
};

export type ShownReply = {
  id: string;
  author: string;
  isMine: boolean;
  isStudio: boolean;
  body: string;
  at: string;
  attachments: ShownFile[];
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
  /** Nobody said it: the signed terms take silence as a yes. */
  bySilence: boolean;
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
  /** Pages that can't be shown yet. */
  making: number;
  pins: ShownPin[];
  verdicts: ShownVerdict[];
  state: ProofState;
  decides: Deciders;
  /** The last day after which silence counts as a yes; null where it never does. */
  silentUntil: Day | null;
  /** Who decides, by name. */
  deciders: { id: string; name: string }[];
};

/** The films and recordings of a version that this reader may play. */
export const playedFiles = ({ files }: Pick<ProofPage, "files">): ShownFile[] =>
  files.filter(
    ({ mediaType, removed, held }) => isPlayable(mediaType) && !removed && (held?.mayPlay ?? true),
  );

/** The sheet that an address names, counted from 1; the first where it names none. */
export function sheetAt(page: Pick<ProofPage, "sheets">, named: string | null): number {
  const wanted = /^[1-9]\d{0,3}$/u.test(named ?? "") ? Number(named) - 1 : 0;
  return Math.min(wanted, Math.max(0, page.sheets.length - 1));
}

/** What was done with the notes is said beside them; everything else above the page. */
export const isToldOfNotes = (told: string | null): boolean =>
  told === "saved" || told === "sent" || told === "discarded";

export const openPins = (pins: ShownPin[]): ShownPin[] =>
  pins.filter(
    ({ number, resolved, changeId }) => number !== null && resolved === null && changeId === null,
  );

/** So near, in shares of the page, two spots are about the same. */
const NEAR = WHOLE * 0.06;

/** Do two notes speak of the same place of the same sheet? */
function doMeet(one: ShownPin, other: ShownPin): boolean {
  if (one.sheet === null || one.sheet !== other.sheet || !one.spot || !other.spot) return false;
  const [a, b] = [one.spot, other.spot];
  return (
    a.x - NEAR <= b.x + (b.width ?? 0) &&
    b.x - NEAR <= a.x + (a.width ?? 0) &&
    a.y - NEAR <= b.y + (b.height ?? 0) &&
    b.y - NEAR <= a.y + (a.height ?? 0)
  );
}

/**
 * Open notes of different people about the same place: whoever decides reads them together, since
 * they may contradict each other. Pairs, by their numbers.
 */
export function meetingPins(pins: ShownPin[]): [ShownPin, ShownPin][] {
  const open = openPins(pins);
  return open.flatMap((one, index) =>
    open
      .slice(index + 1)
      .filter((other) => other.author !== one.author && doMeet(one, other))
      .map((other): [ShownPin, ShownPin] => [one, other]),
  );
}

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
