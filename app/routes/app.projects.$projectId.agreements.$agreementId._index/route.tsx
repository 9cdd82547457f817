import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findAgreement } from "#app/areas/agreements/queries/find-agreement.server.ts";
import { findCertificate } from "#app/areas/agreements/queries/find-certificate.server.ts";
import { agreementWords } from "#words/agreement.ts";
import { isOpen, isSealable } from "#app/areas/agreements/rules/agreement-states.ts";
import { acceptQualifiedDocument } from "#app/workflows/accept-qualified-document.server.ts";
import { countersignAgreement } from "#app/workflows/countersign-agreement.server.ts";
import { AgreementEvidence } from "#app/studio/views/project/agreement-evidence.tsx";
import { listVerdicts } from "#app/areas/work/queries/proofs/list-verdicts.server.ts";
import { VerdictList } from "#app/areas/work/views/proof/verdict-list.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { placeFor } from "#app/composition/place-for.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { printFirst } from "#app/composition/print-first.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, callerAddress, found } from "#app/platform/http/reply.server.ts";
import { receiveAny } from "#app/platform/http/uploads.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Markdown } from "#app/platform/ui/markdown.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { agreementsWords } from "#words/studio/agreements.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { AnchorButton, Button } from "#app/platform/ui/button.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Label, TextInput, Tick } from "#app/platform/ui/inputs.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(
  agreementsWords,
  (words, page: Loaded<typeof loader>) => page?.agreement.title ?? words.agreement.agreement,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const agreement = found(
    await findAgreement(context, params.projectId ?? "", params.agreementId ?? ""),
  );
  const certificate = await findCertificate(context.db, agreement.id);
  const { project } = agreement;
  return {
    project: { id: agreement.projectId, title: project.title, timeZone: project.timeZone },
    agreement: {
      id: agreement.id,
      number: agreement.number,
      kind: agreement.kind,
      title: agreement.title || project.title,
      text: agreement.text,
      sha256: agreement.sha256,
      status: agreement.status,
      originalSha256: agreement.originalSha256,
      sealedSha256: agreement.sealedSha256,
      qualified: agreement.qualifiedFileId !== null,
    },
    // What an amendment changed is approved under the agreement that it belongs to.
    verdicts: agreement.kind === "original" ? await listVerdicts(context, agreement.projectId) : [],
    consent: agreementWords(agreement.locale).consent(project.workspace.legalName),
    signer: context.actor.name,
    evidence: certificate && {
      signatures: certificate.signatures.map(
        ({
          id,
          name,
          email,
          party,
          identification,
          consent,
          ip,
          userAgent,
          timeZone,
          signedAt,
          viewedAt,
          openedAt,
          sentAt,
        }) => ({
          id,
          name,
          email,
          party,
          identification,
          consent,
          ip,
          userAgent,
          timeZone,
          signedAt,
          viewedAt,
          openedAt,
          sentAt,
        }),
      ),
      events: certificate.events,
      brokenAt: certificate.brokenAt,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const { projectId = "", agreementId = "" } = params;
  found(await findAgreement(context, projectId, agreementId));
  const { form, files } = await receiveAny(request, gateways().files, () => placeFor(context));
  const typed = { name: formText(form, "name"), consent: form.has("consent") };
  const orders: Record<string, () => Promise<void>> = {
    "countersign-agreement": () =>
      printFirst(context, projectId, (either) =>
        countersignAgreement(either, {
          projectId,
          agreementId,
          ...typed,
          sha256: formText(form, "sha256"),
          ip: callerAddress(request),
          userAgent: request.headers.get("user-agent") ?? "",
          method: context.actor.method,
        }),
      ),
    "accept-qualified-document": () =>
      acceptQualifiedDocument(context, gateways(), {
        projectId,
        agreementId,
        upload: files[0] ?? null,
      }),
  };
  const outcome = await attempt(found(orders[formText(form, "intent")])());
  return outcome.done
    ? redirect(`/app/projects/${projectId}/agreements/${agreementId}`)
    : data({ refusal: outcome.reason, typed }, { status: 409 });
}

export default function Agreement() {
  const refusalText = useRefusalText();
  const words = useWords(agreementsWords).agreement;
  const page = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { project, agreement, evidence, verdicts } = page;
  const answer = useActionData<typeof action>();
  const base = `/app/projects/${project.id}/agreements/${agreement.id}`;
  return (
    <>
      <PageTitle
        title={agreement.kind === "original" ? words.agreement : agreement.title}
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      >
        <AnchorButton href={`${base}.pdf`}>
          {isSealable(agreement.status) && evidence ? words.signedCopyPdf : words.asPdf}
        </AnchorButton>
        <AnchorButton href={`${base}.md`}>{words.text}</AnchorButton>
      </PageTitle>
      <FormError errors={answer ? [refusalText(answer.refusal)] : []} />
      {agreement.status === "signed_by_client" ? (
        <CountersignForm page={page} typed={answer?.typed} />
      ) : null}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <article className="border-line bg-sheet border px-6 py-8 sm:px-10">
          <Markdown text={agreement.text} level={2} />
        </article>
        <div className="space-y-10">
          <AgreementEvidence agreement={agreement} evidence={evidence} />
          {verdicts.length > 0 ? <VerdictList verdicts={verdicts} locale={language} /> : null}
          {takesQualified(agreement) ? <QualifiedForm isOpen={isOpen(agreement.status)} /> : null}
        </div>
      </div>
    </>
  );
}

/**
 * Some acts need more than a simple signature: the document that both sides signed elsewhere is
 * stored as the agreement.
 */
function QualifiedForm({ isOpen: isStillOpen }: { isOpen: boolean }) {
  const words = useWords(agreementsWords).agreement;
  return (
    <Fold summary={words.uploadADocumentWithQualified}>
      <Form
        method="post"
        encType="multipart/form-data"
        className="border-accent-ink mt-2 space-y-3 border-l-2 pl-4"
      >
        <p className="text-sm">
          {isStillOpen ? words.forWrittenFormWhileOpen : words.forWrittenForm}
        </p>
        <Label htmlFor="document">{words.signedPdf}</Label>
        <input
          id="document"
          type="file"
          name="document"
          accept="application/pdf"
          className="block w-full text-sm"
        />
        <Button name="intent" value="accept-qualified-document">
          {words.storeItAsTheAgreement}
        </Button>
      </Form>
    </Fold>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** An open offer, or one that was signed here and has no qualified copy yet. */
const takesQualified = ({ kind, status, qualified }: Page["agreement"]) =>
  kind === "original" && (isOpen(status) || (isSealable(status) && !qualified));

type CountersignProps = { page: Page; typed: { name: string; consent: boolean } | undefined };

function CountersignForm({ page, typed }: CountersignProps) {
  const words = useWords(agreementsWords).agreement;
  const { agreement, consent, signer } = page;
  return (
    <Form
      method="post"
      className="border-accent-ink bg-sheet mb-10 max-w-2xl space-y-4 border border-l-4 px-6 py-5"
    >
      <SectionHead>{words.yourSignaturePuts}</SectionHead>
      <p className="text-sm">{words.clientHasSignedTheText}</p>
      <input type="hidden" name="sha256" value={agreement.sha256} />
      <div>
        <Label htmlFor="name">{words.yourFullName}</Label>
        <TextInput
          id="name"
          name="name"
          defaultValue={typed?.name ?? signer}
          autoComplete="name"
          maxLength={120}
        />
      </div>
      <Tick name="consent" defaultChecked={typed?.consent}>
        {consent}
      </Tick>
      <Button name="intent" value="countersign-agreement" tone="main">
        {words.countersign}
      </Button>
    </Form>
  );
}
