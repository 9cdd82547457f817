import type { ReactNode } from "react";
import { AnchorButton, Button, LinkButton } from "#app/platform/ui/button.tsx";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { Empty } from "#app/platform/ui/empty.tsx";
import { Checkbox, FormError, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { Chips, Segment } from "#app/platform/ui/filters.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Tick } from "#app/platform/ui/inputs.tsx";
import { Mark, type MarkKind } from "#app/platform/ui/mark.tsx";
import { MoneyLine } from "#app/platform/ui/money-line.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { ActLink, Row } from "#app/platform/ui/row.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { SmallRoad } from "#app/areas/projects/views/small-road.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { galleryWords } from "#words/studio/gallery.ts";

type Shown = { title: string; note: string; children: ReactNode };

function Part({ title, note, children }: Shown) {
  return (
    <section className="border-line grid gap-x-10 gap-y-3 border-t py-5 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <h2 className="text-lg">{title}</h2>
        <p className="text-muted text-sm">{note}</p>
      </div>
      <div className="flex min-w-0 flex-wrap items-start gap-x-8 gap-y-5">{children}</div>
    </section>
  );
}

/** One state of a component, with its name. */
const State = ({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) => (
  <div className={wide ? "w-full" : undefined}>
    <p className="text-muted mb-1 text-sm">{name}</p>
    {children}
  </div>
);

const MARKS: MarkKind[] = [
  "yours",
  "theirs",
  "late",
  "progress",
  "review",
  "done",
  "draft",
  "paused",
];

function Marks() {
  const { marks } = useWords(galleryWords);
  return (
    <Part title={marks.title} note={marks.note}>
      {MARKS.map((kind) => (
        <Mark key={kind} kind={kind}>
          {marks.kinds[kind]}
        </Mark>
      ))}
    </Part>
  );
}

function Buttons() {
  const { buttons } = useWords(galleryWords);
  return (
    <Part title={buttons.title} note={buttons.note}>
      <State name={buttons.main}>
        <Button tone="main">{buttons.send}</Button>
      </State>
      <State name={buttons.busy}>
        <Button tone="main" busy={buttons.sending}>
          {buttons.send}
        </Button>
      </State>
      <State name={buttons.outlined}>
        <LinkButton to="/gallery">{buttons.statement}</LinkButton>
      </State>
      <State name={buttons.off}>
        <Button disabled>{buttons.statement}</Button>
      </State>
      <State name={buttons.quiet}>
        <Button tone="quiet">{buttons.keep}</Button>
      </State>
      <State name={buttons.destroys}>
        <Button tone="bad">{buttons.revoke}</Button>
      </State>
      <State name={buttons.large}>
        <AnchorButton href="#top" size="large">
          {buttons.approve}
        </AnchorButton>
      </State>
    </Part>
  );
}

function Rows() {
  const { rows } = useWords(galleryWords);
  const act = <ActLink to="/gallery">{rows.act}</ActLink>;
  return (
    <Part title={rows.title} note={rows.note}>
      <ul className="w-full">
        <Row mark="yours" title={rows.meaning} facts={rows.facts} when={rows.since} act={act} />
        <Row
          mark="late"
          title={rows.late}
          facts={rows.facts}
          when={rows.daysLate}
          isLate
          act={
            <ActLink to="/gallery" tone="main">
              {rows.first}
            </ActLink>
          }
        />
        <Row mark="draft" title={rows.long} facts={rows.facts} act={act} />
        <Row title={rows.plain} facts={rows.facts} when={rows.amount} />
      </ul>
    </Part>
  );
}

function Fields() {
  const { fields } = useWords(galleryWords);
  const meta = (id: string, errors?: string[]) => ({ id, name: id, errors, initialValue: ".ai" });
  return (
    <Part title={fields.title} note={fields.note}>
      <TextField field={meta("format")} label={fields.format} hint={fields.hint} />
      <TextField field={meta("accepted", [fields.error])} label={fields.accepted} />
      <TextField field={meta("series")} label={fields.series} disabled />
      <TextArea field={meta("goal")} label={fields.goal} />
      <Select
        field={{ ...meta("way"), initialValue: "card" }}
        label={fields.way}
        options={[
          ["card", fields.card],
          ["transfer", fields.transfer],
        ]}
      />
      <div>
        <Checkbox field={{ ...meta("tick"), initialValue: "on" }} label={fields.tick} />
        <Tick type="radio" name="gallery-radio" defaultChecked>
          {fields.radio}
        </Tick>
        <Tick type="radio" name="gallery-radio">
          {fields.another}
        </Tick>
      </div>
      <div className="w-full">
        <FormError errors={[fields.formError]} />
      </div>
    </Part>
  );
}

function Filters() {
  const { filters } = useWords(galleryWords);
  const view = (label: string, isCurrent: boolean) => ({
    to: `/gallery?${label}`,
    label,
    isCurrent,
  });
  return (
    <Part title={filters.title} note={filters.note}>
      <Chips
        label={filters.chips}
        views={[view(filters.all, false), view(filters.open, true), view(filters.paid, false)]}
      />
      <Segment
        label={filters.segment}
        views={[view(filters.table, true), view(filters.board, false)]}
      />
    </Part>
  );
}

const ROAD = [
  { id: "a", title: "Concept", dueOn: "2026-11-02", status: "approved" },
  { id: "b", title: "Design", dueOn: "2026-12-01", status: "in_progress" },
  { id: "c", title: "Launch", dueOn: "2027-01-12", status: "planned" },
] as const;

function Lines() {
  const { lines } = useWords(galleryWords);
  return (
    <Part title={lines.title} note={lines.note}>
      <State name={lines.road} wide>
        <div className="max-w-md">
          <SmallRoad milestones={[...ROAD]} />
        </div>
      </State>
      <State name={lines.money} wide>
        <div className="max-w-md">
          <MoneyLine paid={40_000} invoiced={70_000} agreed={100_000} />
        </div>
      </State>
    </Part>
  );
}

function Sentences() {
  const { sentences } = useWords(galleryWords);
  return (
    <Part title={sentences.title} note={sentences.note}>
      <div className="w-full space-y-3">
        <Notice act={<Button tone="quiet">{sentences.takeBack}</Button>}>{sentences.told}</Notice>
        <Notice tone="bad">{sentences.refused}</Notice>
        <Empty title={sentences.nothing} act={<Button>{sentences.begin}</Button>}>
          {sentences.comes}
        </Empty>
      </div>
    </Part>
  );
}

function Folds() {
  const { folds } = useWords(galleryWords);
  return (
    <Part title={folds.title} note={folds.note}>
      <div className="w-full space-y-2">
        <SectionHead aside={<a href="#top">{folds.all}</a>}>{folds.section}</SectionHead>
        <Fold summary={folds.closed}>{folds.inside}</Fold>
        <Fold summary={folds.open} open>
          {folds.inside}
        </Fold>
        <Confirm intent="gallery" label={folds.confirm} warning={folds.warning} />
      </div>
    </Part>
  );
}

/** Every component in its states. */
export const Components = () => (
  <>
    <Marks />
    <Buttons />
    <Rows />
    <Fields />
    <Filters />
    <Lines />
    <Sentences />
    <Folds />
  </>
);
