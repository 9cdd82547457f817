import type { Id } from "#app/kernel/id.ts";
import { canUseCode, WRONG_CODES_A_DAY } from "#app/areas/agreements/rules/signing-code.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { countOf, throttle } from "#app/areas/workspaces/commands/throttle.server.ts";
import { demand, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { logEvent } from "./log-event.server.ts";
import { signingCodeHash } from "./send-signing-code.server.ts";

/**
 * Checks the code that the contact typed. The try is counted in a write of its own before the
 * comparison, so that a wrong one counts even though the signing fails, and tries at the same
 * moment are all counted. Returns the code's id, which the signing transaction then uses up.
 * @throws Refusal "code-wrong", "code-expired", "code-exhausted", "code-missing", "signing-ended"
 */
export async function checkSigningCode(
  { db, actor, now }: Context<Guest>,
  input: { agreementId: Id<"Agreement">; code: string },
): Promise<string> {
  // However many codes are asked for: after so many wrong tries in a day, this contact signs
  // nothing more here that day.
  const wrong = `wrong codes ${input.agreementId} ${actor.contactId}`;
  if ((await countOf(db, wrong, now)) >= WRONG_CODES_A_DAY) throw new Refusal("signing-ended");
  const latest = await db.signingCode.findFirst({
    where: { agreementId: input.agreementId, contactId: actor.contactId, usedAt: null },
    orderBy: { createdAt: "desc" },
  });
  if (!latest) throw new Refusal("code-missing");
  const counted = await db.signingCode.updateMany({
    where: { id: latest.id, attempts: latest.attempts },
    data: { attempts: { increment: 1 } },
  });
  if (counted.count === 0) throw new Refusal("code-wrong"); // somebody else is trying at this very moment
  const matches =
    signingCodeHash(input.agreementId, actor.contactId, input.code.replace(/\s/gu, "")) ===
    latest.codeHash;
  const verdict = canUseCode(latest, matches, now);
  if (!verdict.allowed) {
    if (verdict.reason === "code-wrong")
      await throttle(db, {
        key: wrong,
        limit: { most: WRONG_CODES_A_DAY, minutes: 24 * 60 },
        now,
      }).catch(() => undefined);
    const of = {
      id: input.agreementId,
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
    };
    await db.$transaction(async (tx) => {
      await lockProject(tx, actor);
      await logEvent(tx, {
        agreement: of,
        entry: {
          type: "code-failed",
          actorName: actor.name,
          detail: verdict.reason,
          ip: actor.ip,
          userAgent: actor.userAgent,
        },
        now,
      });
    });
  }
  demand(verdict);
  return latest.id;
}
