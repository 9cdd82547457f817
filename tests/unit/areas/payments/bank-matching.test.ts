import { describe, expect, test } from "vitest";
import { creditorReference } from "#app/areas/invoicing/rules/invoice-number.ts";
import { matchLine, type OpenInvoice } from "#app/areas/payments/rules/bank-matching.ts";

const invoice = (id: string, change: Partial<OpenInvoice> = {}): OpenInvoice => ({
  id,
  projectId: "p",
  number: `2026/00${id}`,
  reference: creditorReference(`2026/00${id}`),
  client: "Kavinė „Šviesa“, UAB",
  open: 72_600,
  currency: "EUR",
  ...change,
});
const open = [
  invoice("1"),
  invoice("2", { open: 12_100 }),
  invoice("3", { projectId: "q", client: "Choras Vieversys", open: 5_000 }),
  invoice("4", { currency: "PLN", open: 5_000 }),
  invoice("5", { open: 3_000, client: "Müller & Söhne GmbH" }),
  invoice("6", { open: 4_000, client: "Młyn Wiślany" }),
];
const match = (change: { amount?: number; currency?: string; payer?: string; text?: string }) =>
  matchLine({ amount: 72_600, currency: "EUR", payer: "", text: "", ...change }, open);

describe("what a line of a statement pays", () => {
  test.each([
    [{ text: `Payment ${creditorReference("2026/001")}` }, "exact", ["1"]],
    [
      {
        text: `RF${creditorReference("2026/001")
          .slice(2)
          .replace(/(.{4})/gu, "$1 ")}`,
      },
      "exact",
      ["1"],
    ],
    [{ text: "Saskaita 2026-001, aciu" }, "exact", ["1"]],
    [{ text: "2026/001 2026/002", amount: 84_700 }, "exact", ["1", "2"]],
    [{ text: "2026/001 2026/002", amount: 12_100 }, "likely", ["2"]],
    [{ text: "faktura 2026/001", amount: 70_000 }, "likely", ["1"]],
    [{ amount: 5_000, payer: "VIEVERSYS" }, "likely", ["3"]],
    [{ amount: 72_600, payer: "UAB KAVINE SVIESA" }, "likely", ["1"]],
    [{ amount: 12_100, payer: "Somebody Else" }, "weak", ["2"]],
    [{ text: "2026/001za projekt" }, "exact", ["1"]],
    [{ amount: 3_000, payer: "MUELLER UND SOEHNE" }, "likely", ["5"]],
    [{ amount: 4_000, payer: "MLYN WISLANY" }, "likely", ["6"]],
  ] as const)("%j is %s", (line, confidence, invoiceIds) =>
    expect(match(line)).toMatchObject({ confidence, invoiceIds }),
  );

  test("is null for another currency, a longer number, a broken reference, or an amount that nobody owes", () => {
    expect([
      match({ currency: "USD", text: "2026/001" }),
      match({ text: "12026/0012", amount: 1 }),
      match({ text: `RF00${creditorReference("2026/001").slice(4)}`, amount: 2 }),
      match({ amount: 99 }),
      match({ amount: 72_600, text: "2026/0011", payer: "x", currency: "GBP" }),
    ]).toEqual([null, null, null, null, null]);
  });
});
