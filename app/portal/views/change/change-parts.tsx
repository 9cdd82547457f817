import type { MinorUnits } from "#app/kernel/money.ts";
import type { ChangePage } from "#app/portal/queries/find-change-page.server.ts";
import { portalWords } from "#words/portal.ts";
import {
  formatMoney,
  formatPlainDay,
  formatPercent,
  formatMoment,
} from "#app/platform/i18n/format.ts";
import { TextArea } from "#app/platform/ui/field.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { AnchorButton, Button } from "#app/platform/ui/button.tsx";

type Page = ChangePage;

type Version = NonNullable<Page["change"]["version"]>;

type VersionProps = { page: Page; version: Version };

const wordsOf = ({ locale }: Page) => portalWords(locale);

const moneyIn =
  ({ locale, shell }: Page) =>
  (amount: MinorUnits) =>
    formatMoney(amount, shell.currency, locale);

export function Offer({ page, version }: VersionProps) {
  const said = wordsOf(page).ledger.change;
  const { locale } = page;
  return (
    <section className="mt-8">
      <h2 className="text-lg">{said.offer}</h2>
      {version.offer ? (
        <p className="mt-1 max-w-[62ch] whitespace-pre-line">{version.offer}</p>
      ) : null}
      <Price page={page} version={version} />
      {version.shifts.map((shift) => (
        <p key={shift.title} className="text-sm">
          {said.date(
            shift.title,
            formatPlainDay(shift.from, locale),
            formatPlainDay(shift.to, locale),
          )}
        </p>
      ))}
      <Reading page={page} version={version} />
    </section>
  );
}

function Price({ page, version }: VersionProps) {
  const words = wordsOf(page);
  const money = moneyIn(page);
  if (version.price === 0)
    return <p className="figures font-display mt-2 text-2xl">{words.ledger.change.free}</p>;
  const { net, withTax } = words.ledger.agreement;
  const rate = formatPercent(page.taxRate, page.locale);
  return (
    <p className="figures font-display mt-2 text-2xl">
      {money(version.price)}{" "}
      <span className="font-text text-muted text-sm">
        {version.gross === version.price ? net : withTax(rate, money(version.gross))}
      </span>
    </p>
  );
}

/** The link to the amendment: for approving it while it is offered, later for reference. */
function Reading({ page, version }: VersionProps) {
  const { shell, change, sums } = page;
  const words = wordsOf(page);
  const said = words.ledger.change;
  const money = moneyIn(page);
  const home = `/portal/${shell.projectId}`;
  if (!version.agreementId) return null;
  if (change.status !== "sent")
    return (
      <p className="mt-1 text-sm">
        <a href={`${home}/agreements/${version.agreementId}`}>{words.scope.read}</a>
      </p>
    );
  return (
    <>
      <p className="text-muted text-sm">{said.expires(version.expiresOn)}</p>
      {sums ? (
        <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {[
            [`${said.now}, ${words.ledger.agreement.net}`, sums.now],
            [`${said.with}, ${words.ledger.agreement.net}`, sums.now + version.price],
          ].map(([term, amount]) => (
            <div key={term}>
              <dt className="text-muted text-sm">{term}</dt>
              <dd className="figures font-display text-lg">{money(Number(amount))}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="mt-5">
        <AnchorButton href={`${home}/agreements/${version.agreementId}`} tone="main">
          {said.read}
        </AnchorButton>
      </p>
    </>
  );
}

type TalkProps = { page: Page; answer: { reason: string; body: string } | undefined };

export function Talk({ page, answer }: TalkProps) {
  const { shell, change, reader } = page;
  const words = wordsOf(page);
  const said = words.ledger.change;
  const moment = (at: string) => formatMoment(new Date(at), page.locale, shell.timeZone);
  const isAboutNote = answer?.reason === "text-missing";
  return (
    <section aria-labelledby="talk" className="border-line mt-12 border-t pt-8">
      <h2 id="talk" className="text-lg">
        {said.talk}
      </h2>
      <ul className="mt-2 space-y-4">
        {change.notes.map((note) => (
          <li key={note.id}>
            <p className="text-muted text-sm">{`${note.authorName}, ${moment(note.at)}`}</p>
            <p className="max-w-[62ch] whitespace-pre-line">{note.body}</p>
          </li>
        ))}
      </ul>
      {reader.mayWrite ? (
        <ViewerForm className="mt-5 max-w-xl space-y-3">
          <TextArea
            field={{
              id: "body",
              name: "body",
              errors: isAboutNote ? [words.refusals["text-missing"]] : [],
              initialValue: answer?.body ?? "",
            }}
            label={said.note}
            maxLength={4000}
          />
          <Button name="intent" value="ask-about-change">
            {said.noteSend}
          </Button>
        </ViewerForm>
      ) : null}
    </section>
  );
}
