import type { MinorUnits } from "#app/kernel/money.ts";
import { isOpen, isSealable } from "#app/areas/agreements/rules/agreement-states.ts";
import { formatMoment, formatMoney, formatPercent } from "#app/platform/i18n/format.ts";
import { Markdown } from "#app/platform/ui/markdown.tsx";
import { GlossaryNotes, Terms } from "#app/areas/scope/views/glossary.tsx";
import { WriteAbout } from "#app/areas/messages/views/write-about.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { SigningForms } from "./signing-forms.tsx";
import { Options } from "./options.tsx";
import type { AgreementPageProps } from "./agreement-page-props.ts";

/**
 * A document to read, sign or decline, with options to choose: an agreement, or the amendment that
 * approves a change.
 */
export function AgreementPage(props: AgreementPageProps) {
  const { shell, agreement, locale, words, signed } = props;
  const said = words.ledger.agreement;
  const isWhole = isSealable(agreement.status) && signed.length > 0;
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
          <a href={`${here}.pdf`}>{isWhole ? said.signedPdf : said.originalPdf}</a>
          {isWhole && !agreement.qualified ? (
            <>
              {" · "}
              <a href={`${here}/certificate`}>{said.certificate}</a>
            </>
          ) : null}
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
      <WriteAbout
        home={`/portal/${shell.projectId}`}
        about={{ kind: "agreement", id: agreement.id }}
        locale={locale}
      />
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
  const turnOf = (name: string) => (name === next ? said.turn : said.waiting);
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
                : turnOf(name)}
            </span>
          </li>
        ))}
      </ol>
      {agreement.countersign ? <p className="mt-1">{said.studioTurn}</p> : null}
    </section>
  );
}

function Decision(props: AgreementPageProps) {
  const { agreement, reader, shell, words, answer } = props;
  const said = words.ledger.agreement;
  const closed = closedText(props);
  if (closed !== null) return closed ? <p>{closed}</p> : null;
  const { change } = agreement;
  return (
    <>
      <Chosen {...props} />
      {change && change.price !== 0 ? <ChangePrice {...props} change={change} /> : null}
      <SigningForms
        agreement={agreement}
        labels={labelsOf(props)}
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

/** Why this reader can't sign now, "" where nothing needs to be said; null when they can. */
function closedText({ agreement, reader, next, words }: AgreementPageProps): string | null {
  const said = words.ledger.agreement;
  if (!reader.maySign) return endText({ agreement, reader, words });
  if (reader.turn === "already-signed") return said.youSigned;
  if (reader.turn === "not-a-signer") return said.notASigner;
  return reader.turn === "not-your-turn" ? said.notYourTurn(next ?? "") : null;
}

function endText({
  agreement,
  reader,
  words,
}: Pick<AgreementPageProps, "agreement" | "reader" | "words">): string {
  const { status, declineReason } = agreement;
  if (isOpen(status))
    return reader.expired ? words.refusals["offer-expired"] : words.agreement.noRight;
  if (status === "declined") return words.agreement.declined(declineReason);
  return status === "voided" || status === "expired" ? words.scope.agreement[status] : "";
}

function labelsOf({ agreement, signers, shell, locale, words }: AgreementPageProps) {
  const said = words.ledger.agreement;
  const { change } = agreement;
  if (change) {
    const price = formatMoney(change.price, shell.currency, locale);
    const { number } = change;
    return {
      title: said.approveTitle(number),
      what: said.approveWhat,
      button: change.price === 0 ? said.approveFree(number) : said.approveButton(number, price),
    };
  }
  const isLast = signers.filter(({ signedAt }) => !signedAt).length <= 1 && !agreement.countersign;
  return {
    title: words.agreement.signTitle,
    what: isLast ? words.agreement.what : said.signNext,
    button: words.agreement.signButton,
  };
}

/** The options that the client has chosen, and their price. */
function Chosen({ options, shell, locale, words }: AgreementPageProps) {
  if (!options) return null;
  const chosen = options.offered.deliverables
    .filter(({ id }) => options.choice.includes(id))
    .map(({ title }) => title);
  if (chosen.length === 0) return null;
  const price = formatMoney(options.price, shell.currency, locale);
  return (
    <p className="mb-6 font-semibold">{words.ledger.agreement.chosen(chosen.join(", "), price)}</p>
  );
}

type Change = NonNullable<AgreementPageProps["agreement"]["change"]>;

function ChangePrice({ change, shell, locale, words }: AgreementPageProps & { change: Change }) {
  const said = words.ledger.agreement;
  const money = (amount: MinorUnits) => formatMoney(amount, shell.currency, locale);
  return (
    <p className="figures font-display mb-4 text-2xl">
      {money(change.price)}{" "}
      <span className="font-text text-muted text-sm">
        {change.gross === change.price
          ? said.net
          : said.withTax(formatPercent(change.taxRate, locale), money(change.gross))}
      </span>
    </p>
  );
}
