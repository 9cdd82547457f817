import type { Id } from "#app/kernel/id.ts";
import { readChangeEffects } from "#app/areas/agreements/stored/change-effects.ts";
import type { ChangeVersion } from "#generated/sqlite/client.ts";
import { changeMail } from "#emails/change.tsx";
import { written } from "#app/areas/agreements/commands/draft-document.server.ts";
import { offerAgreement } from "#app/areas/agreements/commands/offer-agreement.server.ts";
import type { ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";
import { canStillChange } from "#app/areas/change-requests/queries/can-still-change.server.ts";
import { findStanding } from "#app/areas/change-requests/queries/find-change.server.ts";
import { findSignersOfChanges } from "#app/areas/change-requests/queries/find-signers-of-changes.server.ts";
import { amendmentText } from "#app/areas/change-requests/rules/amendment-text.ts";
import { changesBefore } from "#app/areas/change-requests/rules/change-states.ts";
import { canStillApply } from "#app/areas/change-requests/rules/offer-change.ts";
import { priceChange } from "#app/areas/change-requests/rules/pricing.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { minor } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

/**
 * Sends a priced change to the client: its newest version becomes an amendment, to be signed by
 * those who signed the agreement. Concurrent calls send once.
 * @throws Refusal "change-state", "expiry-past", "not-signed", "no-signer", "dates-moved",
 * "no-free-round", "not-quotable"; Absent
 */
export async function sendChange(
  context: Context<Member>,
  input: { projectId: Id<"Project">; changeId: Id<"ChangeRequest"> },
): Promise<void> {
  const { db, actor } = context;
  const { projectId } = input;
  const owned = { id: input.changeId, projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    await lockProject(tx, owned);
    const { change, version, found } = await claimChange(tx, context, owned);
    const { inForce } = found;
    const effects = readChangeEffects(version.effects);
    const { explanation } = priceAgain(version, effects, found);

    const { original } = inForce;
    const signers = await findSignersOfChanges(tx, projectId, original.id);
    if (signers.length === 0) throw new Refusal("no-signer");
    const last = await tx.agreement.findFirst({
      where: { projectId },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    const write = written(original.locale, change.project.currency);
    const text = amendmentText({
      ...write,
      amendment: (last?.number ?? 0) + 1,
      project: change.project.title,
      agreement: { number: original.number, signedOn: write.day(original.signedOn) },
      change: { ...effects, wish: change.wish, offer: version.offer },
      explanation,
      deliverables: found.deliverables,
      milestones: found.milestones,
      expiresOn: version.expiresOn,
    });
    const agreementId = await offerAgreement(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      kind: "amendment",
      title: change.title,
      text,
      quoted: [change.title, change.wish],
      scope: "{}",
      effects: version.effects,
      price: effects.price,
      changeId: change.id,
      locale: original.locale,
      expiresOn: version.expiresOn,
      signers,
      countersign: false,
      sentBy: actor.name,
    });
    await tx.changeVersion.update({ where: { id: version.id }, data: { agreementId } });
    await recordActivity(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      type: "change.sent",
      subject: String(change.number),
      detail: change.title,
    });
    await tellSigners(tx, context, { change, version, agreementId, signers });
  });
}

type Owned = { id: string; projectId: Id<"Project">; workspaceId: Id<"Workspace"> };

/** Claims the change for this call, with its newest version and the data it was priced on. */
async function claimChange(tx: Tx, { actor, today }: Context<Member>, owned: Owned) {
  const { projectId } = owned;
  const { count } = await tx.changeRequest.updateMany({
    where: { ...owned, status: { in: changesBefore("sent") } },
    data: { status: "sent" },
  });
  const change = present(
    await tx.changeRequest.findFirst({
      where: owned,
      include: {
        versions: { orderBy: { version: "desc" }, take: 1 },
        project: { include: { workspace: true } },
      },
    }),
    "change",
  );
  const [version] = change.versions;
  if (count === 0 || !version) throw new Refusal("change-state");
  if (version.expiresOn < today) throw new Refusal("expiry-past");
  demand(await canStillChange(tx, projectId));
  const found = await findStanding(tx, {
    workspaceId: actor.workspaceId,
    projectId,
    today,
    change,
  });
  if (!found) throw new Refusal("not-signed");
  return { change, version, found };
}

type Claimed = Awaited<ReturnType<typeof claimChange>>;

/** Checks that dates, rounds and the price are still what the offer says, however old it is. */
function priceAgain(
  version: ChangeVersion,
  effects: ChangeEffects,
  { standing, deliverables }: Claimed["found"],
) {
  if (
    effects.shifts.some(
      ({ milestoneId, from }) =>
        !standing.milestones.some(
          ({ id, dueOn, isApproved }) => id === milestoneId && dueOn === from && !isApproved,
        ),
    )
  )
    throw new Refusal("dates-moved");
  demand(canStillApply(effects, deliverables));
  const priced = priceChange({
    pricing: version.pricing,
    minutes: version.minutes,
    amount: minor(version.price),
    worth: minor(version.worth),
    rule: standing.rule,
    round: standing.round,
  });
  if (!priced.allowed) throw new Refusal(priced.reason);
  return priced;
}

type Sent = Pick<Claimed, "change" | "version"> & {
  agreementId: Id<"Agreement">;
  signers: Awaited<ReturnType<typeof findSignersOfChanges>>;
};

async function tellSigners(
  tx: Tx,
  { now, baseUrl }: Context<Member>,
  { change, version, agreementId, signers }: Sent,
): Promise<void> {
  const { projectId } = change;
  const { workspace } = change.project;
  for (const { contactId, email } of signers) {
    const contact = present(await tx.contact.findFirst({ where: { id: contactId } }), "contact");
    const mail = changeMail({
      what: "sent",
      name: contact.name,
      from: workspace.name,
      project: change.project.title,
      number: change.number,
      title: change.title,
      text: version.offer,
      url: `${baseUrl}/portal/${projectId}/agreements/${agreementId}`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: workspace.id,
        projectId,
        to: { name: contact.name, email, locale: contact.locale },
        replyTo: workspace.email,
        about: ["change", change.id],
      },
      now,
    );
  }
}
