import { Form, Link } from "@remix-run/react";
import { isPictured } from "#app/areas/files/rules/shown-file.ts";
import { Picture } from "#app/areas/files/views/picture.tsx";
import type { WorkList, WorkOfList } from "#app/areas/work/queries/list-work.server.ts";
import type { ProofState } from "#app/areas/work/rules/proof.ts";
import { formatDay, formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Mark, type MarkKind } from "#app/platform/ui/mark.tsx";
import { checkpointsWords } from "#words/checkpoints.ts";
import { proofWords } from "#words/proof.ts";
import { workWords } from "#words/studio/work.ts";

export const WORK_FILTERS = ["all", "waiting", "drafts"] as const;
export type WorkFilter = (typeof WORK_FILTERS)[number];

const isIn = (filter: WorkFilter, { state, isWaiting }: WorkOfList) =>
  filter === "all" ||
  (filter === "waiting" ? isWaiting : state === "draft" || state === "scheduled");

/** The work of a project by milestone: pictures, drafts among them, and where to add more. */
export function WorkByMilestone({ project, filter }: { project: WorkList; filter: WorkFilter }) {
  const words = useWords(workWords).list;
  const { milestones } = project;
  const isEmpty = milestones.every(({ works }) => works.length === 0);
  if (milestones.length === 0) return <p className="text-muted">{words.noMilestones}</p>;
  return (
    <>
      {isEmpty ? <p className="mb-8 max-w-[60ch]">{words.none}</p> : null}
      {milestones.map((milestone) => (
        <MilestoneWork
          key={milestone.id}
          project={project}
          milestone={milestone}
          works={milestone.works.filter((work) => isIn(filter, work))}
        />
      ))}
    </>
  );
}

type MilestoneProps = {
  project: WorkList;
  milestone: WorkList["milestones"][number];
  works: WorkOfList[];
};

const MARKS: Record<MilestoneProps["milestone"]["status"], MarkKind> = {
  planned: "theirs",
  in_progress: "progress",
  in_review: "review",
  approved: "done",
};

function MilestoneWork({ project, milestone, works }: MilestoneProps) {
  const { list: words, milestone: said } = useWords(workWords);
  const language = useLanguage();
  return (
    <section
      aria-labelledby={`work-${milestone.id}`}
      className="border-line grid gap-6 border-t py-6 lg:grid-cols-[12rem_minmax(0,1fr)]"
    >
      <header>
        <h2 id={`work-${milestone.id}`} className="text-lg">
          <Link
            to={`/app/projects/${project.id}/milestones/${milestone.id}`}
            className="text-ink decoration-edge"
          >
            {milestone.title}
          </Link>
        </h2>
        <p className="text-sm">
          <Mark kind={MARKS[milestone.status]}>{said.states[milestone.status]}</Mark>
        </p>
        <p className="text-muted text-sm">{words.due(formatDay(milestone.dueOn, language))}</p>
        {milestone.canPublish ? <BeginButton projectId={project.id} milestone={milestone} /> : null}
      </header>
      <ul className="work-grid">
        {works.map((work) => (
          <li key={work.id}>
            <WorkCard work={work} project={project} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Begins a draft in a milestone; pressing twice begins one. */
export function BeginButton({
  projectId,
  milestone,
  tone,
}: {
  projectId: string;
  milestone: { id: string; title: string };
  tone?: "main";
}) {
  const words = useWords(workWords).list;
  return (
    <Form method="post" action={`/app/projects/${projectId}/work?index`} className="mt-3">
      <input type="hidden" name="milestoneId" value={milestone.id} />
      <Button name="intent" value="begin-checkpoint" tone={tone}>
        {words.publishTo(milestone.title)}
      </Button>
    </Form>
  );
}

function WorkCard({ work, project }: { work: WorkOfList; project: WorkList }) {
  const words = useWords(workWords).list;
  const language = useLanguage();
  const kinds = checkpointsWords(language).kinds;
  const picture = work.files.find(isPictured);
  const isPublished = work.state === "published" || work.state === "withdrawn";
  const to = `/app/projects/${project.id}/work/${work.id}${isPublished ? "" : "/edit"}`;
  return (
    <Link to={to} className="work-link" data-draft={isPublished ? undefined : ""}>
      {picture ? (
        <Picture
          file={picture}
          base="/files"
          sizes="(min-width: 48rem) 20rem, 100vw"
          alt=""
          className="work-thumb"
        />
      ) : (
        <span className="work-thumb work-words">{work.title || words.untitled}</span>
      )}
      <span className="mt-2 block font-semibold">{work.title || words.untitled}</span>
      <span className="text-muted block text-sm">
        {kinds[work.kind]}
        {work.at ? ` · ${formatMoment(new Date(work.at), language, project.timeZone)}` : ""}
      </span>
      <span className="mt-1 block text-sm">
        <StateOf work={work} timeZone={project.timeZone} />
      </span>
    </Link>
  );
}

function StateOf({ work, timeZone }: { work: WorkOfList; timeZone: string }) {
  const words = useWords(workWords).list;
  const language = useLanguage();
  const { state, answer, isWaiting, problem, at, verdict } = work;
  if (state === "withdrawn") return <Mark kind="paused">{words.withdrawn}</Mark>;
  if (problem) return <Mark kind="late">{words.notSent}</Mark>;
  if (state === "draft") return <Mark kind="draft">{words.onlyYou}</Mark>;
  if (state === "scheduled") {
    const moment = formatMoment(new Date(at), language, timeZone);
    return <Mark kind="draft">{words.goesOut(moment)}</Mark>;
  }
  if (verdict) return <VerdictOf verdict={verdict} />;
  if (isWaiting) return <Mark kind="theirs">{words.waits}</Mark>;
  if (!answer) return <Mark kind="done">{words.states.published}</Mark>;
  const said = answer.option ? words.chose(answer.by, answer.option) : words.choseNone(answer.by);
  return <Mark kind="done">{said}</Mark>;
}

const VERDICT_MARKS: Record<ProofState, MarkKind> = {
  waiting: "theirs",
  approved: "done",
  approved_with_changes: "done",
  changes_requested: "yours",
};

/** Where a version of a proof stands; one that a newer has replaced asks nobody for anything. */
function VerdictOf({ verdict }: { verdict: NonNullable<WorkOfList["verdict"]> }) {
  const words = useWords(workWords).list;
  const { states } = proofWords(useLanguage());
  const { outcome, isNewest } = verdict;
  if (!isNewest) {
    const said = outcome === "waiting" ? words.replaced : states[outcome];
    return <Mark kind="paused">{said}</Mark>;
  }
  return <Mark kind={VERDICT_MARKS[outcome]}>{states[outcome]}</Mark>;
}
