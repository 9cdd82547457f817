import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { shellWords } from "#words/studio/shell.ts";

const PLACES = [
  ["/app", "today"],
  ["/app/projects", "projects"],
  ["/app/inbox", "inbox"],
  ["/app/money", "money"],
  ["/app/clients", "clients"],
] as const;

type Place = (typeof PLACES)[number][1];

/** Drawn on 24 by 24: a sun on the horizon, a road, a tray, a note, two people. */
const SIGNS: Record<Place, ReactNode> = {
  today: <path d="M3 19h18M7 19a5 5 0 0 1 10 0M12 5v5M4.5 12.5 6.5 14M19.5 12.5 17.5 14" />,
  projects: (
    <path d="M5 4v16M5 7h0M11 7h9M11 12h9M11 17h9M3 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M3 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0" />
  ),
  inbox: <path d="M3 13h5l2 3h4l2-3h5M3 13v6h18v-6L18 5H6z" />,
  money: <path d="M3 6h18v12H3zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5M6.5 10v4M17.5 10v4" />,
  clients: (
    <path d="M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M2.5 20a6.5 6.5 0 0 1 13 0M16 5.5a3.5 3.5 0 0 1 0 6.5M18 14.5a6.5 6.5 0 0 1 3.5 5.5" />
  ),
};

/** The places of the freelancer's side: in the bar, on a phone at the bottom. */
export function Places({ kind, waiting }: { kind: "bar" | "tabs"; waiting: number }) {
  const words = useWords(shellWords).frame;
  return (
    <nav aria-label={words.main} className={kind === "bar" ? "bar-places" : "tab-bar"}>
      {PLACES.map(([to, place]) => (
        <NavLink key={to} to={to} end={to === "/app"}>
          {kind === "tabs" ? (
            <svg viewBox="0 0 24 24" aria-hidden="true">
              {SIGNS[place]}
            </svg>
          ) : null}
          {words.places[place]}
          {place === "inbox" && waiting > 0 ? (
            <span className="figures ml-1">{waiting}</span>
          ) : null}
        </NavLink>
      ))}
    </nav>
  );
}
