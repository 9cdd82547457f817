import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { PageTitle } from "./pages.tsx";

type Props = {
  title: string;
  links: readonly (readonly [to: string, label: string])[];
  saved: boolean;
  children: ReactNode;
};

/** The frame of the settings: links to the other pages, and a notice after saving. */
export function SettingsFrame({ title, links, saved, children }: Props) {
  return (
    <>
      <PageTitle title={title} />
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[12rem_minmax(0,44rem)]">
        <nav aria-label="Settings" className="flex flex-wrap gap-x-5 lg:flex-col">
          {links.map(([to, label]) => (
            <NavLink
              key={to}
              to={to}
              end
              className={({ isActive }) =>
                `inline-flex min-h-11 items-center no-underline ${isActive ? "text-ink font-semibold" : "text-muted hover:text-ink"}`
              }
            >
              {label}
            </NavLink>
          ))}
        </nav>
        <div>
          {saved ? (
            <p role="status" className="border-accent bg-sheet mb-6 border-l-4 px-4 py-3">
              Saved.
            </p>
          ) : null}
          {children}
        </div>
      </div>
    </>
  );
}
