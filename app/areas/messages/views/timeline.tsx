import { Attachments } from "#app/areas/files/views/attachments.tsx";
import { timelineOf, type ShownMessage } from "#app/areas/messages/rules/conversation.ts";
import type { MailWay, MessageMail } from "#app/areas/messages/rules/mail-way.ts";
import type { ShownMail } from "#app/areas/messages/rules/incoming.ts";
import { dayOf } from "#app/kernel/day.ts";
import { formatFullDay, formatTime } from "#app/platform/i18n/format.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { TextArea } from "#app/platform/ui/field.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { messagesWords } from "#words/messages.ts";
import { inboxWords } from "#words/studio/inbox.ts";
import { askAddress, momentIn, subjectText, type MessagesView } from "./messages-view.ts";
import { PromiseLine } from "./promise-line.tsx";

/** Messages and promises in the order in which they came, by day. */
export function Timeline(props: MessagesView) {
  const { conversation, locale, timeZone } = props;
  const words = messagesWords(locale);
  const entries = timelineOf(conversation);
  const { earlier, search } = conversation;
  const dayAt = (at: string) => formatFullDay(dayOf(new Date(at), timeZone), locale);
  const nothing = search ? words.noneFound : words.none;
  return (
    <div className="conversation-said">
      {earlier > 0 ? (
        <a
          href={askAddress(props, { all: "1", search: search || null })}
          className="inline-flex min-h-11 items-center"
        >
          {words.earlier(earlier)}
        </a>
      ) : null}
      {entries.length === 0 ? <p className="text-muted">{nothing}</p> : null}
      <ol className="messages">
        {entries.map((entry, index) => {
          const before = entries[index - 1];
          const day = dayAt(entry.at);
          const isNewDay = !before || dayAt(before.at) !== day;
          return (
            <li key={`${entry.is} ${entry.is === "message" ? entry.message.id : entry.promise.id}`}>
              {isNewDay ? <p className="messages-day">{day}</p> : null}
              {entry.is === "message" ? (
                <Written {...props} message={entry.message} />
              ) : (
                <PromiseLine {...props} promise={entry.promise} />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type MessageProps = MessagesView & { message: ShownMessage };

/** What a machine answered is folded away. */
function Written(props: MessageProps) {
  const { message, locale } = props;
  if (!message.mail?.isAutomatic) return <Message {...props} />;
  const words = messagesWords(locale);
  return (
    <Fold summary={words.automatic(message.author)} className="text-muted text-sm">
      <Message {...props} />
    </Fold>
  );
}

function Message(props: MessageProps) {
  const { message, conversation, locale, files } = props;
  const words = messagesWords(locale);
  const { id, subject, isMine, quoted } = message;
  return (
    <article
      id={`message-${id}`}
      tabIndex={-1}
      className="message"
      data-by={message.isStudio ? "studio" : "client"}
      data-internal={message.isInternal ? "" : undefined}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{isMine ? words.you : message.author}</span>
        {message.isInternal ? (
          <span className="font-semibold">{inboxWords(locale).internal}</span>
        ) : null}
        <time dateTime={message.at} className="text-muted figures text-sm">
          {timeIn(message.at, props)}
        </time>
        {message.mail ? <ByMail mail={message.mail} locale={locale} /> : null}
        {message.isNew ? <span className="note-new">{words.new}</span> : null}
        {conversation.about === null && subject.kind !== "project" ? (
          <a
            href={askAddress(props, { about: subject.key })}
            className="text-muted inline-flex min-h-6 items-center text-sm"
          >
            {subjectText(subject, locale)}
          </a>
        ) : null}
      </p>
      {quoted ? (
        <blockquote className="message-quote">
          <p className="text-muted text-sm">{words.quoted(quoted.author)}</p>
          <p className="whitespace-pre-line">{quoted.body}</p>
        </blockquote>
      ) : null}
      {message.body ? <p className="break-words whitespace-pre-line">{message.body}</p> : null}
      <Attachments files={message.attachments} base={files} locale={locale} />
      {message.mail ? <WholeMail message={message} locale={locale} /> : null}
      {message.corrections.map(({ body, at }) => (
        <Fold
          key={at}
          summary={words.corrected(momentIn(at, props))}
          className="text-muted text-sm"
        >
          <p className="break-words whitespace-pre-line">{body}</p>
        </Fold>
      ))}
      <MailWays mails={message.mails} locale={locale} />
      <Acts {...props} />
    </article>
  );
}

/** Nobody vouches for an unconfirmed one. */
function ByMail({ mail, locale }: { mail: ShownMail; locale: string }) {
  const words = messagesWords(locale);
  return (
    <span className={mail.isConfirmed ? "text-muted text-sm" : "text-bad text-sm font-semibold"}>
      {mail.isConfirmed || mail.isAutomatic ? words.byMail : words.unconfirmed}
    </span>
  );
}

/** Whom it reached by mail, as far as anybody knows. */
function MailWays({ mails, locale }: { mails: MessageMail[]; locale: string }) {
  const words = inboxWords(locale);
  if (mails.length === 0) return null;
  return (
    <p className="text-muted text-sm">
      {mails.map(({ id, name, way }, index) => (
        <span key={id}>
          {index > 0 ? " · " : null}
          {BACK.includes(way) ? (
            <a href={`/app/outbox/${id}`} className="text-bad">
              {words.mailWays[way](name)}
            </a>
          ) : (
            words.mailWays[way](name)
          )}
        </span>
      ))}
    </p>
  );
}

/** These ask for somebody to see to it. */
const BACK: MailWay[] = ["bounced", "complained", "stuck"];

/** The mail as it came, with what it quotes. */
function WholeMail({ message, locale }: Pick<MessageProps, "message" | "locale">) {
  const words = messagesWords(locale);
  const { whole = "", filesLeft = 0 } = message.mail ?? {};
  const hasMore = whole !== "" && whole.trim() !== message.body;
  return (
    <>
      {filesLeft > 0 ? <p className="text-sm">{words.filesLeft(filesLeft)}</p> : null}
      {hasMore ? (
        <Fold summary={words.wholeMail} className="text-sm">
          <p className="text-muted break-words whitespace-pre-line">{whole}</p>
        </Fold>
      ) : null}
    </>
  );
}

/** The time alone: the day stands above. */
const timeIn = (at: string, { locale, timeZone }: MessageProps) =>
  formatTime(new Date(at), locale, timeZone);

/** Take it back before it leaves, correct it afterwards, quote it. */
function Acts(props: MessageProps) {
  const { message, locale, mayWrite, typed, problem } = props;
  const words = messagesWords(locale);
  if (!mayWrite) return null;
  if (message.isLeaving)
    return (
      <ViewerForm className="flex flex-wrap items-center gap-x-4 text-sm">
        <input type="hidden" name="messageId" value={message.id} />
        <span className="text-muted">
          {message.isInternal
            ? inboxWords(locale).noting(timeIn(message.at, props))
            : words.leaving(timeIn(message.at, props))}
        </span>
        <Button name="intent" value="take-back-message" tone="quiet">
          {words.takeBack}
        </Button>
      </ViewerForm>
    );
  const isWrong = typed?.correcting === message.id;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 text-sm">
      <a
        href={`${askAddress(props, {
          about: message.subject.key,
          internal: message.isInternal ? "1" : null,
          quote: message.id,
        })}#write`}
        className="inline-flex min-h-11 items-center"
      >
        {words.quote}
      </a>
      {message.isMine ? (
        <Fold summary={words.correct} className="min-w-0 flex-1" open={isWrong}>
          <ViewerForm className="space-y-2 pb-3">
            <input type="hidden" name="messageId" value={message.id} />
            <TextArea
              field={{
                id: `correct-${message.id}`,
                name: "body",
                errors: isWrong && problem ? [problem] : [],
                initialValue: isWrong ? typed.body : message.body,
              }}
              label={words.correction}
              rows={4}
            />
            <Button name="intent" value="correct-message">
              {words.saveCorrection}
            </Button>
          </ViewerForm>
        </Fold>
      ) : null}
    </div>
  );
}
