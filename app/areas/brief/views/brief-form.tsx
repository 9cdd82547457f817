import { optionsOf, SCALE, type QuestionKind } from "#app/areas/brief/rules/brief.ts";
import { TextArea } from "#app/platform/ui/field.tsx";
import type { GuestWords } from "#app/words/guest-words.ts";

type Question = {
  id: string;
  kind: QuestionKind;
  label: string;
  help: string;
  options: string;
  required: boolean;
  answer: string;
  files: { id: string; name: string }[];
};
type Props = {
  questions: Question[];
  fileBase: string;
  words: GuestWords;
  answer: { wrong: string[]; missing: string[]; answers: Record<string, string> } | undefined;
};

/** The brief to answer: what is written is kept with either button, and works without scripts. */
export function BriefForm({ questions, fileBase, words, answer }: Props) {
  const said = words.ledger.brief;
  return (
    <form method="post" encType="multipart/form-data" className="max-w-2xl space-y-8">
      <p className="text-muted">{said.intro}</p>
      {questions.map((question) => {
        const error = answer?.wrong.includes(question.id)
          ? words.refusals["link-wrong"]
          : answer?.missing.includes(question.id)
            ? said.missing
            : "";
        return (
          <Question
            key={question.id}
            question={question}
            typed={answer?.answers[question.id] ?? question.answer}
            error={error ?? ""}
            fileBase={fileBase}
            words={words}
          />
        );
      })}
      <div className="flex flex-wrap gap-3">
        <button name="intent" value="send-answers" className="button" data-tone="main">
          {said.send}
        </button>
        <button name="intent" value="save-answers" className="button">
          {said.save}
        </button>
      </div>
    </form>
  );
}

type QuestionProps = {
  question: Question;
  typed: string;
  error: string;
  fileBase: string;
  words: GuestWords;
};

function Question({ question, typed, error, fileBase, words }: QuestionProps) {
  const said = words.ledger.brief;
  const name = `answer-${question.id}`;
  const label = question.required ? `${question.label} (${said.required})` : question.label;
  const note = [question.help, question.kind === "links" ? said.links : ""]
    .filter(Boolean)
    .join(". ");
  const errorId = error ? `${name}-error` : undefined;
  const wrong = error ? (
    <p id={errorId} className="text-bad mt-1 text-sm">
      {error}
    </p>
  ) : null;
  switch (question.kind) {
    case "choice":
    case "scale": {
      const ends = optionsOf(question);
      const options =
        question.kind === "choice"
          ? ends.map((option) => [option, option] as const)
          : SCALE.map(
              (step) =>
                [
                  String(step),
                  `${step}${step === 1 && ends[0] ? `, ${ends[0]}` : step === 5 && ends[1] ? `, ${ends[1]}` : ""}`,
                ] as const,
            );
      return (
        <fieldset aria-describedby={errorId}>
          <legend className="mb-1 text-sm font-semibold">{label}</legend>
          {note ? <p className="text-muted text-xs">{note}</p> : null}
          <div className={question.kind === "scale" ? "flex flex-wrap gap-x-6" : ""}>
            {options.map(([value, text]) => (
              <label key={value} className="flex min-h-11 items-center gap-3">
                <input
                  type="radio"
                  name={name}
                  value={value}
                  defaultChecked={typed === value}
                  className="accent-accent h-5 w-5"
                />
                {text}
              </label>
            ))}
          </div>
          {wrong}
        </fieldset>
      );
    }
    case "files":
      return (
        <div>
          <label htmlFor={name} className="mb-1 block text-sm font-semibold">
            {label}
          </label>
          {note ? <p className="text-muted mb-1 text-xs">{note}</p> : null}
          {question.files.length > 0 ? (
            <ul aria-label={said.filesKept} className="mb-2">
              {question.files.map((file) => (
                <li key={file.id}>
                  <a href={`${fileBase}/${file.id}`}>{file.name}</a>
                </li>
              ))}
            </ul>
          ) : null}
          <input
            id={name}
            type="file"
            name={`files-${question.id}`}
            multiple
            aria-describedby={errorId}
            className="block min-h-11 w-full"
          />
          {wrong}
        </div>
      );
    default:
      return (
        <TextArea
          field={{ id: name, name, errors: error ? [error] : [], initialValue: typed }}
          label={label}
          hint={note || undefined}
          rows={question.kind === "links" ? 3 : 4}
          maxLength={8_000}
        />
      );
  }
}
