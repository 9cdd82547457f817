import {
  FILE_ORIGINS,
  type FileFilter,
  type FileOrigin,
  type ListedFile,
} from "#app/areas/files/rules/file-list.ts";
import { isPictured } from "#app/areas/files/rules/shown-file.ts";
import { dayOf, type Day } from "#app/kernel/day.ts";
import { formatFileSize, formatFullDay, formatShortDay } from "#app/platform/i18n/format.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";
import { filesWords } from "#words/files.ts";
import { FileLink, FileName, fileFacts, previewText } from "./file-facts.tsx";
import { FileFilters, MilestoneChoice } from "./file-filters.tsx";
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
  /** The day on which the files are removed by the studio's rule. */
  until?: Day | null;
};

/** A project's files in one place: by where they come from and what they are, with a search. */
export function FileList(props: Props) {
  const { files, all, documents, filter, archive, locale, until } = props;
  const words = filesWords(locale);
  const there = all.filter(({ removed, isDraft, held }) => !removed && !isDraft && !held);
  const size = there.reduce((sum, file) => sum + file.size, 0);
  return (
    <>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <FileFilters {...props} />
        <form method="get" role="search" className="flex items-end gap-3">
          {filter.origin ? <input type="hidden" name="of" value={filter.origin} /> : null}
          {filter.kind ? <input type="hidden" name="kind" value={filter.kind} /> : null}
          <MilestoneChoice {...props} />
          <div>
            <Label htmlFor="search">{words.find}</Label>
            <TextInput id="search" type="search" name="search" defaultValue={filter.search} />
          </div>
          <Button>{words.findButton}</Button>
        </form>
      </div>
      {until && there.length > 0 ? (
        <p className="mb-6 max-w-[66ch]">{words.until(formatFullDay(until, locale))}</p>
      ) : null}
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
      {there.length > 1 ? (
        <p className="mt-8">
          <a href={archive} download className="inline-flex min-h-11 items-center">
            {words.downloadAll(there.length, formatFileSize(size, locale), props.documents.length)}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Documents({ documents, filter, locale, timeZone }: Props) {
  const words = filesWords(locale);
  const isNarrowed = filter.origin ?? filter.kind ?? filter.milestone;
  if (documents.length === 0 || isNarrowed) return null;
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
        <FileLink file={file} base={base} locale={locale} className="text-ink font-semibold" />
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
