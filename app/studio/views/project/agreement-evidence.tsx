import { eventName } from "#app/areas/agreements/rules/event-name.ts";
import { certificateWords } from "#app/words/certificate-words.ts";
import type { ChainedEvent } from "#app/areas/agreements/rules/event-chain.ts";

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

const words = certificateWords("en");
const utc = (at: Moment) =>
  at ? `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC` : words.unknown;

/** Who signed and how, what happened, and whether the log still holds together. */
export function AgreementEvidence({ agreement, evidence }: Props) {
  const hashes = [
    [words.textHash, agreement.sha256],
    [words.originalHash, agreement.originalSha256],
    ["SHA-256 of the sealed file", agreement.sealedSha256],
  ].filter(([, value]) => value);
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="border-ink mb-3 border-b pb-2 text-xl">
        Evidence
      </h2>
      <dl className="space-y-2 text-sm">
        {hashes.map(([term, value]) => (
          <div key={term}>
            <dt className="text-muted">{term}</dt>
            <dd className="hash">{value}</dd>
          </div>
        ))}
      </dl>
      {evidence === null ? <p className="text-muted mt-4">Nobody has signed yet.</p> : null}
      {evidence?.signatures.map((signature) => (
        <div key={signature.id} className="border-line mt-5 border-t pt-3 text-sm">
          <h3 className="text-lg">{signature.name}</h3>
          <p>{`${words.parties[signature.party]}, ${signature.email}`}</p>
          <p>{words.identification[signature.identification] ?? signature.identification}</p>
          <p className="text-muted">{`“${signature.consent}”`}</p>
          <p>{`${words.viewed}: ${utc(signature.viewedAt)}. ${words.signed}: ${utc(signature.signedAt)}.`}</p>
          <p className="text-muted">
            {[signature.ip, signature.timeZone, signature.userAgent].filter(Boolean).join(" · ")}
          </p>
        </div>
      ))}
      {evidence ? (
        <details className="mt-5 text-sm">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
            {evidence.brokenAt === null
              ? `${evidence.events.length} log entries; the chain is intact`
              : `The log's chain is broken at entry ${evidence.brokenAt}`}
          </summary>
          <ol className="mt-1 space-y-2">
            {evidence.events.map((event) => (
              <li key={event.position}>
                <span className="figures text-muted">{utc(event.at)}</span>{" "}
                {[eventName(words, event.type), event.actorName, event.detail]
                  .filter(Boolean)
                  .join(" · ")}
                <span className="hash text-muted block text-xs">{event.hash}</span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}
