import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { isPictured, type ShownFile } from "#app/areas/files/rules/shown-file.ts";
import { FileName, fileFacts, previewText } from "#app/areas/files/views/file-facts.tsx";
import { Picture } from "#app/areas/files/views/picture.tsx";
import type { PublishPage } from "#app/areas/work/queries/find-publish-page.server.ts";
import { LONGEST_CAPTION, MOST_FILES } from "#app/areas/work/rules/checkpoint.ts";
import { formatFileSize } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";
import { filesWords } from "#words/files.ts";
import { workWords } from "#words/studio/work.ts";
import { DropZone } from "./drop-zone.tsx";

type Props = { page: PublishPage; saveNow: () => void };

/** While pictures are being made, the page looks again, in milliseconds. */
const LOOK_AGAIN_MS = 1_500;

/** The files of a draft in their order, each with its words, and the place to add more. */
export function DraftFiles({ page, saveNow }: Props) {
  const words = useWords(workWords).publish;
  const { checkpoint, project } = page;
  const { files, making } = checkpoint;
  const { revalidate } = useRevalidator();
  const [order, setOrder] = useState<string[]>([]);
  const ids = files.map(({ id }) => id).join(" ");
  useEffect(() => setOrder([]), [ids]);
  const isMaking = files.some(({ preview }) => preview === "waiting");
  useEffect(() => {
    if (!isMaking) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isMaking, revalidate]);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : files.length);
  const shown = [...files].sort((one, other) => place(one.id) - place(other.id));
  const move = (from: string, to: string) => {
    const ids = shown.map(({ id }) => id).filter((id) => id !== from);
    ids.splice(
      shown.findIndex(({ id }) => id === to),
      0,
      from,
    );
    setOrder(ids);
    setTimeout(saveNow);
  };
  return (
    <section aria-labelledby="files">
      <h2 id="files" className="label font-text mb-2 text-base">
        {words.files} <span className="text-muted font-normal">{words.filesHint(MOST_FILES)}</span>
      </h2>
      <DropZone address={{ projectId: project.id, checkpointId: checkpoint.id }} />
      <Stopped uploads={page.stopped} />
      <ol className="mt-4">
        {shown.map((file) => (
          <FileRow key={file.id} file={file} facts={making[file.id]} move={move} />
        ))}
      </ol>
    </section>
  );
}

/** What didn't arrive whole is said here: after a closed tab nothing else would tell. */
function Stopped({ uploads }: { uploads: PublishPage["stopped"] }) {
  const words = useWords(workWords).publish;
  const language = useLanguage();
  if (uploads.length === 0) return null;
  return (
    <ul className="mt-4">
      {uploads.map(({ id, name, size }) => (
        <li key={id} className="border-line flex flex-wrap items-baseline gap-x-4 border-t py-2">
          <span className="min-w-0 flex-1">
            <FileName name={name} />{" "}
            <span className="text-muted text-sm">
              {words.stopped(formatFileSize(size, language))}
            </span>
          </span>
          <Button name="intent" value={`forget:${id}`} tone="quiet">
            {words.forget}
          </Button>
        </li>
      ))}
    </ul>
  );
}

type RowProps = {
  file: ShownFile;
  facts: PublishPage["checkpoint"]["making"][string] | undefined;
  move: (from: string, to: string) => void;
};

function FileRow({ file, facts, move }: RowProps) {
  const words = useWords(workWords).publish;
  return (
    <li
      className="draft-file"
      draggable
      onDragStart={(event) => event.dataTransfer.setData("text/milepost-file", file.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const from = event.dataTransfer.getData("text/milepost-file");
        if (from && from !== file.id) move(from, file.id);
      }}
    >
      <input type="hidden" name="file" value={file.id} />
      <Small file={file} />
      <div className="min-w-0 space-y-3">
        <FileLine file={file} facts={facts} />
        <Words file={file} />
        {facts?.position ? (
          <p className="text-sm">
            <input type="hidden" name="position" value={file.id} />
            {words.position}{" "}
            <Button name="intent" value={`clean:${file.id}`} tone="quiet">
              {words.cleaned}
            </Button>
          </p>
        ) : null}
      </div>
      <div className="draft-file-acts">
        <MoveButton file={file} direction="up" />
        <MoveButton file={file} direction="down" />
        <Button
          name="intent"
          value={`remove:${file.id}`}
          tone="quiet"
          aria-label={words.remove(file.name)}
        >
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
    </li>
  );
}

/** It stays at both ends, so that the focus isn't lost there. */
function MoveButton({ file, direction }: { file: ShownFile; direction: "up" | "down" }) {
  const words = useWords(workWords).publish;
  return (
    <Button
      name="intent"
      value={`move:${direction}:${file.id}`}
      tone="quiet"
      aria-label={words[direction](file.name)}
    >
      <span aria-hidden="true">{direction === "up" ? "↑" : "↓"}</span>
    </Button>
  );
}

/** A small picture, or what stands for it. */
function Small({ file }: { file: ShownFile }) {
  return isPictured(file) ? (
    <Picture file={file} base="/files" sizes="6rem" alt="" className="work-thumb" />
  ) : (
    <span aria-hidden="true" className="work-thumb work-words text-sm">
      {file.name.split(".").at(-1)?.slice(0, 5).toUpperCase()}
    </span>
  );
}

/** Name, size, and what becomes of its pictures. */
function FileLine({ file, facts }: Pick<RowProps, "file" | "facts">) {
  const language = useLanguage();
  const words = useWords(workWords).publish;
  const said = filesWords(language);
  const problem = previewText(file, language);
  const progress = facts && facts.all > 0 ? said.made(facts.ready, facts.all) : "";
  const isUnfinished = facts !== undefined && facts.ready < facts.all;
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <a href={`/files/${file.id}`} download className="text-ink min-w-0 font-semibold">
          <FileName name={file.name} />
        </a>
        <span className="text-muted figures text-sm">{fileFacts(file, language)}</span>
      </p>
      {problem ? <p className="text-muted text-sm">{problem}</p> : null}
      {file.previewProblem === "holds-no-preview" ? (
        <p className="text-muted text-sm">{words.maximise}</p>
      ) : null}
      {isUnfinished && file.preview !== "failed" ? (
        <>
          <progress value={facts.ready} max={facts.all} aria-label={progress} className="meter" />
          <p className="text-muted text-sm">{progress}</p>
        </>
      ) : null}
    </div>
  );
}

function Words({ file }: { file: ShownFile }) {
  const words = useWords(workWords).publish;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div>
        <Label htmlFor={`caption-${file.id}`}>
          {words.caption} <span className="text-muted font-normal">{`(${words.captionHint})`}</span>
        </Label>
        <TextInput
          id={`caption-${file.id}`}
          name={`caption-${file.id}`}
          defaultValue={file.caption}
          maxLength={LONGEST_CAPTION}
        />
      </div>
      <div>
        <Label htmlFor={`alt-${file.id}`}>{words.alt}</Label>
        <TextInput
          id={`alt-${file.id}`}
          name={`alt-${file.id}`}
          defaultValue={file.alt}
          maxLength={LONGEST_CAPTION}
        />
      </div>
    </div>
  );
}
