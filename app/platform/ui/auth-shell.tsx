import type { ReactNode } from "react";

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
  return (
    <main
      className={`mx-auto flex min-h-svh ${wide ? "max-w-2xl" : "max-w-md"} flex-col px-5 py-12 sm:py-20`}
    >
      <a
        href="/"
        className="text-ink font-display inline-flex min-h-11 items-center self-start text-lg no-underline"
      >
        Milepost
      </a>
      <h1 className="mt-8 mb-6 text-3xl">{title}</h1>
      {children}
    </main>
  );
}
