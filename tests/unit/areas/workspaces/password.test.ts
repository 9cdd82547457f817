import { expect, test } from "vitest";
import { isGoodPassword } from "#app/areas/workspaces/rules/password.ts";
import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";

test.each([
  ["short", "too-short"],
  ["aaaaaaaaaaaaaaaa", "too-obvious"],
  ["rutakalnietyte1", "too-obvious"],
  ["Password1234", "too-obvious"],
  ["x".repeat(201), "too-long"],
])("%j is refused: %s", (password, reason) => {
  expect(isGoodPassword(password, "rutakalnietyte@studio.example")).toEqual({
    allowed: false,
    reason,
  });
});

test("length decides: a few plain words will do", () => {
  expect(isGoodPassword("a lighthouse in the fog", "ruta@studio.example").allowed).toBe(true);
});

test("money settings are the owner's", () => {
  expect(canSeeMoneySettings("owner").allowed).toBe(true);
  expect(canSeeMoneySettings("collaborator").allowed).toBe(false);
});
