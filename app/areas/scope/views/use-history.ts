import { useCallback, useState, type MutableRefObject } from "react";
import type { ScopeValues } from "./scope-schema.ts";

const MOST_STEPS = 100;
/**
 * Keystrokes in one field that follow each other faster than this, in milliseconds, are one step.
 */
const PAUSE_MS = 700;

export type Steps = {
  past: ScopeValues[];
  now: ScopeValues;
  future: ScopeValues[];
  at: number;
  field: string;
};
/** Where the steps are stored while the builder is set up again. */
export type StepsKeeper = MutableRefObject<Steps | undefined>;
export type Seed = { turn: number; values: ScopeValues };

/**
 * The undo history of the builder. Undo and redo give a new seed, from which the builder is set up
 * again, and typing continues from there. A template that replaces the scope is one more step.
 */
export function useHistory(
  first: ScopeValues,
  keeper: StepsKeeper,
): {
  seed: Seed;
  note: (values: ScopeValues) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
} {
  const [seed, setSeed] = useState<Seed>({ turn: 0, values: first });
  const [counts, setCounts] = useState(() =>
    countsOf((keeper.current = begin(first, keeper.current))),
  );
  const keep = useCallback(
    (steps: Steps) => {
      keeper.current = steps;
      setCounts(countsOf(steps));
    },
    [keeper],
  );

  const note = useCallback(
    (values: ScopeValues) => {
      const { past, now, at, field } = keeper.current ?? begin(first);
      const changed = changedFields(now, values);
      if (changed.length === 0) return;
      const isTyping = changed.length === 1 && changed[0] === field && Date.now() - at <= PAUSE_MS;
      keep({
        past: isTyping ? past : [...past, now].slice(-MOST_STEPS),
        now: values,
        future: [],
        at: Date.now(),
        field: changed.length === 1 ? (changed[0] ?? "") : "",
      });
    },
    [first, keep, keeper],
  );
  const turn = useCallback(
    (from: "past" | "future", to: "past" | "future") => {
      const steps = keeper.current;
      const values = steps?.[from].at(-1);
      if (!steps || !values) return;
      keep({
        ...steps,
        [from]: steps[from].slice(0, -1),
        [to]: [...steps[to], steps.now],
        now: values,
        at: 0,
        field: "",
      });
      setSeed((seed) => ({ turn: seed.turn + 1, values }));
    },
    [keep, keeper],
  );
  return {
    seed,
    note,
    undo: useCallback(() => turn("past", "future"), [turn]),
    redo: useCallback(() => turn("future", "past"), [turn]),
    canUndo: counts.past > 0,
    canRedo: counts.future > 0,
  };
}

function begin(first: ScopeValues, stored?: Steps): Steps {
  const past =
    stored && changedFields(stored.now, first).length > 0
      ? [...stored.past, stored.now].slice(-MOST_STEPS)
      : (stored?.past ?? []);
  return { past, now: first, future: [], at: 0, field: "" };
}

function countsOf({ past, future }: Steps): { past: number; future: number } {
  return { past: past.length, future: future.length };
}

/**
 * The fields that differ between two states of the builder: one while somebody types, several when
 * rows are moved.
 */
function changedFields(before: unknown, after: unknown, path = ""): string[] {
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null)
    return (before ?? "") === (after ?? "") ? [] : [path];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    changedFields(
      (before as Record<string, unknown>)[key],
      (after as Record<string, unknown>)[key],
      `${path}.${key}`,
    ),
  );
}
