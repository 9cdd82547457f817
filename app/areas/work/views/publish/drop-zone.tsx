import { useEffect, useRef, useState } from "react";
import { FileName } from "#app/areas/files/views/file-facts.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { formatFileSize } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { workWords } from "#words/studio/work.ts";
import { useUploads, type Upload, type UploadAddress } from "./use-uploads.ts";

/** What the form takes without scripts. */
const PLAIN_FILES = 10;
const PLAIN_BYTES = 25 * 1024 * 1024;

/**
 * Files are dropped, pasted or chosen anywhere on the page, and go up piece by piece. Without
 * scripts it is a plain field of the form.
 */
export function DropZone({ address }: { address: UploadAddress }) {
  const words = useWords(workWords).publish;
  const language = useLanguage();
  const { uploads, add, cancel, again, isReady } = useUploads(address, words.uploads.leaving);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useFilesOfPage(add);
  return (
    <>
      <div className="drop-zone" data-over={isOver || undefined}>
        <label htmlFor="files-field" className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{words.drop}</span>
          <span className="text-muted text-sm">{words.dropKinds}</span>
        </label>
        <input
          ref={field}
          id="files-field"
          name={isReady ? undefined : "files"}
          type="file"
          multiple
          onChange={() => {
            if (!isReady || !field.current?.files) return;
            add([...field.current.files]);
            field.current.value = "";
          }}
          className="mt-2 block w-full text-sm"
        />
        {isReady ? null : (
          <noscript>
            <p className="hint">
              {words.plainHint(PLAIN_FILES, formatFileSize(PLAIN_BYTES, language))}
            </p>
            <Button name="intent" value="add-files">
              {words.addFiles}
            </Button>
          </noscript>
        )}
      </div>
      {uploads.length > 0 ? (
        <ul className="mt-3">
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} cancel={cancel} again={again} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Takes what is dropped or pasted anywhere on the page; true while something is held over it. */
function useFilesOfPage(add: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      add([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent) => {
      // Office programs add a picture of the words that are pasted.
      const isWords = event.clipboardData?.types.includes("text/plain") ?? false;
      if (isWords && event.target instanceof Element && event.target.matches("input, textarea"))
        return;
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) add(files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [add]);
  return isOver;
}

type RowProps = { upload: Upload; cancel: (key: string) => void; again: (key: string) => void };

function UploadRow({ upload, cancel, again }: RowProps) {
  const words = useWords(workWords).publish.uploads;
  const language = useLanguage();
  const { key, name, size, sent, state } = upload;
  const of = words.of(formatFileSize(sent, language), formatFileSize(size, language));
  return (
    <li className="border-line border-b py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 font-semibold">
          <FileName name={name} />
        </span>
        <span className="text-muted figures text-sm">{of}</span>
      </p>
      <progress value={sent} max={size || 1} aria-label={`${name}: ${of}`} className="meter" />
      <div className="flex items-center justify-between gap-4">
        <p className={`text-sm ${state === "refused" ? "text-bad" : "text-muted"}`} role="status">
          <State upload={upload} />
        </p>
        <span className="flex">
          {state === "refused" ? (
            <Button type="button" tone="quiet" onClick={() => again(key)}>
              {words.again}
            </Button>
          ) : null}
          <Button
            type="button"
            tone="quiet"
            aria-label={words.cancel(name)}
            onClick={() => cancel(key)}
          >
            <span aria-hidden="true">✕</span>
          </Button>
        </span>
      </div>
    </li>
  );
}

function State({ upload: { state, reason, speed, size, sent, resumed } }: { upload: Upload }) {
  const words = useWords(workWords).publish.uploads;
  const refusalText = useRefusalText();
  const language = useLanguage();
  if (state === "waiting") return words.waiting;
  if (state === "interrupted") return words.interrupted;
  if (state === "refused") {
    if (reason === "piece-too-large") return words.tooLarge;
    return reason ? refusalText(reason) : words.refused;
  }
  if (sent >= size) return words.checking;
  const left = speed > 0 ? Math.ceil((size - sent) / speed) : 0;
  const time = left < 100 ? words.seconds(left) : words.minutes(Math.ceil(left / 60));
  const going = speed > 0 ? words.speed(formatFileSize(speed, language), time) : "";
  return [resumed ? words.resumed : "", going].filter(Boolean).join(" · ");
}
