import { AttachedDrafts, AttachField } from "#app/areas/files/views/attachments.tsx";
import { LONGEST_MESSAGE } from "#app/areas/messages/rules/message.ts";
import type { ShownDraft } from "#app/areas/messages/rules/conversation.ts";
import { HARD_MOMENTS } from "#app/areas/messages/rules/hard-moments.ts";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Button } from "#app/platform/ui/button.tsx";
import { FormError, Select, TextArea } from "#app/platform/ui/field.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { messagesWords } from "#words/messages.ts";
import { inboxWords } from "#words/studio/inbox.ts";
import { askAddress, subjectText, type MessagesView } from "./messages-view.ts";

type Props = MessagesView & {
  /** Whom it goes to: the studio, or the client's people. */
  to: string;
};

/** These refusals are said beside the words, or the files. */
const OF_BODY = ["message-empty", "message-too-long", "words-unchecked"];
const OF_FILES = ["file-too-large", "too-many-files", "quota-full"];

/** The draft that is gone on with: the one that the address names, else the last about the same. */
export function openDraft({
  conversation,
  asked,
}: Pick<Props, "conversation" | "asked">): ShownDraft | undefined {
  const named = conversation.drafts.find(({ id }) => id === asked.draft);
  if (named) return named;
  const about = conversation.about?.key ?? "project";
  return conversation.drafts.find(
    ({ subject, isInternal }) => subject.key === about && isInternal === asked.internal,
  );
}

/** Writes a message, or goes on with an own draft. */
export function Composer(props: Props) {
  const { locale, side, problem, to, mayWrite } = props;
  const words = messagesWords(locale);
  if (!mayWrite) return <p className="text-muted mt-6">{words.readOnly}</p>;
  const { draft, isInternal, isRefused } = beginningOf(props);
  return (
    <section
      id="write"
      aria-label={words.write(to)}
      className="composer"
      data-internal={isInternal ? "" : undefined}
    >
      {side === "studio" ? (
        <StudioHead {...props} isInternal={isInternal} />
      ) : (
        <h2 className="text-xl">{words.write(to)}</h2>
      )}
      {isRefused ? <FormError errors={[problem]} /> : null}
      <ViewerForm encType="multipart/form-data" className="mt-4 grid gap-4">
        <Fields {...props} draft={draft} isInternal={isInternal} />
      </ViewerForm>
    </section>
  );
}

/** What is gone on with, and for whom; what was refused for no field's sake is said above. */
function beginningOf(props: Props) {
  const { asked, typed } = props;
  const draft = openDraft(props);
  const refused = typed?.correcting === "" ? typed : undefined;
  return {
    draft,
    isInternal: refused?.internal ?? draft?.isInternal ?? asked.internal,
    isRefused: refused !== undefined && ![...OF_BODY, ...OF_FILES].includes(refused.refusal),
  };
}

const StudioHead = (props: Props & { isInternal: boolean }) => (
  <>
    <Kinds {...props} />
    {props.isInternal ? null : <HardMoments {...props} />}
  </>
);

/** To the client, or a note of the studio's own: which one is chosen is in the address. */
function Kinds(props: Props & { isInternal: boolean }) {
  const words = inboxWords(props.locale);
  const kinds = [
    { internal: null, text: words.shared(props.to), isChosen: !props.isInternal },
    { internal: "1", text: words.internalNote, isChosen: props.isInternal },
  ];
  return (
    <nav className="composer-kinds">
      {kinds.map(({ internal, text, isChosen }) => (
        <a
          key={text}
          href={`${askAddress(props, { internal })}#write`}
          aria-current={isChosen ? "true" : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}

/** Words to begin from, in the client's language; links, so that they work without scripts. */
function HardMoments(props: Props) {
  const words = inboxWords(props.locale);
  return (
    <Fold summary={words.hard} className="mt-2">
      <p className="hint">{words.hardHint}</p>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {HARD_MOMENTS.map((moment) => (
          <li key={moment}>
            <a
              href={`${askAddress(props, { words: moment })}#write`}
              className="inline-flex min-h-11 items-center text-sm"
            >
              {words.hardMoments[moment]}
            </a>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

type FieldsProps = Props & { draft: ShownDraft | undefined; isInternal: boolean };

/** What the fields begin with: what was refused, else the draft, else nothing. */
function firstOf({ conversation, typed, draft, formId, proposed }: FieldsProps) {
  if (typed?.correcting === "") return typed;
  const about = draft?.subject.key ?? conversation.about?.key ?? "project";
  if (proposed) return { about, formId, body: proposed };
  return { about, formId: draft?.formId ?? formId, body: draft?.body ?? "" };
}

function Fields(props: FieldsProps) {
  const { conversation, locale, typed, problem, draft, isInternal, proposed } = props;
  const words = messagesWords(locale);
  const first = firstOf(props);
  const refusal = typed?.correcting === "" ? typed.refusal : "";
  const wrong = (reasons: string[]) => (reasons.includes(refusal) ? [problem] : []);
  return (
    <>
      <input type="hidden" name="formId" value={first.formId} />
      {isInternal ? <input type="hidden" name="internal" value="1" /> : null}
      <Quoted {...props} />
      <Select
        field={{ id: "about", name: "about", initialValue: first.about }}
        label={words.about}
        options={conversation.subjects.map(
          (subject) => [subject.key, subjectText(subject, locale)] as const,
        )}
      />
      <TextArea
        field={{
          ...{ id: "message-body", name: "body" },
          ...{ errors: wrong(OF_BODY), initialValue: first.body },
        }}
        label={isInternal ? inboxWords(locale).internalNote : words.message}
        rows={proposed ? 14 : 5}
        maxLength={LONGEST_MESSAGE}
        autoFocus={proposed !== "" || OF_BODY.includes(refusal)}
      />
      <AttachField id="message-files" locale={locale} problem={wrong(OF_FILES)[0] ?? ""} />
      <Sending {...props} />
      {/* Below the main button: Enter in a field presses the first one. */}
      <AttachedDrafts files={draft?.attachments ?? []} locale={locale} />
    </>
  );
}

function Sending({ locale, to, isInternal, draft }: FieldsProps) {
  const words = messagesWords(locale);
  const { keep, internalHint } = inboxWords(locale);
  return (
    <div>
      <p className="flex flex-wrap items-center gap-3">
        <Button name="intent" value="send-message" tone="main">
          {isInternal ? keep : words.send(to)}
        </Button>
        <Button name="intent" value="save-draft">
          {words.save}
        </Button>
        {draft ? (
          <>
            <input type="hidden" name="messageId" value={draft.id} />
            <Button name="intent" value="discard-message" tone="quiet">
              {words.discard}
            </Button>
          </>
        ) : null}
      </p>
      <p className="hint">{isInternal ? internalHint : words.sendHint}</p>
    </div>
  );
}

/** What is quoted: by the draft, or as the address asks. */
function Quoted(props: FieldsProps) {
  const { conversation, asked, locale, draft } = props;
  const words = messagesWords(locale);
  const message = conversation.messages.find(({ id }) => id === asked.quote);
  const quoted = message ?? draft?.quoted ?? null;
  if (!quoted) return null;
  return (
    <div>
      <input type="hidden" name="quotedId" value={quoted.id} />
      <blockquote className="message-quote">
        <p className="text-muted text-sm">{words.quoted(quoted.author)}</p>
        <p className="line-clamp-4 whitespace-pre-line">{quoted.body}</p>
      </blockquote>
      <a
        href={`${askAddress(props, { quote: null })}#write`}
        className="inline-flex min-h-11 items-center text-sm"
      >
        {words.dontQuote}
      </a>
    </div>
  );
}
