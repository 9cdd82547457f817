import { optionsOf, SCALE, type QuestionKind } from "#app/areas/brief/rules/brief.ts";
import { TextArea } from "#app/platform/ui/field.tsx";
import type { PortalWords } from "#words/portal.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Label, Tick } from "#app/platform/ui/inputs.tsx";

type Question = {
  id: string;
  kind: QuestionKind;
  label: string;
  help: string;
  options: string;
  required: boolean;
  answer: string;
  files: { id: string; name: string; removed?: { at: string } | null }[];
};
type Props = {
  questions: Question[];
  fileBase: string;
  words: PortalWords;
  answer: { wrong: string[]; missing: string[]; answers: Record<string, string> } | undefined;
};

/** The brief to answer. Either button saves what is written, and the form works without scripts. */
export function BriefForm({ questions, fileBase, words, answer }: Props) {
  const said = words.ledger.brief;
  return (
    <ViewerForm encType="multipart/form-data" className="max-w-2xl space-y-8">
      <p className="text-muted">{said.intro}</p>
      {questions.map((question) => {
        const missing = answer?.missing.includes(question.id) ? said.missing : "";
        const error = answer?.wrong.includes(question.id) ? words.refusals["link-wrong"] : missing;
        return (
          <Question
            key={question.id}
            question={question}
            typed={answer?.answers[question.id] ?? question.answer}
            error={error}
            fileBase={fileBase}
            words={words}
          />
        );
      })}
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="send-answers" tone="main">
          {said.send}
        </Button>
        <Button name="intent" value="save-answers">
          {said.save}
        </Button>
      </div>
    </ViewerForm>
  );
}

type QuestionProps = {
  question: Question;
  typed: string;
  error: string;
  fileBase: string;
  words: PortalWords;
};

function Question(props: QuestionProps) {
  switch (props.question.kind) {
    case "choice":
    case "scale":
      return <Choice {...props} />;
    case "files":
      return <Files {...props} />;
    default:
      return <Text {...props} />;
  }
}

const nameOf = ({ question }: QuestionProps) => `answer-${question.id}`;

function labelOf({ question, words }: QuestionProps): string {
  const { label, required } = question;
  return required ? `${label} (${words.ledger.brief.required})` : label;
}

function noteOf({ question, words }: QuestionProps): string {
  const links = question.kind === "links" ? words.ledger.brief.links : "";
  return [question.help, links].filter(Boolean).join(". ");
}

function Wrong({ id, error }: { id: string; error: string }) {
  if (!error) return null;
  return (
    <p id={id} className="text-bad mt-1 text-sm">
      {error}
    </p>
  );
}

/** The choices with their labels; the two ends of a scale are labelled with what they mean. */
function choicesOf(question: QuestionProps["question"]): (readonly [string, string])[] {
  const options = optionsOf(question);
  if (question.kind === "choice") return options.map((option) => [option, option]);
  const ends = new Map([
    [1, options[0]],
    [5, options[1]],
  ]);
  return SCALE.map((step) => {
    const end = ends.get(step);
    return [String(step), end ? `${step}, ${end}` : String(step)];
  });
}

function Choice(props: QuestionProps) {
  const { question, typed, error } = props;
  const name = nameOf(props);
  const note = noteOf(props);
  const errorId = `${name}-error`;
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1 text-sm font-semibold">{labelOf(props)}</legend>
      {note ? <p className="text-muted text-xs">{note}</p> : null}
      <div className={question.kind === "scale" ? "flex flex-wrap gap-x-6" : ""}>
        {choicesOf(question).map(([value, text]) => (
          <Tick key={value} type="radio" name={name} value={value} defaultChecked={typed === value}>
            {text}
          </Tick>
        ))}
      </div>
      <Wrong id={errorId} error={error} />
    </fieldset>
  );
}

function Files(props: QuestionProps) {
  const { question, error, fileBase, words } = props;
  const name = nameOf(props);
  const note = noteOf(props);
  const errorId = `${name}-error`;
  return (
    <div>
      <Label htmlFor={name}>{labelOf(props)}</Label>
      {note ? <p className="text-muted mb-1 text-xs">{note}</p> : null}
      {question.files.length > 0 ? (
        <ul aria-label={words.ledger.brief.savedFiles} className="mb-2">
          {question.files.map((file) => (
            <li key={file.id}>
              {file.removed ? file.name : <a href={`${fileBase}/${file.id}`}>{file.name}</a>}
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id={name}
        type="file"
        name={`files-${question.id}`}
        multiple
        aria-describedby={error ? errorId : undefined}
        className="block min-h-11 w-full"
      />
      <Wrong id={errorId} error={error} />
    </div>
  );
}

function Text(props: QuestionProps) {
  const { question, typed, error } = props;
  const name = nameOf(props);
  return (
    <TextArea
      field={{ id: name, name, errors: error ? [error] : [], initialValue: typed }}
      label={labelOf(props)}
      hint={noteOf(props) || undefined}
      rows={question.kind === "links" ? 3 : 4}
      maxLength={8_000}
    />
  );
}
