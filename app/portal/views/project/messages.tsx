import { formatByTime } from "#app/platform/i18n/format.ts";
import { messagesWords } from "#words/messages.ts";
import type { PageProps } from "./page-props.ts";

/** So much of the last message is shown, in UTF-16 units. */
const SHOWN = 240;

/** The last word, the answer that is promised, and the way to the conversation. */
export function Messages({ page, locale, base }: PageProps) {
  const words = messagesWords(locale);
  const [last] = page.messages;
  const [promise] = page.promises;
  const body = last && last.body.length > SHOWN ? `${last.body.slice(0, SHOWN)}…` : last?.body;
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{words.title}</h2>
      {last ? (
        <p className="mt-3 max-w-[62ch] break-words whitespace-pre-line">
          {words.last(last.authorName, body ?? "")}
        </p>
      ) : null}
      {promise ? (
        <p className="mt-2">
          {words.promised(
            promise.kind,
            promise.byName || page.studio.name,
            formatByTime(new Date(promise.until), locale, page.timeZone),
          )}{" "}
          {promise.isBroken ? words.standing("broken") : null}
        </p>
      ) : null}
      {base ? (
        <p className="no-print">
          <a href={`${base}/messages`} className="inline-flex min-h-11 items-center">
            {last ? words.open : words.write(page.studio.name)}
          </a>
        </p>
      ) : null}
    </section>
  );
}
