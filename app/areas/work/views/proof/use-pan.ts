import {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
} from "react";

const MIDDLE_BUTTON = 1;

type Remembered = { place: string; shownAs?: string };

/** A place, in shares of the whole width and height. */
type Share = { x: number; y: number };

const UPPER_MIDDLE: Share = { x: 0.5, y: 0 };
const places = new Map<string, Share>();

function remember(place: string, share: Share): void {
  places.set(place, share);
  try {
    sessionStorage.setItem(place, `${share.x} ${share.y}`);
  } catch {
    // A browser that stores nothing still knows it on this page.
  }
}

function recall(place: string): Share {
  const known = places.get(place);
  if (known) return known;
  try {
    const [x, y] = (sessionStorage.getItem(place) ?? "").split(" ").map(Number);
    return x && y ? { x, y } : UPPER_MIDDLE;
  } catch {
    return UPPER_MIDDLE;
  }
}

export const middleOf = (box: HTMLElement): Share => ({
  x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
  y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
});

export function bringToMiddle(box: HTMLElement, { x, y }: Share): void {
  const left = x * box.scrollWidth - box.clientWidth / 2;
  const top = y * box.scrollHeight - box.clientHeight / 2;
  // Two that follow each other come to rest.
  if (Math.abs(box.scrollLeft - left) >= 1) box.scrollLeft = left;
  if (Math.abs(box.scrollTop - top) >= 1) box.scrollTop = top;
}

/**
 * A page that is larger than its frame: dragged with the middle button, or with the space bar held;
 * fingers and arrow keys scroll it anyway. What is in the middle stays there when it is zoomed, and
 * on the other versions: it is remembered under `place`.
 * @param shownAs changes when the page is laid out in another way
 */
export function usePan(zoom: string | number, { place, shownAs = "" }: Remembered) {
  const frame = useRef<HTMLDivElement>(null);
  const isHeld = useRef(false);
  const isDragged = useRef(false);
  useLayoutEffect(() => {
    if (frame.current) bringToMiddle(frame.current, recall(place));
  }, [zoom, place, shownAs]);
  useEffect(() => {
    const letGo = () => {
      isHeld.current = false;
    };
    window.addEventListener("blur", letGo);
    return () => window.removeEventListener("blur", letGo);
  }, []);
  const hold = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLTextAreaElement;
    if (event.key !== " " || isField) return;
    isHeld.current = event.type === "keydown";
    // A button that has the focus isn't pressed by it.
    if (zoom !== "fit") event.preventDefault();
  };
  const begin = (event: ReactPointerEvent) => {
    if (event.button !== MIDDLE_BUTTON && !isHeld.current) return;
    event.preventDefault();
    event.stopPropagation();
    isDragged.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: ReactPointerEvent) => {
    if (isDragged.current) frame.current?.scrollBy(-event.movementX, -event.movementY);
  };
  const end = (event: ReactPointerEvent) => {
    if (isDragged.current) event.stopPropagation();
    isDragged.current = false;
  };
  const note = () => {
    if (frame.current) remember(place, middleOf(frame.current));
  };
  return {
    frame,
    handlers: {
      onKeyDown: hold,
      onKeyUp: hold,
      onPointerDownCapture: begin,
      onPointerMove: drag,
      onPointerUpCapture: end,
      onPointerCancel: end,
      onScroll: note,
    },
  };
}
