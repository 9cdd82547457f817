import { isToldOfNotes } from "#app/areas/work/rules/proof-page.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { toldText } from "#app/platform/ui/told.ts";
import { proofWords } from "#words/proof.ts";

type Props = { told: string | null; studio: string; locale: string };

/** After an act: what was done, and what comes next; empty for nothing. */
export function proofToldText({ told, studio, locale }: Props): string {
  const words = proofWords(locale);
  const { told: said } = words;
  const next = said.next(studio);
  const sentences: Record<string, string> = {
    saved: words.saved,
    sent: words.sent(studio),
    replied: words.replied,
    settled: words.settled,
    reopened: words.reopened,
    discarded: words.discarded,
    approved: `${said.approved} ${next}`,
    "approved-milestone": `${said.approved} ${said.milestone} ${next}`,
    approved_with_changes: `${said.approved_with_changes} ${said.nextSmall(studio)}`,
    "approved_with_changes-milestone": `${said.approved_with_changes} ${said.milestone} ${said.nextSmall(studio)}`,
    changes_requested: `${said.changes_requested} ${next}`,
    takenBack: said.takenBack,
    objected: said.objected,
  };
  return toldText(sentences, told);
}

export function ProofTold(props: Props) {
  const sentence = proofToldText(props);
  if (!sentence || isToldOfNotes(props.told)) return null;
  return (
    <Notice role="status" tabIndex={-1} className="mb-6">
      {sentence}
    </Notice>
  );
}
