import { isGoodPassword } from "#app/areas/workspaces/rules/password.ts";
import { demand, Refusal } from "#app/kernel/verdict.ts";
import { isCommonPassword } from "#app/platform/auth/common-passwords.server.ts";

/** @throws Refusal "too-obvious" and the other reasons of isGoodPassword */
export async function demandGoodPassword(password: string, email: string): Promise<void> {
  demand(isGoodPassword(password, email));
  if (await isCommonPassword(password)) throw new Refusal("too-obvious");
}
