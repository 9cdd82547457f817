import { Link } from "@remix-run/react";

export type Row = {
  key: string;
  title: string;
  note: string;
  urgent?: boolean;
  action: { to: string; label: string };
};

/** A list of things with one next step each. */
export function DashboardRows({ title, rows, none }: { title: string; rows: Row[]; none: string }) {
  return (
    <section>
      <h2 className="border-ink border-b pb-2 text-xl">{title}</h2>
      {rows.length === 0 ? <p className="text-muted py-3 text-sm">{none}</p> : null}
      <ul>
        {rows.map((row) => (
          <li
            key={row.key}
            className="border-line flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-2.5"
          >
            <span className="min-w-0 flex-1 basis-52">
              <span className="block">{row.title}</span>
              <span
                className={`block text-sm ${row.urgent ? "text-bad font-semibold" : "text-muted"}`}
              >
                {row.note}
              </span>
            </span>
            <Link to={row.action.to} className="button text-sm">
              {row.action.label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
