import { afterEach, beforeEach, expect, vi } from "vitest";

/** A stray console.error fails the test that caused it. */
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
  vi.restoreAllMocks();
});
