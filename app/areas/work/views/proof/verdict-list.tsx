import type { GivenVerdict } from "#app/areas/work/queries/proofs/list-verdicts.server.ts";
import { utc } from "#app/kernel/fact.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { certificateWords } from "#words/certificate.ts";
import { proofWords, type ProofWords } from "#words/proof.ts";
import { gaveText } from "./verdicts.tsx";

/** Each verdict with its version, and the fingerprints of the files that it is about. */
export function VerdictList({ verdicts, locale }: { verdicts: GivenVerdict[]; locale: string }) {
  const words = proofWords(locale);
  return (
    <section className="mt-10">
      <SectionHead>{certificateWords(locale).page.verdicts}</SectionHead>
      <ol>
        {verdicts.map((verdict) => (
          <li key={verdict.id} className="border-line border-t py-2 first:border-t-0">
            <p className="break-words">
              {`${verdict.work}, ${words.versionLong(verdict.version)}: ${verdictText(verdict, words)}`}
            </p>
            {verdict.reason ? <p className="whitespace-pre-line">{verdict.reason}</p> : null}
            {verdict.files.map(({ name, sha256 }) => (
              <p key={`${name} ${sha256}`} className="text-sm">
                <bdi>{name}</bdi> <span className="hash text-muted text-xs">{sha256}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "Approved by Agnė, 2027-03-01 10:00:00 UTC. Written down by Maja: by telephone. Taken back." */
function verdictText(verdict: GivenVerdict, words: ProofWords): string {
  const { recordedBy, source, isTakenBack, hasObjection } = verdict;
  const parts = [gaveText(verdict, utc(new Date(verdict.decidedAt)), words)];
  if (recordedBy) parts.push(words.recorded(recordedBy, source));
  if (isTakenBack) parts.push(hasObjection ? words.objected : words.takenBack);
  return parts.join(". ");
}
