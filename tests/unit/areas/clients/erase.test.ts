import { describe, expect, test } from "vitest";
import { canEraseContact, erasedEmail, withFormer } from "#app/areas/clients/rules/erase.ts";

const ona = { name: "Ona", email: "ona@choir.example" };
const married = { name: "Ona Rė", email: "ona@choir.example" };

describe("a contact", () => {
  test("can be erased when nothing of the client goes on", () => {
    expect(canEraseContact({ projects: 0, openInvoices: 0 })).toEqual({ allowed: true });
    for (const going of [
      { projects: 1, openInvoices: 0 },
      { projects: 0, openInvoices: 1 },
    ])
      expect(canEraseContact(going)).toMatchObject({ allowed: false, reason: "still-needed" });
  });

  test("leaves every former name and address to be found, each once", () => {
    expect(withFormer(ona, [], ona)).toBeNull();
    expect(withFormer(ona, [], married)).toEqual([ona]);
    expect(withFormer(married, [ona], ona)).toEqual([ona, married]);
    expect(withFormer(ona, [ona, married], married)).toEqual([ona, married]);
  });

  test("that is erased has an address that can't exist", () => {
    expect(erasedEmail("c1")).toBe("c1@erased.invalid");
  });
});
