import type { Verified } from "#app/areas/portal/queries/verify-document.server.ts";
import { certificateWords } from "#app/areas/agreements/rules/certificate-words.ts";
import type { AgreementEventType } from "#app/areas/agreements/rules/event-chain.ts";

type Loose<T> = T extends Date ? string | Date : T extends (infer Item)[] ? Loose<Item>[] : T extends object ? { [Key in keyof T]: Loose<T[Key]> } : T;
const utc = (at: string | Date) => `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
const words = certificateWords("en");

/** What was found of a file, the verdict first. */
export function VerifyResult({ result }: { result: Loose<Verified> }) {
  const seals = result.pdf.signatures;
  const isBroken = seals.some(({ intact }) => !intact);
  const isExtended = seals.length > 0 && !seals.some(({ coversWholeFile }) => coversWholeFile);
  const isGood = result.known && result.brokenAt === null && !isBroken && !isExtended;
  const verdict = isGood ? "This is the document that was signed here." : result.known ? "This file was kept here, but something about it doesn't hold." : "This file is not one that was signed here.";
  const reason = result.known ? "" : !result.pdf.readable ? "It can't be read as a PDF." : isBroken ? "A signature in it is broken: it was changed after it was signed." : isExtended ? "Something was added behind its last signature." : seals.length === 0 ? "It carries no signature." : "Its signature is intact, but it was made elsewhere, or of another document.";
  return (
    <section aria-labelledby="verdict" className="border-ink mt-12 border-t-2 pt-8">
      <h2 id="verdict" role="status" className={`text-2xl ${isGood ? "text-good" : "text-bad"}`}>
        {`${isGood ? "✓" : "✕"} ${verdict}`}
      </h2>
      {reason ? <p className="mt-2">{reason}</p> : null}
      <dl className="mt-6 space-y-2 text-sm">
        <Fact term="SHA-256 of this file">{result.sha256}</Fact>
        {result.known ? (
          <>
            <Fact term={words.document}>{`${result.title} (${words.version(result.number).toLowerCase()})`}</Fact>
            <Fact term={words.documentId}>{result.id}</Fact>
            <Fact term={words.textHash}>{result.textSha256}</Fact>
          </>
        ) : null}
      </dl>
      {seals.length > 0 ? (
        <>
          <h3 className="mt-8 text-lg">Signatures in the file</h3>
          <ul className="mt-1 space-y-2 text-sm">
            {seals.map((seal, index) => (
              <li key={index}>
                {[...new Set([seal.signer, seal.organization])].filter(Boolean).join(", ")}: {seal.intact ? "intact" : "broken"}, {seal.coversWholeFile ? "covers the whole file" : "something stands behind it"}
                {seal.at ? `, ${utc(seal.at)}${seal.timestamped ? " by a time-stamp authority" : ""}` : ""}.{" "}
                <span className="text-muted">{seal.selfIssued ? "The certificate was made by its holder: it shows that nothing was changed, not who somebody is." : `Certificate issued by ${seal.issuer}${seal.qualified ? ", qualified by its own word" : ""}.`}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {result.known ? (
        <>
          <h3 className="mt-8 text-lg">Signed by</h3>
          <ul className="mt-1 text-sm">
            {result.signatures.map((signature, index) => (
              <li key={index}>{`${signature.name}, ${words.parties[signature.party]}, ${utc(signature.at)}`}</li>
            ))}
          </ul>
          <h3 className="mt-8 text-lg">{result.brokenAt === null ? "The log is whole" : `The log is broken at entry ${result.brokenAt}`}</h3>
          <details className="mt-1">
            <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{`${result.events.length} entries, each with its fingerprint`}</summary>
          <ol className="mt-1 space-y-2 text-sm">
            {result.events.map((event) => (
              <li key={event.position}>
                <span className="figures">{utc(event.at)}</span> {words.events[event.type as AgreementEventType] ?? event.type}
                <span className="hash text-muted block text-xs">{event.hash}</span>
              </li>
            ))}
          </ol>
          </details>
        </>
      ) : null}
    </section>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd className="hash">{children}</dd>
    </div>
  );
}
