import {
  isOpen,
  isSealable,
  type AgreementStatus,
} from "#app/areas/agreements/rules/agreement-states.ts";
import { addonsOf, alternativesOf } from "#app/areas/scope/rules/options.ts";
import type { Scope } from "#app/areas/scope/rules/scope.ts";
import { formatMoment, formatMoney, formatPercent } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Markdown } from "#app/platform/ui/markdown.tsx";
import { GlossaryNotes, Terms } from "#app/areas/scope/views/glossary.tsx";
import type { Term } from "#app/areas/scope/rules/glossary.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { SigningForms, type SigningAnswer } from "./signing-forms.tsx";
import type { GuestWords } from "#app/words/guest-words.ts";

export type AgreementPageProps = {
  shell: {
    projectId: string;
    title: string;
    studio: string;
    email: string;
    timeZone: string;
    currency: string;
    glossary: Term[];
  };
  agreement: {
    id: string;
    number: number;
    kind: "original" | "amendment";
    title: string;
    text: string;
    sha256: string;
    status: AgreementStatus;
    declineReason: string;
    expiresOn: string | null;
    qualified: boolean;
    countersign: boolean;
    consent: string;
    change: { id: string; number: number; price: number; gross: number; taxRate: number } | null;
  };
  options: { offered: Scope; choice: string[]; price: number } | null;
  signers: { id: string; name: string; signedAt: string | null }[];
  next: string | null;
  signed: { id: string; name: string; party: "client" | "studio"; at: string }[];
  reader: { email: string; maySign: boolean; expired: boolean; turn: string };
  locale: string;
  words: GuestWords;
  answer: SigningAnswer;
};

/** A document to read, to choose in, to sign or to decline; an agreement, or an amendment that a change is approved with. */
export function AgreementPage(props: AgreementPageProps) {
  const { shell, agreement, locale, words, signed } = props;
  const said = words.ledger.agreement;
  const home = `/portal/${shell.projectId}`;
  const here = `${home}/agreements/${agreement.id}`;
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={here}
      back={{ href: home, label: words.agreement.back }}
    >
      {props.options && props.reader.maySign ? (
        <Options {...props} options={props.options} />
      ) : null}
      <article>
        <Markdown
          text={agreement.text}
          words={(plain) => <Terms text={plain} glossary={shell.glossary} />}
        />
        <p className="text-muted mt-10 text-xs">
          {words.agreement.fingerprint}: <span className="hash">{agreement.sha256}</span>
        </p>
        <p className="mt-1 text-sm">
          <a href={`${here}.md`}>{words.agreement.download}</a> ·{" "}
          <a href={`${here}.pdf`}>
            {isSealable(agreement.status) && signed.length > 0 ? said.signedPdf : said.originalPdf}
          </a>
        </p>
      </article>
      <div className="border-ink mt-12 border-t-2 pt-10">
        {agreement.qualified ? <p className="mb-4">{said.qualified}</p> : null}
        {(showsSigners(props) ? [] : signed).map((signature) => (
          <p key={signature.id} className="font-display text-lg">
            {words.agreement.signedBy(
              signature.name,
              formatMoment(new Date(signature.at), locale, shell.timeZone),
            )}
          </p>
        ))}
        <Signers {...props} />
        <Decision {...props} />
      </div>
      <GlossaryNotes glossary={shell.glossary} words={words} />
    </GuestShell>
  );
}

function showsSigners({
  agreement,
  signers,
}: Pick<AgreementPageProps, "agreement" | "signers">): boolean {
  const isWaiting = isOpen(agreement.status) || agreement.status === "signed_by_client";
  return isWaiting && (signers.length > 1 || agreement.countersign);
}

/** Who signs, in which order, when there is more than one. */
function Signers({ signers, agreement, next, locale, words, shell }: AgreementPageProps) {
  const said = words.ledger.agreement;
  if (!showsSigners({ agreement, signers })) return null;
  return (
    <section aria-labelledby="signers" className="mb-10">
      <h2 id="signers" className="text-lg">
        {said.signers}
      </h2>
      <ol className="mt-1 list-decimal pl-6">
        {signers.map(({ id, name, signedAt }) => (
          <li key={id}>
            {name},{" "}
            <span className="text-muted">
              {signedAt
                ? said.signedOn(formatMoment(new Date(signedAt), locale, shell.timeZone))
                : name === next
                  ? said.turn
                  : said.waiting}
            </span>
          </li>
        ))}
      </ol>
      {agreement.countersign ? <p className="mt-1">{said.studioTurn}</p> : null}
    </section>
  );
}

function Decision({
  agreement,
  options,
  signers,
  reader,
  next,
  shell,
  locale,
  words,
  answer,
}: AgreementPageProps) {
  const said = words.ledger.agreement;
  if (!reader.maySign) {
    if (isOpen(agreement.status))
      return <p>{reader.expired ? words.refusals["offer-expired"] : words.agreement.noRight}</p>;
    if (agreement.status === "declined")
      return <p>{words.agreement.declined(agreement.declineReason)}</p>;
    return agreement.status === "voided" || agreement.status === "expired" ? (
      <p>{words.scope.agreement[agreement.status]}</p>
    ) : null;
  }
  if (reader.turn === "signed-already") return <p>{said.youSigned}</p>;
  if (reader.turn === "not-a-signer") return <p>{said.notASigner}</p>;
  if (reader.turn === "not-your-turn") return <p>{said.notYourTurn(next ?? "")}</p>;
  const { change } = agreement;
  const isLast = signers.filter(({ signedAt }) => !signedAt).length <= 1 && !agreement.countersign;
  const labels = change
    ? {
        title: said.approveTitle(change.number),
        what: said.approveWhat,
        button:
          change.price === 0
            ? said.approveFree(change.number)
            : said.approveButton(change.number, formatMoney(change.price, shell.currency, locale)),
      }
    : {
        title: words.agreement.signTitle,
        what: isLast ? words.agreement.what : said.signNext,
        button: words.agreement.signButton,
      };
  const chosen = options
    ? options.offered.deliverables
        .filter(({ id }) => options.choice.includes(id))
        .map(({ title }) => title)
    : [];
  return (
    <>
      {options && chosen.length > 0 ? (
        <p className="mb-6 font-semibold">
          {said.chosen(chosen.join(", "), formatMoney(options.price, shell.currency, locale))}
        </p>
      ) : null}
      {change && change.price !== 0 ? (
        <p className="figures font-display mb-4 text-2xl">
          {formatMoney(change.price, shell.currency, locale)}{" "}
          <span className="font-text text-muted text-sm">
            {change.gross === change.price
              ? said.net
              : said.withTax(
                  formatPercent(change.taxRate, locale),
                  formatMoney(change.gross, shell.currency, locale),
                )}
          </span>
        </p>
      ) : null}
      <SigningForms
        agreement={agreement}
        labels={labels}
        email={reader.email}
        expires={agreement.expiresOn ? said.expires(agreement.expiresOn) : ""}
        words={words}
        answer={answer}
      />
      {change ? (
        <p className="mt-6">
          <a href={`/portal/${shell.projectId}/changes/${change.id}`}>{said.ask}</a>
        </p>
      ) : null}
    </>
  );
}

/** What the client may choose within the offer; the document below follows. */
function Options({
  options,
  agreement,
  shell,
  locale,
  words,
  answer,
}: AgreementPageProps & { options: NonNullable<AgreementPageProps["options"]> }) {
  const said = words.ledger.agreement;
  const money = (amount: number) => formatMoney(amount, shell.currency, locale);
  const choices = new Set(options.choice);
  const addons = addonsOf(options.offered);
  const isRefused = answer?.intent === "choose-options" && answer.reason;
  return (
    <form
      method="post"
      className="border-accent bg-sheet mb-12 border border-l-4 px-5 py-5 sm:px-7"
    >
      <h2 className="text-xl">{said.optionsTitle}</h2>
      <p className="text-muted mt-1 mb-4 max-w-[62ch] text-sm">{said.optionsHelp}</p>
      {isRefused ? (
        <FormError errors={[words.refusals[isRefused] ?? words.refusals["text-changed"] ?? ""]} />
      ) : null}
      <input type="hidden" name="sha256" value={agreement.sha256} />
      {alternativesOf(options.offered).map(({ group, items }, index) => (
        <fieldset key={group} className="mb-4">
          <legend className="font-display text-lg">{group}</legend>
          {items.map((item) => (
            <Option
              key={item.id}
              type="radio"
              name={`option-${index}`}
              item={item}
              checked={choices.has(item.id)}
              money={money}
            />
          ))}
        </fieldset>
      ))}
      {addons.length > 0 ? (
        <fieldset className="mb-4">
          <legend className="font-display text-lg">{said.addons}</legend>
          {addons.map((item) => (
            <Option
              key={item.id}
              type="checkbox"
              name="option-addon"
              item={item}
              checked={choices.has(item.id)}
              money={money}
            />
          ))}
        </fieldset>
      ) : null}
      <button name="intent" value="choose-options" className="button" data-tone="main">
        {said.choose}
      </button>
    </form>
  );
}

type OptionProps = {
  type: "radio" | "checkbox";
  name: string;
  item: Scope["deliverables"][number];
  checked: boolean;
  money: (amount: number) => string;
};

function Option({ type, name, item, checked, money }: OptionProps) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input
        type={type}
        name={name}
        value={item.id}
        defaultChecked={checked}
        className="accent-accent mt-1.5 h-5 w-5 shrink-0"
      />
      <span className="min-w-0 flex-1">
        {item.title}
        {item.format || item.acceptance ? (
          <span className="text-muted block text-sm">
            {[item.format, item.acceptance].filter(Boolean).join(" · ")}
          </span>
        ) : null}
      </span>
      <span className="figures whitespace-nowrap">{money(item.price)}</span>
    </label>
  );
}
