import { Form, Link } from "@remix-run/react";
import { isSealable } from "#app/areas/agreements/rules/agreement-states.ts";
import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { formatMoment, formatPlainDay } from "#app/platform/i18n/format.ts";
import { MailNote, Once, Panel, type Mails } from "./panel.tsx";

const AGREEMENT_WORDS = {
  draft: "Draft",
  sent: "Sent, not opened yet",
  viewed: "Opened by the client, not signed yet",
  signed_by_client: "Signed by the client; your signature puts it in force",
  in_force: "In force",
  completed: "Fulfilled",
  terminated: "Ended",
  declined: "Declined",
  expired: "Expired",
  voided: "Withdrawn",
} as const;

export function AgreementPanel({ project, mails }: { project: StudioProject; mails: Mails }) {
  const [agreement] = project.agreements;
  return (
    <Panel title="Agreement">
      {agreement ? (
        <Newest agreement={agreement} project={project} mails={mails} />
      ) : (
        <p className="text-muted py-3">
          It is made from the scope and your terms when you send it.
        </p>
      )}
      {project.status === "active" ? (
        <Once
          intent="pause-project"
          label="Pause the project"
          warning="Nothing can be published or decided until you resume it."
        />
      ) : null}
      {project.status === "paused" ? (
        <Form method="post">
          <button name="intent" value="resume-project" className="button">
            Resume the project
          </button>
        </Form>
      ) : null}
    </Panel>
  );
}

type Agreement = StudioProject["agreements"][number];
type NewestProps = { agreement: Agreement; project: StudioProject; mails: Mails };

const isOpenOffer = ({ status }: Agreement) => status === "sent" || status === "viewed";

function Newest({ agreement, project, mails }: NewestProps) {
  const base = `/app/projects/${project.id}`;
  return (
    <div className="space-y-3 py-3">
      <Standing agreement={agreement} timeZone={project.timeZone} />
      {agreement.status === "signed_by_client" ? (
        <p>
          <Link to={`${base}/agreements/${agreement.id}`} className="button" data-tone="main">
            Countersign
          </Link>
        </p>
      ) : null}
      {agreement.declineReason ? <p>{`“${agreement.declineReason}”`}</p> : null}
      <p>
        <Link to={`${base}/agreements/${agreement.id}`}>
          {agreement.signatures.length > 0 ? "Text and evidence" : "Read the agreement"}
        </Link>{" "}
        ·{" "}
        <a href={`${base}/agreements/${agreement.id}.pdf`}>
          {isSealable(agreement.status) ? "Signed copy (PDF)" : "PDF"}
        </a>
      </p>
      <MailNote mails={mails} kind="agreement" id={agreement.id} />
      {isOpenOffer(agreement) ? (
        <Once
          intent="void-agreement"
          label="Withdraw offer"
          warning="The client can't sign it any more. You can change the scope and send it again."
        />
      ) : null}
      {project.status === "proposed" && agreement.status === "in_force" ? (
        <Once
          intent="start-early"
          label="Start without the deposit"
          warning="Work starts now, although the deposit hasn't arrived. The client can see that."
        />
      ) : null}
    </div>
  );
}

function Standing({ agreement, timeZone }: { agreement: Agreement; timeZone: string }) {
  const isOpen = isOpenOffer(agreement);
  return (
    <>
      <p>
        {AGREEMENT_WORDS[agreement.status]}.
        {agreement.signatures.map(
          ({ name, signedAt }) =>
            ` Signed by ${name} on ${formatMoment(new Date(signedAt), "en", timeZone)}.`,
        )}
        {isOpen && agreement.expiresOn
          ? ` It can be signed until ${formatPlainDay(agreement.expiresOn, "en")}.`
          : ""}
      </p>
      {isOpen && agreement.signers.length > 1 ? (
        <p className="text-sm">{`Signing in this order: ${agreement.signers.map(({ name, signedAt }) => (signedAt ? `${name} (signed)` : name)).join(", ")}${agreement.countersign ? ", then you" : ""}.`}</p>
      ) : null}
    </>
  );
}
