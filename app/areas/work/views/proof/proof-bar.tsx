import { useSearchParams } from "@remix-run/react";
import type { ProofPage } from "#app/areas/work/rules/proof-page.ts";
import { dayOf } from "#app/kernel/day.ts";
import { formatShortDay } from "#app/platform/i18n/format.ts";
import { proofWords } from "#words/proof.ts";
import { LookLink } from "./look-link.tsx";
import { useScripts } from "./use-pointing.ts";
import {
  lookAddress,
  NOTHING_WRITTEN,
  nextZoom,
  type ProofLook,
  type ProofView,
} from "./proof-view.ts";

type Props = ProofView & { look: ProofLook };

/** The versions, the way to compare them, and the zoom: all of them links. */
export function ProofBar(props: Props) {
  const { page, locale, timeZone, versions } = props;
  const words = proofWords(locale);
  const [search] = useSearchParams();
  const other = page.versions.findLast(({ version }) => version < page.shown.version);
  const isComparing = search.has("compare");
  const kept = lookAddress(search, { ...NOTHING_WRITTEN, compare: null, mode: null });
  return (
    <div className="proof-bar">
      <nav aria-label={words.versions} className="segment">
        {page.versions.map(({ checkpointId, version, publishedAt }) => (
          <a
            key={checkpointId}
            href={`${versions}${checkpointId}${kept}`}
            aria-current={
              checkpointId === page.shown.checkpointId && !isComparing ? "page" : undefined
            }
            aria-label={words.versionLong(version)}
          >
            {words.version(version)}{" "}
            <span className="segment-more">
              {formatShortDay(dayOf(new Date(publishedAt), timeZone), locale)}
            </span>
          </a>
        ))}
        {other ? (
          <a
            href={lookAddress(search, {
              ...NOTHING_WRITTEN,
              compare: isComparing ? null : other.checkpointId,
              mode: null,
            })}
            aria-current={isComparing ? "page" : undefined}
          >
            {words.compare}
          </a>
        ) : null}
      </nav>
      {page.sheets.length > 0 ? (
        <>
          <Zoom {...props} />
          <Ground {...props} />
        </>
      ) : null}
    </div>
  );
}

function Zoom({ look, locale, page, at }: Props) {
  const words = proofWords(locale);
  const [search] = useSearchParams();
  const to = (zoom: number | null) =>
    lookAddress(search, { zoom: zoom === null ? null : String(zoom) });
  const steps = [
    { zoom: nextZoom(look.zoom, "smaller"), sign: "−", label: words.smaller },
    { zoom: nextZoom(look.zoom, "larger"), sign: "+", label: words.larger },
  ];
  const [smaller, larger] = steps.map(({ zoom, sign, label }) =>
    zoom === null ? null : (
      <LookLink key={label} to={to(zoom)} aria-label={label}>
        {sign}
      </LookLink>
    ),
  );
  const percent = look.zoom === "fit" || look.zoom === 100 ? 100 : look.zoom;
  return (
    <nav aria-label={words.zoom} className="segment">
      {smaller}
      <LookLink to={to(null)} aria-current={look.zoom === "fit" ? "true" : undefined}>
        {words.fit}
      </LookLink>
      <LookLink
        to={to(100)}
        title={page.sheets[at]?.isTiled ? undefined : words.ofPreview}
        aria-current={look.zoom === "fit" ? undefined : "true"}
      >
        {words.percent(percent)}
      </LookLink>
      {larger}
    </nav>
  );
}

/** What the work lies on, and the whole screen for it. */
function Ground({ look, locale }: Props) {
  const words = proofWords(locale);
  const [search] = useSearchParams();
  const hasScripts = useScripts();
  const to = (ground: string) =>
    lookAddress(search, { ground: look.ground === ground ? null : ground });
  return (
    <div role="group" aria-label={words.ground} className="segment">
      <span className="segment-label" aria-hidden="true">
        {words.ground}
      </span>
      <LookLink to={to("light")} aria-current={look.ground === "light" ? "true" : undefined}>
        {words.light}
      </LookLink>
      <LookLink to={to("dark")} aria-current={look.ground === "dark" ? "true" : undefined}>
        {words.dark}
      </LookLink>
      {hasScripts && document.fullscreenEnabled ? (
        <button type="button" onClick={toggleFullScreen}>
          {words.fullScreen}
        </button>
      ) : null}
    </div>
  );
}

/** The notes stay beside the work. */
function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.querySelector(".proof-screen")?.requestFullscreen();
}

/** The other pages and pictures of this version. */
export function SheetChoice({
  page,
  at,
  locale,
}: Pick<Props, "at" | "locale"> & { page: ProofPage }) {
  const words = proofWords(locale);
  const [search] = useSearchParams();
  if (page.sheets.length < 2) return null;
  return (
    <nav aria-label={words.sheets} className="sheet-choice">
      {page.sheets.map(({ name, file, page: number }, index) => (
        <a
          key={`${file.id} ${number}`}
          href={lookAddress(search, { ...NOTHING_WRITTEN, sheet: String(index + 1) })}
          aria-current={index === at ? "true" : undefined}
          aria-label={words.sheet(index + 1, name)}
        >
          {index + 1}
        </a>
      ))}
    </nav>
  );
}
