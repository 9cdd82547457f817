import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstSegment, isNormalPath, ownPath } from "#app/platform/http/path.ts";

describe("the normal form of a path", () => {
  test.each([
    "/",
    "/app",
    "/app/settings/",
    "/portal/1m81f2ppezk5d7whdyrg/invoices/1m81f2-abc.pdf",
    "/app.data",
    "/.well-known/security.txt",
    "/%C5%BE",
    "/g/token%20",
    "/assets/root-CkE9_Q.js",
  ])("%s is one", (path) => {
    expect(isNormalPath(path)).toBe(true);
  });

  test.each([
    "",
    "app",
    "http://evil.example/app",
    "//evil.example",
    "/app//settings",
    "/./app",
    "/app/../sign-in",
    "/app/..",
    "/app/%2e%2e/sign-in",
    "/app/%2E%2E/sign-in",
    "/webhooks/.%2e/app",
    "/%61pp/settings",
    "/%70ortal/x",
    "/portal%2Fx",
    "/portal%5Cx",
    "/portal\\x",
    "/portal/%00",
    "/portal/%0A",
    "/portal/%c5%be",
    "/portal/%E0%A4%A",
    "/portal/%",
    "/portal/ž",
    "/portal/a b",
    "/PORTAL/x",
    "/app/Settings",
  ])("%s isn't", (path) => {
    expect(isNormalPath(path)).toBe(false);
  });

  test("whatever a URL parser would rewrite isn't in normal form", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: false }), fc.string(), (url, tail) => {
        const path = new URL(url).pathname + tail;
        if (isNormalPath(path)) expect(new URL(path, "http://localhost").pathname).toBe(path);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ["/app", "app"],
  ["/portal/x/board.data", "portal"],
  ["/open.data", "open"],
  ["/", ""],
])("%s begins with %j", (path, first) => {
  expect(firstSegment(path)).toBe(first);
});

test.each([
  ["/app/money?year=2026", "/app/money?year=2026"],
  ["/app#top", "/app"],
  ["/.//evil.example", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example/app", "/"],
  ["/app/..//evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/app?x=\r\nSet-Cookie: a=b", "/app?x=%0D%0ASet-Cookie%3A+a%3Db"],
])("back to %j is %j", (asked, path) => {
  expect(ownPath(asked, "/")).toBe(path);
});
