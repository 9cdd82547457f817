import { countAttempt } from "#app/areas/workspaces/commands/throttle.server.ts";
import {
  canTryCode,
  TRIES_A_DAY,
  type CodeProblem,
} from "#app/areas/agreements/rules/signing-code.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { SigningCode } from "#generated/sqlite/client.ts";
import { logEvent } from "./log-event.server.ts";
import { signingCodeHash } from "./send-signing-code.server.ts";

/**
 * A try at a code that exists. Without one there is nothing to tell: perhaps the same click came
 * twice, and the code has just been used.
 */
const LOGGED: CodeProblem[] = ["code-wrong", "code-expired", "code-exhausted"];

/**
 * Checks the code that the contact typed. Returns the code's id, which the signing transaction then
 * uses up.
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
  const typed = signingCodeHash(agreementId, contactId, code.replace(/\s/gu, ""));
  if (newest && verdict.allowed && (await isRight(db, newest, typed))) return newest.id;
  const reason = verdict.allowed ? "code-wrong" : verdict.reason;
  const isLogged = LOGGED.includes(reason) && (await isRoomInLog(context, agreementId));
  if (isLogged)
    await db.$transaction(async (tx) => {
      await lockProject(tx, actor);
      await logEvent(tx, context, {
        agreement: { id: agreementId, projectId, workspaceId },
        entry: { type: "code-failed", actorName: actor.name, detail: reason, ip, userAgent },
      });
    });
  throw new Refusal(reason);
}

/** The log is never shortened, so it holds the first failures of a day, not each of them. */
async function isRoomInLog(
  { db, actor, now }: Context<Guest>,
  agreementId: Id<"Agreement">,
): Promise<boolean> {
  const key = `failed codes of ${actor.contactId} for ${agreementId}`;
  return (await countAttempt(db, { key, minutes: 24 * 60, now })) <= TRIES_A_DAY;
}

/**
 * The attempt is counted in a write of its own before the comparison, so that a wrong one counts
 * even though the signing fails, and concurrent attempts are all counted. A right one doesn't
 * count.
 */
async function isRight(db: Db, code: SigningCode, typed: string): Promise<boolean> {
  const { id, attempts, codeHash } = code;
  const counted = await db.signingCode.updateMany({
    where: { id, attempts },
    data: { attempts: { increment: 1 } },
  });
  if (counted.count === 0) throw new Refusal("code-wrong"); // a concurrent attempt came first
  if (typed !== codeHash) return false;
  await db.signingCode.update({ where: { id }, data: { attempts: { decrement: 1 } } });
  return true;
}
