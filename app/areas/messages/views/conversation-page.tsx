import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { TextInput } from "#app/platform/ui/inputs.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { toldText } from "#app/platform/ui/told.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { messagesWords } from "#words/messages.ts";
import { Composer, openDraft } from "./composer.tsx";
import { askAddress, subjectText, type MessagesView } from "./messages-view.ts";
import { Timeline } from "./timeline.tsx";

type Props = MessagesView & {
  to: string;
  /** What stands beside it, on the studio's side. */
  aside?: ReactNode;
};

/** The conversation of a project: what it is about, what was said, and what one has to say. */
export function ConversationPage(props: Props) {
  const { locale, aside } = props;
  const words = messagesWords(locale);
  const [search] = useSearchParams();
  const told = toldText(words.told, search.get("told"));
  return (
    <div className="conversation" data-aside={aside ? "" : undefined}>
      <Subjects {...props} />
      <Timeline {...props} />
      {aside ? <aside className="conversation-aside">{aside}</aside> : null}
      <div className="conversation-write">
        <Drafts {...props} />
        {/* Beside what comes next. */}
        {told ? (
          <Notice id="told" role="status" tabIndex={-1} className="mt-6">
            {told}
          </Notice>
        ) : null}
        <Composer key={composerKey(props)} {...props} />
      </div>
    </div>
  );
}

/** Another conversation, draft or quotation begins with its own words in the field. */
function composerKey({ conversation, asked, kept }: Props): string {
  return [...Object.values(kept ?? {}), conversation.about?.key, ...Object.values(asked)].join(" ");
}

/** What has been spoken about, each a link that shows it alone; and the search. */
function Subjects(props: Props) {
  const { conversation, locale } = props;
  const words = messagesWords(locale);
  const { threads, about } = conversation;
  const counted = new Map<string, number>();
  for (const { subject, messages } of threads)
    counted.set(subject.key, (counted.get(subject.key) ?? 0) + messages);
  const spoken = conversation.subjects.filter(({ key }) => counted.has(key));
  const all = [...counted.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div className="min-w-0">
      <nav aria-label={words.filter} className="subjects">
        <a
          href={askAddress(props, { about: null })}
          aria-current={about === null ? "true" : undefined}
        >
          {words.all} <span className="text-muted figures">{all}</span>
        </a>
        {spoken.map((subject) => (
          <a
            key={subject.key}
            href={askAddress(props, { about: subject.key })}
            aria-current={subject.key === about?.key ? "true" : undefined}
          >
            <span className="truncate">{subjectText(subject, locale)}</span>{" "}
            <span className="text-muted figures">{counted.get(subject.key)}</span>
          </a>
        ))}
      </nav>
      <form method="get" role="search" className="mt-4 grid gap-2">
        {about ? <input type="hidden" name="about" value={about.key} /> : null}
        <TextInput
          type="search"
          name="search"
          aria-label={words.search}
          placeholder={words.search}
          defaultValue={conversation.search}
        />
        <Button>{words.searchAct}</Button>
      </form>
    </div>
  );
}

/** Own drafts, each with the way back to it. */
function Drafts(props: Props) {
  const { conversation, locale, mayWrite } = props;
  const words = messagesWords(locale);
  const open = openDraft(props);
  const drafts = conversation.drafts.filter((draft) => draft !== open);
  if (drafts.length === 0 || !mayWrite) return null;
  return (
    <section className="mt-8">
      <h2 className="text-lg">{words.drafts(drafts.length)}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} className="border-line border-t py-2">
            <p className="line-clamp-2 whitespace-pre-line">{draft.body}</p>
            <ViewerForm className="flex flex-wrap items-center gap-x-4 text-sm">
              <input type="hidden" name="messageId" value={draft.id} />
              <span className="text-muted">{subjectText(draft.subject, locale)}</span>
              <a
                href={`${askAddress(props, {
                  about: draft.subject.key,
                  internal: draft.isInternal ? "1" : null,
                  draft: draft.id,
                })}#write`}
                className="inline-flex min-h-11 items-center"
              >
                {words.goOn}
              </a>
              <Button name="intent" value="discard-message" tone="quiet">
                {words.discard}
              </Button>
            </ViewerForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
