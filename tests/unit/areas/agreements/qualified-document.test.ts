import { expect, test } from "vitest";
import { qualifiedProblem } from "#app/areas/agreements/rules/qualified-document.ts";

const signature = {
  kind: "signature" as const,
  intact: true,
  coversWholeFile: true,
  qualified: true,
  selfIssued: false,
};
const stamp = { ...signature, kind: "timestamp" as const, qualified: false };
const problem = (signatures: (typeof signature | typeof stamp)[], of = {}) =>
  qualifiedProblem({ readable: true, encrypted: false, signatures, ...of });

test("an upload counts as an agreement if its last signature is intact and somebody else vouches for it", () => {
  expect(problem([signature])).toBeNull();
  // A time stamp may follow the signatures.
  expect(problem([{ ...signature, coversWholeFile: false }, stamp])).toBeNull();
});

test("any other upload is refused for what it lacks", () => {
  expect([
    problem([signature], { readable: false }),
    problem([signature], { encrypted: true }),
    problem([]),
    problem([stamp]),
    problem([signature, { ...signature, intact: false }]),
    problem([{ ...signature, qualified: false }]),
    problem([{ ...signature, selfIssued: true }]),
    problem([{ ...signature, coversWholeFile: false }]),
    problem([
      { ...signature, coversWholeFile: false },
      { ...stamp, selfIssued: true },
    ]),
  ]).toEqual([
    "pdf-missing",
    "pdf-encrypted",
    "pdf-unsigned",
    "pdf-unsigned",
    "pdf-changed",
    "pdf-not-qualified",
    "pdf-not-qualified",
    "pdf-extended",
    "pdf-extended",
  ]);
});
