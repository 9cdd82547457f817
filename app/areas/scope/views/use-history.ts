import { useCallback, useRef, useState } from "react";
import type { ScopeValues } from "./scope-schema.ts";

const MOST_STEPS = 100;
/** Keystrokes in one field that follow each other faster than this, in milliseconds, are one step. */
const PAUSE_MS = 700;

export type Seed = { turn: number; values: ScopeValues };

/**
 * The steps of writing a scope, for taking them back. Going back or forward gives a new seed, from which the builder is
 * set up again; typing goes on from there.
 */
export function useHistory(first: ScopeValues): { seed: Seed; note: (values: ScopeValues) => void; undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean } {
  const [seed, setSeed] = useState<Seed>({ turn: 0, values: first });
  const steps = useRef({ past: [] as ScopeValues[], now: first, future: [] as ScopeValues[], at: 0, field: "" });
  const [counts, setCounts] = useState({ past: 0, future: 0 });
  const show = useCallback(() => setCounts({ past: steps.current.past.length, future: steps.current.future.length }), []);

  const note = useCallback(
    (values: ScopeValues) => {
      const { past, now, at, field } = steps.current;
      const changed = changedFields(now, values);
      if (changed.length === 0) return;
      const isTyping = changed.length === 1 && changed[0] === field && Date.now() - at <= PAUSE_MS;
      steps.current = { past: isTyping ? past : [...past, now].slice(-MOST_STEPS), now: values, future: [], at: Date.now(), field: changed.length === 1 ? (changed[0] ?? "") : "" };
      show();
    },
    [show],
  );
  const turn = useCallback(
    (from: "past" | "future", to: "past" | "future") => {
      const { now } = steps.current;
      const values = steps.current[from].at(-1);
      if (!values) return;
      steps.current = { ...steps.current, [from]: steps.current[from].slice(0, -1), [to]: [...steps.current[to], now], now: values, at: 0, field: "" };
      setSeed((seed) => ({ turn: seed.turn + 1, values }));
      show();
    },
    [show],
  );
  return { seed, note, undo: useCallback(() => turn("past", "future"), [turn]), redo: useCallback(() => turn("future", "past"), [turn]), canUndo: counts.past > 0, canRedo: counts.future > 0 };
}

/** The fields that differ between two states of the builder: one while somebody types, several when rows are moved. */
function changedFields(before: unknown, after: unknown, path = ""): string[] {
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) return (before ?? "") === (after ?? "") ? [] : [path];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changedFields((before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key], `${path}.${key}`));
}
