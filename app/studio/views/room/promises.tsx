import { Link } from "@remix-run/react";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import type { FoundPromises } from "#app/studio/queries/find-promises.server.ts";
import { projectsWords } from "#words/studio/projects.ts";

type Props = { promises: FoundPromises; projectId: string };

/** What was promised, and the pages on which the client said what is wanted. */
export function Promises({ promises, projectId }: Props) {
  const words = useWords(projectsWords).promises;
  const { goal, success, deliverables, exclusions } = promises;
  return (
    <section>
      <SectionHead>{words.title}</SectionHead>
      {goal ? <p className="font-display max-w-[60ch] text-lg">{`“${goal}”`}</p> : null}
      {success ? <p className="text-muted max-w-[60ch]">{success}</p> : null}
      {deliverables.length > 0 ? <Deliverables promises={promises} /> : null}
      {exclusions.length > 0 ? (
        <p className="mt-4 max-w-[68ch]">
          <span className="text-muted">{`${words.excluded}: `}</span>
          {exclusions.map(({ text }) => text).join(", ")}
        </p>
      ) : null}
      <p className="mt-4 flex flex-wrap gap-x-6">
        {PAGES.map((path) => (
          <Link
            key={path}
            to={`/app/projects/${projectId}/${path}`}
            className="inline-flex min-h-11 items-center"
          >
            {words.pages[path]}
          </Link>
        ))}
      </p>
    </section>
  );
}

const PAGES = ["brief", "board", "glossary"] as const;

function Deliverables({ promises: { deliverables, currency } }: { promises: FoundPromises }) {
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
            <th scope="col" data-number>
              {words.price}
            </th>
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
              <td data-number>{formatMoney(item.price, currency, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
