import type { MetaFunction } from "@remix-run/node";
import type { useLoaderData } from "@remix-run/react";

type Root = { language?: string };

/** What a loader answered; missing where it failed. */
export type Loaded<Loader> = ReturnType<typeof useLoaderData<Loader>> | undefined;

/**
 * A page's title before the product's name, in the reader's language: "Money · Milepost".
 * @param title What the words say of the page and its data (`Loaded<typeof loader>`).
 */
export const titled =
  <Words>(
    select: (language: string) => Words,
    title: (words: Words, data: never) => string,
  ): MetaFunction =>
  ({ data, matches }) => {
    const root = matches[0]?.data as Root | undefined;
    const said = title(select(root?.language ?? "en"), data as never);
    return [{ title: `${said} · Milepost` }];
  };
