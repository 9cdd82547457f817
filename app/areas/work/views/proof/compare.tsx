import { useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { Picture } from "#app/areas/files/views/picture.tsx";
import type { Sheet } from "#app/areas/work/rules/proof-page.ts";
import { proofWords } from "#words/proof.ts";
import { useScripts } from "./use-pointing.ts";
import { lookAddress, type ProofView } from "./proof-view.ts";

export type Compared = { version: number; sheets: Sheet[] };

const MODES = ["beside", "slider", "overlay"] as const;
type Mode = (typeof MODES)[number];

type Props = ProofView & { other: Compared };

/** Two versions of the same page: side by side, one over the other, or what differs. */
export function Compare(props: Props) {
  const { page, other, at, locale } = props;
  const words = proofWords(locale);
  const [search] = useSearchParams();
  const mode = MODES.find((known) => known === search.get("mode")) ?? "beside";
  const [older, newer] = [other.sheets[at], page.sheets[at]];
  return (
    <section aria-label={words.compare}>
      <nav className="segment mb-4" aria-label={words.compareWith(other.version)}>
        {MODES.map((name) => (
          <a
            key={name}
            href={lookAddress(search, { mode: name })}
            aria-current={name === mode ? "true" : undefined}
          >
            {words[name]}
          </a>
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
  const { mode, older, newer, other, page, files, locale } = props;
  const words = proofWords(locale);
  const [percent, setPercent] = useState(100);
  const hasScripts = useScripts();
  const shown = (sheet: Sheet, version: number) => (
    <Picture
      file={{ ...sheet.file, width: sheet.width, height: sheet.height }}
      base={files}
      page={sheet.page}
      sizes={mode === "beside" ? "(min-width: 48rem) 40rem, 100vw" : "80rem"}
      alt={`${sheet.file.alt || sheet.name}, ${words.versionLong(version)}`}
      isFirst
      className="sheet-picture"
    />
  );
  if (mode === "beside")
    return (
      <div className="compare-beside">
        <figure>
          {shown(older, other.version)}
          <figcaption>{words.versionLong(other.version)}</figcaption>
        </figure>
        <figure>
          {shown(newer, page.shown.version)}
          <figcaption>{words.versionLong(page.shown.version)}</figcaption>
        </figure>
      </div>
    );
  const isClipped = mode === "slider" && percent < 100;
  const clip = isClipped ? { clipPath: `inset(0 ${100 - percent}% 0 0)` } : undefined;
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
      <div className="compare-stack" data-mode={mode}>
        <div>{shown(older, other.version)}</div>
        <div style={clip}>{shown(newer, page.shown.version)}</div>
      </div>
    </>
  );
}
