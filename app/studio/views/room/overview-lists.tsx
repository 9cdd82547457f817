import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ListedFile } from "#app/areas/files/rules/file-list.ts";
import type { listLinks } from "#app/areas/sharing/queries/list-links.server.ts";
import { formatFileSize, formatList, formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Row } from "#app/platform/ui/row.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { projectsWords } from "#words/studio/projects.ts";
import { roomWords } from "#words/studio/room.ts";

type FilesProps = { files: Pick<ListedFile, "id" | "name" | "size" | "of">[]; projectId: string };

/** The newest files of a project. */
export function NewestFiles({ files, projectId }: FilesProps) {
  const words = useWords(roomWords);
  const language = useLanguage();
  return (
    <List title={words.files} to={`/app/projects/${projectId}/files`} all={words.allFiles}>
      {files.length === 0 ? <p className="text-muted py-2">{words.noFiles}</p> : null}
      <ul>
        {files.map((file) => (
          <Row
            key={file.id}
            title={
              <a href={`/files/${file.id}`}>
                <bdi className="break-words">{file.name}</bdi>
              </a>
            }
            facts={file.of}
            when={formatFileSize(file.size, language)}
          />
        ))}
      </ul>
    </List>
  );
}

type Person = Pick<Awaited<ReturnType<typeof listLinks>>[number], "id" | "rights"> & {
  contact: { name: string };
  visits: { at: Date | string }[];
};
type PeopleProps = { people: Person[]; projectId: string; timeZone: string };

/** Who has an open link, what each may do, and when each last looked. */
export function WhoSeesIt({ people, projectId, timeZone }: PeopleProps) {
  const words = useWords(roomWords);
  const { linksPanel } = useWords(projectsWords);
  const language = useLanguage();
  const seen = ([newest]: Person["visits"]) =>
    newest ? formatMoment(new Date(newest.at), language, timeZone) : words.notYet;
  return (
    <List title={words.people} to={`/app/projects/${projectId}/people`} all={words.allPeople}>
      {people.length === 0 ? <p className="text-muted py-2">{words.nobody}</p> : null}
      <ul>
        {people.map(({ id, contact, rights, visits }) => (
          <Row
            key={id}
            title={contact.name}
            facts={formatList(
              rights.map((right) => linksPanel.rights[right]),
              language,
            )}
            when={seen(visits)}
          />
        ))}
      </ul>
    </List>
  );
}

type ListProps = { title: string; to: string; all: string; children: ReactNode };

function List({ title, to, all, children }: ListProps) {
  return (
    <section>
      <SectionHead
        aside={
          <Link to={to} className="text-sm">
            {all}
          </Link>
        }
      >
        {title}
      </SectionHead>
      {children}
    </section>
  );
}
