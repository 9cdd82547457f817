import { beforeAll, describe, expect, test } from "vitest";
import { askAboutChange } from "#app/areas/change-requests/commands/ask-about-change.server.ts";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { checkSigningCode } from "#app/areas/agreements/commands/check-signing-code.server.ts";
import { exchangeLink } from "#app/areas/sharing/commands/exchange-link.server.ts";
import { noteVisit } from "#app/areas/sharing/commands/note-visit.server.ts";
import { guestSessionEnd } from "#app/areas/sharing/rules/guest-rights.ts";
import { systemContext, viewerTag } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { action } from "#app/routes/portal.$projectId.changes.new/route.tsx";
import { action as signOut } from "#app/routes/portal.$projectId.sign-out.ts";
import {
  BASE_URL,
  knownCode,
  makeProject,
  makeStudio,
  outcomes,
  outside,
  sign,
  times,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio();
});

const WISH = { title: "Flags", wish: "Two", deliverableId: null, milestoneId: null };

describe("a guest's acts are limited", () => {
  test("thirty notes write to the studio fifteen times at most", async () => {
    const project = await makeProject(studio);
    const { projectId } = project;
    await sign(project);
    const changeId = await requestChange(project.guest(), projectId, WISH);
    const ask = () => askAboutChange(project.guest(), { projectId, changeId, body: "And?" });
    const { done = 0, throttled = 0 } = await outcomes(times(30, ask));
    expect(done).toBeLessThanOrEqual(15);
    expect(done + throttled).toBe(30);
    const mails = await database().db.mail.count({ where: { projectId, template: "change" } });
    expect(mails).toBeLessThanOrEqual(15);
    await askAboutChange(studio.context(), { projectId, changeId, body: "A member isn't." });
  });

  test("sixty wrong codes leave a handful of rows in the log", async () => {
    const project = await makeProject(studio);
    const { id: agreementId } = project.agreement;
    await knownCode(project);
    for (const _ of times(60, () => 0))
      await checkSigningCode(project.guest(), { agreementId, code: "000001" }).catch(() => null);
    const { db } = database();
    const rows = await db.agreementEvent.count({ where: { agreementId, type: "code-failed" } });
    expect(rows).toBeLessThanOrEqual(10);
    expect(rows).toBeGreaterThan(0);
  });
});

async function session(token: string) {
  const order = { token, ip: "203.0.113.7", userAgent: "Test" };
  const { sessionToken } = await exchangeLink(systemContext(), order);
  return `milepost_guest=${sessionToken}`;
}

describe("whose page it is", () => {
  test("a form of a page that was made for another contact does nothing", async () => {
    const project = await makeProject(studio);
    const { projectId } = project;
    const cookie = await session(project.token);
    const post = async (as: string) => {
      const request = new Request(`${BASE_URL}/portal/${projectId}/changes/new?as=${as}`, {
        method: "POST",
        headers: { cookie },
        body: new URLSearchParams({ title: "Flags", wish: "Two" }),
      });
      const answer: unknown = await action({
        request,
        params: { projectId },
        context: {} as never,
      }).catch((thrown: unknown) => thrown);
      return answer instanceof Response ? answer.headers.get("location") : "";
    };
    const wishes = () => database().db.changeRequest.count({ where: { projectId } });
    expect(await post(viewerTag("somebody-else"))).toBe(
      `/portal/${projectId}/changes/new?viewer=changed`,
    );
    expect(await wishes()).toBe(0);
    await post(viewerTag(project.contact.id));
  });

  test("signing out ends this device's session only", async () => {
    const project = await makeProject(studio);
    const { projectId } = project;
    const [here, there] = [await session(project.token), await session(project.token)];
    const leave = (cookie: string) =>
      signOut({
        request: new Request(`${BASE_URL}/portal/${projectId}/sign-out`, {
          method: "POST",
          headers: { cookie },
        }),
        params: { projectId },
        context: {} as never,
      });
    const answer = await leave(here);
    expect(answer.headers.get("set-cookie")).toMatch(/milepost_guest=;.*Max-Age=0/u);
    const { db } = database();
    expect(await db.guestSession.count({ where: { linkId: project.link.id } })).toBe(1);
    expect((await leave(there)).headers.get("location")).toContain("out=1");
  });

  test("a session slides while it is used, up to the end of its link", async () => {
    const days = (count: number) => new Date(Date.now() + count * 86_400_000);
    expect(guestSessionEnd(days(365), days(0)).getTime()).toBeLessThan(days(31).getTime());
    expect(guestSessionEnd(days(5), days(0)).getTime()).toBeLessThanOrEqual(days(5).getTime());
    const project = await makeProject(studio);
    await session(project.token);
    const { db } = database();
    const before = await db.guestSession.findFirstOrThrow({ where: { linkId: project.link.id } });
    const guest = project.guest();
    const actor = { ...guest.actor, sessionId: before.id, lastSeenAt: before.lastSeenAt };
    await noteVisit({ ...guest, actor, now: days(20) });
    const after = await db.guestSession.findFirstOrThrow({ where: { id: before.id } });
    expect(after.expiresAt.getTime()).toBeGreaterThan(days(49).getTime());
  });
});
