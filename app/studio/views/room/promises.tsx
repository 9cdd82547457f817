import { Link } from "@remix-run/react";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import type { FoundPromises } from "#app/studio/queries/find-promises.server.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { roomWords } from "#words/studio/room.ts";

type Props = {
  promises: FoundPromises;
  projectId: string;
  /** On the overview: the first ones, and a link to the rest. */
  isShort?: boolean;
};

const SHORT = 4;

/** What was promised, and the pages on which the client said what is wanted. */
export function Promises({ promises, projectId, isShort = false }: Props) {
  const { promises: words } = useWords(projectsWords);
  const said = useWords(roomWords);
  const { goal, success, exclusions } = promises;
  const deliverables = promises.deliverables.slice(0, isShort ? SHORT : undefined);
  const more = promises.deliverables.length - deliverables.length;
  const base = `/app/projects/${projectId}`;
  return (
    <section>
      <SectionHead
        aside={
          isShort ? (
            <Link to={`${base}/promises`} className="text-sm">
              {said.names.scope}
            </Link>
          ) : null
        }
      >
        {words.title}
      </SectionHead>
      {goal ? <p className="font-display max-w-[60ch] text-lg">{`“${goal}”`}</p> : null}
      {success && !isShort ? <p className="text-muted max-w-[60ch]">{success}</p> : null}
      {deliverables.length > 0 ? (
        <Deliverables promises={{ ...promises, deliverables }} isPriced={!isShort} />
      ) : null}
      {more > 0 ? <p className="text-muted mt-3 text-sm">{said.morePromised(more)}</p> : null}
      {exclusions.length > 0 ? (
        <p className="mt-4 max-w-[68ch]">
          <span className="text-muted">{`${words.excluded}: `}</span>
          {exclusions.map(({ text }) => text).join(", ")}
        </p>
      ) : null}
      {isShort ? null : <PageList base={base} />}
    </section>
  );
}

function PageList({ base }: { base: string }) {
  const words = useWords(projectsWords).promises;
  return (
    <p className="mt-4 flex flex-wrap gap-x-6">
      {PAGES.map((path) => (
        <Link key={path} to={`${base}/${path}`} className="inline-flex min-h-11 items-center">
          {words.pages[path]}
        </Link>
      ))}
    </p>
  );
}

const PAGES = ["brief", "board", "glossary"] as const;

type DeliverablesProps = { promises: FoundPromises; isPriced: boolean };

function Deliverables({ promises: { deliverables, currency }, isPriced }: DeliverablesProps) {
  const words = useWords(projectsWords).promises;
  const language = useLanguage();
  return (
    <div
      role="region"
      aria-label={words.title}
      // What scrolls must be reached by keyboard (WCAG 2.1.1).
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="mt-4 overflow-x-auto"
    >
      <table className="grid-table w-full">
        <thead>
          <tr>
            <th scope="col">{words.deliverable}</th>
            <th scope="col">{words.milestone}</th>
            <th scope="col">{words.roundsLeft}</th>
            <th scope="col">{words.state}</th>
            {isPriced ? (
              <th scope="col" data-number>
                {words.price}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {deliverables.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {item.title}
                <span className="text-muted block text-sm font-normal">{item.format}</span>
              </th>
              <td>{item.milestone}</td>
              <td>{words.ofRounds(item.left, item.rounds)}</td>
              <td>{words.states[item.status]}</td>
              {isPriced ? <td data-number>{formatMoney(item.price, currency, language)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
