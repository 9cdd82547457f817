import { data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, Outlet, useLoaderData } from "@remix-run/react";
import { countUnplaced } from "#app/areas/messages/queries/list-unplaced.server.ts";
import { countWaiting } from "#app/areas/messages/queries/list-inbox.server.ts";
import { countDeadMail } from "#app/studio/queries/list-mail.server.ts";
import { extendSession } from "#app/areas/workspaces/commands/extend-session.server.ts";
import { MEMBER_COOKIE, requireMember } from "#app/platform/auth/guards.server.ts";
import { frameRevalidates } from "#app/platform/http/offline.ts";
import { readCookie } from "#app/platform/http/cookies.server.ts";
import { signedIn } from "#app/platform/http/session-cookie.server.ts";
import { stylesheetFor } from "#app/platform/http/stylesheet.server.ts";
import { AccountMenu } from "#app/studio/views/shell/account-menu.tsx";
import { Places } from "#app/studio/views/shell/places.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { shellWords } from "#words/studio/shell.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/**
 * The frame of the freelancer's screens. Each screen guards itself: this loader protects nothing
 * but its own data.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { workspace } = context.actor;
  const token = extendSession(context, readCookie(request, MEMBER_COOKIE));
  const frame = {
    page: { stylesheet: stylesheetFor(workspace.accent) },
    studio: workspace.name,
    name: context.actor.name,
    isSample: workspace.sample,
    deadMail: await countDeadMail(context),
    waiting: (await countWaiting(context)) + (await countUnplaced(context)),
  };
  return data(frame, token ? { headers: { "Set-Cookie": signedIn(token) } } : {});
}

export const shouldRevalidate = frameRevalidates;

export default function MemberFrame() {
  const words = useWords(shellWords).frame;
  const { studio, name, isSample, deadMail, waiting } = useLoaderData<typeof loader>();
  return (
    <div data-side="studio">
      {isSample ? (
        <aside aria-label={words.sampleStudio} className="bg-wash border-line border-b">
          <Form
            method="post"
            action="/app/settings/sample"
            className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-4 px-5 py-2 text-sm sm:px-8"
          >
            <p>{words.thisIsASampleStudio}</p>
            <Button tone="quiet">{words.removeTheSampleAndSet}</Button>
          </Form>
        </aside>
      ) : null}
      <header className="bar">
        <Link to="/app" className="bar-name">
          {studio}
        </Link>
        <Places kind="bar" waiting={waiting} />
        <AccountMenu name={name} deadMail={deadMail} />
      </header>
      <main className="studio-page">
        <Outlet />
      </main>
      <Places kind="tabs" waiting={waiting} />
    </div>
  );
}
