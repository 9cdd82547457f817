import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The saved rates, newest first, and the foreign currencies of projects. */
export async function listExchangeRates({ db, actor }: Context<Member>) {
  const { workspaceId } = actor;
  const { currency: home } = present(
    await db.workspace.findFirst({ where: { id: workspaceId }, select: { currency: true } }),
    "workspace",
  );
  const projects = await db.project.findMany({
    where: { workspaceId, currency: { not: home } },
    distinct: ["currency"],
    select: { currency: true },
    orderBy: { currency: "asc" },
  });
  return {
    home,
    currencies: projects.map(({ currency }) => currency),
    rates: await db.exchangeRate.findMany({
      where: { workspaceId },
      orderBy: [{ day: "desc" }, { currency: "asc" }],
      take: 60,
    }),
  };
}
