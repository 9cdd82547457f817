import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { voidAgreement } from "#app/areas/agreements/commands/void-agreement.server.ts";
import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { History } from "#app/portal/views/project/history.tsx";
import { portalWords } from "#words/portal.ts";
import { pauseOrResume } from "#app/areas/projects/commands/pause-or-resume.server.ts";
import { startEarly } from "#app/areas/projects/commands/start-early.server.ts";
import { listProjectMail } from "#app/studio/queries/list-mail.server.ts";
import { findProject } from "#app/studio/queries/find-project.server.ts";
import { AgreementPanel } from "#app/studio/views/project/agreement-panel.tsx";
import { ChangesPanel } from "#app/studio/views/project/changes-panel.tsx";
import { InvoicesPanel } from "#app/studio/views/project/invoices-panel.tsx";
import { LinksPanel } from "#app/studio/views/project/links-panel.tsx";
import { MilestonesPanel } from "#app/studio/views/project/milestones-panel.tsx";
import { giveGuestLink } from "#app/areas/sharing/commands/give-guest-link.server.ts";
import { RIGHTS } from "#app/areas/sharing/rules/guest-rights.ts";
import { revokeLink } from "#app/areas/sharing/commands/revoke-link.server.ts";
import { listLinks } from "#app/areas/sharing/queries/list-links.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { PROJECT_MARKS } from "#app/studio/views/state-marks.ts";

export const meta = titled(
  projectsWords,
  (words, page: Loaded<typeof loader>) => page?.project.title ?? words.project.project,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const [project, links, mails] = await Promise.all([
    findProject(context, projectId),
    listLinks(context, projectId),
    listProjectMail(context, projectId),
  ]);
  return { project: found(project), links, mails, today: context.today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const form = await readForm(request);
  const linkId = formText(form, "linkId");
  const orders: Record<string, () => Promise<void>> = {
    "void-agreement": () => voidAgreement(context, projectId),
    "start-early": () => startEarly(context, projectId),
    "pause-project": () => pauseOrResume(context, projectId, "paused"),
    "resume-project": () => pauseOrResume(context, projectId, "active"),
    "revoke-link": () => revokeLink(context, { projectId, linkId, replace: false }),
    "give-guest-link": () =>
      giveGuestLink(context, {
        projectId,
        contactId: formText(form, "contactId"),
        rights: RIGHTS.filter((right) => form.getAll("rights").includes(right)),
      }),
    "replace-link": () => revokeLink(context, { projectId, linkId, replace: true }),
  };
  const order = found(orders[formText(form, "intent")]);
  const outcome = await attempt(order());
  return outcome.done
    ? redirect(`/app/projects/${projectId}`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

/** Whether a proposal can be sent: no agreement waits for the client, and none is signed. */
function canSend({ status, agreements }: StudioProject): boolean {
  const [newest] = agreements;
  if (status !== "draft" && status !== "proposed") return false;
  if (!newest) return true;
  return (
    !OPEN_AGREEMENT.includes(newest.status) &&
    newest.status !== "in_force" &&
    newest.status !== "signed_by_client"
  );
}

export default function Project() {
  const language = useLanguage();
  const history = useMemberHistory();
  const refusalText = useRefusalText();
  const { project, links, mails, today } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <>
      <Head project={project} />
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <Pages project={project} />
      <div className="grid gap-x-14 gap-y-14 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-14">
          <MilestonesPanel project={project} today={today} />
          <ChangesPanel project={project} />
          <InvoicesPanel project={project} mails={mails} today={today} />
        </div>
        <div className="space-y-14">
          <AgreementPanel project={project} mails={mails} />
          <LinksPanel
            links={links}
            mails={mails}
            projectId={project.id}
            timeZone={project.timeZone}
            contacts={project.sentAt ? project.client.contacts : []}
          />
        </div>
      </div>
      <div className="mt-14">
        <History
          page={{
            timeZone: project.timeZone,
            activities: project.activities.map((activity) => ({
              ...activity,
              at: new Date(activity.at).toISOString(),
            })),
          }}
          locale={language}
          words={history}
        />
      </div>
    </>
  );
}

function Head({ project }: { project: StudioProject }) {
  const { project: words, states } = useWords(projectsWords);
  const base = `/app/projects/${project.id}`;
  return (
    <>
      <PageTitle
        title={project.title}
        above={<Link to={`/app/clients/${project.client.id}`}>{project.client.name}</Link>}
      >
        {canSend(project) ? (
          <LinkButton to={`${base}/scope`} tone="main">
            {project.agreements.length > 0 ? words.changeAndSendAgain : words.writeTheScope}
          </LinkButton>
        ) : null}
        <LinkButton to={`${base}/preview`} reloadDocument>
          {words.viewAsClient}
        </LinkButton>
      </PageTitle>
      <p className="-mt-5 mb-8">
        <Mark kind={PROJECT_MARKS[project.status]}>{states[project.status]}</Mark>
        {project.startedEarly ? words.startedBeforeTheDeposit : ""}
      </p>
    </>
  );
}

function Pages({ project }: { project: StudioProject }) {
  const words = useWords(projectsWords).project;
  const base = `/app/projects/${project.id}`;
  const canEnd = project.sums && ["active", "paused", "proposed"].includes(project.status);
  return (
    <>
      <nav aria-label={words.moreAboutThisProject} className="mb-10 flex flex-wrap gap-x-6">
        {PAGES.map((path) => (
          <Link key={path} to={`${base}/${path}`} className="inline-flex min-h-11 items-center">
            {words.pages[path]}
          </Link>
        ))}
        {canEnd ? (
          <Link to={`${base}/end`} className="text-muted inline-flex min-h-11 items-center">
            {words.endEarly}
          </Link>
        ) : null}
      </nav>
      {project.endNoticeAt && project.status !== "terminated" ? (
        <Notice className="mb-8">
          {words.hasGivenNoticeToEnd(project.endNoticeBy, project.endNoticeReason)}{" "}
          <Link to={`${base}/end`}>{words.seeTheSettlement}</Link>
        </Notice>
      ) : null}
    </>
  );
}

const PAGES = ["brief", "board", "glossary"] as const;

/** The client's history, plus the activities that only the freelancer sees. */
function useMemberHistory() {
  const { history, ...words } = useWords(portalWords);
  const { activities } = useWords(projectsWords);
  return { ...words, history: { ...history, lines: { ...history.lines, ...activities } } };
}
