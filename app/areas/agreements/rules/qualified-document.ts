type Found = {
  kind: "signature" | "timestamp";
  intact: boolean;
  coversWholeFile: boolean;
  qualified: boolean;
  selfIssued: boolean;
};
type Inspected = { readable: boolean; encrypted: boolean; signatures: readonly Found[] };

export type QualifiedProblem =
  | "pdf-missing"
  | "pdf-encrypted"
  | "pdf-unsigned"
  | "pdf-changed"
  | "pdf-not-qualified"
  | "pdf-extended";

/**
 * What prevents a PDF from being stored as an agreement with qualified signatures, or null. Every
 * signature must be intact, one at least of a certificate that says it is qualified and that
 * somebody else has issued; and nothing may follow the last signature but a time stamp of an
 * authority: what was added later wasn't signed.
 */
export function qualifiedProblem({
  readable,
  encrypted,
  signatures,
}: Inspected): QualifiedProblem | null {
  if (!readable) return "pdf-missing";
  if (encrypted) return "pdf-encrypted";
  if (!signatures.some(({ kind }) => kind === "signature")) return "pdf-unsigned";
  if (signatures.some(({ intact }) => !intact)) return "pdf-changed";
  if (
    !signatures.some(
      ({ kind, qualified, selfIssued }) => kind === "signature" && qualified && !selfIssued,
    )
  )
    return "pdf-not-qualified";
  return signatures.some(
    ({ kind, coversWholeFile, selfIssued }) =>
      coversWholeFile && (kind === "signature" || !selfIssued),
  )
    ? null
    : "pdf-extended";
}
