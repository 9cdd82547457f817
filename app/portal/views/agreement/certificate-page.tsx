import { DRAWING } from "#app/areas/agreements/rules/drawing.ts";
import type { CertificateFacts } from "#app/areas/agreements/views/certificate-facts.ts";
import { Facts } from "#app/platform/ui/facts.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import type { GivenVerdict } from "#app/areas/work/queries/proofs/list-verdicts.server.ts";
import { VerdictList } from "#app/areas/work/views/proof/verdict-list.tsx";
import { certificateWords, type CertificateWords } from "#words/certificate.ts";
import type { PortalWords } from "#words/portal.ts";

type Props = {
  shell: { projectId: string; studio: string; email: string };
  words: PortalWords;
  /** `locale` is the document's language, and the certificate's with it. */
  agreement: { id: string; locale: string };
  certificate: CertificateFacts;
  /** What was decided of the work since, in the order in which it was. */
  verdicts: GivenVerdict[];
  verifyUrl: string;
};

/** How an agreement was signed, as the signed copy says it. */
export function CertificatePage(props: Props) {
  const { shell, words, agreement, certificate, verdicts, verifyUrl } = props;
  const said = certificateWords(agreement.locale);
  const back = `/portal/${shell.projectId}/agreements/${agreement.id}`;
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${back}/certificate`}
      back={{ href: back, label: words.ledger.agreement.original }}
    >
      <article lang={agreement.locale}>
        <h1 className="text-3xl">{said.title}</h1>
        <p className="text-muted mt-2 mb-8">{said.page.intro}</p>
        <SectionHead>{said.document}</SectionHead>
        <Facts rows={certificate.document} />
        {certificate.signers.map((signer) => (
          <Signer key={signer.id} signer={signer} said={said} />
        ))}
        {verdicts.length > 0 ? <VerdictList verdicts={verdicts} locale={agreement.locale} /> : null}
        <SectionHead className="mt-10">{said.log}</SectionHead>
        <p className="text-muted mt-1 mb-2 text-sm">{said.logIntro}</p>
        <ol>
          {certificate.log.map(({ position, at, text, hash }) => (
            <li key={position} className="border-line border-t py-2">
              <span className="text-muted text-sm">{at}</span>
              <p className="break-words">{text}</p>
              <p className="hash text-muted text-xs">{hash}</p>
            </li>
          ))}
        </ol>
        <p className="mt-8">
          {said.page.verify} <a href={verifyUrl}>{verifyUrl}</a>
        </p>
      </article>
    </GuestShell>
  );
}

type SignerProps = { signer: CertificateFacts["signers"][number]; said: CertificateWords };

function Signer({ signer, said }: SignerProps) {
  return (
    <section className="mt-10">
      <SectionHead>{said.signer(signer.name)}</SectionHead>
      <Facts rows={signer.facts} />
      {signer.drawing ? (
        <svg
          role="img"
          aria-label={said.drawn}
          width="216"
          height="72"
          viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        >
          <path d={signer.drawing} stroke="currentColor" strokeWidth={3} fill="none" />
        </svg>
      ) : null}
    </section>
  );
}
