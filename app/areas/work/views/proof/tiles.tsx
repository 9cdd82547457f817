import { useEffect, useState, type RefObject } from "react";
import { tilesIn, tilesOf, type Region, type Tile } from "#app/areas/files/rules/tiles.ts";
import type { Sheet } from "#app/areas/work/rules/proof-page.ts";

type Props = {
  sheet: Sheet;
  /** Where files are served from. */
  files: string;
  /** What it is scrolled in. */
  frame: RefObject<HTMLElement>;
  zoom: number;
};

/** The original over its preview: the squares that are in view, or all of them without scripts. */
export function Tiles({ sheet, files, frame, zoom }: Props) {
  const seen = useSeen(sheet, frame, zoom);
  return (
    <svg
      className="tiles"
      width="100%"
      height="100%"
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {(seen ?? tilesOf(sheet)).map(({ recipe, region }) => (
        <image
          key={recipe}
          href={`${files}/${sheet.file.id}/${sheet.page}/${recipe}`}
          x={region.left}
          y={region.top}
          width={region.width}
          height={region.height}
        />
      ))}
    </svg>
  );
}

/** Null until scripts run. What was in view once stays. */
function useSeen(sheet: Sheet, frame: RefObject<HTMLElement>, zoom: number): Tile[] | null {
  const [seen, setSeen] = useState<Tile[] | null>(null);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const look = () =>
      setSeen((before) => withNew(before ?? [], tilesIn(sheet, viewOf(box, zoom))));
    look();
    box.addEventListener("scroll", look, { passive: true });
    return () => box.removeEventListener("scroll", look);
  }, [sheet, frame, zoom]);
  return seen;
}

function viewOf(box: HTMLElement, zoom: number): Region {
  const scale = 100 / zoom;
  return {
    left: box.scrollLeft * scale,
    top: box.scrollTop * scale,
    width: box.clientWidth * scale,
    height: box.clientHeight * scale,
  };
}

function withNew(before: Tile[], now: Tile[]): Tile[] {
  const known = new Set(before.map(({ recipe }) => recipe));
  const more = now.filter(({ recipe }) => !known.has(recipe));
  return more.length === 0 ? before : [...before, ...more];
}
