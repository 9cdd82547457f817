import type { Id } from "#app/kernel/id.ts";
import { readOffer } from "#app/areas/agreements/stored/offer.ts";
import {
  agreementStanding,
  IN_FORCE_STATUSES,
  SIGNED_STATUSES,
} from "#app/areas/scope/rules/open-agreement.ts";
import { instalmentText } from "#app/areas/agreements/rules/agreement-text.ts";
import { agreementWords } from "#words/agreement.ts";
import type { Offer } from "#app/areas/agreements/rules/offer.ts";
import { withDefaultChoice } from "#app/areas/scope/rules/options.ts";
import { discountOf, priceOf, type DiscountKind } from "#app/areas/scope/rules/scope.ts";
import type { ProjectPage } from "#app/portal/rules/project-page.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { statements } from "./page-sql.server.ts";

/** The page of a guest's own project; null when there is none. */
export function findProjectPage(context: Context<Guest>): Promise<ProjectPage | null> {
  return findPage(context, context.actor.projectId);
}

/** The same page for a member, who looks at it as the client does. */
export function findProjectPageForMember(
  context: Context<Member>,
  projectId: Id<"Project">,
): Promise<ProjectPage | null> {
  return findPage(context, projectId);
}

/**
 * One read, and one more while the project is only proposed, for the offer: its payment plan, which
 * becomes instalments with the signature, and its scope, as offered or chosen. The client never
 * sees an unsent draft, before the first offer or between two.
 */
async function findPage(
  context: Context<Guest | Member>,
  projectId: Id<"Project">,
): Promise<ProjectPage | null> {
  const page = await readPage(context, projectId);
  if (!page) return null;
  if (page.status === "draft") return { ...page, ...NOTHING_OFFERED };
  const newest = page.agreements.find(({ kind }) => kind === "original");
  if (!newest) return page;
  const isOffer = liesWithClient(page, newest.status);
  const isPlain = newest.price !== null && page.discount === null;
  if (!isOffer && isPlain) return page;
  const signed = isOffer ? newest : page.agreements.find(isSignedOriginal);
  const stored = signed && (await findScopeOf(context, projectId, signed.id));
  if (!stored) return page;
  const offer = readOffer(stored.scope);
  if (isOffer)
    return asOffered(page, offer, {
      locale: stored.locale,
      hasChoice: newest.status !== "signed_by_client",
    });
  return asSigned(page, offer);
}

/** Before the first offer the client sees nothing of the draft. */
const NOTHING_OFFERED = {
  goal: "",
  success: "",
  milestones: [],
  deliverables: [],
  exclusions: [],
  instalments: [],
  discount: null,
  sums: { first: 0, approved: 0, now: 0 },
  revisionRounds: 0,
  revisionPrice: 0,
};

type OfAgreement = ProjectPage["agreements"][number];

/** A proposal is shown as it was offered until its last signature puts it in force. */
const liesWithClient = (page: ProjectPage, status: OfAgreement["status"]) =>
  page.status === "proposed" &&
  (agreementStanding([{ status }]) !== "signed" || status === "signed_by_client");

const isSignedOriginal = ({ kind, status }: OfAgreement) =>
  kind === "original" && IN_FORCE_STATUSES.some((word) => word === status);

const findScopeOf = (
  { db, actor }: Context<Guest | Member>,
  projectId: Id<"Project">,
  id: string,
) =>
  db.agreement.findFirst({
    where: { id, projectId, workspaceId: actor.workspaceId },
    select: { scope: true, locale: true },
  });

/** Discount and price as they were signed. */
function asSigned(page: ProjectPage, offer: Offer): ProjectPage {
  const first = priceOf(offer);
  const off = discountOf(offer);
  return {
    ...page,
    discount: off > 0 ? { amount: off, reason: offer.discount.reason } : null,
    sums: { ...page.sums, first, now: first + page.sums.approved },
  };
}

/** What is offered, with its options as long as they can be chosen. */
function asOffered(
  page: ProjectPage,
  offer: Offer,
  { locale, hasChoice }: { locale: string; hasChoice: boolean },
): ProjectPage {
  const words = agreementWords(locale);
  const scope = hasChoice ? (offer.offered ?? offer) : offer;
  const price = priceOf(offer);
  return {
    ...page,
    title: scope.title,
    goal: scope.goal,
    success: scope.success,
    revisionRounds: scope.revision.rounds,
    revisionPricing: scope.revision.pricing,
    revisionPrice: scope.revision.price,
    milestones: scope.milestones.map(({ id, title, dueOn }) => ({
      id,
      title,
      dueOn,
      status: "planned",
    })),
    deliverables: scope.deliverables.map((deliverable) => ({
      ...deliverable,
      change: null,
      status: "agreed",
    })),
    exclusions: scope.exclusions.map((text) => ({ text })),
    instalments: offer.instalments.map((instalment, index) => ({
      id: String(index),
      kind: instalment.kind,
      amount: instalment.amount,
      milestoneId: instalment.milestoneId,
      title: instalmentText(instalment, words).replaceAll("\\", ""),
    })),
    discount:
      discountOf(offer) > 0 ? { amount: discountOf(offer), reason: offer.discount.reason } : null,
    sums: { first: price, approved: 0, now: price },
  };
}

type Read = Omit<ProjectPage, "sums" | "discount"> & {
  discountKind: DiscountKind;
  discountValue: number;
  discountReason: string;
};

/** The sums of the ledger: what was agreed at first, what approved changes add, and both. */
function withSums({ discountKind, discountValue, discountReason, ...page }: Read): ProjectPage {
  const signed = page.agreements.filter(({ status }) =>
    SIGNED_STATUSES.some((word) => word === status),
  );
  const scope = {
    deliverables: page.deliverables.filter(({ change }) => change === null),
    discount: { kind: discountKind, value: discountValue, reason: discountReason },
  };
  const first =
    signed.find(({ kind }) => kind === "original")?.price ??
    priceOf(signed.length > 0 ? scope : withDefaultChoice(scope));
  const approved = signed
    .filter(({ kind }) => kind === "amendment")
    .reduce((total, { price }) => total + (price ?? 0), 0);
  const discount = discountOf(scope);
  return {
    ...page,
    discount: discount > 0 ? { amount: discount, reason: discountReason } : null,
    sums: { first, approved, now: first + approved },
  };
}

async function readPage(
  { db, actor, now }: Context<Guest | Member>,
  projectId: Id<"Project">,
): Promise<ProjectPage | null> {
  const rows = await db.$queryRawUnsafe<{ page: string | Read }[]>(
    statements[database().dialect],
    projectId,
    actor.workspaceId,
  );
  const found = rows[0]?.page;
  if (!found) return null;
  const read = typeof found === "string" ? (JSON.parse(found) as Read) : found;
  return withSums(withInstants(read, now));
}

/** PostgreSQL writes its UTC time stamps without a zone. */
function withInstants(page: Read, now: Date): Read {
  const fix = <T extends string | null>(instant: T): T =>
    instant && !/Z|[+-]\d\d:\d\d$/u.test(instant) ? (`${instant}Z` as T) : instant;
  page.startedAt = fix(page.startedAt);
  for (const row of page.agreements)
    Object.assign(row, { sentAt: fix(row.sentAt), signedAt: fix(row.signedAt) });
  for (const row of page.checkpoints) row.publishedAt = fix(row.publishedAt);
  for (const row of page.reviews) row.decidedAt = fix(row.decidedAt);
  for (const row of page.signers) row.signedAt = fix(row.signedAt);
  for (const row of page.dateMoves) row.movedAt = fix(row.movedAt);
  for (const row of page.activities) row.at = fix(row.at);
  for (const row of page.messages) row.sentAt = fix(row.sentAt);
  for (const row of page.promises) {
    row.until = fix(row.until);
    row.isBroken = new Date(row.until) < now;
  }
  return page;
}
