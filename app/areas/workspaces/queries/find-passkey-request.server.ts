import { passkeyPurpose } from "#app/areas/workspaces/rules/second-factors.ts";
import { authenticationOptions } from "#app/platform/auth/passkeys.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** What the member's device is asked to sign to confirm that it's them; null without a passkey. */
export async function findPasskeyRequest({ db, actor, now, baseUrl }: Context<Member>) {
  const { userId } = actor;
  const passkeys = await db.passkey.findMany({
    where: { userId },
    select: { id: true, transports: true },
  });
  if (passkeys.length === 0) return null;
  const purpose = passkeyPurpose("confirm", userId);
  return authenticationOptions({ purpose, baseUrl, now }, passkeys);
}
