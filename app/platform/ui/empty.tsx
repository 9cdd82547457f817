import type { ReactNode } from "react";

type Props = { title?: string; act?: ReactNode; children: ReactNode };

/** What stands where nothing is yet: what comes here, and how it begins. */
export function Empty({ title, act, children }: Props) {
  return (
    <div className="max-w-[62ch] py-3">
      <p>
        {title ? <strong className="font-semibold">{title} </strong> : null}
        <span className="text-muted">{children}</span>
      </p>
      {act ? <div className="mt-3">{act}</div> : null}
    </div>
  );
}
