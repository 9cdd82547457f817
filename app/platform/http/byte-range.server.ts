import parseRange from "range-parser";
import type { ByteRange } from "#app/platform/gateways/files/file-store.ts";

/**
 * The one part of a content that is asked for (RFC 9110, section 14); null for the whole, as for
 * several parts or an outdated one. `size` in bytes, `tag` its entity tag with its quotes.
 */
export function rangeOf(
  request: Request,
  { size, tag }: { size: number; tag: string },
): ByteRange | "unsatisfiable" | null {
  const asked = request.headers.get("range");
  const condition = request.headers.get("if-range");
  if (!asked || (condition !== null && condition !== tag)) return null;
  const ranges = parseRange(size, asked);
  if (ranges === -1) return "unsatisfiable";
  if (ranges === -2 || ranges.type !== "bytes" || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}
