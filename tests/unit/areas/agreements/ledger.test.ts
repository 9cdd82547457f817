import { LANGUAGES } from "#app/words/language.ts";
import { type Day, addDays } from "#app/kernel/day.ts";
import { readAgreedScope } from "#app/areas/scope/stored/agreed-scope.ts";
import { readOffer } from "#app/areas/agreements/stored/offer.ts";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consolidatedText } from "#app/areas/agreements/rules/consolidated-text.ts";
import { brokenAt, eventText, type ChainedEvent } from "#app/areas/agreements/rules/event-chain.ts";
import {
  inForce,
  planForChange,
  type ChangeEffects,
  type LedgerInstalment,
} from "#app/areas/agreements/rules/ledger.ts";
import { makeOffer, type DocumentSource } from "#app/areas/agreements/rules/offer.ts";
import {
  canSignNow,
  isReminderDue,
  nextSigner,
} from "#app/areas/agreements/rules/signing-order.ts";
import {
  clausesIn,
  DEFAULT_CLAUSES,
  needsQualifiedSignature,
  renderTerms,
  TERM_VARIABLES,
  templateProblems,
} from "#app/areas/agreements/rules/terms-template.ts";
import { cleanDrawing } from "#app/areas/agreements/rules/drawing.ts";
import {
  chooseOptions,
  defaultChoice,
  hasOptions,
  withDefaultChoice,
} from "#app/areas/scope/rules/options.ts";
import {
  discountOf,
  NO_DISCOUNT,
  priceOf,
  type Scope,
  type ScopedDeliverable,
} from "#app/areas/scope/rules/scope.ts";
import { planPayments } from "#app/areas/scope/rules/payment-plan.ts";
import { termsWords } from "#words/terms.ts";
import { minorDigits, split, sum, toDecimal } from "#app/kernel/money.ts";

const item = (
  id: string,
  price: number,
  change: Partial<ScopedDeliverable> = {},
): ScopedDeliverable => ({
  id,
  title: id,
  format: "",
  quantity: 1,
  acceptance: "",
  rounds: 1,
  price,
  milestoneId: "m",
  role: "included",
  group: "",
  ...change,
});
const scope: Scope = {
  title: "Shop",
  goal: "Be seen",
  success: "",
  currency: "EUR",
  milestones: [{ id: "m", title: "Draft", dueOn: "2026-12-01", share: 0 }],
  exclusions: [],
  deliverables: [
    item("logo", 1_000),
    item("good", 500, { role: "alternative", group: "Site" }),
    item("best", 900, { role: "alternative", group: "Site" }),
    item("flag", 200, { role: "addon" }),
    item("card", 150, { role: "bonus" }),
  ],
  revision: { rounds: 1, pricing: "hourly", price: 6_000 },
  originals: { release: "at_once", previewEdge: 2_560 },
  silenceDays: 0,
  deposit: { kind: "percent", value: 3_000 },
  discount: NO_DISCOUNT,
};

describe("options, bonus and discount", () => {
  test("until the client chooses, the first alternative counts and no add-on; a bonus is never charged", () => {
    expect(hasOptions(scope)).toBe(true);
    expect(priceOf(withDefaultChoice(scope))).toBe(1_500);
    const chosen = chooseOptions(scope, ["best", "flag"]);
    expect(chosen.allowed && priceOf(chosen.scope)).toBe(2_100);
  });

  test("exactly one of each group is chosen, and only from what is offered", () => {
    expect(chooseOptions(scope, ["flag"])).toEqual({ allowed: false, reason: "choice-incomplete" });
    expect(chooseOptions(scope, ["good", "best"])).toEqual({
      allowed: false,
      reason: "choice-twice",
    });
    expect(chooseOptions(scope, ["good", "logo"])).toEqual({
      allowed: false,
      reason: "choice-unknown",
    });
    expect(defaultChoice(scope)).toEqual(["good"]);
  });

  test("a discount never exceeds the total, and a percentage is rounded once", () => {
    const of = (kind: "percent" | "amount", value: number) =>
      discountOf({
        ...withDefaultChoice(scope),
        discount: { kind, value, reason: "A first project" },
      });
    expect([
      of("percent", 1_000),
      of("percent", 3_333),
      of("amount", 400),
      of("amount", 99_999),
    ]).toEqual([150, 500, 400, 1_500]);
  });

  test("an agreed scope of an earlier version has neither options nor a discount", () => {
    const { discount: _discount, ...old } = {
      ...scope,
      deliverables: scope.deliverables.map(({ role: _role, group: _group, ...rest }) => rest),
      instalments: [],
    };
    expect(readAgreedScope(JSON.stringify(old))).toMatchObject({
      discount: NO_DISCOUNT,
      deliverables: [{ role: "included" }, {}, {}, {}, {}],
    });
  });
});

const document: DocumentSource = {
  seller: { name: "Studio", address: "", taxId: "", vatId: "" },
  buyer: { name: "Café", address: "", taxId: "", vatId: "" },
  terms: "Be kind.",
  offeredOn: "2026-11-22",
  brief: [],
  needsQualified: false,
};
const written = {
  locale: "en",
  money: (amount: number) => `${amount} c`,
  day: (day: string) => day,
};

describe("an offer", () => {
  test("its text, price and plan follow the choice, and the choice is part of what is signed", () => {
    const [first, second] = [
      makeOffer(scope, document, { written }),
      makeOffer(scope, document, { written, choice: ["best", "flag"] }),
    ];
    if (!first.allowed || !second.allowed) throw new Error("not made");
    expect(first.text).not.toBe(second.text);
    expect(second.text).toContain("**2100 c**");
    expect(second.text).not.toContain("good");
    expect(sum(second.offer.instalments.map(({ amount }) => amount))).toBe(2_100);
    expect(readOffer(JSON.stringify(second.offer))).toEqual(second.offer);
  });

  test("a bonus shows its worth, a discount its reason", () => {
    const made = makeOffer(
      { ...scope, discount: { kind: "amount", value: 100, reason: "A first project" } },
      document,
      { written },
    );
    expect(made.allowed && made.text).toMatch(
      /a bonus, worth 150 c, free of charge[\s\S]*Discount, A first project: −100 c/u,
    );
  });
});

const change = (
  number: number,
  price: number,
  more: Partial<ChangeEffects> = {},
): ChangeEffects => ({
  number,
  title: `Change ${number}`,
  price,
  added: [],
  dropped: [],
  rounds: [],
  days: 0,
  shifts: [],
  billing: "on_approval",
  ...more,
});

describe("the ledger", () => {
  test("what is in force is the agreement and its amendments; each stays visible", () => {
    const agreed = { ...withDefaultChoice(scope), instalments: [] };
    const ledger = inForce(agreed, [
      change(1, 500, {
        added: [item("banner", 0)],
        shifts: [{ milestoneId: "m", from: "2026-12-01", to: "2026-12-04" }],
      }),
      change(2, -200, { dropped: ["logo"], rounds: [{ deliverableId: "banner", rounds: 2 }] }),
    ]);
    expect([ledger.agreedAtFirst, ledger.approved, ledger.price]).toEqual([1_500, 300, 1_800]);
    expect(ledger.scope.milestones[0]?.dueOn).toBe("2026-12-04");
    expect(ledger.scope.deliverables.map(({ id, rounds }) => [id, rounds])).toEqual([
      ["good", 1],
      ["card", 1],
      ["banner", 3],
    ]);
    const text = consolidatedText({
      number: 1,
      signedOn: "2026-11-01",
      signed: "",
      offer: { ...agreed, choice: [], document },
      amendments: ledger.changes.map((entry) => ({ ...entry, signedOn: "2026-11-10" })),
      ...written,
    });
    for (const part of [
      "now in force **1800 c**",
      "was 2026-12-01; change 1",
      "by change 2",
      "Change 1: Change 1",
    ])
      expect(text).toContain(part);
  });

  test("a reduction comes off the latest unbilled instalments; a larger one needs a credit note", () => {
    const plan: LedgerInstalment[] = [
      { id: "a", kind: "deposit", amount: 300, billed: true },
      { id: "b", kind: "milestone", amount: 300, billed: false },
      { id: "c", kind: "balance", amount: 400, billed: false },
    ];
    expect(planForChange(plan, change(1, -500))).toEqual({
      allowed: true,
      add: null,
      reduce: [
        { id: "c", amount: 0 },
        { id: "b", amount: 200 },
      ],
    });
    expect(planForChange(plan, change(1, -701))).toEqual({
      allowed: false,
      reason: "already-billed",
    });
    expect(planForChange(plan, change(1, 250))).toMatchObject({
      add: { amount: 250, change: 1 },
      reduce: [],
    });
    expect(planForChange(plan, change(1, 0))).toEqual({ allowed: true, add: null, reduce: [] });
  });

  test("any sequence of changes leaves price = first + approved, and a plan that adds up to it, in 0, 2 and 3 decimals", () => {
    const step = fc.record({
      kind: fc.constantFrom("approve", "decline", "expire", "bill", "refund"),
      price: fc.integer({ min: -200_000, max: 500_000 }),
    });
    const prices = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom("JPY", "EUR", "KWD"),
        prices,
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(step, { maxLength: 25 }),
        (currency, amounts, deposit, discount, steps) => {
          const agreed = {
            ...scope,
            currency,
            deliverables: amounts.map((price, index) => item(String(index), price)),
            discount: { kind: "percent" as const, value: discount, reason: "x" },
          };
          const first = priceOf(agreed);
          const planned = planPayments({
            price: first,
            depositKind: "percent",
            depositValue: deposit,
            milestones: agreed.milestones,
          });
          if (!planned.allowed) throw new Error(planned.reason);
          let plan: LedgerInstalment[] = planned.instalments.map(({ kind, amount }, index) => ({
            id: String(index),
            kind,
            amount,
            billed: false,
          }));
          const approved: ChangeEffects[] = [];
          for (const [index, { kind, price }] of steps.entries()) {
            // A refund gives money back and takes nothing from what was agreed; declined and
            // expired changes do nothing.
            if (kind === "bill")
              plan = plan.map((entry, at) =>
                at === index % plan.length ? { ...entry, billed: true } : entry,
              );
            if (kind !== "approve") continue;
            const effects = change(index, price);
            const next = planForChange(plan, effects);
            if (!next.allowed) continue;
            approved.push(effects);
            const reduced = new Map(next.reduce.map(({ id, amount }) => [id, amount]));
            plan = plan.map((entry) => ({
              ...entry,
              amount: reduced.get(entry.id) ?? entry.amount,
            }));
            if (next.add)
              plan.push({
                id: `c${index}`,
                kind: "change",
                amount: next.add.amount,
                billed: false,
              });
          }
          const ledger = inForce({ ...agreed, instalments: planned.instalments }, approved);
          expect(ledger.price).toBe(first + sum(approved.map(({ price }) => price)));
          expect(sum(plan.map(({ amount }) => amount))).toBe(ledger.price);
          expect(plan.every(({ amount }) => amount >= 0 && Number.isSafeInteger(amount))).toBe(
            true,
          );
          expect(toDecimal(ledger.price, currency).split(".")[1]?.length ?? 0).toBe(
            minorDigits(currency),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test("dates move only by what was signed", () => {
    const moves = fc.array(
      fc.record({ to: fc.integer({ min: 1, max: 28 }), signed: fc.boolean() }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(moves, (list) => {
        const agreed = { ...scope, instalments: [] };
        let at: Day = "2026-12-01";
        const amendments: ChangeEffects[] = [];
        for (const [index, { to, signed }] of list.entries()) {
          const next = addDays("2026-12-31", to);
          if (!signed) continue;
          amendments.push(change(index, 0, { shifts: [{ milestoneId: "m", from: at, to: next }] }));
          at = next;
        }
        expect(inForce(agreed, amendments).scope.milestones[0]?.dueOn).toBe(at);
      }),
    );
  });

  test("splitting loses no minor unit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 40 }),
        fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 12 }),
        (total, weights) => sum(split(total, weights)) === total,
      ),
    );
  });
});

describe("signers", () => {
  const signers = [
    { id: "2", position: 2, party: "client" as const, contactId: "b", signedAt: null },
    {
      id: "1",
      position: 1,
      party: "client" as const,
      contactId: "a",
      signedAt: null as Date | null,
    },
  ];

  const today = "2026-11-22";
  const open = { status: "viewed" as const, expiresOn: today, signers } as const;

  test("sign in their order, once each", () => {
    expect(["a", "b", "c"].map((contact) => canSignNow(open, contact, today))).toMatchObject([
      { allowed: true },
      { reason: "not-your-turn" },
      { reason: "not-a-signer" },
    ]);
    const after = signers.map((signer) =>
      signer.id === "1" ? { ...signer, signedAt: new Date() } : signer,
    );
    const second = { ...open, signers: after };
    expect(["a", "b"].map((contact) => canSignNow(second, contact, today))).toMatchObject([
      { reason: "already-signed" },
      { allowed: true },
    ]);
    expect(nextSigner(after.map((signer) => ({ ...signer, signedAt: new Date() })))).toBeNull();
  });

  test("sign an open agreement, up to its last valid day; if none are named, anyone with the right signs", () => {
    expect(canSignNow({ ...open, status: "voided" }, "a", today)).toMatchObject({
      reason: "not-open",
    });
    expect(canSignNow({ ...open, expiresOn: "2026-11-21" }, "a", today)).toMatchObject({
      reason: "offer-expired",
    });
    expect(canSignNow({ ...open, expiresOn: null, signers: [] }, "z", today).allowed).toBe(true);
  });

  test("are reminded twice, days apart, counted from the beginning of their turn", () => {
    const now = new Date("2026-11-22T10:00:00Z");
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    expect(isReminderDue({ reminders: 0, sentAt: ago(2.9), remindedAt: null }, now)).toBe(false);
    expect(isReminderDue({ reminders: 0, sentAt: ago(3), remindedAt: null }, now)).toBe(true);
    expect(isReminderDue({ reminders: 1, sentAt: ago(9), remindedAt: ago(4) }, now)).toBe(false);
    expect(isReminderDue({ reminders: 2, sentAt: ago(90), remindedAt: ago(80) }, now)).toBe(false);
    expect(isReminderDue({ reminders: 0, sentAt: null, remindedAt: null }, now)).toBe(false);
  });

  test("a drawing is a path of moves and lines inside its field, or nothing", () => {
    expect(cleanDrawing("M1 2L480 160")).toBe("M1 2L480 160");
    for (const bad of [
      "M1 2",
      "M1 2L481 0",
      "M1 2L3 4<script>",
      "url(x)",
      `M1 2${"L1 2".repeat(9_000)}`,
    ])
      expect(cleanDrawing(bad)).toBe("");
  });
});

describe("the log", () => {
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  const chain = (types: string[]) =>
    types.reduce<ChainedEvent[]>((events, type, index) => {
      const event = {
        position: index + 1,
        type,
        at: `2026-11-22T10:0${index}:00.000Z`,
        actorName: "Jonas",
        detail: "",
        ip: "192.0.2.1",
        userAgent: "Test",
        previousHash: events.at(-1)?.hash ?? "",
      };
      return [...events, { ...event, hash: hash(eventText("a", event)) }];
    }, []);
  const events = chain(["sent", "viewed", "signed"]);
  const end = { count: 3, hash: events[2]?.hash ?? "" };

  test("is intact as it was written", () => {
    expect(brokenAt("a", { events, end, hash })).toBeNull();
    expect(brokenAt("a", { events: [], end: { count: 0, hash: "" }, hash })).toBeNull();
  });

  test("is broken where something is changed, added, left out, reordered or cut off", () => {
    expect(
      brokenAt("a", {
        events: events.map((event) =>
          event.position === 2 ? { ...event, actorName: "Ona" } : event,
        ),
        end,
        hash,
      }),
    ).toBe(2);
    expect(brokenAt("a", { events: [events[0]!, events[2]!], end, hash })).toBe(2);
    expect(brokenAt("a", { events: [events[1]!, events[0]!, events[2]!], end, hash })).toBe(1);
    expect(brokenAt("a", { events: events.slice(0, 2), end, hash })).toBe(3);
    expect(brokenAt("b", { events, end, hash })).toBe(1);
  });
});

describe("terms", () => {
  const body =
    "A {payment_days}.\n\n{clause kill_fee}\n### Kill fee\n\n{kill_fee_percent} %.\n{end}\n\nZ.";

  test("clauses are switched, variables filled, and unknown names reported", () => {
    const fill = { payment_days: "14" };
    expect(renderTerms(body, DEFAULT_CLAUSES, fill)).toBe("A 14.\n\n### Kill fee\n\n25 %.\n\nZ.");
    expect(
      renderTerms(
        body,
        { ...DEFAULT_CLAUSES, on: { ...DEFAULT_CLAUSES.on, kill_fee: false } },
        fill,
      ),
    ).toBe("A 14.\n\nZ.");
    expect(clausesIn(body)).toEqual(["kill_fee"]);
    expect(templateProblems(`${body}\n{clause x}\ny\n{end}\n{who}`, TERM_VARIABLES)).toEqual([
      "{clause x}",
      "{who}",
    ]);
  });

  test.each(Object.keys(LANGUAGES))(
    "the default text (%s) has every clause and no mistake in its variables",
    (locale) => {
      expect(clausesIn(termsWords(locale)).sort()).toEqual([
        "confidentiality",
        "kill_fee",
        "late_fee",
        "ownership",
        "portfolio",
      ]);
      expect(templateProblems(termsWords(locale), TERM_VARIABLES)).toEqual([]);
      expect(renderTerms(termsWords(locale), DEFAULT_CLAUSES, { payment_days: "14" })).not.toMatch(
        /[{}]/u,
      );
    },
  );

  test("a transfer of copyright in Poland is flagged, and only that", () => {
    expect(needsQualifiedSignature(["ownership"], DEFAULT_CLAUSES, ["LT", "PL"])).toBe(true);
    expect(needsQualifiedSignature(["ownership"], DEFAULT_CLAUSES, ["LT", "DE"])).toBe(false);
    expect(
      needsQualifiedSignature(
        ["ownership"],
        { ...DEFAULT_CLAUSES, on: { ...DEFAULT_CLAUSES.on, ownership: false } },
        ["PL"],
      ),
    ).toBe(false);
  });
});
