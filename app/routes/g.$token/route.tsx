import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { portalWords } from "#words/portal.ts";
import { exchangeLink } from "#app/areas/sharing/commands/exchange-link.server.ts";
import { requestNewLink } from "#app/areas/sharing/commands/request-new-link.server.ts";
import { findLink } from "#app/areas/sharing/queries/find-link.server.ts";
import { guestCookie, guestPath, visitorContext } from "#app/platform/auth/guards.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { writeCookie } from "#app/platform/http/cookies.server.ts";
import { attempt, callerAddress } from "#app/platform/http/reply.server.ts";
import { stylesheetFor } from "#app/platform/http/stylesheet.server.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { galleryLanguage } from "#app/platform/http/language.server.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.link ? `${data.link.project} · ${data.link.studio.name}` : "Milepost" },
];

/**
 * Shows whom the link is for. Nothing is consumed and nothing recorded: mail scanners open links.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const link = await findLink(visitorContext(), params.token ?? "");
  return data(
    {
      link,
      page: {
        stylesheet: stylesheetFor(link?.studio.accent ?? null),
        locale: galleryLanguage(request) ?? link?.contact.locale ?? "en",
      },
    },
    { status: link ? 200 : 404 },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const form = await readForm(request);
  if (form.get("intent") === "request-new-link") {
    const outcome = await attempt(requestNewLink(visitorContext(), { token }));
    return data(
      { sent: outcome.done, reason: outcome.done ? null : outcome.reason },
      { status: outcome.done ? 200 : 409 },
    );
  }
  const outcome = await attempt(
    exchangeLink(visitorContext(), {
      token,
      ip: callerAddress(request),
      userAgent: request.headers.get("user-agent") ?? "",
    }),
  );
  if (!outcome.done) return data({ sent: false, reason: outcome.reason }, { status: 409 });
  const { projectId, sessionToken, seconds } = outcome.value;
  const path = guestPath(projectId);
  return redirect(path, {
    headers: {
      "Set-Cookie": writeCookie(guestCookie(projectId), sessionToken, { path, maxAge: seconds }),
    },
  });
}

export default function OpenLink() {
  const { link, page } = useLoaderData<typeof loader>();
  return (
    <main className="mx-auto flex min-h-svh max-w-xl flex-col justify-center px-5 py-16 sm:px-8">
      <p className="text-muted text-sm">{link?.studio.name ?? "Milepost"}</p>
      <Standing link={link} locale={page.locale} />
    </main>
  );
}

type Link = ReturnType<typeof useLoaderData<typeof loader>>["link"];

function Standing({ link, locale }: { link: Link; locale: string }) {
  if (link?.standing === "open") return <Open link={link} locale={locale} />;
  if (link?.standing === "expired") return <Expired locale={locale} />;
  const words = portalWords(locale).open;
  return (
    <>
      <h1 className="mt-2 text-3xl">{link ? words.revoked : words.unknown}</h1>
      <p className="mt-4">{link ? words.revokedText(link.studio.name) : words.unknownText}</p>
    </>
  );
}

function Open({ link, locale }: { link: NonNullable<Link>; locale: string }) {
  const words = portalWords(locale).open;
  return (
    <>
      <h1 className="mt-2 text-3xl sm:text-4xl">{words.for(link.contact.name)}</h1>
      <p className="mt-4">{words.about(link.studio.name, link.project)}</p>
      <form method="post" className="mt-8">
        <Button tone="main">{words.button}</Button>
      </form>
      <p className="text-muted mt-6 text-sm">{words.note}</p>
    </>
  );
}

function Expired({ locale }: { locale: string }) {
  const answer = useActionData<typeof action>();
  const words = portalWords(locale).open;
  const refusal = answer?.reason ? portalWords(locale).refusals[answer.reason] : null;
  return (
    <>
      <h1 className="mt-2 text-3xl">{words.expired}</h1>
      <p className="mt-4">{words.expiredText}</p>
      {answer?.sent ? (
        <Notice role="status" className="mt-8">
          {words.sent}
        </Notice>
      ) : (
        <form method="post" className="mt-8">
          {refusal ? (
            <p role="alert" className="text-bad mb-3">
              {refusal}
            </p>
          ) : null}
          <Button name="intent" value="request-new-link" tone="main">
            {words.sendNew}
          </Button>
        </form>
      )}
    </>
  );
}
