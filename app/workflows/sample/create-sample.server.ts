import type { Contact } from "#generated/sqlite/client.ts";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { addClient } from "#app/areas/clients/commands/add-client.server.ts";
import { SAMPLE_PROJECTS } from "./sample-scopes.ts";
import { createProject } from "#app/areas/projects/commands/create-project.server.ts";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
import { giveGuestLink } from "#app/areas/sharing/commands/give-guest-link.server.ts";
import { claimInstallation } from "#app/areas/workspaces/commands/claim-installation.server.ts";
import { openSession } from "#app/areas/workspaces/commands/open-session.server.ts";
import { DEFAULT_TERMS } from "#app/areas/workspaces/rules/default-terms.ts";
import { addDays } from "#app/kernel/day.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import {
  makeContext,
  type Context,
  type Guest,
  type Member,
} from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { type At, type GuestAt, playMilestone } from "./play-milestone.server.ts";
import { sign, pay } from "./sign-and-pay.server.ts";
import { SAMPLE_CLIENTS } from "./sample-clients.ts";
import type { SampleProject } from "./sample-project.ts";

const TIME_ZONE = "Europe/Warsaw";
const DAY_MS = 86_400_000;

/**
 * Fills a fresh installation with a sample studio: three projects in different states, made by the
 * same commands that the app calls for freelancers and clients, with dates in the past. Returns a
 * session's token for looking around.
 * @throws Refusal "already-set-up"
 */
export async function createSample(
  { db, now, baseUrl }: Context,
  input: { userAgent: string; files: FileStore },
): Promise<string> {
  const [workspaceId, userId] = [newId(), newId()];
  const token = await db.$transaction(async (tx) => {
    await claimInstallation(tx, now);
    await tx.workspace.create({
      data: {
        id: workspaceId,
        sample: true,
        name: "Studio Klon",
        legalName: "Studio Klon Maja Wójcik",
        address: "ul. Próbna 7\n30-001 Kraków",
        country: "PL",
        vatId: "PL0000000000",
        email: "maja@studio-klon.example",
        currency: "EUR",
        locale: "en",
        timeZone: TIME_ZONE,
        accent: "#8a3b12",
        hourlyRate: 6000n,
        terms: DEFAULT_TERMS,
        invoicing: { create: { id: newId(), taxCategory: "standard", taxRate: 2300 } },
        paying: {
          create: {
            id: newId(),
            ways: "card transfer cash",
            accountHolder: "Maja Wójcik",
            iban: "PL61109010140000071219812874",
          },
        },
        createdAt: now,
      },
    });
    await tx.user.create({
      data: {
        id: userId,
        email: "maja@studio-klon.example",
        name: "Maja Wójcik",
        passwordHash: "",
        createdAt: now,
      },
    });
    await tx.membership.create({ data: { workspaceId, userId, role: "owner", createdAt: now } });
    return openSession(tx, { userId, userAgent: input.userAgent, now });
  });
  const member: Member = {
    kind: "member",
    userId,
    workspaceId,
    name: "Maja Wójcik",
    email: "maja@studio-klon.example",
    role: "owner",
  };
  const at = (daysAgo: number, hour = 10) =>
    makeContext(db, member, {
      baseUrl,
      timeZone: TIME_ZONE,
      now: new Date(
        Math.min(
          now.getTime(),
          Math.floor(now.getTime() / DAY_MS) * DAY_MS - daysAgo * DAY_MS + hour * 3_600_000,
        ),
      ),
    });
  for (const project of SAMPLE_PROJECTS) await makeProject({ db, files: input.files }, at, project);
  return token;
}

type Stores = { db: Db; files: FileStore };

async function makeProject({ db, files }: Stores, at: At, sample: SampleProject): Promise<void> {
  const begin = at(sample.sentDaysAgo + 1);
  const clientId = await addClient(begin, SAMPLE_CLIENTS[sample.client]);
  const projectId = await createProject(begin, { clientId, title: sample.title });
  await writeScope(begin, projectId, sample);
  const contacts = await db.contact.findMany({ where: { clientId } });
  const people = SAMPLE_CLIENTS[sample.client].contacts.flatMap(
    ({ email }) => contacts.find((contact) => contact.email === email) ?? [],
  );
  const contact = firstOf(people);
  await sendProposal(at(sample.sentDaysAgo), {
    projectId,
    recipients: [{ contactId: contact.id, rights: ["approve", "sign", "pay"] }],
  });
  if (sample.progress === "proposed") return;

  const guestAt = guestOf(db, at, { begin, projectId, people });
  const signedAgo = sample.sentDaysAgo - 1;
  await sign(db, guestAt(signedAgo));
  await pay(db, at(signedAgo - 1), projectId);
  for (const { id } of people.slice(1))
    await giveGuestLink(at(signedAgo - 1), {
      ...{ projectId, contactId: id },
      rights: ["view", "comment", "approve"],
    });
  const acting = { db, files, at, guestAt, projectId };
  for (const [index, milestone] of sample.milestones.entries())
    if (!(await playMilestone(acting, sample, { index, milestone }))) break;
}

async function writeScope(begin: Context<Member>, projectId: Id<"Project">, sample: SampleProject) {
  const dueOn = (index: number) => addDays(begin.today, sample.milestones[index]?.afterDays ?? 0);
  await saveScope(begin, {
    projectId,
    draft: {
      ...sample.scope,
      title: sample.title,
      milestones: sample.milestones.map(({ title, share }, index) => ({
        title,
        share,
        dueOn: dueOn(index),
      })),
    },
  });
}

/** @throws Error for a client without anybody */
function firstOf(people: Contact[], place = 0): Contact {
  const contact = people[place];
  if (!contact) throw new Error("a sample client has too few contacts");
  return contact;
}

type Played = { begin: Context<Member>; projectId: Id<"Project">; people: Contact[] };

function guestOf(db: Db, at: At, { begin, projectId, people }: Played): GuestAt {
  return (daysAgo, hour = 14, by = 0) => {
    const contact = firstOf(people, by);
    const { workspaceId } = begin.actor;
    const guest: Guest = {
      kind: "guest",
      workspaceId,
      projectId,
      linkId: "",
      sessionId: "",
      lastSeenAt: begin.now,
      contactId: contact.id,
      name: contact.name,
      email: contact.email,
      locale: contact.locale,
      rights: ["view", "comment", "approve", "sign", "pay"],
      ip: "192.0.2.7",
      userAgent: "Sample browser",
    };
    return makeContext(db, guest, {
      baseUrl: begin.baseUrl,
      timeZone: TIME_ZONE,
      now: at(daysAgo, hour).now,
    });
  };
}
