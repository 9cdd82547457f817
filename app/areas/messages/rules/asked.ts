import { cleanLine } from "#app/kernel/text.ts";

/** What the address of a conversation's page asks for. */
export type AskedOf = {
  /** The key of a subject; null for everything. */
  about: string | null;
  search: string;
  isWhole: boolean;
  asked: {
    draft: string | null;
    quote: string | null;
    internal: boolean;
    /** A hard moment for which words are wanted. */
    words: string | null;
  };
};

const LONGEST_SEARCH = 200;

export function readAsked(search: URLSearchParams): AskedOf {
  return {
    about: search.get("about"),
    search: cleanLine(search.get("search") ?? "")
      .trim()
      .slice(0, LONGEST_SEARCH),
    isWhole: search.has("all"),
    asked: {
      draft: search.get("draft"),
      quote: search.get("quote"),
      internal: search.get("internal") === "1",
      words: search.get("words"),
    },
  };
}

/** The address to go to after an act, about the same as before. */
export function orderAddress(
  page: string,
  { query, place }: { query: Record<string, string>; place: string },
  { about, asked }: AskedOf,
): string {
  const next = new URLSearchParams({
    ...(about ? { about } : {}),
    ...(asked.internal ? { internal: "1" } : {}),
    ...query,
  });
  return `${page}?${next.toString()}#${place}`;
}

/** The conversation that an address names, if it looks like one. */
export const readThreadId = (search: URLSearchParams): string =>
  /^[\w-]{1,80}$/u.exec(search.get("thread") ?? "")?.[0] ?? "";
