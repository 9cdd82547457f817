// Adds one to a counter a given number of times, by reading and writing in one transaction.
import { database } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import { openDatabase } from "#app/serve/open-database.server.ts";

const { times } = JSON.parse(process.argv[2] ?? "{}") as { times: number };
await openDatabase(env());
const { db } = database();
for (let round = 0; round < times; round++) {
  await db.$transaction(async (tx) => {
    await tx.throttle.updateMany({ where: { key: "counter" }, data: { expiresAt: new Date() } });
    const { count } = await tx.throttle.findUniqueOrThrow({ where: { key: "counter" } });
    await tx.throttle.update({ where: { key: "counter" }, data: { count: count + 1 } });
  });
}
await database().close();
