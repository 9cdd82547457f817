import {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
} from "react";

const MIDDLE_BUTTON = 1;

/**
 * A page that is larger than its frame: dragged with the middle button, or with the space bar held;
 * fingers and arrow keys scroll it anyway. What is in the middle stays there when it is zoomed.
 */
export function usePan(zoom: string | number) {
  const frame = useRef<HTMLDivElement>(null);
  const middle = useRef({ x: 0.5, y: 0 });
  const isHeld = useRef(false);
  const isDragged = useRef(false);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    box.scrollLeft = middle.current.x * box.scrollWidth - box.clientWidth / 2;
    box.scrollTop = middle.current.y * box.scrollHeight - box.clientHeight / 2;
  }, [zoom]);
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
    const box = frame.current;
    if (box)
      middle.current = {
        x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
        y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
      };
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
