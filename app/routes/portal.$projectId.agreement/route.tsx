import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAgreements } from "#app/areas/agreements/queries/find-agreement.server.ts";
import { findInForce } from "#app/areas/agreements/queries/find-in-force.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { GlossaryNotes, Terms } from "#app/areas/scope/views/glossary.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { portalWords } from "#words/portal.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { Markdown } from "#app/platform/ui/markdown.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.shell.title} · ${data.shell.studio}` : "Milepost" },
];

/**
 * What is in force today in one text, and every signed document; before the first signature, the
 * offer itself.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { actor, db } = context;
  const [agreements, inForce, shell] = await Promise.all([
    listAgreements(context, actor.projectId),
    findInForce(db, actor.workspaceId, actor.projectId),
    findShell(context),
  ]);
  const newest = found(agreements.find(({ kind }) => kind === "original"));
  if (!inForce) throw redirect(`/portal/${actor.projectId}/agreements/${newest.id}`);
  const signed = agreements
    .filter(({ signedAt, status }) => signedAt !== null && status !== "signed_by_client")
    .map(({ id, number, kind, title, changeId, signedAt }) => ({
      id,
      number,
      kind,
      title,
      isSigned: kind === "original" || changeId !== null,
      signedAt: signedAt?.toISOString() ?? "",
    }));
  return {
    page: guestFrame(actor, shell.accent),
    shell,
    text: inForce.text,
    signed: signed.reverse(),
  };
}

export default function InForceRoute() {
  const { page, shell, text, signed } = useLoaderData<typeof loader>();
  const words = portalWords(page.locale);
  const said = words.ledger.agreement;
  const home = `/portal/${shell.projectId}`;
  const titleOf = ({
    isSigned,
    number,
    title,
  }: {
    isSigned: boolean;
    number: number;
    title: string;
  }) => (isSigned ? `${said.amendment(number)}: ${title}` : title);
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/agreement`}
      back={{ href: home, label: words.agreement.back }}
    >
      <section aria-labelledby="documents" className="mb-12">
        <h2 id="documents" className="text-xl">
          {said.all}
        </h2>
        <ul className="mt-3">
          {signed.map((document) => (
            <li
              key={document.id}
              className="border-line flex flex-wrap items-baseline justify-between gap-x-6 border-t py-3"
            >
              <a href={`${home}/agreements/${document.id}`}>
                {document.kind === "original" ? said.original : titleOf(document)}
              </a>
              <span className="text-sm">
                <span className="text-muted">
                  {(document.isSigned ? said.signedOn : (at: string) => at)(
                    formatMoment(new Date(document.signedAt), page.locale, shell.timeZone),
                  )}
                </span>{" "}
                ·{" "}
                <a href={`${home}/agreements/${document.id}.pdf`}>
                  {document.isSigned ? said.signedPdf : said.originalPdf}
                </a>
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-sm">
          <a href={`/verify?locale=${page.locale}`}>{said.verify}</a>
        </p>
      </section>
      <article className="border-ink border-t-2 pt-10">
        <Markdown text={text} words={(plain) => <Terms text={plain} glossary={shell.glossary} />} />
      </article>
      <GlossaryNotes glossary={shell.glossary} words={words} />
    </GuestShell>
  );
}
