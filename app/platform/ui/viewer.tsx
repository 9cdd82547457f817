import { useLocation, useMatches } from "@remix-run/react";
import type { ComponentProps } from "react";

/** The guest whom a page was made for. `tag` tells two of them apart and reveals neither. */
export type Viewer = { name: string; tag: string; projectId: string };

/** Whom this page was made for; undefined on a member's pages. */
export function useViewer(): Viewer | undefined {
  return useMatches()
    .map(({ data }) => (data as { page?: { viewer?: Viewer } } | undefined)?.page?.viewer)
    .findLast(Boolean);
}

/**
 * A form that says for whom its page was made: when another link was opened in another tab since,
 * it does nothing in that person's name.
 */
export function ViewerForm(props: Omit<ComponentProps<"form">, "method" | "action">) {
  const viewer = useViewer();
  const { search } = useLocation();
  const query = new URLSearchParams(search);
  query.delete("viewer");
  if (viewer) query.set("as", viewer.tag);
  return <form method="post" action={viewer ? `?${query.toString()}` : undefined} {...props} />;
}
