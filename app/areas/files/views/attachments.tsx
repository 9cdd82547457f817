import { FileLink, FileName, fileFacts } from "#app/areas/files/views/file-facts.tsx";
import { Picture } from "#app/areas/files/views/picture.tsx";
import { isPictured, type ShownFile } from "#app/areas/files/rules/shown-file.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { FilesField } from "#app/platform/ui/field.tsx";
import { filesWords } from "#words/files.ts";

/** What was sent with something that was said: pictures small, everything as a download. */
export function Attachments({
  files,
  base,
  locale,
}: {
  files: ShownFile[];
  base: string;
  locale: string;
}) {
  if (files.length === 0) return null;
  return (
    <ul className="attachments" aria-label={filesWords(locale).attachments}>
      {files.map((file) => (
        <li key={file.id}>
          {isPictured(file) ? (
            <Picture file={file} base={base} alt={file.alt} sizes="4rem" className="attached" />
          ) : null}
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
            <FileLink
              file={file}
              base={base}
              locale={locale}
              className="inline-flex min-h-11 items-center text-sm"
            />
            <span className="text-muted figures text-sm">{fileFacts(file, locale)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Chooses files to send with what is written. */
export function AttachField({
  id,
  locale,
  problem,
}: {
  id: string;
  locale: string;
  problem: string;
}) {
  const words = filesWords(locale);
  return (
    <FilesField
      field={{ id, name: "attachments", errors: problem ? [problem] : [] }}
      label={words.attach}
      hint={words.attachHint}
    />
  );
}

/** What an own draft has already, each with the way to take it off again. */
export function AttachedDrafts({ files, locale }: { files: ShownFile[]; locale: string }) {
  const words = filesWords(locale);
  if (files.length === 0) return null;
  return (
    <ul className="mb-1">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4">
          <FileName name={file.name} />
          <Button name="detach" value={file.id} tone="quiet" aria-label={words.detach(file.name)}>
            {words.takeOff}
          </Button>
        </li>
      ))}
    </ul>
  );
}
