import { ActLink, Row as ListRow } from "#app/platform/ui/row.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { todayWords } from "#words/studio/today.ts";
import type { MarkKind } from "#app/platform/ui/mark.tsx";

export type Row = {
  key: string;
  title: string;
  note: string;
  urgent?: boolean;
  /** Whose turn it is, where the list has both. */
  mark?: MarkKind;
  action: { to: string; label: string };
};

type Props = {
  title: string;
  rows: Row[];
  none: string;
  /** Whose turn it is. */
  mark: MarkKind;
  /** Its first act is the page's filled one. */
  isFirst: boolean;
};

/** A list of things with one next step each. */
export function DashboardRows({ title, rows, none, mark, isFirst }: Props) {
  const words = useWords(todayWords).rows;
  return (
    <section>
      <SectionHead
        aside={
          rows.length > 0 ? (
            <span className="text-muted figures text-sm">{words.matters(rows.length)}</span>
          ) : null
        }
      >
        {title}
      </SectionHead>
      {rows.length === 0 ? <p className="text-muted py-2">{none}</p> : null}
      <ul>
        {rows.map((row, index) => (
          <ListRow
            key={row.key}
            mark={row.urgent ? "late" : (row.mark ?? mark)}
            title={row.title}
            facts={row.note}
            isLate={row.urgent}
            act={
              <ActLink to={row.action.to} tone={isFirst && index === 0 ? "main" : undefined}>
                {row.action.label}
              </ActLink>
            }
          />
        ))}
      </ul>
    </section>
  );
}
