import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Milepost",
    label,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: PERIOD_SECONDS,
  });
}

/** A new secret for a code app, in base 32: 160 random bits (RFC 4226, R6). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that a code app reads from a QR code. */
export const totpAddress = (secret: string, email: string): string =>
  totpOf(secret, email).toString();

/**
 * The time step that a code belongs to, at most one away from now (RFC 6238, 5.2); null for a wrong
 * code.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/gu, "");
  if (!/^\d{6}$/u.test(token)) return null;
  const timestamp = now.getTime();
  const delta = totpOf(secret, "").validate({ token, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD_SECONDS) + delta;
}
