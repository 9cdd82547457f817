import type { PublishPage } from "#app/areas/work/queries/find-publish-page.server.ts";
import { formatLanguage, formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Tick } from "#app/platform/ui/inputs.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { workWords } from "#words/studio/work.ts";

/** Who is told, and when it goes out. */
export function PublishAside({ page }: { page: PublishPage }) {
  const words = useWords(workWords).publish;
  const language = useLanguage();
  const { readers, checkpoint } = page;
  return (
    <aside className="min-w-0 space-y-8">
      <section>
        <SectionHead>{words.told}</SectionHead>
        {readers.length === 0 ? <p className="text-muted">{words.noReaders}</p> : null}
        <ul>
          {readers.map((reader) => (
            <li key={reader.id} className="border-line border-b py-1">
              <Tick
                name="reader"
                value={reader.id}
                defaultChecked={checkpoint.readerIds.includes(reader.id)}
              >
                {reader.name}
                <span className="text-muted block text-sm">
                  {`${roleOf(reader.rights, words.rights)}; ${words.toldNow(formatLanguage(reader.locale, language))}`}
                </span>
              </Tick>
            </li>
          ))}
        </ul>
      </section>
      <When page={page} />
    </aside>
  );
}

function roleOf(rights: string[], words: { approve: string; pay: string; other: string }): string {
  if (rights.includes("approve")) return words.approve;
  return rights.includes("pay") && !rights.includes("comment") ? words.pay : words.other;
}

function When({ page }: { page: PublishPage }) {
  const words = useWords(workWords).publish;
  const language = useLanguage();
  const { project, publishAt, localNow } = page;
  const now = formatMoment(new Date(`${localNow}Z`), language, "UTC");
  return (
    <section>
      <SectionHead>{words.when}</SectionHead>
      <Tick type="radio" name="when" value="now" defaultChecked={publishAt === ""}>
        {words.now}{" "}
        <span className="text-muted text-sm">{`${words.nowIs(now)} (${project.timeZone})`}</span>
      </Tick>
      <div className="flex flex-wrap items-center gap-x-3">
        <Tick type="radio" name="when" value="later" defaultChecked={publishAt !== ""}>
          {words.later}
        </Tick>
        <input
          type="datetime-local"
          name="publishAt"
          aria-label={`${words.later}, ${words.laterHint}`}
          defaultValue={publishAt}
          min={localNow}
          className="field w-auto"
        />
      </div>
    </section>
  );
}
