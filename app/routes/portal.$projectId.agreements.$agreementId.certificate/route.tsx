import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAgreementForGuest } from "#app/areas/agreements/queries/find-agreement.server.ts";
import { findCertificate } from "#app/areas/agreements/queries/find-certificate.server.ts";
import { isSealable } from "#app/areas/agreements/rules/agreement-states.ts";
import { certificateFacts } from "#app/areas/agreements/views/certificate-facts.ts";
import { listVerdicts } from "#app/areas/work/queries/proofs/list-verdicts.server.ts";
import { baseUrl } from "#app/platform/env.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { CertificatePage } from "#app/portal/views/agreement/certificate-page.tsx";
import { certificateWords } from "#words/certificate.ts";
import { portalWords } from "#words/portal.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.shell.studio}` : "Milepost" },
];

/** What the certificate in the signed copy says, as a page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const agreement = found(await findAgreementForGuest(context, params.agreementId ?? ""));
  const { id, status, qualifiedFileId } = agreement;
  // A document with qualified signatures is its own proof.
  const isCertified = isSealable(status) && qualifiedFileId === null;
  const certificate = found(isCertified ? await findCertificate(context.db, id) : null);
  const { locale, originalSha256 } = certificate.agreement;
  const words = certificateWords(locale);
  const shell = await findShell(context);
  return {
    page: guestFrame(context.actor, shell.accent),
    shell,
    agreement: { id, locale },
    title: words.title,
    verifyUrl: `${baseUrl()}/verify`,
    certificate: certificateFacts(certificate, { originalSha256, words }),
    // What an amendment changed is approved under the agreement that it belongs to.
    verdicts:
      agreement.kind === "original" ? await listVerdicts(context, context.actor.projectId) : [],
  };
}

export default function Certificate() {
  const { page, shell, ...certified } = useLoaderData<typeof loader>();
  return <CertificatePage shell={shell} words={portalWords(page.locale)} {...certified} />;
}
