import type {
  ClientActionFunctionArgs,
  ClientLoaderFunctionArgs,
  ShouldRevalidateFunction,
} from "@remix-run/react";

/*
 * A page on which somebody writes stays when the network doesn't answer; the router would show its
 * error page instead, and what was typed would be gone.
 */

/** What `fetch` throws when there is no answer (WHATWG Fetch). */
const isOffline = (error: unknown) => error instanceof TypeError;

/** A loader in the browser that goes on with what it had. */
export function lastWhenOffline<T>() {
  const last = new Map<string, T>();
  const loader = async ({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<T> => {
    const { pathname } = new URL(request.url);
    try {
      const data = (await serverLoader<T>()) as T;
      last.set(pathname, data);
      return data;
    } catch (error) {
      const known = last.get(pathname);
      if (isOffline(error) && known !== undefined) return known;
      throw error;
    }
  };
  // What the page came with is remembered too.
  return Object.assign(loader, { hydrate: true as const });
}

/** The refusal of an action that nobody answered. */
export const OFFLINE = "offline";

/** An action in the browser that refuses by itself when nobody answers. */
export function refuseWhenOffline<T extends { refusal?: string | undefined }>(rest: T) {
  return async ({ serverAction }: ClientActionFunctionArgs): Promise<T> => {
    try {
      return (await serverAction<T>()) as T;
    } catch (error) {
      if (isOffline(error)) return { ...rest, refusal: OFFLINE };
      throw error;
    }
  };
}

/**
 * The frame around a page isn't asked for while the page is only looked at again, nor after an act
 * that nobody answered, nor after a save that stays on the page: when the network has gone in
 * between, its failure would replace what somebody writes.
 */
export const frameRevalidates: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  formAction,
  actionResult,
  defaultShouldRevalidate,
}) => {
  const answer = actionResult as { refusal?: unknown } | null | undefined;
  const stays = currentUrl.href === nextUrl.href;
  const isSave = stays && (formAction ?? "").endsWith("/edit");
  const isLook = stays && formMethod === undefined;
  return isLook || isSave || answer?.refusal === OFFLINE ? false : defaultShouldRevalidate;
};
