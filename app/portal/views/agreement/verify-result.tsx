import type { Verified } from "#app/areas/agreements/queries/verify-document.server.ts";
import type { PortalWords } from "#words/portal.ts";
import { eventName } from "#app/areas/agreements/rules/event-name.ts";
import { certificateWords } from "#words/certificate.ts";
import { Fold } from "#app/platform/ui/fold.tsx";

/** As it reaches the page: instants may have been serialized as text. */
type Loose<T> = T extends Date ? string | Date : LooseParts<T>;
type LooseParts<T> = T extends object ? { [Key in keyof T]: Loose<T[Key]> } : T;
const utc = (at: string | Date) =>
  `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;

/** What was found out about a file, the verdict first. */
export function VerifyResult({
  result,
  locale,
  said,
}: {
  result: Result;
  locale: string;
  said: Said;
}) {
  const words = certificateWords(locale);
  const seals = result.pdf.signatures;
  const { isGood, verdict, reason } = verdictOf(result, said);
  return (
    <section aria-labelledby="verdict" className="border-ink mt-12 border-t-2 pt-8">
      <h2 id="verdict" role="status" className={`text-2xl ${isGood ? "text-good" : "text-bad"}`}>
        {`${isGood ? "✓" : "✕"} ${verdict}`}
      </h2>
      {reason ? <p className="mt-2">{reason}</p> : null}
      <dl className="mt-6 space-y-2 text-sm">
        <Fact term={said.fingerprint}>{result.sha256}</Fact>
        {result.known ? (
          <>
            <Fact
              term={words.document}
            >{`${result.title} (${words.version(result.number).toLowerCase()})`}</Fact>
            <Fact term={words.documentId}>{result.id}</Fact>
            <Fact term={words.textHash}>{result.textSha256}</Fact>
          </>
        ) : null}
      </dl>
      {seals.length > 0 ? (
        <>
          <h3 className="mt-8 text-lg">{said.signatures}</h3>
          <ul className="mt-1 space-y-2 text-sm">
            {seals.map((seal, index) => (
              <li key={index}>
                {[...new Set([seal.signer, seal.organization])].filter(Boolean).join(", ")}:{" "}
                {seal.intact ? said.intact : said.isBroken},{" "}
                {seal.coversWholeFile ? said.whole : said.behind}
                {seal.at
                  ? `, ${utc(seal.at)}${seal.timestamped ? ` ${said.stamped}` : ""}`
                  : ""}.{" "}
                <span className="text-muted">
                  {seal.selfIssued
                    ? said.selfMade
                    : `${said.issuedBy(seal.issuer)}${seal.qualified ? `, ${said.qualified}` : ""}.`}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {result.known ? (
        <>
          <h3 className="mt-8 text-lg">{said.signedBy}</h3>
          <ul className="mt-1 text-sm">
            {result.signatures.map((signature, index) => (
              <li
                key={index}
              >{`${signature.name}, ${words.parties[signature.party]}, ${utc(signature.at)}`}</li>
            ))}
          </ul>
          <h3 className="mt-8 text-lg">
            {result.brokenAt === null ? said.log : said.logBroken(result.brokenAt)}
          </h3>
          <Fold summary={said.entries(result.events.length)} className="mt-1">
            <ol className="mt-1 space-y-2 text-sm">
              {result.events.map((event) => (
                <li key={event.position}>
                  <span className="figures">{utc(event.at)}</span> {eventName(words, event.type)}
                  <span className="hash text-muted block text-xs">{event.hash}</span>
                </li>
              ))}
            </ol>
          </Fold>
        </>
      ) : null}
    </section>
  );
}

type Result = Loose<Verified>;
type Said = PortalWords["ledger"]["verify"];

function verdictOf(result: Result, said: Said) {
  const seals = result.pdf.signatures;
  const isBroken = seals.some(({ intact }) => !intact);
  const isExtended = seals.length > 0 && !seals.some(({ coversWholeFile }) => coversWholeFile);
  if (!result.known) {
    const reason = strangeness(result, { isBroken, isExtended, said });
    return { isGood: false, verdict: said.unknown, reason };
  }
  const isGood = result.brokenAt === null && !isBroken && !isExtended;
  return { isGood, verdict: isGood ? said.good : said.doubtful, reason: "" };
}

type Found = { isBroken: boolean; isExtended: boolean; said: Said };

/** Why a file isn't one of ours. */
function strangeness({ pdf }: Result, { isBroken, isExtended, said }: Found): string {
  if (!pdf.readable) return said.unreadable;
  if (isBroken) return said.broken;
  if (isExtended) return said.extended;
  return pdf.signatures.length === 0 ? said.unsigned : said.elsewhere;
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd className="hash">{children}</dd>
    </div>
  );
}
