import type { Asking } from "#app/areas/messages/queries/find-asking.server.ts";
import {
  pendingPromise,
  type Conversation,
  type ShownPromise,
  type ShownThread,
} from "#app/areas/messages/rules/conversation.ts";
import { formatByTime } from "#app/platform/i18n/format.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { TextField } from "#app/platform/ui/field.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { inboxWords } from "#words/studio/inbox.ts";
import { subjectText } from "./messages-view.ts";
import { PromiseLine } from "./promise-line.tsx";

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
  const { timeZone } = asking.hours;
  const { thread, promise } = askedOf(conversation);
  if (!thread) return null;
  return (
    <>
      {conversation.about === null && thread.subject.kind !== "project" ? (
        <p className="text-muted text-sm">{subjectText(thread.subject, locale)}</p>
      ) : null}
      {promise ? <PromiseLine {...{ promise, locale, timeZone, studio }} /> : null}
      {thread.waits ? <Times {...props} thread={thread} promise={promise} /> : null}
      <ViewerForm className="mt-4">
        <input type="hidden" name="threadId" value={thread.id} />
        <Button name="intent" value={thread.isSettled ? "unsettle-thread" : "settle-thread"}>
          {thread.isSettled ? words.unsettle : words.settle}
        </Button>
      </ViewerForm>
    </>
  );
}

type Asked = { thread: ShownThread | undefined; promise: ShownPromise | null };

/** The thread that is acted on, with its own promise: the one that breaks first, else any. */
function askedOf({ about, threads, promises }: Conversation): Asked {
  const shared = threads.filter(
    ({ isInternal, subject }) => !isInternal && (about === null || subject.key === about.key),
  );
  const waiting = shared.filter(({ waits }) => waits);
  const promise = pendingPromise(
    promises.filter(({ threadId }) => waiting.some(({ id }) => id === threadId)),
  );
  const promised = waiting.find(({ id }) => id === promise?.threadId);
  const settled = about === null ? undefined : shared.find(({ isSettled }) => isSettled);
  return { thread: promised ?? waiting[0] ?? settled, promise };
}

type TimesProps = Props & { thread: ShownThread; promise: ShownPromise | null };

/** "Got it, answer by Tuesday 15:00": one press each, in the studio's hours. */
function Times({ asking, locale, problem, thread, promise }: TimesProps) {
  const words = inboxWords(locale);
  const { timeZone } = asking.hours;
  // A promise is renewed for later, never made again as it is.
  const times = asking.times.filter((time) => promise === null || time > promise.until);
  const kept = promise ? words.renew : words.promise;
  const title = promise?.state === "broken" ? words.promiseAnew : kept;
  return (
    <section aria-label={title}>
      <h2 className="text-lg">{title}</h2>
      <ViewerForm className="mt-2 grid gap-1">
        <input type="hidden" name="intent" value="promise-answer" />
        <input type="hidden" name="threadId" value={thread.id} />
        {times.map((time, at) => (
          <Button key={time} name="until" value={time} tone={at === 0 ? undefined : "quiet"}>
            {words.got(formatByTime(new Date(time), locale, timeZone))}
          </Button>
        ))}
      </ViewerForm>
      <ViewerForm className="mt-4 grid gap-2">
        <input type="hidden" name="threadId" value={thread.id} />
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
