import { expect, test } from "vitest";
import { isGoodPassword } from "#app/areas/workspaces/rules/password.ts";
import { isCommonPassword } from "#app/platform/auth/common-passwords.server.ts";
import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";

test.each([
  ["short", "too-short"],
  ["aaaaaaaaaaaaaaaa", "too-obvious"],
  ["rutakalnietyte1", "too-obvious"],
  ["Password1234", "too-obvious"],
  ["rutakalnietyte@studio.example", "too-obvious"],
  ["my Rutakalnietyte@Studio.example", "too-obvious"],
  ["x".repeat(201), "too-long"],
])("%j is refused: %s", (password, reason) => {
  expect(isGoodPassword(password, "rutakalnietyte@studio.example")).toEqual({
    allowed: false,
    reason,
  });
});

test.each([
  "1qaz2wsx3edc",
  "Q1W2E3R4T5Y6",
  "motherfucker",
  "!!!dragon2026!!!",
  "football12345",
  "monkeymonkey",
])("%s is a common password", async (password) => {
  expect(await isCommonPassword(password)).toBe(true);
});

test("a few words aren't", async () => {
  for (const password of ["a lighthouse in the fog", "another lighthouse", "žuvėdra virš Nidos"])
    expect(await isCommonPassword(password)).toBe(false);
});

test("length decides: a few plain words will do", () => {
  expect(isGoodPassword("a lighthouse in the fog", "ruta@studio.example").allowed).toBe(true);
});

test("money settings are the owner's", () => {
  expect(canSeeMoneySettings("owner").allowed).toBe(true);
  expect(canSeeMoneySettings("collaborator").allowed).toBe(false);
});
