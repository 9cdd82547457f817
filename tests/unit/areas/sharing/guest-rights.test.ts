import { expect, test } from "vitest";
import { linkStanding, mayAct, parseRights } from "#app/areas/sharing/rules/guest-rights.ts";

const now = new Date("2026-11-22T10:00:00Z");
const later = new Date(now.getTime() + 1);

test("only known rights count, whatever is stored", () => {
  expect(parseRights("view pay admin")).toEqual(["view", "pay"]);
  expect(mayAct(["view"], "sign")).toEqual({ allowed: false, reason: "no-right" });
  expect(mayAct(["sign"], "sign").allowed).toBe(true);
});

test("a link is open until it expires, and once revoked stays so", () => {
  expect(linkStanding({ expiresAt: later, revokedAt: null }, now)).toBe("open");
  expect(linkStanding({ expiresAt: now, revokedAt: null }, now)).toBe("expired");
  expect(linkStanding({ expiresAt: later, revokedAt: now }, now)).toBe("revoked");
});
