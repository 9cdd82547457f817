import type { PromiseState } from "#app/areas/messages/rules/answer-promise.ts";
import type { ShownPromise } from "#app/areas/messages/rules/conversation.ts";
import { formatByTime } from "#app/platform/i18n/format.ts";
import { Shape, type MarkKind } from "#app/platform/ui/mark.tsx";
import { messagesWords } from "#words/messages.ts";

type Props = {
  promise: Pick<ShownPromise, "kind" | "by" | "until" | "state">;
  locale: string;
  timeZone: string;
  /** The studio's name: a rule promises in it. */
  studio: string;
};

const MARKS: Record<PromiseState, MarkKind> = {
  open: "progress",
  near: "progress",
  kept: "done",
  settled: "done",
  renewed: "done",
  broken: "late",
  late: "late",
  missed: "late",
};

/** Both sides read the same words of a promise. */
export function promiseText({ promise, locale, timeZone, studio }: Props): string {
  const words = messagesWords(locale);
  const { kind, by, until, state } = promise;
  const promised = words.promised(
    kind,
    by || studio,
    formatByTime(new Date(until), locale, timeZone),
  );
  return `${promised} ${words.standing(state)}`.trim();
}

export function PromiseLine(props: Props) {
  const { state } = props.promise;
  return (
    <p className="message-promise" data-state={state}>
      <Shape kind={MARKS[state]} />
      <span>{promiseText(props)}</span>
    </p>
  );
}
