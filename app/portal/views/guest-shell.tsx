import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import type { PortalWords } from "#words/portal.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { useViewer } from "#app/platform/ui/viewer.tsx";

/** The frame of every guest's page: the studio's name above, contact and theme switch below. */
export function GuestShell({
  studio,
  email,
  words,
  here,
  back,
  isWide = false,
  children,
}: {
  studio: string;
  email: string;
  words: PortalWords;
  /** The page's own path, for returning to it after a choice of theme; null hides the switch. */
  here: string | null;
  back?: { href: string; label: string };
  /** For pages that show work. */
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={`mx-auto flex min-h-svh flex-col px-5 sm:px-8 ${isWide ? "max-w-[79rem]" : "max-w-3xl"}`}
    >
      <header className="border-line flex items-baseline justify-between gap-4 border-b py-5">
        <p className="font-display shrink-0 text-lg">{studio}</p>
        {back ? (
          <a
            href={back.href}
            className="no-print inline-flex min-h-11 min-w-0 items-center text-sm"
          >
            <span className="truncate">{back.label}</span>
          </a>
        ) : null}
      </header>
      <main className="flex-1 py-10 sm:py-14">
        <ViewerChanged words={words.viewer} />
        {children}
      </main>
      <footer className="border-line text-muted no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t py-6 text-sm">
        <div>
          <p>{words.questions(email)}</p>
          <Whose words={words.viewer} />
        </div>
        {here === null ? null : <ThemeSwitch words={words.theme} here={here} />}
      </footer>
    </div>
  );
}

/** Whose page this is, with a way to end its session on this device. */
function Whose({ words }: { words: PortalWords["viewer"] }) {
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <form
      method="post"
      action={`/portal/${viewer.projectId}/sign-out`}
      className="flex flex-wrap items-center gap-x-2"
    >
      <span>{words.isFor(viewer.name)}</span>
      <Button tone="quiet">{words.signOut}</Button>
    </form>
  );
}

/** After a form of a page that was made for somebody else. */
function ViewerChanged({ words }: { words: PortalWords["viewer"] }) {
  const viewer = useViewer();
  const [search] = useSearchParams();
  if (!viewer || search.get("viewer") !== "changed") return null;
  return (
    <Notice tone="bad" role="alert" className="mb-8">
      {words.changed(viewer.name)}
    </Notice>
  );
}

/** Light, dark, or as the device has it: three buttons that work without scripts. */
export function ThemeSwitch({ words, here }: { words: PortalWords["theme"]; here: string }) {
  return (
    <form method="post" action="/theme" className="flex gap-1" aria-label={words.label}>
      <input type="hidden" name="back" value={here} />
      {(["light", "dark", "system"] as const).map((theme) => (
        <Button key={theme} name="theme" value={theme} tone="quiet">
          {words[theme]}
        </Button>
      ))}
    </form>
  );
}
