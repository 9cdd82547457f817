import type { Id } from "#app/kernel/id.ts";
import { redirect } from "@remix-run/node";
import { findGuestSession } from "#app/areas/sharing/queries/find-guest-session.server.ts";
import {
  findSessionMember,
  type SessionMember,
} from "#app/areas/workspaces/queries/find-session-member.server.ts";
import { noteForm } from "#app/areas/workspaces/commands/confirm-member.server.ts";
import { isConfirmed } from "#app/areas/workspaces/rules/sessions.ts";
import {
  makeContext,
  type Context,
  type Guest,
  type Member,
  type System,
} from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { baseUrl } from "#app/platform/env.server.ts";
import { galleryLanguage, studioLanguage } from "#app/platform/http/language.server.ts";
import { readCookie, scopedName } from "#app/platform/http/cookies.server.ts";
import { callerAddress } from "#app/platform/http/reply.server.ts";
import { hashToken, keyedHash } from "./secrets.server.ts";

export const MEMBER_COOKIE = "milepost";

/** One cookie for each project. */
export const guestCookie = (projectId: Id<"Project">) => scopedName("milepost_guest", projectId);
export const guestPath = (projectId: Id<"Project">) => `/portal/${projectId}`;

/** `language` is that of the studio's pages, as an IETF tag (BCP 47). */
export type MemberContext = Context<Member> & { actor: SessionMember; language: string };

/** Who is signed in, or null. */
export async function findMember(request: Request): Promise<MemberContext | null> {
  const token = readCookie(request, MEMBER_COOKIE);
  if (!token) return null;
  const { db } = database();
  const now = new Date();
  const member = await findSessionMember(db, hashToken(token), now);
  return member
    ? ({
        ...makeContext(db, member, {
          baseUrl: baseUrl(),
          timeZone: member.workspace.timeZone,
          now,
        }),
        actor: member,
        language: studioLanguage(request),
      } satisfies MemberContext)
    : null;
}

/**
 * The first line of every loader and action of a member's page. Redirects to sign-in when there is
 * no session, and to the security page when a second factor is needed first.
 */
export async function requireMember(request: Request): Promise<MemberContext> {
  const context = await findMember(request);
  const { pathname, search } = new URL(request.url);
  if (context?.actor.lacksFactor && !isOpenWithoutFactor(pathname))
    throw redirect("/app/settings/security");
  if (context) return context;
  const back =
    request.method === "GET" && pathname !== "/app"
      ? `?to=${encodeURIComponent(pathname + search)}`
      : "";
  throw redirect(`/sign-in${back}`);
}

/** Where a member adds the second factor that the studio needs, and where they sign out. */
const isOpenWithoutFactor = (pathname: string) =>
  /^\/app\/(?:settings\/(?:security|account)|confirm)(?:\.data)?$/u.test(pathname);

/** Like requireMember, for what only the owner may see or do; a collaborator gets 403. */
export async function requireOwner(request: Request): Promise<MemberContext> {
  const context = await requireMember(request);
  if (context.actor.role !== "owner") throw new Response(null, { status: 403 });
  return context;
}

/**
 * Like requireMember, for what depends on it that nobody else sits at the computer: money settings,
 * keys, people, exports. When the password was given too long ago, it is asked for again.
 */
export async function requireConfirmedMember(request: Request): Promise<MemberContext> {
  const context = await requireMember(request);
  await demandConfirmation(context, request);
  return context;
}

/** Like requireConfirmedMember, for the owner only. */
export async function requireConfirmedOwner(request: Request): Promise<MemberContext> {
  const context = await requireOwner(request);
  await demandConfirmation(context, request);
  return context;
}

async function demandConfirmation(context: MemberContext, request: Request): Promise<void> {
  const { actor, now, db } = context;
  const isForm = request.method === "POST";
  if (isConfirmed(actor, now, isForm ? "form" : "page")) {
    if (isForm) await noteForm(db, actor, now);
    return;
  }
  const { pathname, search } = new URL(request.url);
  const to = pathname.replace(/\.data$/u, "") + search;
  throw redirect(`/app/confirm?to=${encodeURIComponent(to)}`);
}

/**
 * The first line of every loader and action of a guest's page: returns the guest of exactly this
 * project. Without a session, redirects to the page for requesting a link, whether or not the
 * project exists.
 */
export async function requireGuest(
  request: Request,
  projectId: Id<"Project"> | undefined,
): Promise<Context<Guest>> {
  const token = projectId ? readCookie(request, guestCookie(projectId)) : null;
  const away = () => redirect(`/open?project=${encodeURIComponent(projectId ?? "")}`);
  if (!token || !projectId) throw away();
  const { db } = database();
  const now = new Date();
  const guest = await findGuestSession(db, { sessionId: hashToken(token), projectId, now });
  if (!guest) throw away();
  demandViewer(request, guest);
  const actor: Guest = {
    ...guest,
    locale: galleryLanguage(request) ?? guest.locale,
    ip: callerAddress(request),
    userAgent: (request.headers.get("user-agent") ?? "").slice(0, 300),
  };
  return makeContext(db, actor, { baseUrl: baseUrl(), timeZone: guest.timeZone, now });
}

/** Is the guest of a request that goes on still let in? */
export const isGuestStill = (request: Request, projectId: Id<"Project">): Promise<boolean> =>
  requireGuest(request, projectId).then(
    () => true,
    () => false,
  );

/** Tells the contacts of a project apart in a form's address, and reveals neither. */
export const viewerTag = (contactId: Id<"Contact">) =>
  keyedHash(`viewer ${contactId}`).slice(0, 12);

/**
 * A form of a page that was made for another contact, whose link was open in this browser before,
 * does nothing: the page is shown again, and says so.
 */
function demandViewer(request: Request, { contactId }: { contactId: Id<"Contact"> }): void {
  const { pathname, searchParams } = new URL(request.url);
  const made = searchParams.get("as");
  if (request.method !== "POST" || made === null || made === viewerTag(contactId)) return;
  throw redirect(`${pathname}?viewer=changed`);
}

/** The context of a page that anybody may open: the public pages, signing in, a guest link. */
export function visitorContext(): Context<System> {
  return makeContext(
    database().db,
    { kind: "system", name: "Milepost" },
    { baseUrl: baseUrl(), timeZone: "UTC" },
  );
}

/** The context for work without a user behind it: webhooks and workers. */
export function systemContext(name = "Milepost"): Context<System> {
  return makeContext(
    database().db,
    { kind: "system", name },
    { baseUrl: baseUrl(), timeZone: "UTC" },
  );
}
