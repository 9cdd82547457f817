import type { ReactNode } from "react";
import { FILE_KINDS, type FileKind } from "#app/areas/files/rules/file-kinds.ts";
import {
  FILE_ORIGINS,
  type FileFilter,
  type FileOrigin,
  type ListedFile,
} from "#app/areas/files/rules/file-list.ts";
import { isPictured } from "#app/areas/files/rules/shown-file.ts";
import { dayOf } from "#app/kernel/day.ts";
import { formatFileSize, formatFullDay, formatShortDay } from "#app/platform/i18n/format.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";
import { filesWords } from "#words/files.ts";
import { FileName, fileFacts, previewText } from "./file-facts.tsx";
import { Picture } from "./picture.tsx";

type Props = {
  /** Those that fit the filter. */
  files: ListedFile[];
  /** What was signed and invoiced: on top, unless files of some origin or kind are wanted. */
  documents: { id: string; title: string; at: string; href: string }[];
  /** How many there are of each origin and kind, whatever the filter. */
  all: ListedFile[];
  filter: FileFilter;
  /** Where files are served from. */
  base: string;
  /** Where all of them are, in one archive. */
  archive: string;
  locale: string;
  timeZone: string;
};

/** A project's files in one place: by where they come from and what they are, with a search. */
export function FileList(props: Props) {
  const { files, all, documents, filter, archive, locale } = props;
  const words = filesWords(locale);
  const size = all.reduce((sum, file) => sum + file.size, 0);
  return (
    <>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <Filters {...props} />
        <form method="get" role="search" className="flex items-end gap-3">
          {filter.origin ? <input type="hidden" name="of" value={filter.origin} /> : null}
          {filter.kind ? <input type="hidden" name="kind" value={filter.kind} /> : null}
          <div>
            <Label htmlFor="search">{words.find}</Label>
            <TextInput id="search" type="search" name="search" defaultValue={filter.search} />
          </div>
          <Button>{words.findButton}</Button>
        </form>
      </div>
      {all.length + documents.length === 0 ? <p className="text-muted">{words.none}</p> : null}
      {all.length > 0 && files.length === 0 ? <p className="text-muted">{words.noneFits}</p> : null}
      <Documents {...props} />
      {FILE_ORIGINS.map((origin) => (
        <Group
          key={origin}
          {...props}
          origin={origin}
          files={files.filter((file) => file.origin === origin)}
        />
      ))}
      {all.length > 1 ? (
        <p className="mt-8">
          <a href={archive} download className="inline-flex min-h-11 items-center">
            {words.downloadAll(all.length, formatFileSize(size, locale))}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Filters({ all, filter, locale }: Props) {
  const words = filesWords(locale);
  const origins = FILE_ORIGINS.filter((origin) => all.some((file) => file.origin === origin));
  const kinds = FILE_KINDS.filter((kind) => all.some((file) => file.kind === kind));
  return (
    <nav aria-label={words.filter} className="flex flex-wrap gap-x-6 gap-y-2">
      {origins.length > 1 ? (
        <Choices>
          <Choice filter={filter} change={{ origin: null }} isCurrent={filter.origin === null}>
            {words.all} <span className="text-muted figures">{all.length}</span>
          </Choice>
          {origins.map((origin) => (
            <Choice
              key={origin}
              filter={filter}
              change={{ origin }}
              isCurrent={filter.origin === origin}
            >
              {words.origins[origin]}{" "}
              <span className="text-muted figures">
                {all.filter((file) => file.origin === origin).length}
              </span>
            </Choice>
          ))}
        </Choices>
      ) : null}
      {kinds.length > 1 ? (
        <Choices>
          <Choice filter={filter} change={{ kind: null }} isCurrent={filter.kind === null}>
            {words.everyKind}
          </Choice>
          {kinds.map((kind) => (
            <Choice key={kind} filter={filter} change={{ kind }} isCurrent={filter.kind === kind}>
              {words.kinds[kind]}
            </Choice>
          ))}
        </Choices>
      ) : null}
    </nav>
  );
}

const Choices = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap gap-2">{children}</div>
);

type ChoiceProps = {
  filter: FileFilter;
  change: Partial<{ origin: FileOrigin | null; kind: FileKind | null }>;
  isCurrent: boolean;
  children: ReactNode;
};

function Choice({ filter, change, isCurrent, children }: ChoiceProps) {
  const { origin, kind, search } = { ...filter, ...change };
  const asked = new URLSearchParams({
    ...(origin ? { of: origin } : {}),
    ...(kind ? { kind } : {}),
    ...(search ? { search } : {}),
  });
  return (
    <a href={`?${asked}`} className="chip" aria-current={isCurrent ? "page" : undefined}>
      {children}
    </a>
  );
}

function Documents({ documents, filter, locale, timeZone }: Props) {
  const words = filesWords(locale);
  if (documents.length === 0 || filter.origin || filter.kind) return null;
  return (
    <section aria-labelledby="files-documents" className="mt-8">
      <h2 id="files-documents" className="font-text text-base font-semibold">
        {words.documents}
      </h2>
      <ul>
        {documents.map(({ id, title, at, href }) => {
          const day = dayOf(new Date(at), timeZone);
          return (
            <li key={id} className="file-row">
              <span aria-hidden="true" className="work-thumb" />
              <a href={href} download className="text-ink min-w-0 font-semibold">
                <FileName name={title} />
              </a>
              <span className="text-muted text-sm">PDF</span>
              <time
                dateTime={day}
                title={formatFullDay(day, locale)}
                className="text-muted text-sm whitespace-nowrap"
              >
                {formatShortDay(day, locale)}
              </time>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type GroupProps = Props & { origin: FileOrigin };

function Group({ files, origin, ...props }: GroupProps) {
  const words = filesWords(props.locale);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby={`files-${origin}`} className="mt-8">
      <h2 id={`files-${origin}`} className="font-text text-base font-semibold">
        {words.origins[origin]}
      </h2>
      <ul>
        {files.map((file) => (
          <FileRow key={file.id} file={file} {...props} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Pick<Props, "base" | "locale" | "timeZone"> & { file: ListedFile };

function FileRow({ file, base, locale, timeZone }: RowProps) {
  const words = filesWords(locale);
  const day = dayOf(new Date(file.at), timeZone);
  const note = file.isDraft ? words.draft : previewText(file, locale);
  return (
    <li className="file-row">
      {isPictured(file) ? (
        <Picture file={file} base={base} sizes="3rem" alt="" className="work-thumb" />
      ) : (
        <span aria-hidden="true" className="work-thumb" />
      )}
      <span className="min-w-0">
        <a href={`${base}/${file.id}`} download className="text-ink font-semibold">
          <FileName name={file.name} />
        </a>
        <span className="text-muted block text-sm">
          {[file.caption, file.of, file.by, note ?? ""].filter(Boolean).join(" · ")}
        </span>
      </span>
      <span className="text-muted figures text-sm">{fileFacts(file, locale)}</span>
      <time
        dateTime={day}
        title={formatFullDay(day, locale)}
        className="text-muted text-sm whitespace-nowrap"
      >
        {formatShortDay(day, locale)}
      </time>
    </li>
  );
}
