import { beforeAll, describe, expect, test } from "vitest";
import { changeClient } from "#app/areas/clients/commands/change-client.server.ts";
import { cachePage, cachedProjectPage, viewerKey } from "#app/portal/queries/cached-page.server.ts";
import { findProjectPage } from "#app/portal/queries/find-project-page.server.ts";
import { changeStudioSettings } from "#app/areas/workspaces/commands/change-studio-settings.server.ts";
import { exchangeLink } from "#app/areas/sharing/commands/exchange-link.server.ts";
import { giveGuestLink } from "#app/areas/sharing/commands/give-guest-link.server.ts";
import { requestLinkByEmail } from "#app/areas/sharing/commands/request-link-by-email.server.ts";
import { requestNewLink } from "#app/areas/sharing/commands/request-new-link.server.ts";
import { revokeLink } from "#app/areas/sharing/commands/revoke-link.server.ts";
import { findGuestSession } from "#app/areas/sharing/queries/find-guest-session.server.ts";
import { findLink } from "#app/areas/sharing/queries/find-link.server.ts";
import { listLinks } from "#app/areas/sharing/queries/list-links.server.ts";
import { viewAgreement } from "#app/areas/agreements/commands/view-agreement.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  makeProject,
  makeStudio,
  outcomes,
  outside,
  times,
  type Project,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio();
});

const exchange = (token: string) =>
  exchangeLink(systemContext(), { token, ip: "203.0.113.77", userAgent: "Test" });
const session = async (project: Project, token: string) =>
  findGuestSession(database().db, {
    sessionId: hashToken(token),
    projectId: project.projectId,
    now: new Date(),
  });

describe("guest links", () => {
  test("reading a link consumes and records nothing; its token is never stored in the clear", async () => {
    const project = await makeProject(studio);
    for (const _ of times(5, () => 0))
      expect((await findLink(systemContext(), project.token))?.standing).toBe("open");
    const { db } = database();
    expect([
      await db.visit.count({ where: { projectId: project.projectId } }),
      await db.guestSession.count({ where: { linkId: project.link.id } }),
    ]).toEqual([0, 0]);
    expect(JSON.stringify(await db.guestLink.findMany())).not.toContain(project.token);
    expect(await findLink(systemContext(), "x".repeat(32))).toBeNull();
  });

  test("each exchange is a visit in the log, with a coarse address; the link stays usable", async () => {
    const project = await makeProject(studio);
    const sessions = await Promise.all(times(3, () => exchange(project.token)));
    expect(new Set(sessions.map(({ sessionToken }) => sessionToken)).size).toBe(3);
    const [link] = await listLinks(studio.context(), project.projectId);
    expect([link!.visitCount, link!.visits[0]!.ip]).toEqual([3, "203.0.113.0"]);
    expect((await session(project, sessions[0]!.sessionToken))?.rights).toEqual([
      "view",
      "comment",
      "approve",
      "sign",
      "pay",
    ]);
  });

  test("revoking a link ends every session at once, and no older link leads back in", async () => {
    const project = await makeProject(studio);
    const { sessionToken } = await exchange(project.token);
    const { db } = database();
    await db.guestLink.update({
      where: { id: project.link.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await requestNewLink(systemContext(), { token: project.token });
    const newest = await db.guestLink.findFirstOrThrow({
      where: { projectId: project.projectId },
      orderBy: { createdAt: "desc" },
    });
    await revokeLink(studio.context(), {
      projectId: project.projectId,
      linkId: newest.id,
      replace: false,
    });
    expect(await session(project, sessionToken)).toBeNull();
    expect(
      await outcomes([
        exchange(project.token),
        requestNewLink(systemContext(), { token: project.token }),
      ]),
    ).toEqual({ revoked: 2 });
    expect(
      await outcomes([
        revokeLink(studio.context(), {
          projectId: project.projectId,
          linkId: newest.id,
          replace: false,
        }),
      ]),
    ).toEqual({ "already-revoked": 1 });
    await revokeLink(studio.context(), {
      projectId: project.projectId,
      linkId: newest.id,
      replace: true,
    });
    expect(
      (await listLinks(studio.context(), project.projectId)).filter(
        ({ standing }) => standing === "open",
      ),
    ).toHaveLength(1);
  });

  test("an expired link is replaced by mail to the address on file, at most a few times an hour", async () => {
    const project = await makeProject(studio);
    expect(await outcomes([requestNewLink(systemContext(), { token: project.token })])).toEqual({
      "still-open": 1,
    });
    await database().db.guestLink.update({
      where: { id: project.link.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await outcomes([exchange(project.token)])).toEqual({ expired: 1 });
    expect(
      await outcomes(times(6, () => requestNewLink(systemContext(), { token: project.token }))),
    ).toEqual({ done: 3, throttled: 3 });
    const mails = await database().db.mail.findMany({
      where: { projectId: project.projectId, template: "guest-link" },
    });
    expect(new Set(mails.map(({ toEmail }) => toEmail))).toEqual(new Set([project.contact.email]));
  });

  test("a link requested by address: only a contact with a valid link gets one, and the answer is always the same", async () => {
    const project = await makeProject(studio);
    const ask = (email: string, projectId = project.projectId, ip = "198.51.100.1") =>
      requestLinkByEmail(systemContext(), { projectId, email, ip });
    const count = () =>
      database().db.mail.count({ where: { projectId: project.projectId, template: "guest-link" } });
    expect(
      await outcomes([
        ask("nobody@client.example"),
        ask(project.contact.email, "unknown"),
        ask(""),
      ]),
    ).toEqual({ done: 3 });
    expect(await count()).toBe(1);
    await ask(project.contact.email.toUpperCase());
    expect(await count()).toBe(2);
    const newest = await database().db.guestLink.findFirstOrThrow({
      where: { projectId: project.projectId },
      orderBy: { createdAt: "desc" },
    });
    await revokeLink(studio.context(), {
      projectId: project.projectId,
      linkId: newest.id,
      replace: false,
    });
    await ask(project.contact.email, project.projectId, "198.51.100.2");
    expect(await count()).toBe(2);
    const counts = await outcomes(
      times(12, (index) => ask(`guess${index}@client.example`, project.projectId, "198.51.100.3")),
    );
    expect(counts).toEqual({ done: 10, throttled: 2 });
  });

  test("a contact who joins later is given a link, with the rights that are chosen then", async () => {
    const project = await makeProject(studio);
    const give = (rights: ("pay" | "sign")[], contactId = project.contact.id) =>
      giveGuestLink(studio.context(), { projectId: project.projectId, contactId, rights });
    const { sessionToken } = await exchange(project.token);
    await give(["pay"]);
    expect(await session(project, sessionToken)).toBeNull();
    const open = (await listLinks(studio.context(), project.projectId)).filter(
      ({ standing }) => standing === "open",
    );
    expect(open.map(({ rights }) => rights)).toEqual([["view", "comment", "pay"]]);
    const stranger = await makeProject(studio);
    await expect(give(["pay"], stranger.contact.id)).rejects.toThrow("absent");
    await expect(
      giveGuestLink((await makeStudio()).context(), {
        projectId: project.projectId,
        contactId: project.contact.id,
        rights: [],
      }),
    ).rejects.toThrow("absent");
  });

  test("a new address of a contact ends the links of the old one", async () => {
    const project = await makeProject(studio);
    const { sessionToken } = await exchange(project.token);
    const client = await database().db.client.findUniqueOrThrow({
      where: { id: project.clientId },
    });
    const contact = {
      id: project.contact.id,
      name: "Jonas",
      email: "new@client.example",
      role: "",
      locale: "en" as const,
    };
    await changeClient(studio.context(), project.clientId, {
      name: client.name,
      address: "",
      country: "LT",
      taxId: "",
      vatId: "",
      contacts: [contact],
    });
    expect(await session(project, sessionToken)).toBeNull();
    expect(await outcomes([exchange(project.token)])).toEqual({ revoked: 1 });
    expect(
      await outcomes([
        changeClient(studio.context(), project.clientId, {
          name: "x",
          address: "",
          country: "LT",
          taxId: "",
          vatId: "",
          contacts: [],
        }),
      ]),
    ).toEqual({ "contact-in-use": 1 });
  });
});

describe("the cached page", () => {
  test("is served to anyone who may see it, until anything visible changes", async () => {
    const project = await makeProject(studio);
    const { sessionToken } = await exchange(project.token);
    const ask = (cookie = `milepost_guest=${sessionToken}`, url = `/portal/${project.projectId}`) =>
      cachedProjectPage({ url, cookie });
    const cache = async () => {
      const page = (await findProjectPage(project.guest()))!;
      cachePage(
        {
          projectId: page.id,
          version: page.version,
          rights: "view comment approve sign pay",
          locale: "en",
          today: project.guest().today,
          theme: "",
          viewer: viewerKey(project.contact.id, project.contact.name),
        },
        "<p>cached</p>",
      );
    };
    expect(await ask()).toBeNull();
    await cache();
    expect((await ask())?.html.toString()).toBe("<p>cached</p>");
    expect(await ask("milepost_guest=wrong")).toBeNull();
    expect(await ask("")).toBeNull();
    expect(await ask(undefined, `/portal/${project.projectId}/agreement`)).toBeNull();
    expect(await ask(`milepost_guest=${sessionToken}; theme=dark`)).toBeNull();

    await viewAgreement(project.guest(), project.agreement.id);
    expect(await ask()).toBeNull();
    await cache();
    await changeStudioSettings(studio.context(), {
      name: "Renamed",
      accent: "#8a3b12",
      timeZone: "Europe/Vilnius",
      terms: "x",
    });
    expect(await ask()).toBeNull();
    await cache();
    expect(await ask()).not.toBeNull();
    await revokeLink(studio.context(), {
      projectId: project.projectId,
      linkId: project.link.id,
      replace: false,
    });
    expect(await ask()).toBeNull();
  });
});
