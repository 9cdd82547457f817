import { Link } from "@remix-run/react";

export type View = { to: string; label: string; isCurrent: boolean };

type Props = { label: string; views: View[] };

/** Links that filter a list: the choice stands in the address. */
export function Chips({ label, views }: Props) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2">
      <Choices views={views} className="chip" />
    </nav>
  );
}

/** Links that switch between views of the same thing. */
export function Segment({ label, views }: Props) {
  return (
    <nav aria-label={label} className="segment">
      <Choices views={views} />
    </nav>
  );
}

function Choices({ views, className }: { views: View[]; className?: string }) {
  return views.map(({ to, label, isCurrent }) => (
    <Link key={to} to={to} className={className} aria-current={isCurrent ? "page" : undefined}>
      {label}
    </Link>
  ));
}
