import { useSearchParams } from "@remix-run/react";
import {
  useEffect,
  useRef,
  useState,
  type HTMLAttributes,
  type ReactNode,
  type RefObject,
} from "react";
import { Picture } from "#app/areas/files/views/picture.tsx";
import type { Sheet } from "#app/areas/work/rules/proof-page.ts";
import { proofWords } from "#words/proof.ts";
import { LookLink } from "./look-link.tsx";
import { shownSize } from "./proof-sheet.tsx";
import { lookAddress, type ProofLook, type ProofView } from "./proof-view.ts";
import { bringToMiddle, middleOf, usePan } from "./use-pan.ts";
import { useScripts } from "./use-pointing.ts";

export type Compared = { version: number; sheets: Sheet[] };

const MODES = ["beside", "slider", "overlay"] as const;
type Mode = (typeof MODES)[number];

type Props = ProofView & { other: Compared; look: ProofLook };

/** Two versions of the same page: side by side, one over the other, or what differs. */
export function Compare(props: Props) {
  const { page, other, at, locale, look } = props;
  const words = proofWords(locale);
  const [search] = useSearchParams();
  const mode = MODES.find((known) => known === search.get("mode")) ?? "beside";
  const [older, newer] = [other.sheets[at], page.sheets[at]];
  const hasScripts = useScripts();
  return (
    <section
      aria-label={words.compare}
      className="proof-work"
      data-ground={look.ground ?? undefined}
    >
      <nav className="segment mb-4" aria-label={words.compareWith(other.version)}>
        {MODES.filter((name) => name !== "slider" || hasScripts).map((name) => (
          <LookLink
            key={name}
            to={lookAddress(search, { mode: name })}
            aria-current={name === mode ? "true" : undefined}
          >
            {words[name]}
          </LookLink>
        ))}
      </nav>
      {older && newer ? (
        <Pair {...props} mode={mode} older={older} newer={newer} />
      ) : (
        <p className="text-muted">{words.noOther}</p>
      )}
    </section>
  );
}

type PairProps = Props & { mode: Mode; older: Sheet; newer: Sheet };

function Pair(props: PairProps) {
  const { mode, look, page, at } = props;
  const place = `${page.id} ${at}`;
  const { frame, handlers } = usePan(look.zoom, { place, shownAs: mode });
  const parts = { ...props, frame, handlers };
  return mode === "beside" ? <Beside {...parts} /> : <Stacked {...parts} mode={mode} />;
}

type Panned = ReturnType<typeof usePan>;

/** Each in a frame of its own; where one is scrolled to, the other goes too. */
function Beside({ frame, handlers, ...props }: PairProps & Panned) {
  const { older, newer, other, page } = props;
  const twin = useRef<HTMLDivElement>(null);
  const driven = useRef<HTMLElement | null>(null);
  // The scrolling that this causes isn't followed in turn: a shorter page stops earlier.
  const follow = (from: HTMLElement | null, to: HTMLElement | null) => {
    if (!from || !to) return;
    if (driven.current === from) {
      driven.current = null;
      return;
    }
    const before = [to.scrollLeft, to.scrollTop];
    bringToMiddle(to, middleOf(from));
    const hasMoved = before[0] !== to.scrollLeft || before[1] !== to.scrollTop;
    driven.current = hasMoved ? to : null;
  };
  return (
    <div className="compare-beside">
      <figure>
        <Frame
          {...props}
          sheet={older}
          box={{ ref: twin, onScroll: () => follow(twin.current, frame.current) }}
        >
          <Version {...props} sheet={older} version={other.version} />
        </Frame>
        <figcaption>{proofWords(props.locale).versionLong(other.version)}</figcaption>
      </figure>
      <figure>
        <Frame
          {...props}
          sheet={newer}
          box={{
            ...handlers,
            ref: frame,
            onScroll: () => {
              handlers.onScroll();
              follow(frame.current, twin.current);
            },
          }}
        >
          <Version {...props} sheet={newer} version={page.shown.version} />
        </Frame>
        <figcaption>{proofWords(props.locale).versionLong(page.shown.version)}</figcaption>
      </figure>
    </div>
  );
}

/** One over the other: cut at the slider, or so that what differs is seen. */
function Stacked({ frame, handlers, ...props }: PairProps & Panned) {
  const { mode, older, newer, other, page, locale } = props;
  const words = proofWords(locale);
  const [percent, setPercent] = useState(50);
  const hasScripts = useScripts();
  const upper = useRef<HTMLDivElement>(null);
  // Set by script: the page's policy allows no style in what the server writes.
  useEffect(() => {
    const isClipped = mode === "slider" && percent < 100;
    upper.current?.style.setProperty(
      "clip-path",
      isClipped ? `inset(0 ${100 - percent}% 0 0)` : "none",
    );
  }, [mode, percent]);
  return (
    <>
      {mode === "slider" && hasScripts ? (
        <label className="mb-3 block">
          <span className="label">{words.sliderLabel}</span>
          <input
            type="range"
            min={0}
            max={100}
            value={percent}
            onChange={(event) => setPercent(Number(event.target.value))}
            aria-valuetext={words.sliderSays(percent, page.shown.version)}
            className="w-full"
          />
        </label>
      ) : null}
      {mode === "overlay" ? <p className="mb-3 text-sm">{words.blackIsSame}</p> : null}
      <Frame {...props} sheet={newer} box={{ ...handlers, ref: frame }}>
        <div className="compare-stack" data-mode={mode}>
          <div>
            <Version {...props} sheet={older} version={other.version} />
          </div>
          <div ref={upper}>
            <Version {...props} sheet={newer} version={page.shown.version} />
          </div>
        </div>
      </Frame>
    </>
  );
}

type FrameProps = PairProps & {
  sheet: Sheet;
  box: HTMLAttributes<HTMLDivElement> & { ref: RefObject<HTMLDivElement> };
  children: ReactNode;
};

/** What scrolls must be reached by keyboard (WCAG 2.1.1). */
function Frame({ look, sheet, box, children }: FrameProps) {
  const asGroup = { tabIndex: 0, role: "group", "aria-label": sheet.name };
  return (
    <div {...box} {...(look.zoom === "fit" ? {} : asGroup)} className="sheet-scroll">
      {children}
    </div>
  );
}

/** Both are as wide as the newer one, whatever their pixels. */
function Version({ sheet, version, ...props }: PairProps & { sheet: Sheet; version: number }) {
  const { newer, look, mode, files, locale } = props;
  const { width } = shownSize(newer, look.zoom);
  const height = Math.round((width * sheet.height) / sheet.width);
  const fitting = mode === "beside" ? "(min-width: 48rem) 40rem, 100vw" : "80rem";
  return (
    <Picture
      file={{ ...sheet.file, width, height }}
      of={sheet}
      base={files}
      page={sheet.page}
      sizes={look.zoom === "fit" ? fitting : `${width}px`}
      alt={`${sheet.file.alt || sheet.name}, ${proofWords(locale).versionLong(version)}`}
      isFirst
      className={look.zoom === "fit" ? "sheet-picture" : "sheet-sized"}
    />
  );
}
