import { Picture } from "#app/areas/files/views/picture.tsx";
import { PREVIEW_EDGE, sizeWithin, sourcesOf } from "#app/areas/files/rules/derivatives.ts";
import type { Sheet } from "#app/areas/work/rules/proof-page.ts";
import { proofWords } from "#words/proof.ts";
import { Marks } from "./marks.tsx";
import type { SheetProps } from "./proof-view.ts";
import { Tiles } from "./tiles.tsx";
import { usePan } from "./use-pan.ts";

/** Widths at which the picture is a button, one for each range of screens (styles.css). */
const PRESSED_WIDTHS = [280, 336, 440, 600, 790];

/** The page that is shown, with its notes; where one may write, a press begins a note. */
export function ProofSheet(props: SheetProps) {
  const { page, at, look, locale, mayWrite, pointing, hasScripts } = props;
  const sheet = page.sheets[at];
  const { frame, handlers } = usePan(look.zoom, { place: `${page.id} ${at}` });
  if (!sheet) return null;
  const isPressed = mayWrite && !hasScripts && look.zoom === "fit";
  return (
    <div
      ref={frame}
      {...handlers}
      className="sheet-scroll"
      // What scrolls must be reached by keyboard (WCAG 2.1.1).
      tabIndex={look.zoom === "fit" ? undefined : 0}
      role={look.zoom === "fit" ? undefined : "group"}
      aria-label={look.zoom === "fit" ? undefined : sheet.name}
    >
      <div className="sheet">
        {isPressed ? (
          <PressedPicture {...props} sheet={sheet} />
        ) : (
          <ShownPicture {...props} sheet={sheet} />
        )}
        {sheet.isTiled && look.zoom !== "fit" ? (
          <Tiles sheet={sheet} files={props.files} frame={frame} zoom={look.zoom} />
        ) : null}
        {mayWrite && hasScripts ? (
          <button
            type="button"
            className="sheet-press"
            aria-label={proofWords(locale).pressHere(sheet.name)}
            onPointerDown={pointing.begin}
            onPointerUp={pointing.end}
            onClick={(event) => {
              // A press by keyboard has no place.
              if (event.detail === 0) pointing.place();
            }}
          />
        ) : null}
        <Marks {...props} />
      </div>
    </div>
  );
}

function ShownPicture({ sheet, look, files }: SheetProps & { sheet: Sheet }) {
  const size = shownSize(sheet, look.zoom);
  return (
    <Picture
      file={{ ...sheet.file, ...size }}
      of={sheet}
      base={files}
      page={sheet.page}
      sizes={look.zoom === "fit" ? "(min-width: 64rem) 60rem, 100vw" : `${size.width}px`}
      alt={sheet.file.alt || sheet.file.caption || sheet.name}
      isFirst
      className={look.zoom === "fit" ? "sheet-picture" : "sheet-sized"}
    />
  );
}

/** The size in pixels of what is there, times the zoom: before the release that of the preview. */
export function shownSize(sheet: Sheet, zoom: "fit" | number) {
  const preview = sizeWithin(sheet, sheet.file.held?.edge ?? PREVIEW_EDGE);
  const { width, height } = sheet.isTiled ? sheet : preview;
  const scale = zoom === "fit" ? 1 : zoom / 100;
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Without scripts the picture is a button: the browser sends where it was pressed. */
function PressedPicture({ sheet, files, locale }: SheetProps & { sheet: Sheet }) {
  const words = proofWords(locale);
  const { jpeg, webp } = sourcesOf(sheet, sheet.page);
  const recipe = jpeg.at(-1)?.recipe ?? webp.at(-1)?.recipe ?? "";
  return (
    <>
      {PRESSED_WIDTHS.map((width) => (
        <input
          key={width}
          type="image"
          form="pin-form"
          name={`s${width}`}
          formNoValidate
          src={`${files}/${sheet.file.id}/${sheet.page}/${recipe}`}
          alt={words.pressHere(sheet.file.alt || sheet.name)}
          width={width}
          height={Math.round((width * sheet.height) / sheet.width)}
          className={`sheet-button sheet-button-${width}`}
        />
      ))}
    </>
  );
}
