type Found = { kind: "signature" | "timestamp"; intact: boolean; coversWholeFile: boolean };
type Inspected = { readable: boolean; encrypted: boolean; signatures: readonly Found[] };

export type QualifiedProblem = "pdf-missing" | "pdf-encrypted" | "pdf-unsigned" | "pdf-changed" | "pdf-extended";

/**
 * What keeps a PDF from being kept as a signed agreement, or null. Every signature must be intact, and nothing may stand
 * behind the last one: what was added later wasn't signed.
 */
export function qualifiedProblem({ readable, encrypted, signatures }: Inspected): QualifiedProblem | null {
  if (!readable) return "pdf-missing";
  if (encrypted) return "pdf-encrypted";
  if (!signatures.some(({ kind }) => kind === "signature")) return "pdf-unsigned";
  if (signatures.some(({ intact }) => !intact)) return "pdf-changed";
  return signatures.some(({ coversWholeFile }) => coversWholeFile) ? null : "pdf-extended";
}
