import { expect, test } from "vitest";
import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import { moneyOf, nextMilestone, waitingFor } from "#app/portal/rules/waiting.ts";

const all = ["view", "comment", "approve", "sign", "pay"];
const page = {
  status: "active",
  currency: "EUR",
  milestones: [
    { id: "m1", title: "A", dueOn: "2026-11-01", status: "approved" },
    { id: "m2", title: "B", dueOn: "2026-12-01", status: "in_review" },
  ],
  deliverables: [{ price: 700 }, { price: 300 }],
  instalments: [
    { id: "s1", title: "Deposit", amount: 300 },
    { id: "s2", title: "B", amount: 700 },
  ],
  sums: { first: 1_000, approved: 0, now: 1_000 },
  changes: [{ id: "c", number: 3, title: "Flags" }],
  briefSentAt: null,
  briefAnsweredAt: null,
  agreements: [{ id: "a", kind: "original", status: "in_force", expiresOn: null, changeId: null }],
  invoices: [
    {
      id: "i",
      number: "1",
      title: "Deposit",
      payBy: "2026-11-20",
      due: 363,
      paid: 0,
      gross: 363,
      kind: "prepayment",
      instalmentId: "s1",
    },
  ],
  payments: [],
  checkpoints: [],
  proofs: [],
  answers: [],
  parts: [{ paymentId: "p", invoiceId: "i" }],
  plans: [],
} as unknown as ProjectPage;
const kinds = (change: Partial<ProjectPage>, rights = all) =>
  waitingFor({ ...page, ...change }, rights, "2026-11-22").map(({ kind }) => kind);

test("only what this reader may do waits", () => {
  expect(kinds({})).toEqual(["pay", "review"]);
  expect(kinds({}, ["view", "pay"])).toEqual(["pay"]);
  expect(kinds({}, ["view"])).toEqual([]);
  expect(
    kinds({
      agreements: [
        { id: "a", kind: "original", status: "viewed", expiresOn: "2026-11-22" } as never,
      ],
    }),
  ).toEqual(["sign", "pay", "review"]);
  expect(
    kinds({
      agreements: [
        { id: "a", kind: "original", status: "viewed", expiresOn: "2026-11-21" } as never,
      ],
    }),
  ).toEqual(["pay", "review"]);
  expect(
    kinds({
      agreements: [
        {
          id: "b",
          kind: "amendment",
          status: "sent",
          expiresOn: "2026-11-30",
          changeId: "c",
          price: 500,
        } as never,
      ],
    }),
  ).toEqual(["change", "pay", "review"]);
  expect(kinds({ briefSentAt: "2026-11-20" })[0]).toBe("brief");
});

test("an invoice with money on its way doesn't wait, and a claim is marked as such", () => {
  expect(kinds({ payments: [{ id: "p", status: "processing" } as never] })).toEqual(["review"]);
  const [claimed] = waitingFor(
    {
      ...page,
      payments: [
        { id: "p", method: "transfer", status: "started", claimedOn: "2026-11-21" } as never,
      ],
    },
    all,
    "2026-11-22",
  );
  expect(claimed).toMatchObject({ kind: "pay", claimed: true, overdue: true, amount: 363 });
});

test("with a plan, the next part waits, and the earliest due date comes next", () => {
  const plans: (typeof page)["plans"] = [
    { invoiceId: "i", dueOn: "2026-11-20", amount: 100, upTo: 100 },
    { invoiceId: "i", dueOn: "2026-12-20", amount: 263, upTo: 363 },
  ];
  expect(waitingFor({ ...page, plans }, ["pay"], "2026-11-19")).toMatchObject([
    { kind: "pay", amount: 100 },
  ]);
  expect(moneyOf({ ...page, plans }, "2026-11-19").next?.amount).toBe(100);
  const sooner = {
    ...page.invoices[0]!,
    id: "j",
    title: "Sooner",
    payBy: "2000-01-01" as const,
    due: 50,
  };
  expect(
    moneyOf({ ...page, plans, invoices: [page.invoices[0]!, sooner] }, "2026-11-19").next,
  ).toMatchObject({ title: "Sooner", amount: 50 });
});

test("a paused project asks for no decision", () => {
  expect(kinds({ status: "paused" })).toEqual(["pay"]);
});

test("money is summed up in four numbers", () => {
  expect(moneyOf(page, "2026-11-22")).toMatchObject({
    agreed: 1_000,
    invoiced: 363,
    paid: 0,
    next: { amount: 363, isInvoice: true },
  });
  expect(
    moneyOf({ ...page, invoices: [{ ...page.invoices[0]!, paid: 363 }] }, "2026-11-22").next,
  ).toEqual({ title: "B", amount: 700, isInvoice: false });
  expect(
    moneyOf(
      { ...page, invoices: [{ ...page.invoices[0]!, kind: "final", paid: 363 }] },
      "2026-11-22",
    ).next,
  ).toBeNull();
  expect(nextMilestone(page)?.id).toBe("m2");
});
