import { isLate } from "#app/areas/projects/rules/milestone-states.ts";
import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import { dayOf, type Day } from "#app/kernel/day.ts";
import { formatDay, formatFullDay, formatShortDay } from "#app/platform/i18n/format.ts";
import { checkpointsWords } from "#words/checkpoints.ts";
import type { PageProps } from "./page-props.ts";

/**
 * The road: each milestone a marker, each checkpoint a tick, and today between what was and what
 * comes.
 */
export function Road({ page, today, locale, words, base: home }: PageProps) {
  // Before work begins a milestone has no page of its own: there is nothing to see and nothing to
  // decide.
  const base = page.status === "proposed" ? null : home;
  const markers = roadOf(page, today);
  return (
    <section aria-labelledby="road">
      <h2 id="road" className="text-xl">
        {words.road.title}
      </h2>
      {page.milestones.length === 0 ? <p className="text-muted mt-4">{words.road.none}</p> : null}
      <Progress page={page} locale={locale} />
      <ol className="road mt-6">
        {markers.map((marker) =>
          marker === "today" ? (
            <li key="today" data-mark="today" className="text-sm">
              <strong className="font-semibold">{words.road.today}</strong>
              <span className="text-muted">
                {", "}
                <time dateTime={today}>{formatShortDay(today, locale)}</time>: {words.road.you}
              </span>
            </li>
          ) : (
            <Milestone
              key={marker.id}
              milestone={marker}
              page={page}
              today={today}
              locale={locale}
              words={words}
              base={base}
            />
          ),
        )}
      </ol>
    </section>
  );
}

/** Where today is: before the first milestone that isn't approved and lies ahead. */
function roadOf(page: ProjectPage, today: Day): ("today" | ProjectPage["milestones"][number])[] {
  const at = page.milestones.findIndex(
    ({ status, dueOn }) => status !== "approved" && dueOn >= today,
  );
  const position = at === -1 ? page.milestones.length : at;
  return [...page.milestones.slice(0, position), "today", ...page.milestones.slice(position)];
}

type MilestoneProps = Pick<PageProps, "page" | "today" | "locale" | "words" | "base"> & {
  milestone: ProjectPage["milestones"][number];
};

function Milestone({ milestone, page, today, locale, words, base }: MilestoneProps) {
  const { id, title, dueOn, status } = milestone;
  const checkpoints = page.checkpoints.filter(({ milestoneId }) => milestoneId === id);
  const moves = page.dateMoves.filter(({ milestoneId }) => milestoneId === id);
  const [review] = page.reviews.filter((entry) => entry.milestoneId === id);
  return (
    <li data-mark={status}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg">
          {base ? (
            <a
              href={`${base}/milestones/${id}`}
              className="text-ink decoration-edge hover:decoration-current"
            >
              {title}
            </a>
          ) : (
            title
          )}
        </h3>
        <time dateTime={dueOn} title={formatFullDay(dueOn, locale)} className="text-muted text-sm">
          {formatDay(dueOn, locale)}
        </time>
      </div>
      {moves.map((move) => (
        <p key={move.movedAt} className="text-muted text-sm">
          <s>
            <time dateTime={move.fromDay}>{formatDay(move.fromDay, locale)}</time>
          </s>{" "}
          {reasonOf(move.reason, words)}
        </p>
      ))}
      <p
        className={`text-sm ${status === "in_review" ? "text-accent-ink font-semibold" : "text-muted"}`}
      >
        {words.road.status[status]}
        {isLate(milestone, today) ? `, ${words.road.late}` : ""}
      </p>
      {review?.decision === "changes_requested" && status !== "approved" ? (
        <p className="mt-2 text-sm">
          <span className="text-muted">{words.road.said(review.contactName)}</span> {review.reason}
        </p>
      ) : null}
      {checkpoints.length > 0 ? (
        <ul className="ticks">
          {checkpoints.map((checkpoint) => (
            <li key={checkpoint.id}>
              <Tick checkpoint={checkpoint} page={page} locale={locale} base={base} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

type TickProps = Pick<PageProps, "page" | "locale" | "base"> & {
  checkpoint: ProjectPage["checkpoints"][number];
};

/** A checkpoint on the road: a thing to open. */
function Tick({ checkpoint, page, locale, base }: TickProps) {
  const day = dayOf(new Date(checkpoint.publishedAt), page.timeZone);
  const words = (
    <>
      <time
        dateTime={day}
        title={formatFullDay(day, locale)}
        className="text-muted w-16 shrink-0 no-underline"
      >
        {formatShortDay(day, locale)}
      </time>
      <span className="min-w-0 underline decoration-(--edge) underline-offset-4 [overflow-wrap:anywhere]">
        {checkpoint.title}
      </span>
      <span className="text-muted ml-auto shrink-0">
        {checkpointsWords(locale).kinds[checkpoint.kind]}
      </span>
    </>
  );
  const look = "flex min-h-11 items-center gap-3 text-sm text-ink no-underline";
  return base ? (
    <a href={`${base}/work/${checkpoint.id}`} className={look}>
      {words}
    </a>
  ) : (
    <span className={look}>{words}</span>
  );
}

/** Progress is what is approved, and what is not. */
function Progress({ page, locale }: Pick<PageProps, "page" | "locale">) {
  const words = checkpointsWords(locale);
  const open = page.milestones.filter(({ status }) => status !== "approved");
  if (page.milestones.length === 0 || page.status === "proposed") return null;
  const approved = page.milestones.length - open.length;
  return (
    <p className="mt-1 text-sm">
      <strong className="font-semibold">{words.progress(approved, page.milestones.length)}</strong>
      {". "}
      {open.length > 0 ? (
        <span className="text-muted">
          {words.progressWhy(open.map(({ title }) => title).join(", "))}
        </span>
      ) : null}
    </p>
  );
}

/** "3: Flags" is what moved the date: change 3. */
function reasonOf(reason: string, words: PageProps["words"]): string {
  const [, number, title] = /^(\d+): (.*)$/u.exec(reason) ?? [];
  return number ? `${words.ledger.change.number(Number(number))}: ${title}` : reason;
}
