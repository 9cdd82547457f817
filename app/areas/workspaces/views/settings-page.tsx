import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Role } from "#app/areas/workspaces/rules/roles.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { settingsWords } from "#words/studio/settings.ts";
import { Notice } from "#app/platform/ui/notice.tsx";

const OWN = [
  ["/app/settings", "studio"],
  ["/app/settings/agreements", "agreements"],
  ["/app/settings/glossary", "glossary"],
  ["/app/settings/calendar", "workingDays"],
  ["/app/settings/account", "yourAccount"],
  ["/app/settings/security", "security"],
] as const;
/** A collaborator has no access to money, people and the sealing certificate. */
const OWNERS = [
  ["/app/settings/money", "money"],
  ["/app/settings/cards", "cardPayments"],
  ["/app/settings/rates", "exchangeRates"],
  ["/app/settings/people", "people"],
  ["/app/settings/storage", "storage"],
] as const;

type Props = { title: string; readerRole: Role; saved: boolean; children: ReactNode };

/** The frame of the settings: links to the other pages, and a notice after saving. */
export function SettingsPage({ title, readerRole, saved, children }: Props) {
  const words = useWords(settingsWords).page;
  const links = readerRole === "owner" ? [...OWN, ...OWNERS] : OWN;
  return (
    <>
      <PageTitle title={title} />
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[12rem_minmax(0,44rem)]">
        <nav aria-label={words.settings} className="flex flex-wrap gap-x-5 lg:flex-col">
          {links.map(([to, page]) => (
            <NavLink
              key={to}
              to={to}
              end
              className={({ isActive }) =>
                `inline-flex min-h-11 items-center no-underline ${isActive ? "text-ink font-semibold" : "text-muted hover:text-ink"}`
              }
            >
              {words.pages[page]}
            </NavLink>
          ))}
        </nav>
        <div>
          {saved ? (
            <Notice role="status" className="mb-6">
              {words.saved}
            </Notice>
          ) : null}
          {children}
        </div>
      </div>
    </>
  );
}
