import { Form, Link } from "@remix-run/react";
import type { listStorage, StoredProject } from "#app/areas/files/queries/list-storage.server.ts";
import type { Storage } from "#app/areas/files/rules/quota.ts";
import { KEPT_MONTHS, NOTICE_DAYS } from "#app/areas/files/rules/retention.ts";
import { formatFileSize, formatPlainDay } from "#app/platform/i18n/format.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { storageWords } from "#words/studio/storage.ts";

/** How much of the quota is used, in words and as a line. */
export function StorageGauge({ storage, locale }: { storage: Storage; locale: string }) {
  const words = useWords(storageWords);
  const { used, most } = storage;
  return (
    <section className="mb-12">
      <p className="font-display text-2xl">
        {words.usedOf(formatFileSize(used, locale), formatFileSize(most, locale))}
      </p>
      <meter
        className="storage-meter"
        min={0}
        max={most}
        high={most * 0.8}
        value={Math.min(used, most)}
        aria-label={words.title}
      />
      <p className="text-muted max-w-[62ch]">{words.whatCounts}</p>
    </section>
  );
}

/** For how long files stay after a project has ended. */
export function FilesRuleForm({ months }: { months: number }) {
  const words = useWords(storageWords);
  return (
    <section className="mb-12">
      <SectionHead>{words.rule}</SectionHead>
      <p className="text-muted mt-1 mb-4 max-w-[62ch]">{words.ruleText(NOTICE_DAYS)}</p>
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <div>
          <Label htmlFor="months">{words.keptFor}</Label>
          <SelectInput id="months" name="months" defaultValue={months}>
            {KEPT_MONTHS.map((choice) => (
              <option key={choice} value={choice}>
                {choice === 0 ? words.forever : words.months(choice)}
              </option>
            ))}
          </SelectInput>
        </div>
        <Button name="intent" value="decide-files-rule" tone="main">
          {words.saveRule}
        </Button>
      </Form>
    </section>
  );
}

type ListProps = {
  projects: StoredProject[];
  withdrawn: Awaited<ReturnType<typeof listStorage>>["withdrawn"];
  locale: string;
};

/** What could go, the largest first, and what each removal does. */
export function StoredProjects({ projects, withdrawn, locale }: ListProps) {
  const words = useWords(storageWords);
  return (
    <section>
      <SectionHead>{words.whatCouldGo}</SectionHead>
      {projects.length === 0 ? <p className="text-muted py-2">{words.none}</p> : null}
      <ul>
        {withdrawn.files > 0 ? (
          <li className="border-line border-b py-3">
            <Line
              title={words.withdrawn}
              size={words.files(withdrawn.files, formatFileSize(withdrawn.size, locale))}
            />
            <Confirm
              intent="remove-withdrawn"
              label={words.removeWithdrawn}
              warning={words.removeWithdrawnText}
            />
          </li>
        ) : null}
        {projects.map((project) => (
          <li key={project.id} className="border-line border-b py-3">
            <Project project={project} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Project({ project, locale }: { project: StoredProject; locale: string }) {
  const words = useWords(storageWords);
  const { id, title, client, files, size, endedOn, removedOn } = project;
  const amount = words.files(files, formatFileSize(size, locale));
  return (
    <>
      <Line title={title} size={amount} to={`/app/projects/${id}/files`} />
      <p className="text-muted text-sm">
        {[
          client,
          endedOn ? words.endedOn(formatPlainDay(endedOn, locale)) : words.goesOn,
          removedOn ? words.removedOn(formatPlainDay(removedOn, locale)) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {endedOn ? (
        <Confirm
          intent="remove-files"
          label={words.remove(title)}
          warning={words.removeText(amount)}
        >
          <input type="hidden" name="projectId" value={id} />
        </Confirm>
      ) : null}
    </>
  );
}

function Line({ title, size, to }: { title: string; size: string; to?: string }) {
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-6">
      <span className="font-semibold">{to ? <Link to={to}>{title}</Link> : title}</span>
      <span className="figures text-sm">{size}</span>
    </p>
  );
}
