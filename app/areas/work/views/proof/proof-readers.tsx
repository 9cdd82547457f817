import type { ProofReader } from "#app/areas/work/queries/proofs/list-proof-readers.server.ts";
import type { Day } from "#app/kernel/day.ts";
import { formatDay, formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Mark, type MarkKind } from "#app/platform/ui/mark.tsx";
import { workWords } from "#words/studio/work.ts";

function markOf({ openedAt, hasDecided }: Pick<ProofReader, "openedAt" | "hasDecided">): MarkKind {
  if (hasDecided) return "done";
  return openedAt === null ? "theirs" : "progress";
}

type Props = { readers: ProofReader[]; silentUntil: Day | null; timeZone: string };

/** Who has opened this version, written notes and decided; the studio alone sees it. */
export function ProofReaders({ readers, silentUntil, timeZone }: Props) {
  const words = useWords(workWords).proof;
  const language = useLanguage();
  if (readers.length === 0) return null;
  return (
    <section className="mt-10">
      <div className="section-head">
        <h2>{words.readers}</h2>
      </div>
      <ul>
        {readers.map(({ id, name, openedAt, notes, hasDecided }) => (
          <li key={id} className="border-line border-t py-2 first:border-t-0">
            <Mark kind={markOf({ openedAt, hasDecided })}>{name}</Mark>
            <p className="text-muted text-sm">
              {[
                openedAt
                  ? words.opened(formatMoment(new Date(openedAt), language, timeZone))
                  : words.unopened,
                notes > 0 ? words.wrote(notes) : "",
                hasDecided ? words.decided : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {silentUntil ? (
        <p className="text-muted mt-2 text-sm">
          {words.silentUntil(formatDay(silentUntil, language))}
        </p>
      ) : null}
    </section>
  );
}
