import { canTryCode } from "#app/areas/agreements/rules/signing-code.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { logEvent } from "./log-event.server.ts";
import { signingCodeHash } from "./send-signing-code.server.ts";

/**
 * Checks the code that the contact typed. The attempt is counted in a write of its own before the
 * comparison, so that a wrong code counts even though the signing fails, and concurrent attempts
 * are all counted. Returns the code's id, which the signing transaction then uses up.
 * @throws Refusal "code-wrong", "code-expired", "code-exhausted", "code-missing", "signing-ended"
 */
export async function checkSigningCode(
  context: Context<Guest>,
  { agreementId, code }: { agreementId: Id<"Agreement">; code: string },
): Promise<Id<"SigningCode">> {
  const { db, actor, now } = context;
  const { projectId, workspaceId, contactId, ip, userAgent } = actor;
  const codes = await db.signingCode.findMany({
    where: { agreementId, contactId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const [newest] = codes;
  const verdict = canTryCode(codes, now);
  if (newest && verdict.allowed) {
    const { count } = await db.signingCode.updateMany({
      where: { id: newest.id, attempts: newest.attempts },
      data: { attempts: { increment: 1 } },
    });
    if (count === 0) throw new Refusal("code-wrong"); // a concurrent attempt came first
    const typed = code.replace(/\s/gu, "");
    if (newest.codeHash === signingCodeHash(agreementId, contactId, typed)) return newest.id;
  }
  const reason = verdict.allowed ? "code-wrong" : verdict.reason;
  await db.$transaction(async (tx) => {
    await lockProject(tx, actor);
    await logEvent(tx, context, {
      agreement: { id: agreementId, projectId, workspaceId },
      entry: { type: "code-failed", actorName: actor.name, detail: reason, ip, userAgent },
    });
  });
  throw new Refusal(reason);
}
