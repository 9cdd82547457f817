import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useNonce } from "#app/platform/http/nonce.ts";
import { stylesheetFor } from "#app/platform/http/stylesheet.server.ts";
import { readTheme } from "#app/platform/http/theme.server.ts";
import { env } from "#app/platform/env.server.ts";
import { studioLanguage } from "#app/platform/http/language.server.ts";
import { LanguageProvider, useWords } from "#app/platform/i18n/use-words.ts";
import { shellWords } from "#words/studio/shell.ts";

/** What a route's `handle` may say about its page. */
export type PageHandle = { hydrate?: boolean };

export function loader({ request }: LoaderFunctionArgs) {
  return {
    theme: readTheme(request),
    language: studioLanguage(request),
    stylesheet: stylesheetFor(null),
    moneyIsPretend: env().STRIPE_DOUBLE,
  };
}

export function shouldRevalidate({ formAction }: { formAction?: string }) {
  return formAction === "/theme";
}

type Page = { accent?: string; stylesheet?: string; locale?: string };

/** The freelancer's side can be installed on a phone, whose share sheet then offers it. */
const Installable = () => (
  <>
    <link rel="apple-touch-icon" href="/icon-192.png" />
    <link rel="manifest" href="/manifest.webmanifest" />
  </>
);

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const root = useRouteLoaderData<typeof loader>("root");
  const matches = useMatches();
  const hydrates = matches.every(
    (match) => (match.handle as PageHandle | undefined)?.hydrate !== false,
  );
  const page = matches
    .map((match) => (match.data as { page?: Page } | undefined)?.page)
    .findLast(Boolean);
  const language = languageOf(page, root);
  return (
    <html lang={language} data-theme={root?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {hydrates ? <Installable /> : null}
        <link rel="stylesheet" href={page?.stylesheet ?? root?.stylesheet ?? "/styles/plain.css"} />
        <Meta />
        <Links />
      </head>
      <body>
        {root?.moneyIsPretend ? <TrialMode language={language} /> : null}
        <LanguageProvider value={language}>{children}</LanguageProvider>
        {hydrates ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

/** A guest reads in their own language, everybody else in the studio's. */
const languageOf = (page: Page | undefined, root: { language: string } | undefined) =>
  page?.locale ?? root?.language ?? "en";

function TrialMode({ language }: { language: string }) {
  const words = shellWords(language).root;
  return (
    <aside
      aria-label={words.trialMode}
      className="bg-table border-line border-b px-5 py-2 text-sm sm:px-8"
    >
      {words.trialModeCardPayments}
    </aside>
  );
}

export default function App() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary() {
  const words = useWords(shellWords).root;
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const said = words.problems[status] ?? words.fault;
  return (
    <main className="mx-auto max-w-2xl px-5 py-20">
      <title>{`${said.title} · Milepost`}</title>
      <p className="figures text-muted text-sm">{status}</p>
      <h1 className="text-3xl">{said.title}</h1>
      <p className="mt-3 max-w-[60ch]">{said.text}</p>
      <p className="mt-6">
        <a href="/">{words.goToTheFrontPage}</a>
      </p>
    </main>
  );
}
