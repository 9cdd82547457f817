import { expect, test } from "vitest";
import { canEditScope, canSendProposal } from "#app/areas/scope/rules/can-send.ts";
import type { Scope } from "#app/areas/scope/rules/scope.ts";

const scope: Scope = {
  title: "Shop",
  goal: "Be seen",
  success: "",
  currency: "EUR",
  milestones: [{ id: "1", title: "Draft", dueOn: "2026-12-01", share: 0 }],
  deliverables: [
    {
      id: "a",
      title: "Logo",
      format: "",
      quantity: 1,
      acceptance: "",
      rounds: 1,
      price: 1_000,
      milestoneId: "1",
      role: "included",
      group: "",
    },
  ],
  exclusions: [],
  revision: { rounds: 1, pricing: "hourly", price: 60 },
  originals: { release: "at_once", previewEdge: 2_560 },
  silenceDays: 0,
  deposit: { kind: "percent", value: 3_000 },
  discount: { kind: "none", value: 0, reason: "" },
};
const ready = {
  status: "draft" as const,
  agreement: "none" as const,
  contacts: 1,
  signers: 1,
  payers: 1,
};
const reason = (
  change: Partial<Scope>,
  standing: Partial<Parameters<typeof canSendProposal>[1]> = {},
) => {
  const verdict = canSendProposal({ ...scope, ...change }, { ...ready, ...standing });
  return verdict.allowed ? "allowed" : verdict.reason;
};

test("a scope goes out when it says what, by when, for how much, and to whom", () => {
  expect(reason({})).toBe("allowed");
  expect(reason({ goal: " " })).toBe("no-goal");
  expect(reason({ milestones: [] })).toBe("no-milestone");
  expect(reason({ deliverables: [] })).toBe("no-deliverable");
  expect(reason({}, { contacts: 0 })).toBe("no-contact");
  expect(reason({}, { agreement: "open" })).toBe("agreement-open");
  expect(reason({}, { agreement: "signed" })).toBe("agreement-signed");
  expect(reason({}, { signers: 0 })).toBe("no-signer");
  expect(reason({}, { payers: 0 })).toBe("no-payer");
  expect(reason({}, { status: "active" })).toBe("project-state");
  expect(reason({ deposit: { kind: "amount", value: 1_001 } })).toBe("deposit-exceeds-price");
  expect(
    reason({
      milestones: [
        { id: "1", title: "B", dueOn: "2026-12-02", share: 0 },
        { id: "2", title: "A", dueOn: "2026-12-01", share: 0 },
      ],
    }),
  ).toBe("milestones-out-of-order");
});

test("nothing can be changed while a client may sign it", () => {
  expect(canEditScope({ status: "proposed", agreement: "open" })).toEqual({
    allowed: false,
    reason: "agreement-open",
  });
  expect(canEditScope({ status: "proposed", agreement: "none" }).allowed).toBe(true);
  expect(canEditScope({ status: "active", agreement: "none" })).toEqual({
    allowed: false,
    reason: "project-state",
  });
});
