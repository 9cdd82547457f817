// On the page where a document is signed: tells the reader's time zone, and lets a signature be drawn beside the typed
// name. Everything works without it.
const zone = document.querySelector("[data-time-zone]");
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";

const field = document.querySelector("[data-draw]");
if (field) {
  const svg = field.querySelector("svg");
  const path = field.querySelector("path");
  const kept = field.querySelector("input");
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  // Asking for the code loads the page anew: what was drawn is still there then.
  const place = `drawing ${location.pathname}`;
  let strokes = sessionStorage.getItem(place) ?? "";
  let stroke = "";
  const show = () => path.setAttribute("d", strokes + stroke);
  const spot = (event) => {
    const box = svg.getBoundingClientRect();
    const within = (at, size, most) => Math.max(0, Math.min(most, Math.round((at / size) * most)));
    return `${within(event.clientX - box.left, box.width, width)} ${within(event.clientY - box.top, box.height, height)}`;
  };
  svg.addEventListener("pointerdown", (event) => {
    svg.setPointerCapture(event.pointerId);
    stroke = `M${spot(event)}`;
  });
  svg.addEventListener("pointermove", (event) => {
    if (stroke === "" || strokes.length + stroke.length > 18_000) return;
    stroke += `L${spot(event)}`;
    show();
  });
  const end = () => {
    if (stroke.includes("L")) strokes += stroke;
    stroke = "";
    kept.value = strokes;
    sessionStorage.setItem(place, strokes);
    show();
  };
  svg.addEventListener("pointerup", end);
  svg.addEventListener("pointercancel", end);
  field.querySelector("[data-clear]").addEventListener("click", () => {
    strokes = stroke = kept.value = "";
    sessionStorage.removeItem(place);
    show();
  });
  kept.value = strokes;
  show();
  field.hidden = false;
}
