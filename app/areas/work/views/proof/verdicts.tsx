import { Fold } from "#app/platform/ui/fold.tsx";
import type { ShownVerdict } from "#app/areas/work/rules/proof-page.ts";
import { proofWords, type ProofWords } from "#words/proof.ts";
import { momentText, type ProofView } from "./proof-view.ts";

/** "Approved by Agnė, 3 March 10:00"; or that nobody answered. */
export const gaveText = (
  verdict: Pick<ShownVerdict, "bySilence" | "decision" | "contactName">,
  moment: string,
  words: ProofWords,
): string =>
  (verdict.bySilence ? words.bySilence : words.gave[verdict.decision])(verdict.contactName, moment);

/** Every verdict that was given, the newest first, with the files that it is about. */
export function Verdicts(props: ProofView) {
  const { page, locale } = props;
  const words = proofWords(locale);
  if (page.verdicts.length === 0) return null;
  return (
    <section aria-labelledby="verdicts" className="mt-10">
      <div className="section-head">
        <h2 id="verdicts">{words.verdicts}</h2>
      </div>
      <ul>
        {page.verdicts.map((verdict) => (
          <li key={verdict.id} className="border-line border-t py-3 first:border-t-0">
            <p className={verdict.isTakenBack ? "text-muted line-through" : "font-semibold"}>
              {`${words.version(verdict.version)} · ${gaveText(verdict, momentText(verdict.at, props), words)}`}
            </p>
            {verdict.isTakenBack ? (
              <p className="text-muted text-sm">
                {verdict.hasObjection ? words.objected : words.takenBack}
              </p>
            ) : null}
            {verdict.reason ? <p className="whitespace-pre-line">{verdict.reason}</p> : null}
            {verdict.recordedBy ? (
              <p className="text-muted text-sm">
                {words.recorded(verdict.recordedBy, verdict.source)}
              </p>
            ) : null}
            {verdict.files.length > 0 ? (
              <Fold summary={words.fingerprints}>
                <ul className="text-sm">
                  {verdict.files.map(({ name, sha256 }) => (
                    <li key={`${name} ${sha256}`}>
                      <bdi>{name}</bdi>{" "}
                      <span className="text-muted font-mono text-xs break-all">{sha256}</span>
                    </li>
                  ))}
                </ul>
              </Fold>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
