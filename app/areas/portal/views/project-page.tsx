import type { ProjectPage } from "#app/areas/portal/rules/project-page.ts";
import { nextMilestone, waitingFor, type Waiting } from "#app/areas/portal/rules/waiting.ts";
import type { Day } from "#app/kernel/day.ts";
import { AgreedScope } from "./agreed-scope.tsx";
import { History } from "./history.tsx";
import { MoneyOverview } from "./money-overview.tsx";
import { Road } from "./road.tsx";
import type { GuestWords } from "./words.ts";

export type PageProps = {
  page: ProjectPage;
  rights: readonly string[];
  today: Day;
  locale: string;
  words: GuestWords;
  /** Where the page's links lead, or null when it is only looked at ("view as client"). */
  base: string | null;
};

/** The guest's page: what do you need from me, where are we, what did we agree, money, what happened. In this order. */
export function ProjectPageView(props: PageProps) {
  const { page, words } = props;
  return (
    <article className="space-y-16">
      <header>
        <p className="text-muted text-sm">{words.page.for(page.client)}</p>
        <h1 className="mt-1 text-3xl sm:text-4xl">{page.title}</h1>
        <p className="text-muted mt-4 max-w-[60ch]">
          <span className="sr-only">{words.page.goal}: </span>
          {page.goal}
        </p>
      </header>
      <Needs {...props} waiting={waitingFor(page, props.rights, props.today)} />
      <Road {...props} />
      <AgreedScope {...props} />
      <MoneyOverview {...props} />
      <History {...props} />
    </article>
  );
}

function Needs({ page, waiting, locale, words, base }: PageProps & { waiting: Waiting[] }) {
  const next = nextMilestone(page);
  if (waiting.length === 0) {
    return (
      <section aria-labelledby="needs">
        <h2 id="needs" className="sr-only">
          {words.page.needs}
        </h2>
        <p className="border-line bg-sheet border px-5 py-4">{page.status === "completed" ? words.page.finished : `${words.page.nothing} ${next ? words.page.next(next.title, next.dueOn) : ""}`}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="needs">
      <h2 id="needs" className="text-xl">
        {words.page.needs}
      </h2>
      <ul className="mt-4 space-y-3">
        {waiting.map((item) => (
          <Need key={item.kind + ("invoiceId" in item ? item.invoiceId : "milestoneId" in item ? item.milestoneId : "")} item={item} page={page} locale={locale} words={words} base={base} />
        ))}
      </ul>
    </section>
  );
}

function Need({ item, page, words, base }: { item: Waiting; page: ProjectPage; locale: string; words: GuestWords; base: string | null }) {
  const { title, text, path } = wordsOf(item, page, words);
  const body = (
    <>
      <span className="min-w-0 flex-1">
        <span className="font-display block text-lg">{title}</span>
        <span className="text-muted mt-0.5 block text-sm">{text}</span>
      </span>
      <span aria-hidden="true" className="text-accent text-xl">
        ›
      </span>
    </>
  );
  const look = "border-accent bg-sheet text-ink flex items-center gap-4 border border-l-4 px-5 py-4 no-underline";
  return (
    <li>
      {base ? (
        <a href={`${base}/${path}`} className={`${look} hover:bg-wash`}>
          {body}
        </a>
      ) : (
        <div className={look}>{body}</div>
      )}
    </li>
  );
}

function wordsOf(item: Waiting, page: ProjectPage, words: GuestWords): { title: string; text: string; path: string } {
  switch (item.kind) {
    case "sign":
      return { title: words.page.sign, text: words.page.signText, path: "agreement" };
    case "review":
      return { title: words.page.review(item.title), text: words.page.reviewText, path: `milestones/${item.milestoneId}` };
    case "pay": {
      const text = item.claimed ? words.page.claimedText : item.overdue ? words.page.overdueText(item.title, item.dueOn) : words.page.payText(item.title, item.dueOn);
      return { title: words.page.pay(item.amount, page.currency), text, path: `invoices/${item.invoiceId}` };
    }
  }
}
