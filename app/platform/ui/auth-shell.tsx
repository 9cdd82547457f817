import type { ReactNode } from "react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { accountWords } from "#words/studio/account.ts";

/** The quiet frame of sign-in and related pages. */
export function AuthShell({
  title,
  children,
  wide = false,
}: {
  title: string;
  children: ReactNode;
  wide?: boolean;
}) {
  const words = useWords(accountWords).authShell;
  return (
    <main
      className={`mx-auto flex min-h-svh ${wide ? "max-w-2xl" : "max-w-md"} flex-col px-5 py-12 sm:py-20`}
    >
      <a
        href="/"
        className="text-ink font-display inline-flex min-h-11 items-center self-start text-lg no-underline"
      >
        {words.milepost}
      </a>
      <h1 className="mt-8 mb-6 text-3xl">{title}</h1>
      {children}
    </main>
  );
}
