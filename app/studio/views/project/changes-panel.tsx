import type { MinorUnits } from "#app/kernel/money.ts";
import { Link } from "@remix-run/react";
import { isOpenChange, type ChangeStatus } from "#app/areas/change-requests/rules/change-states.ts";
import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { Panel } from "./panel.tsx";

export const CHANGE_WORDS: Record<ChangeStatus, string> = {
  requested: "Waiting for your price",
  priced: "Priced, not sent yet",
  sent: "With the client",
  approved: "Approved",
  declined: "Declined",
  expired: "Offer expired",
  delivered: "Done",
  invoiced: "Done and invoiced",
  withdrawn: "Withdrawn",
};

/** The totals of the ledger, each change, and the link for writing one. */
export function ChangesPanel({ project }: { project: StudioProject }) {
  const money = (amount: MinorUnits) => formatMoney(amount, project.currency, "en");
  const { sums } = project;
  if (!sums) return null;
  return (
    <Panel title="Changes">
      <p className="figures py-3 text-sm">
        Originally agreed {money(sums.first)}, approved changes {money(sums.approved)}, now in force{" "}
        <strong className="font-semibold">{money(sums.now)}</strong>
      </p>
      <ul>
        {project.changes.map((change) => (
          <li
            key={change.id}
            className="border-line flex flex-wrap items-baseline justify-between gap-x-6 border-t py-3"
          >
            <Link
              to={`/app/projects/${project.id}/changes/${change.id}`}
            >{`Change ${change.number}: ${change.title}`}</Link>
            <span
              className={`text-sm ${isOpenChange(change.status) && change.status !== "sent" ? "text-accent font-semibold" : "text-muted"}`}
            >
              {change.gift ? `${CHANGE_WORDS[change.status]}, a gift` : CHANGE_WORDS[change.status]}
            </span>
          </li>
        ))}
      </ul>
      {project.status === "active" ||
      project.status === "paused" ||
      project.status === "proposed" ? (
        <p className="mt-3">
          <Link to={`/app/projects/${project.id}/changes/new`} className="button">
            New change request
          </Link>
        </p>
      ) : null}
    </Panel>
  );
}
