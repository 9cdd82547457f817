import { beforeEach, expect, test } from "vitest";
import { changeClient } from "#app/areas/clients/commands/change-client.server.ts";
import { findClient } from "#app/areas/clients/queries/find-client.server.ts";
import { createProject } from "#app/areas/projects/commands/create-project.server.ts";
import { findScopeForEditing } from "#app/areas/scope/queries/find-scope.server.ts";
import { giveGuestLink } from "#app/areas/sharing/commands/give-guest-link.server.ts";
import { eraseContact } from "#app/workflows/erase-contact.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  makeProject,
  makeStudio,
  outside,
  sign,
  type Project,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
let project: Project;
let contact: { id: string; name: string; email: string; clientId: string };
const db = () => database().db;

beforeEach(async () => {
  outside();
  studio = await makeStudio();
  project = await makeProject(studio);
  await sign(project);
  const { contactId } = project.guest().actor;
  contact = await db().contact.findFirstOrThrow({ where: { id: contactId } });
});

/** The project is over, and all that was invoiced is paid. */
async function end() {
  const { projectId } = project;
  await db().project.update({
    where: { id: projectId },
    data: { status: "completed", completedAt: new Date() },
  });
  for (const { id, due } of await db().invoice.findMany({ where: { projectId } }))
    await db().invoice.update({ where: { id }, data: { paid: due } });
  await db().mail.updateMany({ where: { projectId }, data: { status: "sent" } });
}
const erase = () => eraseContact(studio.context(), contact.id, "Former contact");

/** Everything that is stored of the workspace, as text; documents and books apart. */
async function textOfRows(): Promise<string> {
  const where = { workspaceId: studio.workspaceId };
  return JSON.stringify([
    await db().contact.findMany({ where }),
    await db().mail.findMany({ where }),
    await db().visit.findMany({ where }),
    await db().activity.findMany({ where }),
    await db().boardItem.findMany({ where }),
    await db().boardComment.findMany({ where }),
    await db().briefQuestion.findMany({ where }),
    await db().checkpointAnswer.findMany({ where }),
    await db().securityEvent.findMany({ where }),
  ]);
}

test("erasing waits until nothing of the client goes on, and is the owner's", async () => {
  await expect(erase()).rejects.toThrow("still-needed");
  await end();
  const { actor, ...context } = studio.context();
  const collaborator = { ...context, actor: { ...actor, role: "collaborator" as const } };
  await expect(eraseContact(collaborator, contact.id, "x")).rejects.toThrow("owner-only");
  const stranger = await makeStudio();
  await expect(eraseContact(stranger.context(), contact.id, "x")).rejects.toThrow("contact");
  expect(await textOfRows()).toContain(contact.email);
});

test("erasing takes name, address, visits, mails and uploads; signatures and books stay whole", async () => {
  const { workspaceId } = studio;
  const { projectId } = project;
  const { sha256, size } = await gateways().files.put(workspaceId, Buffer.from("a private photo"));
  await db().file.create({
    data: {
      id: `${projectId}-photo`,
      workspaceId,
      projectId,
      name: "photo.jpg",
      mediaType: "image/jpeg",
      size,
      sha256,
      createdAt: new Date(),
      boardItem: {
        create: {
          id: `${projectId}-item`,
          workspaceId,
          projectId,
          note: "",
          authorKind: "guest",
          authorName: contact.name,
          contactId: contact.id,
          createdAt: new Date(),
        },
      },
    },
  });
  const signatures = await db().signature.findMany({ where: { projectId } });
  const invoices = await db().invoice.findMany({ where: { projectId } });
  expect(signatures[0]?.contactName).toBe(contact.name);
  await end();
  const paid = await db().invoice.findMany({ where: { projectId } });
  expect(paid).toHaveLength(invoices.length);
  await erase();

  const text = await textOfRows();
  for (const personal of [contact.name, contact.email]) {
    const at = text.indexOf(personal);
    expect(at < 0 ? "" : text.slice(at - 300, at + 40)).toBe("");
  }
  expect(await db().signature.findMany({ where: { projectId } })).toEqual(signatures);
  expect(await db().invoice.findMany({ where: { projectId } })).toEqual(paid);
  const photo = await db().file.findFirstOrThrow({ where: { sha256, workspaceId } });
  expect(photo.removedAt).not.toBeNull();
  expect(await db().guestSession.count({ where: { link: { contactId: contact.id } } })).toBe(0);
  expect(await db().guestLink.count({ where: { contactId: contact.id, revokedAt: null } })).toBe(0);
  expect(await db().securityEvent.count({ where: { workspaceId, type: "contact.erased" } })).toBe(
    1,
  );
  await expect(erase()).rejects.toThrow("contact");
});

test("erasing finds what was written under a former name, and leaves others at the same address", async () => {
  const { workspaceId } = studio;
  const found = (await findClient(studio.context(), contact.clientId))!;
  const { projects: _projects, contacts, ...client } = found;
  const { id: _id, workspaceId: _workspace, createdAt: _at, ...details } = client;
  await changeClient(studio.context(), contact.clientId, {
    ...details,
    contacts: contacts.map((one) =>
      one.id === contact.id ? { ...one, name: "Ona Nauja", email: "nauja@client.example" } : one,
    ),
  } as never);
  const other = await makeProject(studio);
  const accountant = other.guest().actor;
  await db().contact.updateMany({
    where: { id: accountant.contactId },
    data: { email: contact.email },
  });
  await db().mail.updateMany({
    where: { projectId: other.projectId },
    data: { toEmail: contact.email, status: "queued" },
  });
  const theirs = { where: { workspaceId, projectId: other.projectId } };
  const before = await db().mail.findMany(theirs);
  expect(before.length).toBeGreaterThan(0);
  await end();
  await erase();
  const rows = JSON.stringify([
    await db().mail.findMany({ where: { projectId: project.projectId } }),
    await db().activity.findMany({ where: { projectId: project.projectId } }),
    await db().contact.findMany({ where: { clientId: contact.clientId } }),
  ]);
  for (const personal of [contact.name, contact.email, "Ona Nauja", "nauja@client.example"])
    expect(rows).not.toContain(personal);
  expect(await db().mail.findMany(theirs)).toEqual(before);
});

test("a client is changed after one of its people was erased", async () => {
  await end();
  await erase();
  const {
    projects: _projects,
    contacts,
    ...client
  } = (await findClient(studio.context(), contact.clientId))!;
  expect(contacts.map(({ id }) => id)).not.toContain(contact.id);
  const { id: _id, workspaceId: _workspace, createdAt: _at, ...details } = client;
  await changeClient(studio.context(), contact.clientId, {
    ...details,
    contacts: [{ name: "Naujas", email: "naujas@client.example", role: "", locale: "lt" }],
  } as never);
  expect(await db().contact.count({ where: { clientId: contact.clientId } })).toBeGreaterThan(1);
});

test("in the client's next project the person can't be asked, written to or given a link", async () => {
  await end();
  await erase();
  const next = await createProject(studio.context(), {
    clientId: contact.clientId,
    title: "A second one",
    currency: "EUR",
  });
  const scope = await findScopeForEditing(studio.context(), next);
  expect(scope?.project.client.contacts.map(({ id }) => id)).not.toContain(contact.id);
  await db().project.update({ where: { id: next }, data: { sentAt: new Date() } });
  const given = giveGuestLink(studio.context(), {
    projectId: next,
    contactId: contact.id,
    rights: [],
  });
  await expect(given).rejects.toThrow("contact");
});
