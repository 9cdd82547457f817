import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

/** NIST SP 800-63B: length decides, not composition; the obvious ones are refused. */
export function isGoodPassword(
  password: string,
  email: string,
): Verdict<"too-short" | "too-long" | "too-obvious"> {
  if (password.length < MIN_PASSWORD) return refuse("too-short");
  if (password.length > MAX_PASSWORD) return refuse("too-long");
  const name = email.split("@")[0]?.toLowerCase() ?? "";
  const plain = password.toLowerCase();
  const obvious =
    new Set(plain).size < 5 ||
    plain.includes("password1234") ||
    plain.includes(email.toLowerCase()) ||
    (name.length > 3 && plain.replace(name, "").length < 5);
  return obvious ? refuse("too-obvious") : allow;
}
