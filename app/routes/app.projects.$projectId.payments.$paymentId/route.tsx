import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { evidenceSections } from "#app/areas/reports/views/evidence-sections.ts";
import { disputeEvidence } from "#app/composition/dispute-evidence.server.ts";
import { requireConfirmedMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { AnchorButton } from "#app/platform/ui/button.tsx";
import { Facts } from "#app/platform/ui/facts.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { evidenceWords } from "#words/studio/evidence.ts";
import { paymentsWords } from "#words/studio/payments.ts";

export const meta = titled(paymentsWords, (words) => words.evidence.title);

/** What the evidence's PDF says, as a page: to check it before it is handed in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireConfirmedMember(request);
  const { projectId = "", paymentId = "" } = params;
  const source = found(await disputeEvidence(context, projectId, paymentId));
  const { evidence, language } = source;
  const words = evidenceWords(language);
  return {
    zip: `/app/projects/${projectId}/payments/${paymentId}.zip`,
    project: { address: `/app/projects/${projectId}`, title: evidence.project.title },
    language,
    heading: words.heading(evidence.client.name),
    intro: words.intro(evidence.studio),
    sections: evidenceSections(source),
  };
}

export default function DisputeEvidence() {
  const words = useWords(paymentsWords).evidence;
  const { zip, project, language, heading, intro, sections } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={words.title} above={<Link to={project.address}>{project.title}</Link>}>
        <AnchorButton href={zip}>{words.asZip}</AnchorButton>
      </PageTitle>
      <p className="mb-8 max-w-[66ch]">{words.why}</p>
      <article lang={language} className="border-line bg-sheet border px-6 py-8 sm:px-10">
        <h2 className="text-2xl">{heading}</h2>
        <p className="text-muted mt-1 mb-6 text-sm">{intro}</p>
        {sections.map(({ title, rows }, index) => (
          <section key={index} aria-label={title} className="mb-8">
            <SectionHead>{title}</SectionHead>
            <Facts rows={rows} />
          </section>
        ))}
      </article>
    </>
  );
}
