import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Shape, type MarkKind } from "./mark.tsx";

type Props = {
  /** One line of meaning: what it is, or what waits. */
  title: ReactNode;
  /** One line of facts. */
  facts?: ReactNode;
  /** A time or an amount, on the right. */
  when?: ReactNode;
  /** Late or at risk: said in its words already, stressed here. */
  isLate?: boolean | undefined;
  /** The shape of its state; the word stands in the facts or in `when`. */
  mark?: MarkKind | undefined;
  /** The row's one act. */
  act?: ReactNode;
  className?: string | undefined;
};

/** A matter in a list: meaning over facts, when, and its one act on the right. */
export function Row({ title, facts, when, isLate, mark, act, className }: Props) {
  return (
    <li className={classNames("row", className)} data-plain={mark ? undefined : ""}>
      {mark ? <Shape kind={mark} /> : null}
      <span className="row-text min-w-0">
        <span className="row-title">{title}</span>
        {facts ? (
          <span className="row-facts" data-late={isLate && !when ? "" : undefined}>
            {facts}
          </span>
        ) : null}
      </span>
      {when ? (
        <span className="row-when" data-late={isLate ? "" : undefined}>
          {when}
        </span>
      ) : null}
      {act ? <span className="row-act">{act}</span> : null}
    </li>
  );
}

type ActProps = { to: string; tone?: "main" | undefined; children: ReactNode };

/** The verb of a row that leads to where it is done; only a page's first is filled. */
export function ActLink({ to, tone, children }: ActProps) {
  return (
    <Link to={to} className="act" data-tone={tone}>
      {children}
    </Link>
  );
}
