import { isPictured, type PicturedFile } from "#app/areas/files/rules/shown-file.ts";
import { Picture } from "#app/areas/files/views/picture.tsx";
import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import { dayOf } from "#app/kernel/day.ts";
import { formatDay, formatFullDay, formatShortDay } from "#app/platform/i18n/format.ts";
import { markdownAsText } from "#app/platform/markdown.ts";
import { checkpointsWords } from "#words/checkpoints.ts";
import type { PageProps } from "./page-props.ts";

/** So many of the earlier works stand in a row. */
const IN_A_ROW = 6;
/** The words beside a picture; the rest is on its page. */
const MOST_WORDS = 280;

type Shown = { checkpoint: ProjectPage["checkpoints"][number]; picture: PicturedFile | null };

/** The published work, newest first, each with its first picture. */
export function worksOf({ checkpoints, files }: ProjectPage): Shown[] {
  const pictured: (PicturedFile & { checkpointId: string })[] = files.filter(isPictured);
  return checkpoints.map((checkpoint) => ({
    checkpoint,
    picture: pictured.find(({ checkpointId }) => checkpointId === checkpoint.id) ?? null,
  }));
}

/** What is seen first: the newest work, else the newest words. */
const newestOf = (works: Shown[]) => works.find(({ picture }) => picture) ?? works[0];

/** The newest work, large, with what was said of it. */
export function NewestWork({ page, locale, base, files }: PageProps) {
  const words = checkpointsWords(locale);
  const newest = newestOf(worksOf(page));
  if (!newest) return null;
  const { checkpoint, picture } = newest;
  const day = dayOf(new Date(checkpoint.publishedAt), page.timeZone);
  const said = markdownAsText(checkpoint.body).slice(0, MOST_WORDS);
  const shown = (
    <>
      {picture ? (
        <Picture
          file={picture}
          base={files}
          sizes="(min-width: 64rem) 46rem, 100vw"
          alt={picture.alt || picture.caption || checkpoint.title}
          isFirst
          className="work-frame"
        />
      ) : null}
      <span className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="font-display text-xl">{checkpoint.title}</span>
        <span className="text-muted text-sm">
          {words.kinds[checkpoint.kind]}
          {", "}
          <time dateTime={day} title={formatFullDay(day, locale)}>
            {formatDay(day, locale)}
          </time>
        </span>
      </span>
    </>
  );
  return (
    <section aria-labelledby="newest" className="min-w-0">
      <h2 id="newest" className="sr-only">
        {words.newest}
      </h2>
      {base ? (
        <a href={`${base}/work/${checkpoint.id}`} className="work-link">
          {shown}
        </a>
      ) : (
        <div>{shown}</div>
      )}
      {said ? (
        <p className="mt-1 max-w-[68ch] whitespace-pre-line">
          {said} <span className="text-muted">{checkpoint.authorName}</span>
        </p>
      ) : null}
    </section>
  );
}

/** A row of earlier works that have something to look at, and the way to all of them. */
export function EarlierWork({ page, locale, base, files }: PageProps) {
  const words = checkpointsWords(locale);
  const works = worksOf(page);
  const newest = newestOf(works);
  const pictured = works.filter((work) => work !== newest && work.picture);
  if (works.length < 2) return null;
  return (
    <section aria-labelledby="earlier">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="earlier" className="text-lg">
          {words.earlier}
        </h2>
        {base ? (
          <a href={`${base}/work`} className="no-print inline-flex min-h-11 items-center text-sm">
            {words.all(works.length)}
          </a>
        ) : null}
      </div>
      {pictured.length > 0 ? (
        <ul
          className="work-strip"
          // What scrolls must be reached by keyboard, where it holds no links (WCAG 2.1.1).
          tabIndex={base ? undefined : 0}
          aria-labelledby="earlier"
        >
          {pictured.slice(0, IN_A_ROW).map((work) => (
            <li key={work.checkpoint.id}>
              <SmallWork {...work} {...{ page, locale, base, files }} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

type SmallProps = Shown & Pick<PageProps, "page" | "locale" | "base" | "files">;

/** A work in a row or a list: picture, title, day. */
export function SmallWork({ checkpoint, picture, page, locale, base, files }: SmallProps) {
  const day = dayOf(new Date(checkpoint.publishedAt), page.timeZone);
  const shown = (
    <>
      {picture ? (
        <Picture
          file={picture}
          base={files}
          sizes="(min-width: 48rem) 12rem, 60vw"
          alt=""
          className="work-thumb"
        />
      ) : (
        <span className="work-thumb work-words">{checkpoint.title}</span>
      )}
      <span className="mt-2 block font-semibold">{checkpoint.title}</span>
      <time dateTime={day} title={formatFullDay(day, locale)} className="text-muted block text-sm">
        {`${checkpointsWords(locale).kinds[checkpoint.kind]}, ${formatShortDay(day, locale)}`}
      </time>
    </>
  );
  return base ? (
    <a href={`${base}/work/${checkpoint.id}`} className="work-link">
      {shown}
    </a>
  ) : (
    shown
  );
}
