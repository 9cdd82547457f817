import { FormError, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { DRAWING } from "#app/areas/agreements/rules/drawing.ts";
import { useNonce } from "#app/platform/http/nonce.ts";
import type { PortalWords } from "#words/portal.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Tick } from "#app/platform/ui/inputs.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";

export type SigningAnswer =
  | {
      intent: string;
      typed: { name: string; consent: boolean; reason: string };
      codeSent: boolean;
      reason: string | null;
    }
  | undefined;
type Props = {
  agreement: { id: string; sha256: string; consent: string };
  /** The words for the act: an agreement is signed, a change is approved. */
  labels: { title: string; what: string; button: string };
  email: string;
  expires: string;
  words: PortalWords;
  answer: SigningAnswer;
};

/** Which field a refusal belongs to. */
const FIELD_OF: Record<string, "code" | "name" | "consent" | "reason"> = {
  "code-wrong": "code",
  "code-expired": "code",
  "code-exhausted": "code",
  "code-missing": "code",
  "name-missing": "name",
  "consent-missing": "consent",
  "reason-required": "reason",
};

/**
 * Code, name, consent: the three steps of signing, in one form that works without scripts; and the
 * form for declining.
 */
export function SigningForms(props: Props) {
  const { labels, expires, answer } = props;
  const nonce = useNonce();
  const problem = problemOf(props);
  return (
    <div className="grid gap-14">
      <section aria-labelledby="sign">
        <h2 id="sign" className="text-2xl">
          {labels.title}
        </h2>
        <p className="mt-2 max-w-[62ch]">
          {labels.what} {expires}
        </p>
        {answer?.reason && !problem.field && answer.intent !== "choose-options" ? (
          <div className="mt-5">
            <FormError errors={[problem.sentence]} />
          </div>
        ) : null}
        <CodeForm {...props} />
        <SignForm {...props} problem={problem} />
      </section>
      <DeclineForm {...props} problem={problem} />
      <script src="/sign.js" nonce={nonce} defer />
    </div>
  );
}

type Problem = { field: string | undefined; sentence: string };

/** The problem with the last submission, and the field that it belongs to. */
function problemOf({ words, answer }: Props): Problem {
  if (!answer?.reason) return { field: undefined, sentence: "" };
  const sentence = words.refusals[answer.reason] ?? words.refusals["not-open"];
  return { field: FIELD_OF[answer.reason], sentence };
}

type FormProps = Props & { problem: Problem };

const errorsOf = ({ answer, problem }: FormProps, name: string) =>
  problem.field === name && answer?.intent !== "send-signing-code" ? [problem.sentence] : [];

function CodeForm({ agreement, email, words, answer }: Props) {
  const said = words.agreement;
  const isAsked = answer?.codeSent || answer?.intent === "sign-agreement";
  return (
    <ViewerForm className="mt-6">
      <input type="hidden" name="agreementId" value={agreement.id} />
      <p className="mb-2 max-w-[62ch] text-sm">{said.codeHelp(email)}</p>
      <Button name="intent" value="send-signing-code">
        {isAsked ? said.sendAgain : said.sendCode}
      </Button>
      {answer?.codeSent ? (
        <p role="status" className="mt-2 text-sm">
          {said.codeSent}
        </p>
      ) : null}
    </ViewerForm>
  );
}

function SignForm(props: FormProps) {
  const { agreement, labels, words, answer, problem } = props;
  const said = words.agreement;
  return (
    <ViewerForm className="mt-8 max-w-md space-y-5">
      <input type="hidden" name="agreementId" value={agreement.id} />
      <input type="hidden" name="sha256" value={agreement.sha256} />
      <TextField
        field={{ id: "code", name: "code", errors: errorsOf(props, "code") }}
        label={said.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        autoFocus={problem.field === "code"}
      />
      <TextField
        field={{
          id: "name",
          name: "name",
          errors: errorsOf(props, "name"),
          initialValue: answer?.typed.name ?? "",
        }}
        label={said.name}
        hint={said.nameHelp}
        autoComplete="name"
        maxLength={120}
        autoFocus={problem.field === "name"}
      />
      <input type="hidden" name="timeZone" data-time-zone="" />
      <Drawing words={words} />
      <Consent {...props} problem={problem} />
      <Button name="intent" value="sign-agreement" tone="main">
        {labels.button}
      </Button>
    </ViewerForm>
  );
}

/** Shown only with scripts. The typed name is the signature, and is enough without a drawing. */
function Drawing({ words }: Pick<Props, "words">) {
  return (
    <div data-draw="" hidden>
      <p className="mb-1 text-sm font-semibold" id="draw-label">
        {words.ledger.agreement.draw}
      </p>
      <svg
        viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        className="border-edge bg-sheet block w-full touch-none border"
        role="img"
        aria-labelledby="draw-label"
      >
        <path
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <input type="hidden" name="drawing" />
      <p className="text-muted mt-1 flex items-center justify-between gap-4 text-xs">
        {words.ledger.agreement.drawHelp}
        <Button type="button" data-clear="" tone="quiet">
          {words.ledger.agreement.drawClear}
        </Button>
      </p>
    </div>
  );
}

function Consent({ agreement, answer, problem }: FormProps) {
  const isMissing = problem.field === "consent";
  return (
    <div>
      <Tick
        id="consent"
        name="consent"
        defaultChecked={answer?.typed.consent}
        aria-describedby={isMissing ? "consent-error" : undefined}
        aria-invalid={isMissing || undefined}
      >
        {agreement.consent}
      </Tick>
      {isMissing ? (
        <p id="consent-error" className="text-bad text-sm">
          {problem.sentence}
        </p>
      ) : null}
    </div>
  );
}

function DeclineForm(props: FormProps) {
  const { agreement, words, answer } = props;
  const said = words.agreement;
  return (
    <Fold summary={said.declineTitle} open={answer?.intent === "decline-agreement"} level="section">
      <ViewerForm className="mt-3 max-w-md space-y-4">
        <input type="hidden" name="agreementId" value={agreement.id} />
        <TextArea
          field={{
            id: "reason",
            name: "reason",
            errors: errorsOf(props, "reason"),
            initialValue: answer?.typed.reason ?? "",
          }}
          label={said.reason}
          hint={said.declineHelp}
          maxLength={2000}
        />
        <Button name="intent" value="decline-agreement" tone="bad">
          {said.declineButton}
        </Button>
      </ViewerForm>
    </Fold>
  );
}
