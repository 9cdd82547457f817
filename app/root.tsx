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

/** What a route's `handle` may say about its page. */
export type PageHandle = { hydrate?: boolean };

export function loader({ request }: LoaderFunctionArgs) {
  return {
    theme: readTheme(request),
    stylesheet: stylesheetFor(null),
    moneyIsPretend: env().STRIPE_DOUBLE,
  };
}

export function shouldRevalidate({ formAction }: { formAction?: string }) {
  return formAction === "/theme";
}

type Page = { accent?: string; stylesheet?: string; locale?: string };

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
  return (
    <html lang={page?.locale ?? "en"} data-theme={root?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={page?.stylesheet ?? root?.stylesheet ?? "/styles/plain.css"} />
        <Meta />
        <Links />
      </head>
      <body>
        {root?.moneyIsPretend ? (
          <aside
            aria-label="Trial mode"
            className="bg-ink text-paper px-4 py-2 text-center text-sm"
          >
            Trial mode: card payments are simulated, and no money moves.
          </aside>
        ) : null}
        {children}
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

export default function App() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

const SAID: Record<number, { title: string; text: string }> = {
  400: {
    title: "That request can't be read",
    text: "Something in it was missing or damaged. Go back and try again.",
  },
  403: {
    title: "You can't do that",
    text: "Your role in this workspace doesn't include it. The owner can do it for you.",
  },
  404: {
    title: "Page not found",
    text: "The page was moved or removed, or the address has a typo.",
  },
  409: {
    title: "That has changed in the meantime",
    text: "Someone else got there first, or it has already been done. Go back and reload to see the current state.",
  },
  413: { title: "That file is too large", text: "Choose a smaller one, or share it as a link." },
  429: { title: "Too many attempts", text: "Wait a few minutes, then try again." },
};

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const said = SAID[status] ?? {
    title: "Something went wrong on our side",
    text: "The error has been logged. Nothing you entered elsewhere is lost; please try again in a moment.",
  };
  return (
    <main className="mx-auto max-w-2xl px-5 py-20">
      <title>{`${said.title} · Milepost`}</title>
      <p className="figures text-muted text-sm">{status}</p>
      <h1 className="text-3xl">{said.title}</h1>
      <p className="mt-3 max-w-[60ch]">{said.text}</p>
      <p className="mt-6">
        <a href="/">Go to the front page</a>
      </p>
    </main>
  );
}
