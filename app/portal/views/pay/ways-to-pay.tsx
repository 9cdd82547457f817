import { wayPart, type WayName, type WayWords } from "#app/areas/payments/ways/registry.ts";
import type { Payable } from "#app/areas/payments/ways/way.ts";

type Props = {
  /** The best one first. */
  ways: readonly WayName[];
  pay: Omit<Payable, "isFirst">;
  words: WayWords;
  /** Shown when no way is available. */
  none: string;
};

/**
 * One amount, and the client chooses how to pay it. The best way comes first and is one click away;
 * each says in words what happens.
 */
export function WaysToPay({ ways, pay, words, none }: Props) {
  if (ways.length === 0) return <p className="border-line bg-sheet border px-5 py-4">{none}</p>;
  return (
    <div className="border-line divide-y divide-[var(--line)] border-y">
      {ways.map((way) => (
        <section key={way} className="py-6" aria-labelledby={way}>
          <h2 id={way} className="text-lg">
            {words[way].title}
          </h2>
          {wayPart(way, { ...pay, isFirst: way === ways[0] }, words)}
        </section>
      ))}
    </div>
  );
}
