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
 * Why a PDF can't be stored as an agreement with qualified signatures, or null when it can. Every
 * signature must be intact, and at least one must use a certificate that is marked as qualified and
 * isn't self-issued. Only an authority's time stamp may follow the last signature, because anything
 * added later wasn't signed.
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
