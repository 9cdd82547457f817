import { describe, expect, test } from "vitest";
import { agreementText, type DocumentInput } from "#app/areas/agreements/rules/agreement-text.ts";
import {
  AGREEMENT_STATUSES,
  canDecline,
  canSign,
  canVoid,
} from "#app/areas/agreements/rules/agreement-states.ts";
import { parseMarkdown } from "#app/platform/markdown.ts";
import { NO_DISCOUNT } from "#app/areas/scope/rules/scope.ts";
import { canTryCode, CODE_ATTEMPTS } from "#app/areas/agreements/rules/signing-code.ts";

const input: DocumentInput = {
  scope: {
    title: "Shop *window*",
    goal: "# Be seen\n<script>alert(1)</script>",
    success: "",
    currency: "EUR",
    milestones: [{ id: "1", title: "1. Draft", dueOn: "2026-12-01", share: 0 }],
    deliverables: [
      {
        id: "a",
        title: "Logo",
        format: ".svg",
        quantity: 2,
        acceptance: "- small\n- clear",
        rounds: 1,
        price: 1_000,
        milestoneId: "1",
        role: "included",
        group: "",
      },
    ],
    exclusions: ["[texts](http://evil.example)"],
    revision: { rounds: 1, pricing: "hourly", price: 60 },
    originals: { release: "at_once", previewEdge: 2_560 },
    silenceDays: 0,
    deposit: { kind: "percent", value: 3_000 },
    discount: NO_DISCOUNT,
  },
  instalments: [
    { kind: "deposit", milestoneId: null, milestoneTitle: "", amount: 300 },
    { kind: "balance", milestoneId: "1", milestoneTitle: "Draft", amount: 700 },
  ],
  seller: { name: "Studio", address: "Street 1\nTown", taxId: "1", vatId: "" },
  buyer: { name: "Client", address: "", taxId: "", vatId: "" },
  terms: "Pay within 14 days.",
  offeredOn: "2026-11-22",
  brief: [{ question: "Who # comes?", answer: "People\n# all of them" }],
  needsQualified: false,
  locale: "en",
  money: (amount) => `${amount} c`,
  day: (day) => day,
};

const kinds = (text: string) => {
  const found = new Set<string>();
  const visit = (node: { type: string; children?: unknown[] }) => {
    found.add(node.type);
    (node.children as (typeof node)[] | undefined)?.forEach(visit);
  };
  visit(parseMarkdown(text));
  return found;
};

describe("the agreement's text", () => {
  test("contains the agreed data: every price, date, exclusion and instalment", () => {
    const text = agreementText(input);
    for (const part of [
      "Logo",
      "1000 c",
      "300 c",
      "700 c",
      "2026-12-01",
      "texts",
      ".svg",
      "60 c",
      "Pay within 14 days.",
    ])
      expect(text.replaceAll("\\", "")).toContain(part);
  });

  test("what somebody typed into a field never becomes markup", () => {
    const text = agreementText(input);
    const found = kinds(text);
    expect([...found]).not.toContain("html");
    expect([...found]).not.toContain("link");
    expect(text.match(/^# /gmu)).toHaveLength(1);
  });

  test("is identical for the same data, and different for other data", () => {
    expect(agreementText({ ...input, scope: structuredClone(input.scope) })).toBe(
      agreementText(input),
    );
    expect(agreementText({ ...input, scope: { ...input.scope, goal: "Another" } })).not.toBe(
      agreementText(input),
    );
  });

  test.each(["en", "pl", "lt"])(
    "says what silence means only where it means something (%s)",
    (locale) => {
      const silent = { ...input.scope, silenceDays: 21 };
      const [without, withIt] = [input.scope, silent].map((scope) =>
        agreementText({ ...input, scope, locale }),
      );
      expect(withIt).toContain("21 d");
      expect(withIt?.split("\n## ").length).toBe((without?.split("\n## ").length ?? 0) + 1);
    },
  );

  test.each(["pl", "lt"])("speaks the contact's language (%s)", (locale) => {
    expect(agreementText({ ...input, locale })).not.toContain("What is delivered");
  });
});

describe("an agreement's states", () => {
  test("only an open agreement can be signed, declined or withdrawn", () => {
    const open = AGREEMENT_STATUSES.filter((status) => canSign(status).allowed);
    expect(open).toEqual(["sent", "viewed"]);
    expect(AGREEMENT_STATUSES.filter((status) => canVoid(status).allowed)).toEqual([
      ...open,
      "signed_by_client",
    ]);
  });

  test("declining needs a reason", () => {
    expect(canDecline("sent", "  ")).toEqual({ allowed: false, reason: "reason-required" });
    expect(canDecline("in_force", "too late")).toEqual({ allowed: false, reason: "not-open" });
    expect(canDecline("viewed", "Too dear").allowed).toBe(true);
  });

  test("a code may be tried if it is the newest, in time, and not tried too often", () => {
    const now = new Date("2026-11-22T10:00:00Z");
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    const code = { attempts: 0, createdAt: hours(-0.1), expiresAt: hours(0.1), usedAt: null };
    const older = { ...code, createdAt: hours(-23.9), expiresAt: hours(-23.7), attempts: 5 };
    expect(canTryCode([code, older], now).allowed).toBe(true);
    expect(
      [
        [],
        [{ ...code, usedAt: now }, code],
        [{ ...code, expiresAt: now }],
        [{ ...code, attempts: CODE_ATTEMPTS }],
        [code, older, older],
      ].map((codes) => canTryCode(codes, now)),
    ).toMatchObject([
      { reason: "code-missing" },
      { reason: "code-missing" },
      { reason: "code-expired" },
      { reason: "code-exhausted" },
      { reason: "signing-ended" },
    ]);
    const yesterdays = { ...older, createdAt: hours(-24) };
    expect(canTryCode([code, yesterdays, yesterdays], now).allowed).toBe(true);
  });
});
