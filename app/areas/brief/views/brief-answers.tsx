import type { PortalWords } from "#words/portal.ts";

type Question = {
  id: string;
  kind: string;
  label: string;
  options: string;
  answer: string;
  files: { id: string; name: string; removed?: { at: string } | null }[];
};

/** A brief with its answers, read-only. */
export function BriefAnswers({
  questions,
  fileBase,
  words,
}: {
  questions: Question[];
  fileBase: string;
  words: PortalWords;
}) {
  return (
    <dl className="max-w-3xl">
      {questions.map((question) => (
        <div key={question.id} className="border-line border-t py-4">
          <dt className="font-semibold">{question.label}</dt>
          <dd className="mt-1">
            <Answer question={question} fileBase={fileBase} />
            {question.answer === "" && question.files.length === 0 ? (
              <span className="text-muted" aria-label={words.ledger.board.none}>
                –
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type AnswerProps = { question: Question; fileBase: string };

function Answer({ question, fileBase }: AnswerProps) {
  const { kind, answer, options, files } = question;
  if (kind === "files")
    return (
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            {file.removed ? file.name : <a href={`${fileBase}/${file.id}`}>{file.name}</a>}
          </li>
        ))}
      </ul>
    );
  if (kind === "links")
    return (
      <ul>
        {answer
          .split("\n")
          .filter(Boolean)
          .map((url) => (
            <li key={url} className="break-all">
              <a href={url} rel="noreferrer nofollow">
                {url}
              </a>
            </li>
          ))}
      </ul>
    );
  const isStep = kind === "scale" && answer !== "";
  const ends = options.split("\n").join(" – ");
  return <span className="whitespace-pre-line">{isStep ? `${answer} / 5 (${ends})` : answer}</span>;
}
