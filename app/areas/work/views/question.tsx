import { isPictured } from "#app/areas/files/rules/shown-file.ts";
import { Picture } from "#app/areas/files/views/picture.tsx";
import { optionName, type CheckpointOption } from "#app/areas/work/rules/checkpoint-page.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { FormError, TextArea } from "#app/platform/ui/field.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { checkpointsWords } from "#words/checkpoints.ts";
import type { CheckpointViewProps } from "./checkpoint-body.tsx";

type Props = CheckpointViewProps & {
  /** The studio's name, whose advice it may be. */
  studio: string;
  isOpen: boolean;
  mayAnswer: boolean;
  problem?: string | undefined;
  typed?: { choice: string; reason: string } | undefined;
};

/** The ways to choose from, each with its picture, and the form that sends the choice. */
export function Question(props: Props) {
  const { checkpoint, locale, isOpen, mayAnswer, problem, typed } = props;
  const words = checkpointsWords(locale);
  const { answer, answerBy, options } = checkpoint;
  const canSend = isOpen && mayAnswer;
  const closed = isOpen ? words.noRight : words.closed;
  const isAsked = answerBy !== null && !answer && isOpen;
  const chosen = typed?.choice ?? choiceOf(answer);
  return (
    <ViewerForm className="mb-12">
      {isAsked ? <p className="mb-4">{words.questionBy(formatDay(answerBy, locale))}</p> : null}
      <Answer {...props} />
      {problem ? <FormError errors={[problem]} /> : null}
      <fieldset disabled={!canSend} className="options">
        <legend className="sr-only">{checkpoint.title}</legend>
        {options.map((option, index) => (
          <Option
            key={option.id}
            {...props}
            option={option}
            name={optionName(option, index)}
            isChosen={chosen === option.id}
          />
        ))}
        {canSend ? <NoneOfThese locale={locale} isChosen={chosen === "none"} /> : null}
      </fieldset>
      {canSend ? <Why {...props} /> : <p className="text-muted mt-4">{closed}</p>}
    </ViewerForm>
  );
}

/** A choice as its form sends it; none was made yet, or none of them was wanted. */
const choiceOf = (answer: Props["checkpoint"]["answer"]) =>
  answer ? (answer.optionId ?? "none") : "";

/** One sentence, and the button that sends the choice. */
function Why({ checkpoint: { answer }, typed, locale }: Props) {
  const words = checkpointsWords(locale);
  const reason = typed?.reason ?? answer?.reason ?? "";
  return (
    <div className="mt-6 max-w-[40rem] space-y-5">
      <TextArea
        field={{ id: "reason", name: "reason", initialValue: reason }}
        label={words.why}
        hint={words.whyHint}
        rows={2}
        maxLength={2_000}
      />
      <Button tone="main">{answer ? words.change : words.send}</Button>
    </div>
  );
}

function NoneOfThese({ locale, isChosen }: { locale: string; isChosen: boolean }) {
  const words = checkpointsWords(locale);
  return (
    <div className="option option-none">
      <input
        id="choice-none"
        type="radio"
        name="choice"
        value="none"
        defaultChecked={isChosen}
        aria-describedby="choice-none-hint"
      />
      <label htmlFor="choice-none" className="option-title">
        {words.noneOfThese}
        <span id="choice-none-hint" className="text-muted block font-text text-sm">
          {words.noneHint}
        </span>
      </label>
    </div>
  );
}

/** What was chosen, by whom, and why. */
export function Answer({
  checkpoint: { answer, options },
  locale,
}: Pick<Props, "checkpoint" | "locale">) {
  const words = checkpointsWords(locale);
  if (!answer) return null;
  const index = options.findIndex(({ id }) => id === answer.optionId);
  const option = options[index];
  return (
    <div className="border-accent-ink mb-6 border-l-2 pl-4">
      <p className="font-semibold">
        {option
          ? words.didChoose(answer.contactName, optionName(option, index))
          : words.choseNone(answer.contactName)}
      </p>
      {answer.reason ? <p className="whitespace-pre-line">{answer.reason}</p> : null}
    </div>
  );
}

/** The ways as the client reads them, for the studio: nothing to choose here. */
export function Ways(props: Pick<Props, "checkpoint" | "base" | "locale" | "studio">) {
  const { checkpoint, locale } = props;
  const words = checkpointsWords(locale);
  const { answer, answerBy, options } = checkpoint;
  return (
    <>
      {answerBy !== null && !answer ? (
        <p className="mb-4">{words.questionBy(formatDay(answerBy, locale))}</p>
      ) : null}
      <fieldset disabled className="options mb-12">
        <legend className="sr-only">{checkpoint.title}</legend>
        {options.map((option, index) => (
          <Option
            key={option.id}
            {...props}
            option={option}
            name={optionName(option, index)}
            isChosen={answer?.optionId === option.id}
          />
        ))}
      </fieldset>
    </>
  );
}

type OptionProps = Pick<Props, "checkpoint" | "base" | "locale" | "studio"> & {
  option: CheckpointOption;
  name: string;
  isChosen: boolean;
};

function Option({ option, name, isChosen, checkpoint, base, locale, studio }: OptionProps) {
  const words = checkpointsWords(locale);
  const file = checkpoint.files.find(({ id }) => id === option.fileId);
  return (
    <label className="option">
      {file && isPictured(file) ? (
        <Picture
          file={file}
          base={base}
          sizes="(min-width: 48rem) 24rem, 100vw"
          alt={file.alt || file.caption || name}
          className="work-thumb"
        />
      ) : null}
      <span className="option-words">
        <input type="radio" name="choice" value={option.id} defaultChecked={isChosen} />
        <span>
          <span className="option-title">{name}</span>
          {option.body ? (
            <span className="text-muted block whitespace-pre-line">{option.body}</span>
          ) : null}
          {option.isAdvised ? (
            <span className="mt-1 block text-sm">{words.advice(studio)}</span>
          ) : null}
        </span>
      </span>
    </label>
  );
}
