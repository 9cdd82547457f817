import type { DetailsHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names.ts";

type Props = {
  /** The line that is always seen: it answers by itself. */
  summary: ReactNode;
  /** `section` looks like the head of a section. */
  level?: "section" | undefined;
  className?: string | undefined;
  children: ReactNode;
} & Omit<DetailsHTMLAttributes<HTMLDetailsElement>, "className" | "children">;

/** What opens at a press, without scripts (WAI-ARIA: disclosure). */
export function Fold({ summary, level, className, children, ...details }: Props) {
  return (
    <details className={classNames("fold", className)} data-level={level} {...details}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
