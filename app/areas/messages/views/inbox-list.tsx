import { Form, Link } from "@remix-run/react";
import type { InboxRow } from "#app/areas/messages/queries/list-inbox.server.ts";
import { INBOX_VIEWS, type InboxView } from "#app/areas/messages/rules/conversation.ts";
import { dayOf } from "#app/kernel/day.ts";
import { formatByTime, formatShortDay } from "#app/platform/i18n/format.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Shape, type MarkKind } from "#app/platform/ui/mark.tsx";
import { TextInput } from "#app/platform/ui/inputs.tsx";
import { inboxWords } from "#words/studio/inbox.ts";
import { subjectText } from "./messages-view.ts";

type Props = {
  view: InboxView;
  search: string;
  rows: InboxRow[];
  counts: Record<InboxView, number>;
  thread: { id: string } | null;
  locale: string;
  timeZone: string;
};

/** The conversations of all projects by who has the ball; what is promised soonest comes first. */
export function InboxList(props: Props) {
  const { view, search, rows, counts, locale } = props;
  const words = inboxWords(locale);
  const nothing = search ? words.noneFound : words.none[view];
  return (
    <div className="min-w-0">
      <nav aria-label={words.list} className="subjects mb-3">
        {INBOX_VIEWS.map((name) => (
          <Link
            key={name}
            to={`?view=${name}`}
            aria-current={name === view && !search ? "true" : undefined}
          >
            {words.views[name]}
            {counts[name] > 0 ? <span className="text-muted figures">{counts[name]}</span> : null}
          </Link>
        ))}
      </nav>
      <Form method="get" role="search" className="mb-4 flex gap-2">
        <TextInput
          type="search"
          name="search"
          aria-label={words.search}
          placeholder={words.search}
          defaultValue={search}
          className="min-w-0 flex-1"
        />
        <Button>{words.searchAct}</Button>
      </Form>
      {rows.length === 0 ? <p className="text-muted">{nothing}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Row {...props} row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ row, view, search, thread, locale, timeZone }: Props & { row: InboxRow }) {
  const words = inboxWords(locale);
  const { last, promise, project, subject } = row;
  const query = new URLSearchParams({ view, ...(search ? { search } : {}), thread: row.id });
  return (
    <Link
      to={`?${query.toString()}`}
      className="inbox-row"
      data-unread={row.isUnread ? "" : undefined}
      aria-current={thread?.id === row.id ? "true" : undefined}
    >
      <span className="inbox-who">
        <Shape kind={markOf(row)} />
        {row.isUnread ? <span className="sr-only">{words.unread} </span> : null}
        <span className="truncate">{row.isInternal ? words.internal : row.from}</span>
      </span>
      <span className={promise?.state === "broken" ? "text-bad text-sm" : "text-muted text-sm"}>
        {whenText(row, { locale, timeZone })}
      </span>
      <span className="text-muted col-span-2 truncate text-sm">
        {words.about(subject.kind === "project" ? "" : subjectText(subject, locale), project.title)}
      </span>
      <span className="col-span-2 truncate text-sm">{words.last(last.author, last.body)}</span>
    </Link>
  );
}

/** Who has the ball; an answer that is overdue before that. */
function markOf({ promise, waits, isInternal }: InboxRow): MarkKind {
  if (promise?.state === "broken") return "late";
  if (waits) return promise ? "progress" : "yours";
  return isInternal ? "draft" : "theirs";
}

/** The promise, not the date; the date where nothing is promised. */
function whenText(
  { promise, last }: InboxRow,
  { locale, timeZone }: Pick<Props, "locale" | "timeZone">,
): string {
  const words = inboxWords(locale);
  if (!promise) return formatShortDay(dayOf(new Date(last.at), timeZone), locale);
  const until = formatByTime(new Date(promise.until), locale, timeZone);
  return promise.state === "broken" ? words.broken(until) : words.by(until);
}
