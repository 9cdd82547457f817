import { Form, Link } from "@remix-run/react";
import { isSealable } from "#app/areas/agreements/rules/agreement-states.ts";
import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { formatMoment, formatPlainDay } from "#app/platform/i18n/format.ts";
import { MailNote, Panel, type Mails } from "./panel.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { Button, LinkButton } from "#app/platform/ui/button.tsx";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { AGREEMENT_MARKS } from "#app/studio/views/state-marks.ts";

export function AgreementPanel({ project, mails }: { project: StudioProject; mails: Mails }) {
  const words = useWords(projectsWords).agreementPanel;
  const [agreement] = project.agreements;
  return (
    <Panel title={words.agreement}>
      {agreement ? (
        <Newest agreement={agreement} project={project} mails={mails} />
      ) : (
        <p className="text-muted py-3">{words.itIsMade}</p>
      )}
      {project.status === "active" ? (
        <Confirm
          intent="pause-project"
          label={words.pauseTheProject}
          warning={words.nothingCanBePublished}
        />
      ) : null}
      {project.status === "paused" ? (
        <Form method="post">
          <Button name="intent" value="resume-project">
            {words.resumeTheProject}
          </Button>
        </Form>
      ) : null}
    </Panel>
  );
}

type Agreement = StudioProject["agreements"][number];
type NewestProps = { agreement: Agreement; project: StudioProject; mails: Mails };

const isOpenOffer = ({ status }: Agreement) => status === "sent" || status === "viewed";

function Newest({ agreement, project, mails }: NewestProps) {
  const words = useWords(projectsWords).agreementPanel;
  const base = `/app/projects/${project.id}`;
  return (
    <div className="space-y-3 py-3">
      <Standing agreement={agreement} timeZone={project.timeZone} />
      {agreement.status === "signed_by_client" ? (
        <p>
          <LinkButton to={`${base}/agreements/${agreement.id}`} tone="main">
            {words.countersign}
          </LinkButton>
        </p>
      ) : null}
      {agreement.declineReason ? <p>{`“${agreement.declineReason}”`}</p> : null}
      <p>
        <Link to={`${base}/agreements/${agreement.id}`}>
          {agreement.signatures.length > 0 ? words.textAndEvidence : words.readTheAgreement}
        </Link>{" "}
        ·{" "}
        <a href={`${base}/agreements/${agreement.id}.pdf`}>
          {isSealable(agreement.status) ? words.signedCopyPdf : words.pdf}
        </a>
      </p>
      <MailNote mails={mails} kind="agreement" id={agreement.id} />
      {isOpenOffer(agreement) ? (
        <Confirm
          intent="void-agreement"
          label={words.withdrawOffer}
          warning={words.clientCantSignItAny}
        />
      ) : null}
      {project.status === "proposed" && agreement.status === "in_force" ? (
        <Confirm
          intent="start-early"
          label={words.startWithoutTheDeposit}
          warning={words.workStartsNowAlthough}
        />
      ) : null}
    </div>
  );
}

function Standing({ agreement, timeZone }: { agreement: Agreement; timeZone: string }) {
  const language = useLanguage();
  const words = useWords(projectsWords).agreementPanel;
  const isOpen = isOpenOffer(agreement);
  return (
    <>
      <p>
        <Mark kind={AGREEMENT_MARKS[agreement.status]}>{words.states[agreement.status]}</Mark>{" "}
        {[
          ...agreement.signatures.map(({ name, signedAt }) =>
            words.signedByOn(name, formatMoment(new Date(signedAt), language, timeZone)),
          ),
          ...(isOpen && agreement.expiresOn
            ? [words.itCanBeSignedUntil(formatPlainDay(agreement.expiresOn, language))]
            : []),
        ].join(" ")}
      </p>
      {isOpen && agreement.signers.length > 1 ? (
        <p className="text-sm">
          {words.signingOrder(
            agreement.signers.map(({ name, signedAt }) =>
              signedAt ? words.signedName(name) : name,
            ),
            agreement.countersign,
          )}
        </p>
      ) : null}
    </>
  );
}
