import { useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

type UnreadLine = { cells: string[]; reason: "day" | "amount" | "currency" | "direction" };

/** What was read of a statement, and each line that couldn't be, as the bank wrote it. */
export function UnreadLines({
  fresh,
  known,
  unread,
}: {
  fresh: number;
  known: number;
  unread: UnreadLine[];
}) {
  const words = useWords(paymentsWords).unreadLines;
  return (
    <>
      <Notice role="status" className="mb-6">
        {words.read(fresh, known, unread.length)}
      </Notice>
      <section aria-labelledby="unread" className="mb-12">
        <SectionHead id="unread">{words.theseCouldNotBeRead}</SectionHead>
        <ul className="mt-2">
          {unread.map(({ cells, reason }, index) => (
            <li key={index} className="border-line border-b py-3">
              <p className="break-words">{cells.filter(Boolean).join(" · ")}</p>
              <p className="text-muted text-sm">{words.reasons[reason]}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
