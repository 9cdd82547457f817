import type { ReactNode } from "react";
import { FILE_KINDS, type FileKind } from "#app/areas/files/rules/file-kinds.ts";
import {
  FILE_ORIGINS,
  milestonesOf,
  type FileFilter,
  type FileOrigin,
  type ListedFile,
} from "#app/areas/files/rules/file-list.ts";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { filesWords } from "#words/files.ts";

type Props = { all: ListedFile[]; filter: FileFilter; locale: string };

/** The milestones that have files, when there are several. */
export function MilestoneChoice({ all, filter, locale }: Props) {
  const words = filesWords(locale);
  const titles = milestonesOf(all);
  if (titles.length < 2) return null;
  return (
    <div>
      <Label htmlFor="milestone">{words.milestone}</Label>
      <SelectInput id="milestone" name="milestone" defaultValue={filter.milestone ?? ""}>
        <option value="">{words.all}</option>
        {titles.map((title) => (
          <option key={title}>{title}</option>
        ))}
      </SelectInput>
    </div>
  );
}

/** By where files come from and what they are: links, so that Back and a bookmark work. */
export function FileFilters({ all, filter, locale }: Props) {
  const words = filesWords(locale);
  const origins = FILE_ORIGINS.filter((origin) => all.some((file) => file.origin === origin));
  const kinds = FILE_KINDS.filter((kind) => all.some((file) => file.kind === kind));
  return (
    <nav aria-label={words.filter} className="flex flex-wrap gap-x-6 gap-y-2">
      {origins.length > 1 ? (
        <Choices>
          <Choice filter={filter} change={{ origin: null }} isCurrent={filter.origin === null}>
            {words.all} <span className="text-muted figures">{all.length}</span>
          </Choice>
          {origins.map((origin) => (
            <Choice
              key={origin}
              filter={filter}
              change={{ origin }}
              isCurrent={filter.origin === origin}
            >
              {words.origins[origin]}{" "}
              <span className="text-muted figures">
                {all.filter((file) => file.origin === origin).length}
              </span>
            </Choice>
          ))}
        </Choices>
      ) : null}
      {kinds.length > 1 ? (
        <Choices>
          <Choice filter={filter} change={{ kind: null }} isCurrent={filter.kind === null}>
            {words.everyKind}
          </Choice>
          {kinds.map((kind) => (
            <Choice key={kind} filter={filter} change={{ kind }} isCurrent={filter.kind === kind}>
              {words.kinds[kind]}
            </Choice>
          ))}
        </Choices>
      ) : null}
    </nav>
  );
}

const Choices = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap gap-2">{children}</div>
);

type ChoiceProps = {
  filter: FileFilter;
  change: Partial<{ origin: FileOrigin | null; kind: FileKind | null }>;
  isCurrent: boolean;
  children: ReactNode;
};

function Choice({ filter, change, isCurrent, children }: ChoiceProps) {
  const { origin, kind, milestone, search } = { ...filter, ...change };
  const asked = new URLSearchParams({
    ...(origin ? { of: origin } : {}),
    ...(kind ? { kind } : {}),
    ...(milestone ? { milestone } : {}),
    ...(search ? { search } : {}),
  });
  return (
    <a href={`?${asked}`} className="chip" aria-current={isCurrent ? "page" : undefined}>
      {children}
    </a>
  );
}
