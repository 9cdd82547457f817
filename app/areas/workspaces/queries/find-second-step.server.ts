import { passkeyPurpose } from "#app/areas/workspaces/rules/second-factors.ts";
import { authenticationOptions } from "#app/platform/auth/passkeys.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";

/** What the second half of a sign-in may be ended with; null when there is none to end. */
export async function findSecondStep({ db, now, baseUrl }: Context, token: string) {
  const step = await db.signInStep.findFirst({
    where: { id: hashToken(token), expiresAt: { gt: now } },
    select: {
      userId: true,
      user: {
        select: { totpSecret: true, passkeys: { select: { id: true, transports: true } } },
      },
    },
  });
  if (!step) return null;
  const { passkeys, totpSecret } = step.user;
  const purpose = passkeyPurpose("second-step", step.userId);
  return {
    hasCodeApp: totpSecret !== "",
    passkey:
      passkeys.length > 0 ? await authenticationOptions({ purpose, baseUrl, now }, passkeys) : null,
  };
}
