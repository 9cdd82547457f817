import type { Fact } from "#app/kernel/fact.ts";

const SHA_256 = /^[0-9a-f]{64}$/u;

/** A label before each value: one column on a phone, two beyond. */
export function Facts({ rows }: { rows: Fact[] }) {
  return (
    <dl>
      {rows.map(([label, value], index) => (
        <div
          key={index}
          className="border-line grid gap-x-6 border-t py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="text-muted text-sm">{label}</dt>
          <dd className={SHA_256.test(value) ? "hash" : "break-words"}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
