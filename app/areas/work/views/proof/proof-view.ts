import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";
import type { Spot } from "#app/areas/work/rules/pin.ts";
import type { ProofPage, ShownPin } from "#app/areas/work/rules/proof-page.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import type { Pointing } from "./use-pointing.ts";
import type { ProofWords } from "#words/proof.ts";

/** What every part of a proof's page is given. */
export type ProofView = {
  page: ProofPage;
  /** Where its files are served from: "/files". */
  files: string;
  /** The address of a version: "/portal/p/proofs/". */
  versions: string;
  /** Where change requests are: "/portal/p/changes/". */
  changes: string;
  locale: string;
  timeZone: string;
  /** The studio's name. */
  studio: string;
  /** Which sheet is shown, from 0. */
  at: number;
  /** May this reader write notes on this version? */
  mayWrite: boolean;
};

/** What the address says of how the page is shown. */
export type ProofLook = {
  at: number;
  /** "fit", or a percentage of the preview's size. */
  zoom: "fit" | number;
  /** What the work lies on; as the page's theme has it unless somebody chose. */
  ground: "light" | "dark" | null;
  onlyOpen: boolean;
  /** A note that is pointed out. */
  pinId: string | null;
  spot: Spot | null;
  /** A note is being written, with or without a spot. */
  isWriting: boolean;
};

/** What the page with its marks is given. */
export type SheetProps = ProofView & {
  look: ProofLook;
  pointing: Pointing;
  /** Are scripts running? Until then the picture itself is a button of a form. */
  hasScripts: boolean;
};

const ZOOMS = [25, 50, 75, 100, 150, 200] as const;

/** The next step of the zoom, larger or smaller; null at its end. */
export function nextZoom(zoom: "fit" | number, direction: "larger" | "smaller"): number | null {
  const now = zoom === "fit" ? 75 : zoom;
  const steps = direction === "larger" ? ZOOMS : [...ZOOMS].reverse();
  return steps.find((step) => (direction === "larger" ? step > now : step < now)) ?? null;
}

const GROUNDS = ["light", "dark"] as const;

const SPOT = /^(\d{1,7}),(\d{1,7})(?:,(\d{1,7}),(\d{1,7}))?$/u;

/** Reads the look of a proof's page from its address. */
export function readLook(search: URLSearchParams, at: number): ProofLook {
  const zoom = Number(search.get("zoom"));
  const [, x, y, width, height] = SPOT.exec(search.get("spot") ?? "") ?? [];
  const spot =
    x === undefined || y === undefined
      ? null
      : {
          x: Number(x),
          y: Number(y),
          width: width === undefined ? null : Number(width),
          height: height === undefined ? null : Number(height),
        };
  return {
    at,
    zoom: ZOOMS.some((step) => step === zoom) ? zoom : "fit",
    ground: GROUNDS.find((known) => known === search.get("ground")) ?? null,
    onlyOpen: search.get("notes") === "open",
    pinId: search.get("pin"),
    spot,
    isWriting: spot !== null || search.has("new"),
  };
}

/** What the server is asked for: which page, and with which version it is compared. */
const ASKED = ["sheet", "compare"];

/** Does only the look of the page change? Then what is being written stays. */
const isOnlyLook = (now: URL, next: URL): boolean =>
  now.pathname === next.pathname &&
  ASKED.every((name) => now.searchParams.get(name) === next.searchParams.get(name));

/** What the page itself shows otherwise asks its routes for nothing. */
export const unlessOnlyLook = (change: ShouldRevalidateFunctionArgs): boolean =>
  change.formMethod === undefined && isOnlyLook(change.currentUrl, change.nextUrl)
    ? false
    : change.defaultShouldRevalidate;

const LOOK = ["sheet", "zoom", "ground", "notes", "compare", "mode", "pin", "spot", "new"];

/** For the addresses at which no note is being written, or pointed out. */
export const NOTHING_WRITTEN = { pin: null, spot: null, new: null };

/** The address of the same page with something of its look changed. */
export function lookAddress(
  search: URLSearchParams,
  changes: Record<string, string | null>,
): string {
  const next = new URLSearchParams();
  for (const name of LOOK) {
    const value = search.get(name);
    if (value !== null) next.set(name, value);
  }
  for (const [name, value] of Object.entries(changes))
    if (value === null) next.delete(name);
    else next.set(name, value);
  return `?${next.toString()}`;
}

/** Where a note is, in words. */
export const placeOf = ({ region }: Pick<ShownPin, "region">, words: ProofWords): string =>
  region === null ? words.whole : words.regions[region];

export const momentText = (
  at: string,
  { locale, timeZone }: Pick<ProofView, "locale" | "timeZone">,
): string => formatMoment(new Date(at), locale, timeZone);
