import type { ClientLoaderFunctionArgs } from "@remix-run/react";

/**
 * A loader in the browser that goes on with what it had when the network doesn't answer: a page on
 * which somebody writes stays, instead of the router's error page.
 */
export function lastWhenOffline<T>() {
  const last = new Map<string, T>();
  const loader = async ({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<T> => {
    const { pathname } = new URL(request.url);
    try {
      const data = await serverLoader<T>();
      last.set(pathname, data as T);
      return data as T;
    } catch (error) {
      const known = last.get(pathname);
      // What `fetch` throws when there is no answer (WHATWG Fetch).
      if (error instanceof TypeError && known !== undefined) return known;
      throw error;
    }
  };
  // What the page came with is remembered too.
  return Object.assign(loader, { hydrate: true as const });
}
