import { describe, expect, test } from "vitest";
import {
  canDeliverChange,
  canGiveChange,
  canPriceChange,
  canRequestChange,
  CHANGE_STATUSES,
  isOpenChange,
} from "#app/areas/change-requests/rules/change-states.ts";

describe("a change request", () => {
  test("is open until it is decided; then it can be priced again only as a counter-offer", () => {
    expect(CHANGE_STATUSES.filter(isOpenChange)).toEqual(["requested", "priced", "sent"]);
    expect(CHANGE_STATUSES.filter(canPriceChange)).toEqual(
      expect.arrayContaining(["requested", "declined", "expired"]),
    );
    expect(canPriceChange("approved")).toBe(false);
    expect(canGiveChange("sent").allowed).toBe(true);
    expect(canGiveChange("approved")).toMatchObject({ reason: "change-state" });
  });

  test("needs a signed agreement, and work that isn't approved yet", () => {
    const project = { status: "active", isSigned: true, unapproved: 1 } as const;
    expect(canRequestChange(project).allowed).toBe(true);
    expect(canRequestChange({ ...project, isSigned: false })).toMatchObject({
      reason: "not-signed",
    });
    for (const closed of [{ status: "completed" as const }, { unapproved: 0 }])
      expect(canRequestChange({ ...project, ...closed })).toMatchObject({
        reason: "project-closed",
      });
  });

  test("is done once it is approved, or given; never after a settlement", () => {
    const active = { status: "active" } as const;
    expect(canDeliverChange({ status: "approved", gift: false }, active).allowed).toBe(true);
    expect(canDeliverChange({ status: "requested", gift: true }, active).allowed).toBe(true);
    for (const status of ["sent", "delivered", "invoiced"] as const)
      expect(canDeliverChange({ status, gift: false }, active)).toMatchObject({
        reason: "change-not-approved",
      });
    expect(canDeliverChange({ status: "delivered", gift: true }, active).allowed).toBe(false);
    const ended = { status: "terminated" } as const;
    expect(canDeliverChange({ status: "approved", gift: false }, ended)).toMatchObject({
      reason: "project-closed",
    });
  });
});
