import { expect, test } from "vitest";
import { Absent, allow, demand, present, Refusal, refuse } from "#app/kernel/verdict.ts";

test("what is allowed passes; what is refused is thrown with its reason", () => {
  expect(() => demand(allow)).not.toThrow();
  expect(() => demand(refuse("already-paid"))).toThrow(new Refusal("already-paid"));
  expect(new Refusal("already-paid")).toMatchObject({
    reason: "already-paid",
    message: "refused: already-paid",
  });
});

test("null and undefined are absent; other falsy values are present", () => {
  expect([present(0, "count"), present("", "text"), present(false, "flag")]).toEqual([
    0,
    "",
    false,
  ]);
  for (const nothing of [null, undefined])
    expect(() => present(nothing, "invoice")).toThrow(new Absent("invoice"));
});
