import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { env } from "#app/platform/env.server.ts";

/** What is stored of a random token: its SHA-256. Enough for 160 random bits; never for anything guessable. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** What is stored of something guessable (a six-digit code, an address): HMAC-SHA-256 with the installation's secret. */
export function keyedHash(text: string): string {
  return createHmac("sha256", env().secret).update(text).digest("hex");
}

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(hashToken(a)), Buffer.from(hashToken(b))];
  return timingSafeEqual(left, right);
}
