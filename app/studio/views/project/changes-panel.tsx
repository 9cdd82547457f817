import type { MinorUnits } from "#app/kernel/money.ts";
import { Link } from "@remix-run/react";
import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { Panel } from "./panel.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { Row } from "#app/platform/ui/row.tsx";
import { CHANGE_MARKS } from "#app/studio/views/state-marks.ts";

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
          <Row
            key={change.id}
            title={
              <Link to={`/app/projects/${project.id}/changes/${change.id}`}>
                {words.changeNumber(change.number, change.title)}
              </Link>
            }
            when={
              <Mark kind={CHANGE_MARKS[change.status]}>
                {change.gift ? words.gift(states[change.status]) : states[change.status]}
              </Mark>
            }
          />
        ))}
      </ul>
      {project.status === "active" ||
      project.status === "paused" ||
      project.status === "proposed" ? (
        <p className="mt-3">
          <LinkButton to={`/app/projects/${project.id}/changes/new`}>
            {words.newChangeRequest}
          </LinkButton>
        </p>
      ) : null}
    </Panel>
  );
}
