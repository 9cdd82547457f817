import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { env, storedSecret } from "#app/platform/env.server.ts";
import { sameText } from "./secrets.server.ts";

const FILE = "set-up";

/**
 * The code that claims a fresh installation. It is printed in the terminal and stored until the
 * workspace exists.
 */
export function setUpCode(): string {
  const { SET_UP_CODE, dataDir } = env();
  if (SET_UP_CODE) return SET_UP_CODE;
  const hex = createHash("sha256").update(storedSecret(dataDir, FILE)).digest("hex");
  return `${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 12)}`;
}

export function isSetUpCode(typed: string): boolean {
  return sameText(typed.trim().toLowerCase(), setUpCode().toLowerCase());
}

/** Deletes the code after use, so that the next installation gets a new one. */
export function forgetSetUpCode(): void {
  rmSync(join(env().dataDir, `${FILE}.key`), { force: true });
}
