import type { Asking } from "#app/areas/messages/queries/find-asking.server.ts";
import { openPromise, type Conversation } from "#app/areas/messages/rules/conversation.ts";
import { formatByTime } from "#app/platform/i18n/format.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { TextField } from "#app/platform/ui/field.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { messagesWords } from "#words/messages.ts";
import { inboxWords } from "#words/studio/inbox.ts";

type Props = {
  conversation: Conversation;
  asking: Asking;
  locale: string;
  studio: string;
  /** Why a time was refused; empty for none. */
  problem: string;
};

/** What waits for the studio in a conversation: a promise to make, to renew, or to settle. */
export function PromiseAside(props: Props) {
  const { conversation, locale, asking, studio } = props;
  const words = inboxWords(locale);
  const said = messagesWords(locale);
  const { about, threads } = conversation;
  const shared = threads.filter(
    ({ isInternal, subject }) => !isInternal && (about === null || subject.key === about.key),
  );
  const waiting = shared.find(({ waits }) => waits);
  const settled = about === null ? undefined : shared.find(({ isSettled }) => isSettled);
  const promise = openPromise(conversation.promises);
  const { timeZone } = asking.hours;
  return (
    <>
      {promise ? (
        <p className="message-promise" data-state={promise.state}>
          {said.promised(
            promise.kind,
            promise.by || studio,
            formatByTime(new Date(promise.until), locale, timeZone),
          )}{" "}
          {said.standing(promise.state)}
        </p>
      ) : null}
      {waiting ? <Times {...props} threadId={waiting.id} hasPromise={promise !== null} /> : null}
      {(waiting ?? settled) ? (
        <ViewerForm className="mt-4">
          <input type="hidden" name="threadId" value={(waiting ?? settled)?.id} />
          <Button name="intent" value={waiting ? "settle-thread" : "unsettle-thread"}>
            {waiting ? words.settle : words.unsettle}
          </Button>
        </ViewerForm>
      ) : null}
    </>
  );
}

/** "Got it, answer by Tuesday 15:00": one press each, in the studio's hours. */
function Times({
  asking,
  locale,
  problem,
  threadId,
  hasPromise,
}: Props & { threadId: string; hasPromise: boolean }) {
  const words = inboxWords(locale);
  const { timeZone } = asking.hours;
  return (
    <section aria-label={words.promise}>
      <h2 className="text-lg">{hasPromise ? words.renew : words.promise}</h2>
      <ViewerForm className="mt-2 grid gap-2">
        <input type="hidden" name="intent" value="promise-answer" />
        <input type="hidden" name="threadId" value={threadId} />
        {asking.times.map((time) => (
          <Button key={time} name="until" value={time}>
            {words.got(formatByTime(new Date(time), locale, timeZone))}
          </Button>
        ))}
      </ViewerForm>
      <ViewerForm className="mt-4 grid gap-2">
        <input type="hidden" name="threadId" value={threadId} />
        <TextField
          field={{ id: "promise-at", name: "at", errors: problem ? [problem] : [] }}
          type="datetime-local"
          label={words.otherTime}
          hint={timeZone}
        />
        <Button name="intent" value="promise-answer">
          {words.promiseAt}
        </Button>
      </ViewerForm>
      <p className="hint">{words.promiseHint}</p>
    </section>
  );
}
