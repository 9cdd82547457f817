import type { MinorUnits } from "#app/kernel/money.ts";
import { Link } from "@remix-run/react";
import { isOpenChange } from "#app/areas/change-requests/rules/change-states.ts";
import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { Panel } from "./panel.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";

/** The totals of the ledger, each change, and the link for writing one. */
export function ChangesPanel({ project }: { project: StudioProject }) {
  const language = useLanguage();
  const { changesPanel: words, changeStates: states } = useWords(projectsWords);
  const money = (amount: MinorUnits) => formatMoney(amount, project.currency, language);
  const { sums } = project;
  if (!sums) return null;
  return (
    <Panel title={words.changes}>
      <p className="figures py-3 text-sm">
        {words.originallyAgreedApproved(money(sums.first), money(sums.approved))}{" "}
        <strong className="font-semibold">{money(sums.now)}</strong>
      </p>
      <ul>
        {project.changes.map((change) => (
          <li
            key={change.id}
            className="border-line flex flex-wrap items-baseline justify-between gap-x-6 border-t py-3"
          >
            <Link to={`/app/projects/${project.id}/changes/${change.id}`}>
              {words.changeNumber(change.number, change.title)}
            </Link>
            <span
              className={`text-sm ${isOpenChange(change.status) && change.status !== "sent" ? "text-accent font-semibold" : "text-muted"}`}
            >
              {change.gift ? words.gift(states[change.status]) : states[change.status]}
            </span>
          </li>
        ))}
      </ul>
      {project.status === "active" ||
      project.status === "paused" ||
      project.status === "proposed" ? (
        <p className="mt-3">
          <Link to={`/app/projects/${project.id}/changes/new`} className="button">
            {words.newChangeRequest}
          </Link>
        </p>
      ) : null}
    </Panel>
  );
}
