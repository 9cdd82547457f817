import { dayOf } from "#app/kernel/day.ts";
import { formatDay, formatFullDay } from "#app/platform/i18n/format.ts";
import { checkpointsWords } from "#words/checkpoints.ts";
import type { CheckpointViewProps } from "./checkpoint-body.tsx";

type Props = Pick<CheckpointViewProps, "checkpoint" | "locale" | "timeZone"> & {
  /** The project's title. */
  project: string;
};

/** What it is, of which milestone, from whom and when. */
export function CheckpointHead({ checkpoint, locale, timeZone, project }: Props) {
  const words = checkpointsWords(locale);
  const { publishedAt, kind, title, milestone, authorName } = checkpoint;
  const day = publishedAt === null ? null : dayOf(new Date(publishedAt), timeZone);
  return (
    <header className="mb-8">
      <p className="text-muted text-sm">{`${project} · ${milestone.title}`}</p>
      <h1 className="mt-1 text-3xl break-words">{title}</h1>
      <p className="text-muted mt-2">
        {`${words.kinds[kind]}, ${words.by(authorName)}`}
        {day ? (
          <>
            {", "}
            <time dateTime={day} title={formatFullDay(day, locale)}>
              {formatDay(day, locale)}
            </time>
          </>
        ) : null}
      </p>
    </header>
  );
}
