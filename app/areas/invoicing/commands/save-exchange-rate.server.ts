import { crossRate, parseRate } from "#app/areas/invoicing/rules/exchange-rates.ts";
import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";
import type { Day } from "#app/kernel/day.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member, System } from "#app/platform/context.server.ts";
import type { RateSource } from "#app/platform/gateways/rates/rate-source.ts";

/**
 * Saves what a currency is worth in the workspace's own on a day, as typed by the owner. Saving the
 * same day again corrects it.
 * @throws Refusal "owner-only", "rate-wrong", "rate-same", "in-the-future"
 */
export async function saveExchangeRate(
  { db, actor, today }: Context<Member>,
  input: { currency: string; day: Day; rate: string },
): Promise<void> {
  demand(canSeeMoneySettings(actor.role));
  const { workspaceId } = actor;
  const { currency, day } = input;
  const rate = parseRate(input.rate);
  if (rate === null || !/^[A-Z]{3}$/u.test(currency)) throw new Refusal("rate-wrong");
  if (day > today) throw new Refusal("in-the-future");
  const workspace = present(
    await db.workspace.findFirst({ where: { id: workspaceId }, select: { currency: true } }),
    "workspace",
  );
  if (workspace.currency === currency) throw new Refusal("rate-same");
  const said = { rate, source: actor.name };
  await db.exchangeRate.upsert({
    where: { workspaceId_currency_day: { workspaceId, currency, day } },
    create: { workspaceId, currency, day, ...said },
    update: said,
  });
}

/**
 * Saves the source's newest rates for the currencies of projects. It doesn't overwrite a rate that
 * somebody has typed for that day.
 */
export async function fetchExchangeRates(
  { db }: Context<System>,
  source: RateSource,
): Promise<void> {
  const projects = await db.project.findMany({
    where: { status: { notIn: ["archived", "terminated"] } },
    distinct: ["workspaceId", "currency"],
    select: { workspaceId: true, currency: true, workspace: { select: { currency: true } } },
  });
  const foreign = projects.filter((project) => project.currency !== project.workspace.currency);
  if (foreign.length === 0) return;
  const { day, perEuro } = await source.latest();
  for (const { workspaceId, currency, workspace } of foreign) {
    const rate = crossRate(perEuro, currency, workspace.currency);
    if (rate !== null)
      await db.exchangeRate.upsert({
        where: { workspaceId_currency_day: { workspaceId, currency, day } },
        create: { workspaceId, currency, day, rate, source: source.name },
        update: {},
      });
  }
}
