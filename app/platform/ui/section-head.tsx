import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type Props = {
  id?: string | undefined;
  /** What stands at its right end: a link, or the section's one act. */
  aside?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** The head of a section: its rule is the only frame. */
export function SectionHead({ id, aside, className, children }: Props) {
  return (
    <div className={classNames("section-head", className)}>
      <h2 id={id}>{children}</h2>
      {aside}
    </div>
  );
}
