import { Link } from "@remix-run/react";
import { isPictured } from "#app/areas/files/rules/shown-file.ts";
import { Picture } from "#app/areas/files/views/picture.tsx";
import type { NewestWorks } from "#app/areas/work/queries/list-newest-work.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { checkpointsWords } from "#words/checkpoints.ts";
import { workWords } from "#words/studio/work.ts";

type Props = { works: NewestWorks; projectId: string; timeZone: string };

/** The newest work large, and a row of what came before. */
export function NewestWork({ works, projectId, timeZone }: Props) {
  const words = useWords(workWords).list;
  const said = useWords(checkpointsWords);
  const [newest, ...earlier] = works;
  const base = `/app/projects/${projectId}/work`;
  return (
    <section>
      <SectionHead
        aside={
          <Link to={base} className="text-sm">
            {words.allWork}
          </Link>
        }
      >
        {said.newest}
      </SectionHead>
      {newest ? (
        <Large work={newest} base={base} timeZone={timeZone} />
      ) : (
        <p className="text-muted py-2">{words.none}</p>
      )}
      {earlier.length > 0 ? (
        <ul className="mt-6 grid grid-cols-2 gap-5 sm:grid-cols-4">
          {earlier.map((work) => (
            <li key={work.id}>
              <Small work={work} base={base} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

type WorkProps = { work: NewestWorks[number]; base: string };

function Large({ work, base, timeZone }: WorkProps & { timeZone: string }) {
  const language = useLanguage();
  const kinds = useWords(checkpointsWords).kinds;
  const picture = work.files.find(isPictured);
  return (
    <Link to={`${base}/${work.id}`} className="work-link">
      {picture ? (
        <Picture
          file={picture}
          base="/files"
          sizes="(min-width: 64rem) 42rem, 100vw"
          alt={picture.alt || picture.caption || work.title}
          isFirst
          className="work-frame"
        />
      ) : null}
      <span className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="font-display text-lg">{work.title}</span>
        <span className="text-muted text-sm">
          {`${kinds[work.kind]} · ${formatMoment(new Date(work.at), language, timeZone)}`}
        </span>
      </span>
    </Link>
  );
}

function Small({ work, base }: WorkProps) {
  const kinds = useWords(checkpointsWords).kinds;
  const picture = work.files.find(isPictured);
  return (
    <Link to={`${base}/${work.id}`} className="work-link">
      {picture ? (
        <Picture file={picture} base="/files" sizes="12rem" alt="" className="work-thumb" />
      ) : (
        <span aria-hidden="true" className="work-thumb work-words">
          {work.title}
        </span>
      )}
      <span className="mt-2 block font-semibold">{work.title}</span>
      <span className="text-muted block text-sm">{kinds[work.kind]}</span>
    </Link>
  );
}
