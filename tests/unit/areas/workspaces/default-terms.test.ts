import { expect, test } from "vitest";
import { termsWords } from "#words/terms.ts";
import { defaultTermsBefore } from "#app/areas/workspaces/rules/default-terms.before.ts";
import { DEFAULT_TERMS, isDefaultTerms } from "#app/areas/workspaces/rules/default-terms.ts";

test("a default text is recognised word for word, from earlier versions too, with any line breaks", () => {
  for (const text of [DEFAULT_TERMS, termsWords("pl"), termsWords("lt"), defaultTermsBefore]) {
    expect(isDefaultTerms(text)).toBe(true);
    expect(isDefaultTerms(text.replaceAll("\n", "\r\n").trimEnd())).toBe(true);
  }
});

test("terms with one sentence changed, however far down, are the workspace's own", () => {
  expect(
    isDefaultTerms(DEFAULT_TERMS.replace("The deposit is kept", "The deposit is returned")),
  ).toBe(false);
  expect(isDefaultTerms(defaultTermsBefore.replace("fourteen", "thirty"))).toBe(false);
  expect(isDefaultTerms(`${DEFAULT_TERMS}\n### Lunch\n\nIs on the client.`)).toBe(false);
  expect(isDefaultTerms("")).toBe(false);
});

test("a default text from before silence could be agreed is still nobody's own", () => {
  const before = DEFAULT_TERMS.replace(
    "silence is an approval only where this agreement says so above.",
    "silence is never an approval.",
  );
  expect(before).not.toBe(DEFAULT_TERMS);
  expect(isDefaultTerms(before)).toBe(true);
});
