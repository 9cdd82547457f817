import type { HTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Shape } from "./mark.tsx";

type Props = {
  tone?: "bad" | undefined;
  /** What can be done about it, at its right end. */
  act?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
} & Pick<HTMLAttributes<HTMLElement>, "role" | "id" | "tabIndex" | "aria-label">;

/**
 * A sentence that stands out. After an act it has the role `status`: what was done, and what comes
 * next.
 */
export function Notice({ tone, act, className, children, ...element }: Props) {
  return (
    <div className={classNames("notice", className)} data-tone={tone} {...element}>
      {tone === "bad" ? <Shape kind="late" /> : null}
      <div className="min-w-0">{children}</div>
      {act}
    </div>
  );
}
