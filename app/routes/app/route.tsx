import { data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, NavLink, Outlet, useLoaderData } from "@remix-run/react";
import { countDeadMail } from "#app/studio/queries/list-mail.server.ts";
import { extendSession } from "#app/areas/workspaces/commands/extend-session.server.ts";
import { MEMBER_COOKIE, requireMember } from "#app/platform/auth/guards.server.ts";
import { readCookie } from "#app/platform/http/cookies.server.ts";
import { signedIn } from "#app/platform/http/session-cookie.server.ts";
import { stylesheetFor } from "#app/platform/http/stylesheet.server.ts";
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
    isSample: workspace.sample,
    deadMail: await countDeadMail(context),
  };
  return data(frame, token ? { headers: { "Set-Cookie": signedIn(token) } } : {});
}

const LINKS = [
  ["/app", "today"],
  ["/app/projects", "projects"],
  ["/app/money", "money"],
  ["/app/clients", "clients"],
  ["/app/outbox", "outbox"],
  ["/app/settings", "settings"],
] as const;

export default function MemberFrame() {
  const words = useWords(shellWords).frame;
  const { studio, isSample, deadMail } = useLoaderData<typeof loader>();
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
      <header className="border-line border-b">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 px-5 sm:px-8">
          <a
            href="/app"
            className="text-ink font-display inline-flex min-h-14 items-center text-lg no-underline"
          >
            {studio}
          </a>
          <nav aria-label={words.main} className="-mx-3 flex flex-wrap">
            {LINKS.map(([to, place]) => (
              <NavLink
                key={to}
                to={to}
                end={to === "/app"}
                className={({ isActive }) =>
                  `inline-flex min-h-14 items-center px-3 no-underline ${isActive ? "text-ink decoration-accent-ink font-semibold underline decoration-2 underline-offset-[18px] max-sm:underline-offset-8" : "text-muted hover:text-ink"}`
                }
              >
                {words.places[place]}
                {to === "/app/outbox" && deadMail > 0 ? (
                  <span className="text-bad ml-1.5 font-semibold">
                    {words.stuckDeadMail(deadMail)}
                  </span>
                ) : null}
              </NavLink>
            ))}
          </nav>
        </div>
      </header>
      <main className="mx-auto max-w-6xl px-5 py-10 sm:px-8">
        <Outlet />
      </main>
    </div>
  );
}
