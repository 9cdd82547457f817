import type { Day } from "#app/kernel/day.ts";
import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import type { PortalWords } from "#words/portal.ts";

export type PageProps = {
  page: ProjectPage;
  rights: readonly string[];
  today: Day;
  locale: string;
  words: PortalWords;
  /** Where the page's links lead, or null when it is only looked at ("view as client"). */
  base: string | null;
  /** Where pictures are served from: "/files". */
  files: string;
};
