import { afterEach, expect, test, vi } from "vitest";
import { childId, newId, newSecret, orderedChildId } from "#app/kernel/id.ts";

afterEach(() => vi.useRealTimers());

test("ids sort by age, and a child's begins with its project's", () => {
  vi.useFakeTimers({ now: new Date("2026-11-22T10:00:00Z") });
  const project = newId();
  vi.advanceTimersByTime(1);
  expect(project < newId()).toBe(true);
  expect(childId(project).startsWith(`${project}-`)).toBe(true);
});

test("lines of a history keep their order within one millisecond", () => {
  vi.useFakeTimers({ now: new Date("2026-11-22T10:00:00Z") });
  const ids = Array.from({ length: 200 }, () => orderedChildId("p"));
  expect([...ids].sort()).toEqual(ids);
});

test("a secret has 160 bits, and no two are the same", () => {
  expect(newSecret()).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/u);
  expect(new Set(Array.from({ length: 1_000 }, newSecret)).size).toBe(1_000);
});
