import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "#app/platform/env.server.ts";

/**
 * The stored form of a random token: its SHA-256. Enough for 160 random bits; never for anything
 * guessable.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * The stored form of something guessable (a six-digit code, an address): HMAC-SHA-256 with the
 * installation's secret.
 */
export function keyedHash(text: string): string {
  return createHmac("sha256", env().secret).update(text).digest("hex");
}

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(hashToken(a)), Buffer.from(hashToken(b))];
  return timingSafeEqual(left, right);
}

const cipherKey = () => Buffer.from(hkdfSync("sha256", env().secret, "", "milepost at rest", 32));

/**
 * Encrypts a secret that has to be read back (a key, a passphrase): AES-256-GCM with a key derived
 * from the installation's secret.
 */
export function encryptText(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", cipherKey(), nonce);
  return Buffer.concat([
    nonce,
    cipher.update(text, "utf8"),
    cipher.final(),
    cipher.getAuthTag(),
  ]).toString("base64");
}

/** @throws Error when it was changed, or made by another installation */
export function decryptText(stored: string): string {
  const bytes = Buffer.from(stored, "base64");
  const decipher = createDecipheriv("aes-256-gcm", cipherKey(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString(
    "utf8",
  );
}
