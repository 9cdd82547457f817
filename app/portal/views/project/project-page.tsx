import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import { nextMilestone, waitingFor, type Waiting } from "#app/portal/rules/waiting.ts";
import { deliveryWords } from "#words/delivery.ts";
import { filesWords } from "#words/files.ts";
import { proofWords } from "#words/proof.ts";
import { checkpointsWords } from "#words/checkpoints.ts";
import { formatDay, formatMoney } from "#app/platform/i18n/format.ts";
import { AgreedScope } from "./agreed-scope.tsx";
import { Changes } from "./changes.tsx";
import { GlossaryNotes, Terms } from "#app/areas/scope/views/glossary.tsx";
import { History } from "./history.tsx";
import { NewestWork, EarlierWork } from "./newest-work.tsx";
import { Messages } from "./messages.tsx";
import { MoneyOverview } from "./money-overview.tsx";
import { Road } from "./road.tsx";
import type { PortalWords } from "#words/portal.ts";
import type { PageProps } from "./page-props.ts";
import { Notice } from "#app/platform/ui/notice.tsx";

/**
 * The guest's page: what do you need from me, where are we, what did we agree, money, what
 * happened. In this order.
 */
export function ProjectPageView(props: PageProps) {
  const { page, words } = props;
  return (
    <article className="project-page">
      <div className="project-top">
        <div className="space-y-9">
          <Head {...props} />
          <Needs {...props} waiting={waitingFor(page, props.rights, props.today)} />
        </div>
        <NewestWork {...props} />
      </div>
      <EarlierWork {...props} />
      {page.status === "draft" ? null : (
        <>
          <Road {...props} />
          <AgreedScope {...props} />
          <Changes {...props} />
          <MoneyOverview {...props} />
          <Messages {...props} />
        </>
      )}
      <MorePages {...props} />
      <History {...props} />
      <GlossaryNotes glossary={page.glossary} words={words} />
    </article>
  );
}

function Head({ page, words }: PageProps) {
  return (
    <header>
      <p className="text-muted text-sm">{words.page.for(page.client)}</p>
      <h1 className="mt-1 text-3xl sm:text-4xl">{page.title}</h1>
      {page.goal ? (
        <p className="text-muted mt-4 max-w-[60ch]">
          <span className="sr-only">{words.page.goal}: </span>
          <Terms text={page.goal} glossary={page.glossary} />
        </p>
      ) : null}
      {page.termination[0] ? (
        <Notice className="mt-6">{words.ledger.ended(page.termination[0].reason)}</Notice>
      ) : null}
    </header>
  );
}

/** The brief and the reference board have pages of their own. */
function MorePages({ page, locale, words, base }: PageProps) {
  const isOpen = page.briefSentAt !== null || page.status !== "draft";
  if (!base || !isOpen) return null;
  return (
    <nav aria-label={words.ledger.board.title} className="no-print flex flex-wrap gap-x-6">
      {page.briefSentAt ? (
        <a href={`${base}/brief`} className="inline-flex min-h-11 items-center">
          {words.ledger.brief.read}
        </a>
      ) : null}
      {page.checkpoints.length > 0 && page.status !== "draft" ? (
        <a href={`${base}/delivery`} className="inline-flex min-h-11 items-center">
          {deliveryWords(locale).title}
        </a>
      ) : null}
      <a href={`${base}/files`} className="inline-flex min-h-11 items-center">
        {filesWords(locale).title}
      </a>
      <a href={`${base}/board`} className="inline-flex min-h-11 items-center">
        {words.ledger.board.open}
      </a>
      {(page.status === "active" || page.status === "paused") && page.sums.now > 0 ? (
        <a href={`${base}/end`} className="text-muted inline-flex min-h-11 items-center">
          {words.ledger.end.link}
        </a>
      ) : null}
    </nav>
  );
}

function Needs({ page, waiting, locale, words, base }: PageProps & { waiting: Waiting[] }) {
  const next = nextMilestone(page);
  const newest = page.agreements.find(({ kind }) => kind === "original");
  const isBetween =
    page.status === "proposed" &&
    newest !== undefined &&
    ["declined", "voided", "expired"].includes(newest.status);
  if (waiting.length === 0) {
    const nothing = `${words.page.nothing} ${next ? words.page.next(next.title, next.dueOn) : ""}`;
    const quiet = isBetween ? words.ledger.agreement.newVersion : nothing;
    return (
      <section aria-labelledby="needs">
        <h2 id="needs" className="sr-only">
          {words.page.needs}
        </h2>
        <p className="border-line bg-sheet border px-5 py-4">
          {page.status === "completed" ? words.page.finished : quiet}
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="needs">
      <h2 id="needs" className="text-xl">
        {words.page.needs}
      </h2>
      <ul className="mt-4">
        {waiting.map((item) => (
          <Need
            key={keyOf(item)}
            item={item}
            page={page}
            locale={locale}
            words={words}
            base={base}
          />
        ))}
      </ul>
    </section>
  );
}

function Need({
  item,
  page,
  locale,
  words,
  base,
}: {
  item: Waiting;
  page: ProjectPage;
  locale: string;
  words: PortalWords;
  base: string | null;
}) {
  const { title, text, path } = wordsOf(item, page, { words, locale });
  const body = (
    <>
      <span className="min-w-0 flex-1">
        <span className="need-title">{title}</span>
        <span className="need-text">{text}</span>
      </span>
      <span aria-hidden="true">→</span>
    </>
  );
  return (
    <li>
      {base ? (
        <a href={`${base}/${path}`} className="need">
          {body}
        </a>
      ) : (
        <div className="need">{body}</div>
      )}
    </li>
  );
}

function wordsOf(
  item: Waiting,
  page: ProjectPage,
  { words, locale }: { words: PortalWords; locale: string },
): { title: string; text: string; path: string } {
  switch (item.kind) {
    case "sign":
      return {
        title: words.page.sign,
        text: words.page.signText,
        path: `agreements/${item.agreementId}`,
      };
    case "brief":
      return { title: words.ledger.brief.need, text: words.ledger.brief.needText, path: "brief" };
    case "change": {
      const price =
        item.price === 0
          ? words.ledger.change.free
          : formatMoney(item.price, page.currency, locale);
      return {
        title: words.ledger.change.decide(item.number, item.title),
        text: words.ledger.change.decideText(price, item.expiresOn),
        path: `agreements/${item.agreementId}`,
      };
    }
    case "review":
      return {
        title: words.page.review(item.title),
        text: words.page.reviewText,
        path: `milestones/${item.milestoneId}`,
      };
    case "proof":
    case "question":
      return workWanted(item, locale);
    case "pay": {
      const due = item.overdue ? words.page.overdueText : words.page.payText;
      const text = item.claimed ? words.page.claimedText : due(item.title, item.dueOn);
      return {
        title: words.page.pay(item.amount, page.currency),
        text,
        path: `invoices/${item.invoiceId}`,
      };
    }
  }
}

/** A verdict on work, or a choice. */
function workWanted(item: Extract<Waiting, { kind: "proof" | "question" }>, locale: string) {
  const day = item.answerBy && formatDay(item.answerBy, locale);
  if (item.kind === "proof") {
    const said = proofWords(locale);
    return {
      title: said.need(item.title, item.version),
      text: day ? said.by(day) : said.needText,
      path: `proofs/${item.checkpointId}`,
    };
  }
  const said = checkpointsWords(locale);
  return {
    title: said.questionNeed(item.title),
    text: day ? said.questionBy(day) : said.questionText,
    path: `work/${item.checkpointId}`,
  };
}

/** A unique key for what waits: two items of one kind never share it. */
function keyOf(item: Waiting): string {
  if ("checkpointId" in item) return item.kind + item.checkpointId;
  if ("invoiceId" in item) return item.kind + item.invoiceId;
  if ("milestoneId" in item) return item.kind + item.milestoneId;
  return "agreementId" in item ? item.kind + item.agreementId : item.kind;
}
