import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { gzipSync } from "node:zlib";
import { dayOf } from "#app/kernel/day.ts";
import { SEEN_EVERY_MS } from "#app/areas/sharing/rules/guest-rights.ts";
import { guestCookie } from "#app/platform/auth/guards.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { readCookieHeader } from "#app/platform/http/cookies.server.ts";

/**
 * Set by the page's loader to say what its rendering depends on; removed before the response is
 * sent.
 */
export const CACHE_HEADER = "X-Milepost-Cache";

type CachedPage = { html: Buffer; gzip: Buffer };
/** The most pages that are cached; the least recently used one goes first. */
const MAX_PAGES = 500;
const cache = new Map<string, CachedPage>();

/**
 * What a page depends on: the project's version (raised by the database with every visible change),
 * the reader with their rights and language, the day (a page that says "overdue" changes at
 * midnight), and light or dark.
 */
export type PageKey = {
  projectId: Id<"Project">;
  version: number;
  rights: string;
  locale: string;
  today: Day;
  theme: string;
  /** Whose page it is, by `viewerKey`. */
  viewer: string;
};

/** The contact and their name, as text that a header can carry. */
export const viewerKey = (contactId: string, name: string): string =>
  hashToken(`${contactId} ${name}`);

const nameOf = ({ projectId, version, rights, locale, today, theme, viewer }: PageKey) =>
  `${projectId} ${version} ${rights} ${locale} ${today} ${theme} ${viewer}`;

export function cachePage(key: PageKey, html: string): CachedPage {
  const page = { html: Buffer.from(html), gzip: gzipSync(html) };
  cache.set(nameOf(key), page);
  if (cache.size > MAX_PAGES) cache.delete(cache.keys().next().value as string);
  return page;
}

const SESSION = `SELECT s."expiresAt", l."expiresAt", l."revokedAt", l."rights", c."locale", p."version", p."timeZone", s."lastSeenAt", c."id", c."name"
  FROM "GuestSession" s JOIN "GuestLink" l ON l."id" = s."linkId" JOIN "Contact" c ON c."id" = l."contactId" JOIN "Project" p ON p."id" = l."projectId"
  WHERE s."id" = ? AND l."projectId" = ? AND p."sentAt" IS NOT NULL`;

/**
 * The cached page of a project for this guest, or null when it must be rendered: the address isn't
 * exactly a project's page, the session isn't valid, or the page has changed. One prepared read
 * decides all of that.
 */
export async function cachedProjectPage({
  url,
  cookie,
}: {
  url: string;
  cookie: string | undefined;
}): Promise<CachedPage | null> {
  const projectId = /^\/portal\/([0-9a-z]+)$/u.exec(url)?.[1];
  const token = projectId ? readCookieHeader(cookie, guestCookie(projectId)) : null;
  if (!projectId || !token) return null;
  const [row] = await database().hotRead(SESSION, [hashToken(token), projectId]);
  if (!row) return null;
  const [
    sessionEnds,
    linkEnds,
    revokedAt,
    rights,
    locale,
    version,
    timeZone,
    lastSeenAt,
    ...viewer
  ] = row;
  const [contactId, name] = viewer;
  const now = new Date();
  const time = (value: unknown) => new Date(value as string | Date).getTime();
  if (
    revokedAt !== null ||
    time(sessionEnds) <= now.getTime() ||
    time(linkEnds) <= now.getTime() ||
    time(lastSeenAt) < now.getTime() - SEEN_EVERY_MS
  )
    return null;
  const theme = readCookieHeader(cookie, "theme") ?? "";
  return (
    cache.get(
      nameOf({
        projectId,
        version: Number(version),
        rights: String(rights),
        locale: String(locale),
        today: dayOf(now, String(timeZone)),
        theme,
        viewer: viewerKey(String(contactId), String(name)),
      }),
    ) ?? null
  );
}
