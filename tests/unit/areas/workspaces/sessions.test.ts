import { describe, expect, test } from "vitest";
import { guestSessionEnd } from "#app/areas/sharing/rules/guest-rights.ts";
import { deviceOf, isConfirmed, sessionEnd } from "#app/areas/workspaces/rules/sessions.ts";

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

describe("sessions", () => {
  test("slide, up to an absolute end", () => {
    const begun = new Date("2026-01-01T00:00:00Z");
    const days = (count: number) => new Date(begun.getTime() + count * 86_400_000);
    expect(sessionEnd(begun, begun)).toEqual(days(30));
    expect(sessionEnd(begun, days(20))).toEqual(days(50));
    expect(sessionEnd(begun, days(80))).toEqual(days(90));
  });

  test("count as confirmed for half an hour, for a form that is open for two", () => {
    const confirmedAt = new Date();
    const session = { confirmedAt, formSentAt: null };
    expect(isConfirmed(session, minutes(29), "page")).toBe(true);
    expect(isConfirmed(session, minutes(31), "page")).toBe(false);
    expect(isConfirmed(session, minutes(119), "form")).toBe(true);
    expect(isConfirmed(session, minutes(121), "form")).toBe(false);
    expect(isConfirmed({ confirmedAt: null, formSentAt: null }, confirmedAt, "form")).toBe(false);
  });

  test("show a form's answer once its page is no longer confirmed, and for a minute only", () => {
    const session = { confirmedAt: new Date(), formSentAt: minutes(100) };
    expect(isConfirmed(session, minutes(100.5), "page")).toBe(true);
    expect(isConfirmed(session, minutes(101.5), "page")).toBe(false);
    expect(isConfirmed(session, minutes(121), "form")).toBe(false);
  });

  test.each([
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
      "Safari iPhone",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
      "Edge Windows",
    ],
    ["Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome Android"],
    ["curl/8", ""],
  ])("%s is %s", (userAgent, device) => {
    const { browser, system } = deviceOf(userAgent);
    expect(`${browser} ${system}`.trim()).toBe(device);
  });

  test("a guest's slides up to the end of its link", () => {
    const now = new Date("2026-01-01T00:00:00Z");
    const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
    expect(guestSessionEnd(days(365), now)).toEqual(days(30));
    expect(guestSessionEnd(days(5), now)).toEqual(days(5));
  });
});
