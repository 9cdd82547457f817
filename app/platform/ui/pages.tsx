import { Form, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { shellWords } from "#words/studio/shell.ts";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";
import { Button, LinkButton } from "#app/platform/ui/button.tsx";

/** A search box that keeps the other filters, and works without scripts. */
export function SearchBox({ label, children }: { label: string; children?: ReactNode }) {
  const words = useWords(shellWords).pages;
  const [search] = useSearchParams();
  return (
    <Form role="search" className="flex flex-wrap items-end gap-3">
      <div className="min-w-52 flex-1">
        <Label htmlFor="search">{label}</Label>
        <TextInput
          id="search"
          type="search"
          name="search"
          defaultValue={search.get("search") ?? ""}
        />
      </div>
      {children}
      <Button>{words.search}</Button>
    </Form>
  );
}

/** Links to the pages around this one; nothing when there is one page. */
export function PageLinks({ page, pages }: { page: number; pages: number }) {
  const words = useWords(shellWords).pages;
  const [search] = useSearchParams();
  if (pages < 2) return null;
  const to = (target: number) =>
    `?${new URLSearchParams({ ...Object.fromEntries(search), page: String(target) })}`;
  return (
    <nav aria-label={words.pages} className="mt-6 flex items-center gap-4">
      {page > 1 ? <LinkButton to={to(page - 1)}>{words.previousPage}</LinkButton> : null}
      <span className="text-muted text-sm">{words.pageOfPage(page, pages)}</span>
      {page < pages ? <LinkButton to={to(page + 1)}>{words.nextPage}</LinkButton> : null}
    </nav>
  );
}

/** The page number in a URL: 1 and up. */
export function pageOf(search: URLSearchParams): number {
  const page = Number(search.get("page") ?? "1");
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

export function PageTitle({
  title,
  above,
  children,
}: {
  title: string;
  above?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mb-8 flex items-end justify-between gap-x-6 gap-y-3 max-md:flex-col max-md:items-start">
      <div className="min-w-0">
        {above ? <p className="text-muted mb-1 text-sm">{above}</p> : null}
        <h1 className="text-3xl">{title}</h1>
      </div>
      {children ? <div className="flex flex-wrap gap-3 md:shrink-0">{children}</div> : null}
    </div>
  );
}
