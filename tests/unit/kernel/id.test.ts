import { expect, test } from "vitest";
import { childId, newId, newSecret, orderedChildId } from "#app/kernel/id.ts";

const now = new Date("2026-11-22T10:00:00Z");

test("ids sort by age, and a child's begins with its project's", () => {
  expect(newId(now) < newId(new Date(now.getTime() + 1))).toBe(true);
  const project = newId(now);
  expect(childId(project).startsWith(`${project}-`)).toBe(true);
});

test("lines of a history keep their order within one millisecond", () => {
  const ids = Array.from({ length: 200 }, () => orderedChildId("p", now));
  expect([...ids].sort()).toEqual(ids);
});

test("a secret has 160 bits, and no two are the same", () => {
  expect(newSecret()).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/u);
  expect(new Set(Array.from({ length: 1_000 }, newSecret)).size).toBe(1_000);
});
