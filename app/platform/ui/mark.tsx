import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/**
 * What a shape says: it waits for the reader (◆) or somebody else (○), is late or at risk (▲), in
 * progress (◉), in review or on its way (◐), done (●), a draft (dashed) or paused (‖).
 */
export type MarkKind =
  "yours" | "theirs" | "late" | "progress" | "review" | "done" | "draft" | "paused";

type Props = { kind: MarkKind; className?: string | undefined; children: ReactNode };

/** A state: a shape and its word, never one without the other. */
export function Mark({ kind, className, children }: Props) {
  return (
    <span className={classNames("inline-flex items-center gap-[7px]", className)}>
      <Shape kind={kind} />
      <span className={kind === "late" ? "text-bad font-semibold" : undefined}>{children}</span>
    </span>
  );
}

/** The shape alone, where its word stands beside it already. */
export function Shape({ kind }: { kind: MarkKind }) {
  return <span className="mark" data-mark={kind} aria-hidden="true" />;
}
