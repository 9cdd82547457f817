import { PrismaClient } from "#generated/sqlite/client.ts";
import { findProjectPage } from "#app/portal/queries/find-project-page.server.ts";
import { findGuestSession } from "#app/areas/sharing/queries/find-guest-session.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import { makeContext } from "#app/platform/context.server.ts";
import { openSqlite, useDatabase } from "#app/platform/db/client.server.ts";
import { SqliteAdapter } from "#app/platform/db/sqlite-adapter.server.ts";
import type { Visitor } from "./fill.ts";

/** How many statements a freshly rendered page sends to the database. */
export async function countQueries(path: string, { projectId, token }: Visitor): Promise<number> {
  let count = 0;
  const adapter = new SqliteAdapter(path);
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const inner = await connect();
    return { ...inner, queryRaw: (query) => (count++, inner.queryRaw(query)) };
  };
  const db = new PrismaClient({ adapter });
  const opened = await openSqlite(path);
  useDatabase(opened);
  const now = new Date();
  const guest = await findGuestSession(db, { sessionId: hashToken(token), projectId, now });
  await findProjectPage(
    makeContext(
      db,
      { ...guest!, ip: "", userAgent: "" },
      { baseUrl: "http://localhost", timeZone: "UTC", now },
    ),
  );
  await db.$disconnect();
  await opened.close();
  return count;
}
