import { formatMoment } from "#app/platform/i18n/format.ts";
import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import type { PortalWords } from "#words/portal.ts";

type Props = {
  page: Pick<ProjectPage, "activities" | "timeZone">;
  locale: string;
  words: PortalWords;
};

/** Who did what, when. Both sides read the same list. */
export function History({ page, locale, words }: Props) {
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-xl">
        {words.history.title}
      </h2>
      {page.activities.length === 0 ? (
        <p className="text-muted mt-4">{words.history.none}</p>
      ) : null}
      <ol className="mt-4 text-sm">
        {page.activities.map((activity) => (
          <li
            key={activity.id}
            className="border-line grid gap-x-5 border-t py-2 sm:grid-cols-[11rem_1fr_auto]"
          >
            <time dateTime={activity.at} className="text-muted">
              {formatMoment(new Date(activity.at), locale, page.timeZone)}
            </time>
            <span>
              {(words.history.lines[activity.type] ?? (() => activity.type))(
                activity.subject,
                activity.detail,
              )}
            </span>
            <span className="text-muted">{activity.actorName}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
