const PATIENCE_MS = 5_000;

/** Does the server answer? Asked before the router is, which takes no answer for a fault. */
export async function isReachable(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return (await fetch("/health", { cache: "no-store", signal })).ok;
  } catch {
    return false;
  }
}
