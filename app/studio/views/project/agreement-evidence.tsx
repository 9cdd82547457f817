import { eventName } from "#app/areas/agreements/rules/event-name.ts";
import { certificateWords } from "#words/certificate.ts";
import type { ChainedEvent } from "#app/areas/agreements/rules/event-chain.ts";
import { utc } from "#app/kernel/fact.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";

type Moment = string | Date | null;
type Evidence = {
  signatures: {
    id: string;
    name: string;
    email: string;
    party: "client" | "studio";
    identification: string;
    consent: string;
    ip: string;
    userAgent: string;
    timeZone: string;
    signedAt: Moment;
    viewedAt: Moment;
    openedAt: Moment;
    sentAt: Moment;
  }[];
  events: ChainedEvent[];
  brokenAt: number | null;
} | null;
type Props = {
  agreement: { id: string; sha256: string; originalSha256: string; sealedSha256: string };
  evidence: Evidence;
};

/** Who signed and how, what happened, and whether the log still holds together. */
export function AgreementEvidence({ agreement, evidence }: Props) {
  const labels = useWords(projectsWords).agreementEvidence;
  const words = useWords(certificateWords);
  const moment = (at: Moment) => (at ? utc(at) : words.unknown);
  const hashes = [
    [words.textHash, agreement.sha256],
    [words.originalHash, agreement.originalSha256],
    [labels.sha256OfTheSealed, agreement.sealedSha256],
  ].filter(([, value]) => value);
  return (
    <section aria-labelledby="evidence">
      <SectionHead id="evidence">{labels.evidence}</SectionHead>
      <dl className="space-y-2 text-sm">
        {hashes.map(([term, value]) => (
          <div key={term}>
            <dt className="text-muted">{term}</dt>
            <dd className="hash">{value}</dd>
          </div>
        ))}
      </dl>
      {evidence === null ? <p className="text-muted mt-4">{labels.nobodyHasSignedYet}</p> : null}
      {evidence?.signatures.map((signature) => (
        <div key={signature.id} className="border-line mt-5 border-t pt-3 text-sm">
          <h3 className="text-lg">{signature.name}</h3>
          <p>{`${words.parties[signature.party]}, ${signature.email}`}</p>
          <p>{words.identification[signature.identification] ?? signature.identification}</p>
          <p className="text-muted">{`“${signature.consent}”`}</p>
          <p>{`${words.viewed}: ${moment(signature.viewedAt)}. ${words.signed}: ${moment(signature.signedAt)}.`}</p>
          <p className="text-muted">
            {[signature.ip, signature.timeZone, signature.userAgent].filter(Boolean).join(" · ")}
          </p>
        </div>
      ))}
      {evidence ? (
        <Fold
          summary={
            evidence.brokenAt === null
              ? labels.logEntriesTheChain(evidence.events.length)
              : labels.logsChainIsBroken(evidence.brokenAt)
          }
          className="mt-5 text-sm"
        >
          <ol className="mt-1 space-y-2">
            {evidence.events.map((event) => (
              <li key={event.position}>
                <span className="figures text-muted">{moment(event.at)}</span>{" "}
                {[eventName(words, event.type), event.actorName, event.detail]
                  .filter(Boolean)
                  .join(" · ")}
                <span className="hash text-muted block text-xs">{event.hash}</span>
              </li>
            ))}
          </ol>
        </Fold>
      ) : null}
    </section>
  );
}
