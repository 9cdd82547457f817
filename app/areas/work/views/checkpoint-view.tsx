import type { Day } from "#app/kernel/day.ts";
import { formatFileSize, formatFullDay, formatShortDay } from "#app/platform/i18n/format.ts";
import type { Term } from "#app/areas/scope/rules/glossary.ts";
import { Terms } from "#app/areas/scope/views/glossary.tsx";
import type { PortalWords } from "#words/portal.ts";

export type ShownFile = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  width: number | null;
  height: number | null;
};
type Props = {
  checkpoint: { title: string; body: string; authorName: string; day: Day };
  files: ShownFile[];
  /** Where files are served from; null where nothing can be opened. */
  fileBase: string | null;
  locale: string;
  words: PortalWords;
  glossary?: readonly Term[];
  /** Shown open and with its pictures large: on the page of its milestone. */
  large?: boolean;
};

/**
 * A sign of progress: short on the road, opened with a click (no script), with its pictures and
 * files.
 */
export function CheckpointView({
  checkpoint,
  files,
  fileBase,
  locale,
  words,
  glossary = [],
  large = false,
}: Props) {
  const { title, body, authorName, day } = checkpoint;
  const images = files.filter(isShown);
  const others = files.filter((file) => !isShown(file));
  return (
    <details open={large} className="group text-sm">
      <summary className="flex min-h-6 items-baseline gap-3">
        <time
          dateTime={day}
          title={formatFullDay(day, locale)}
          className="text-muted w-16 shrink-0"
        >
          {formatShortDay(day, locale)}
        </time>
        <span className="underline decoration-transparent underline-offset-4 group-hover:decoration-current">
          {title}
        </span>
      </summary>
      <div className="mt-2 mb-3 space-y-3 sm:pl-[4.75rem]">
        {body ? (
          <p className="max-w-[62ch] whitespace-pre-line">
            <Terms text={body} glossary={glossary} />
          </p>
        ) : null}
        {fileBase && images.length > 0 ? (
          <ul className={large ? "space-y-4" : "grid grid-cols-2 gap-3 sm:grid-cols-3"}>
            {images.map((file) => (
              <li key={file.id}>
                <a href={`${fileBase}/${file.id}`} className="block">
                  <img
                    src={`${fileBase}/${file.id}`}
                    alt={file.name}
                    width={file.width ?? undefined}
                    height={file.height ?? undefined}
                    loading="lazy"
                    className={`border-line h-auto max-h-[70vh] border object-contain ${large ? "max-w-full" : "w-full"}`}
                  />
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {others.length > 0 ? (
          <ul className="space-y-1">
            {others.map((file) => (
              <li key={file.id}>
                {fileBase ? (
                  <a href={`${fileBase}/${file.id}`} download={file.name}>
                    {file.name}
                  </a>
                ) : (
                  file.name
                )}{" "}
                <span className="text-muted figures">{formatFileSize(file.size, locale)}</span>
              </li>
            ))}
          </ul>
        ) : null}
        <p className="text-muted">{words.road.by(authorName)}</p>
      </div>
    </details>
  );
}

/** Only our own re-encoded images are shown; a .psd or .tiff is a download. */
const isShown = ({ mediaType }: ShownFile) => mediaType === "image/webp";
