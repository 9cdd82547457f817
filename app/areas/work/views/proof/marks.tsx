import { useSearchParams } from "@remix-run/react";
import { regionOf, WHOLE, type Spot } from "#app/areas/work/rules/pin.ts";
import type { ShownPin } from "#app/areas/work/rules/proof-page.ts";
import { proofWords } from "#words/proof.ts";
import { LookLink } from "./look-link.tsx";
import { lookAddress, placeOf, type ProofLook, type SheetProps } from "./proof-view.ts";

/** A mark is a circle of this radius in pixels, whatever the zoom. */
const RADIUS = 14;
/** What is pressed, in pixels: 44 on each side. */
const TARGET = 22;

const percent = (share: number) => `${(share * 100) / WHOLE}%`;

/**
 * The notes on the page, as a drawing over it: its attributes place them without styles, which the
 * content security policy doesn't take from the page.
 */
export function Marks(props: SheetProps) {
  const { page, at, look, locale } = props;
  const shown = page.pins.filter((pin) => pin.sheet === at && pin.spot !== null);
  return (
    <svg className="marks" width="100%" height="100%">
      {shown.map((pin) => (
        <Mark key={pin.id} pin={pin} look={look} locale={locale} />
      ))}
      <NewMark {...props} />
    </svg>
  );
}

function Area({ spot }: { spot: Spot }) {
  if (spot.width === null || spot.height === null) return null;
  return (
    <rect
      className="mark-area"
      x={percent(spot.x)}
      y={percent(spot.y)}
      width={percent(spot.width)}
      height={percent(spot.height)}
    />
  );
}

function Dot({ spot, text }: { spot: Spot; text: string }) {
  return (
    <svg x={percent(spot.x)} y={percent(spot.y)} overflow="visible">
      <rect x={-TARGET} y={-TARGET} width={2 * TARGET} height={2 * TARGET} fill="transparent" />
      <circle r={RADIUS} />
      <text textAnchor="middle" dominantBaseline="central">
        {text}
      </text>
    </svg>
  );
}

type MarkProps = { pin: ShownPin; look: ProofLook; locale: string };

/** A note on the page: its number, which leads to its words. */
function Mark({ pin, look, locale }: MarkProps) {
  const words = proofWords(locale);
  const [search] = useSearchParams();
  if (!pin.spot) return null;
  const place = placeOf(pin, words);
  const isDone = pin.resolved !== null;
  const label =
    pin.number === null ? words.noteDraft(place) : words.noteState(pin.number, place, isDone);
  return (
    <LookLink
      to={`${lookAddress(search, { pin: pin.id })}#pin-${pin.id}`}
      // An own draft is opened to be changed.
      reloadDocument={pin.number === null}
      id={`mark-${pin.id}`}
      className="mark-pin"
      data-state={stateOf(pin, look)}
      aria-label={label}
    >
      <Area spot={pin.spot} />
      <Dot spot={pin.spot} text={String(pin.number ?? "+")} />
    </LookLink>
  );
}

function stateOf({ id, number, resolved }: ShownPin, { pinId }: ProofLook): string {
  if (id === pinId) return "chosen";
  if (number === null) return "new";
  return resolved === null ? "open" : "done";
}

/** Where a note is being written; the arrows move it. */
function NewMark({ pointing, locale, look, mayWrite, hasScripts }: SheetProps) {
  const words = proofWords(locale);
  const { spot } = pointing;
  if (!spot || !mayWrite || (look.pinId !== null && !hasScripts)) return null;
  return (
    <g
      role="button"
      tabIndex={hasScripts ? 0 : undefined}
      className="mark-pin"
      data-state="new"
      onKeyDown={pointing.move}
      aria-label={`${words.newNote}, ${words.regions[regionOf(spot)]}. ${words.move}`}
    >
      <Area spot={spot} />
      <Dot spot={spot} text="+" />
    </g>
  );
}
