import { describe, expect, test } from "vitest";
import { isOwnRequest, loggablePath, securityHeaders } from "#app/platform/http/headers.server.ts";

const origins = [null, "https://portal.example"];
const post = { method: "POST", path: "/sign-in", origins };

describe("requests that change something come from our own pages", () => {
  test.each([
    [{ fetchSite: "same-origin" }, true],
    [{ fetchSite: "same-origin", origin: "null" }, true],
    [{ fetchSite: "cross-site", origin: "https://portal.example" }, false],
    [{ fetchSite: "same-site" }, false],
    [{ fetchSite: "none" }, false],
    [{ origin: "https://portal.example" }, true],
    [{ origin: "http://portal.example" }, false],
    [{ origin: "https://portal.example:8443" }, false],
    [{ origin: "https://evil.example" }, false],
    [{ origin: "null" }, false],
    [{ origin: "not an address" }, false],
    [{}, false],
  ])("%j: %s", (request, own) => {
    expect(isOwnRequest({ ...post, ...request })).toBe(own);
  });

  test("a share sheet is no page, and reaches its own address alone", () => {
    const shared = { ...post, path: "/app/share", fetchSite: "none" };
    expect(isOwnRequest(shared)).toBe(true);
    expect(isOwnRequest({ ...shared, fetchSite: "cross-site" })).toBe(false);
    expect(isOwnRequest({ ...shared, path: "/app/share/x" })).toBe(false);
  });

  test("reading is always allowed, and webhooks prove themselves in another way", () => {
    expect(isOwnRequest({ ...post, method: "GET" })).toBe(true);
    expect(isOwnRequest({ ...post, path: "/webhooks/stripe" })).toBe(true);
    expect(isOwnRequest({ ...post, path: "/webhooksx" })).toBe(false);
  });
});

describe("headers", () => {
  const options = { isHttps: true, isDev: false, payOrigin: "https://checkout.stripe.com" };
  test("a guest's page isn't indexed, and no address leaves to another site", () => {
    expect(securityHeaders("/portal/x", "n", options)).toMatchObject({
      "Referrer-Policy": "same-origin",
      "X-Robots-Tag": "noindex, nofollow",
    });
  });
  test.each(["/g/x", "/join/x", "/recover/x"])("the secret in %s isn't a referrer", (path) => {
    expect(securityHeaders(path, "n", options)["Referrer-Policy"]).toBe("strict-origin");
  });
  test("scripts run only with the nonce, styles only from our own files, and a cached page runs nothing", () => {
    const policy = securityHeaders("/app", "abc", options)["Content-Security-Policy"]!;
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(securityHeaders("/portal/x", null, options)["Content-Security-Policy"]).toContain(
      "script-src 'none'",
    );
  });
  test("no id, token or code reaches a log line", () => {
    expect(loggablePath("/g/abcdefghijklmnopqrstuvwxyz012345")).toBe("/g/:id");
    expect(loggablePath("/portal/1m81f2ppezk5d7whdyrg/invoices/1m81f2-abc.pdf")).toBe(
      "/portal/:id/invoices/:id",
    );
    expect(loggablePath("/app/settings")).toBe("/app/settings");
  });
});
