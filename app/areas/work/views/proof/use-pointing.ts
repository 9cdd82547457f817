import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
} from "react";
import { WHOLE, type Spot } from "#app/areas/work/rules/pin.ts";

/** Steps of the arrow keys: a hundredth of the page, with Shift a tenth. */
const STEP = WHOLE / 100;
const LARGE_STEP = WHOLE / 10;
/** A pointer that moves less than this share of the page presses a spot; more marks an area. */
const LEAST_AREA = 0.015;

const within = (value: number) => Math.max(0, Math.min(WHOLE, Math.round(value)));

/** The arrows that a key moves by; null for other keys. */
function movement({ key, shiftKey }: KeyboardEvent): { x: number; y: number } | null {
  const step = shiftKey ? LARGE_STEP : STEP;
  const moves: Record<string, { x: number; y: number }> = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  };
  return moves[key] ?? null;
}

type By = { x: number; y: number };

/** Within the page, whole. */
const movedBy = (spot: Spot, by: By): Spot => ({
  ...spot,
  x: Math.min(within(spot.x + by.x), WHOLE - (spot.width ?? 0)),
  y: Math.min(within(spot.y + by.y), WHOLE - (spot.height ?? 0)),
});

/** By its lower right corner. */
const resized = (spot: Spot, by: By): Spot => ({
  ...spot,
  width: Math.max(STEP, Math.min(WHOLE - spot.x, (spot.width ?? 0) + by.x)),
  height: Math.max(STEP, Math.min(WHOLE - spot.y, (spot.height ?? 0) + by.y)),
});

const AREA = WHOLE / 5;

function areaAround({ x, y }: Spot): Spot {
  const from = (at: number) => Math.max(0, Math.min(WHOLE - AREA, at - AREA / 2));
  return { x: from(x), y: from(y), width: AREA, height: AREA };
}

/** Where a pointer is, in shares of the box that it is over. */
function shareAt(box: DOMRect, { clientX, clientY }: { clientX: number; clientY: number }) {
  return {
    x: (clientX - box.left) / box.width,
    y: (clientY - box.top) / box.height,
  };
}

/**
 * The spot of a note that is being written. It is pressed, or dragged as an area, or moved by keys.
 * @param first what the address says; it is taken again when that changes
 */
export function usePointing(first: Spot | null) {
  const [spot, setSpot] = useState(first);
  const from = useRef<{ x: number; y: number } | null>(null);
  const key = first ? `${first.x},${first.y}` : "";
  // The key is the spot.
  useEffect(() => setSpot(first), [key]);
  const begin = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    from.current = shareAt(event.currentTarget.getBoundingClientRect(), event);
  };
  const end = (event: ReactPointerEvent<HTMLElement>) => {
    const start = from.current;
    from.current = null;
    if (!start) return;
    const stop = shareAt(event.currentTarget.getBoundingClientRect(), event);
    const [width, height] = [Math.abs(stop.x - start.x), Math.abs(stop.y - start.y)];
    const isArea = width > LEAST_AREA && height > LEAST_AREA;
    setSpot(
      isArea
        ? {
            x: within(Math.min(start.x, stop.x) * WHOLE),
            y: within(Math.min(start.y, stop.y) * WHOLE),
            width: within(width * WHOLE),
            height: within(height * WHOLE),
          }
        : { x: within(stop.x * WHOLE), y: within(stop.y * WHOLE), width: null, height: null },
    );
  };
  const move = (event: KeyboardEvent) => {
    const by = movement(event);
    if (!by || !spot) return;
    event.preventDefault();
    setSpot(event.altKey ? resized(spot, by) : movedBy(spot, by));
  };
  /** Without pointing: in the middle, from where the arrows move it. */
  const place = () => setSpot({ x: WHOLE / 2, y: WHOLE / 2, width: null, height: null });
  /** For a finger, which has a spot alone: an area around it, moved and sized by keys too. */
  const widen = () => setSpot((now) => now && areaAround(now));
  return { spot, begin, end, move, place, widen, forget: () => setSpot(null) };
}

export type Pointing = ReturnType<typeof usePointing>;

/** Are scripts running here? Until then, forms do everything. */
export function useScripts(): boolean {
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => setIsRunning(true), []);
  return isRunning;
}
