import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { carrierRests, carrierTrouble } from "#app/platform/jobs/carrier-trouble.server.ts";
import { resendMail } from "#app/areas/workspaces/commands/resend-mail.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { outboxMail } from "#app/platform/gateways/mail/outbox-mail.server.ts";
import {
  backoffMs,
  claimMail,
  deliverMail,
  MAX_ATTEMPTS,
  type Post,
} from "#app/platform/jobs/deliver-mail.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { noteDelivery } from "#app/platform/jobs/note-delivery.server.ts";
import { runChild } from "#tests/support/run-child.ts";
import { makeStudio, memoryMail, outcomes, times } from "#tests/support/world.ts";

const later = (ms: number) => new Date(Date.now() + ms);
const LEASE_OVER = 100_000;

beforeEach(async () => {
  await database().db.mail.deleteMany();
});

async function queue(count = 1) {
  const studio = await makeStudio();
  const { db } = database();
  const ids: string[] = [];
  for (let index = 0; index < count; index++)
    ids.push(
      await enqueueMail(
        db,
        {
          template: "recovery",
          props: { name: "Ona", secretUrl: "http://x/recover/abc", minutes: 60 },
          workspaceId: studio.workspaceId,
          to: { name: "Ona", email: "ona@client.example", locale: "en" },
        },
        new Date(),
      ),
    );
  return { studio, ids, row: (id = ids[0]!) => db.mail.findUniqueOrThrow({ where: { id } }) };
}

const render: Post["render"] = async () => ({
  subject: "Hello",
  html: "<p>Hello</p>",
  text: "Hello",
  attachments: [],
});

describe("the outbox", () => {
  test("eight workers at once send each of 30 mails once", async () => {
    const { ids } = await queue(30);
    const gateway = memoryMail();
    const work = async () => {
      for (
        let mail = await claimMail(database().db, new Date());
        mail;
        mail = await claimMail(database().db, new Date())
      )
        await deliverMail(database().db, mail, {
          post: { gateway, render },
          clock: () => new Date(),
        });
    };
    await Promise.all(times(8, work));
    expect(gateway.sent.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test("a mail that was written in a rolled-back transaction doesn't exist", async () => {
    const { db } = database();
    await expect(
      db.$transaction(async (tx) => {
        await enqueueMail(
          tx,
          {
            template: "recovery",
            props: {},
            workspaceId: null,
            to: { name: "x", email: "x@x.example", locale: "en" },
          },
          new Date(),
        );
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await db.mail.count()).toBe(0);
  });

  test.each(["claimed", "sent"] as const)(
    "kill -9 when %s: the lease runs out and another worker sends the same id",
    async (step) => {
      const { ids, row } = await queue();
      const log = join(mkdtempSync(join(tmpdir(), "milepost-mail-")), "sent");
      writeFileSync(log, "");
      const child = await runChild("deliver-and-die", { step, log });
      expect([child.signal, child.output]).toEqual(["SIGKILL", ""]);
      expect((await row()).status).toBe("sending");
      expect(await claimMail(database().db, new Date())).toBeNull();
      const gateway = memoryMail();
      const mail = (await claimMail(database().db, later(LEASE_OVER)))!;
      await deliverMail(database().db, mail, {
        post: { gateway, render },
        clock: () => later(LEASE_OVER),
      });
      expect((await row()).status).toBe("sent");
      const idsSent = [
        ...readFileSync(log, "utf8").split("\n").filter(Boolean),
        ...gateway.sent.map(({ id }) => id),
      ];
      expect(new Set(idsSent)).toEqual(new Set(ids)); // the carrier sees one id, however often it is tried
      expect(idsSent).toHaveLength(step === "sent" ? 2 : 1);
    },
  );

  test("a worker whose lease was taken over writes nothing more", async () => {
    const { row } = await queue();
    const slow = (await claimMail(database().db, new Date()))!;
    const quick = (await claimMail(database().db, later(LEASE_OVER)))!;
    await deliverMail(database().db, quick, {
      post: { gateway: memoryMail(), render },
      clock: () => new Date(),
    });
    await deliverMail(database().db, slow, {
      post: {
        gateway: {
          name: "smtp",
          send: async () => ({ sent: false, fault: "letter", error: "late" }),
        },
        render,
      },
      clock: () => new Date(),
    });
    expect(await row()).toMatchObject({ status: "sent", lastError: "" });
  });

  test("a failed mail is tried again at growing intervals, and ends as a dead letter that can be sent again", async () => {
    const { studio, ids, row } = await queue();
    const gateway: Post["gateway"] = {
      name: "smtp",
      send: async () => ({ sent: false, fault: "passing", error: "450 busy" }),
    };
    let now = new Date();
    for (let tries = 1; tries <= MAX_ATTEMPTS; tries++) {
      const mail = (await claimMail(database().db, now))!;
      await deliverMail(database().db, mail, { post: { gateway, render }, clock: () => now });
      if (tries < MAX_ATTEMPTS) expect(await claimMail(database().db, now)).toBeNull();
      now = new Date(now.getTime() + backoffMs(tries));
    }
    expect(await row()).toMatchObject({
      status: "dead",
      lastError: "450 busy",
      attempts: MAX_ATTEMPTS,
    });
    const tried = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => backoffMs(index + 1));
    expect(tried.reduce((sum, ms) => sum + ms)).toBeGreaterThanOrEqual(36 * 3_600_000);
    expect(await outcomes(times(3, () => resendMail(studio.context(), ids[0]!)))).toEqual({
      done: 1,
      "not-dead": 2,
    });
    expect((await row()).status).toBe("queued");
    const other = await makeStudio();
    await expect(resendMail(other.context(), ids[0]!)).rejects.toThrow("absent");
  });

  test("a fault of the carrier costs no try, rests it as long as it says, and is told until it works", async () => {
    const { row } = await queue();
    const answers: Awaited<ReturnType<Post["gateway"]["send"]>>[] = [
      { sent: false, fault: "carrier", error: "535 wrong password" },
      { sent: false, fault: "carrier", error: "429 slow down", retryAfterMs: 3_600_000 },
      { sent: true, providerId: "p1" },
    ];
    const gateway = { name: "smtp" as const, send: async () => answers.shift()! };
    let now = new Date();
    for (const pause of [30_000, 3_600_000]) {
      const mail = (await claimMail(database().db, now))!;
      await deliverMail(database().db, mail, { post: { gateway, render }, clock: () => now });
      expect(await row()).toMatchObject({ status: "queued", attempts: 0 });
      expect(carrierRests(new Date(now.getTime() + pause - 1))).toBe(true);
      expect(carrierTrouble()?.error).toMatch(/wrong password|slow down/u);
      now = new Date(now.getTime() + pause);
      expect(carrierRests(now)).toBe(false);
    }
    const mail = (await claimMail(database().db, now))!;
    await deliverMail(database().db, mail, { post: { gateway, render }, clock: () => now });
    expect((await row()).status).toBe("sent");
    expect(carrierTrouble()).toBeNull();
  });

  test("a mail whose message isn't true any more doesn't leave", async () => {
    const { row } = await queue();
    const mail = (await claimMail(database().db, new Date()))!;
    const gateway = memoryMail();
    await deliverMail(database().db, mail, {
      post: { gateway, render: async () => ({ isObsolete: true, subject: "Still open" }) },
      clock: () => new Date(),
    });
    expect(await row()).toMatchObject({ status: "obsolete", subject: "Still open" });
    expect(await claimMail(database().db, later(LEASE_OVER))).toBeNull();
  });

  test("a mail to a refused address is dead at once; one whose template breaks is tried again", async () => {
    const { row } = await queue();
    const mail = (await claimMail(database().db, new Date()))!;
    await deliverMail(database().db, mail, {
      post: {
        gateway: {
          name: "smtp",
          send: async () => ({ sent: false, fault: "letter", error: "550 unknown" }),
        },
        render,
      },
      clock: () => new Date(),
    });
    expect((await row()).status).toBe("dead");
    const broken = await queue();
    const next = (await claimMail(database().db, new Date()))!;
    await deliverMail(database().db, next, {
      post: {
        gateway: memoryMail(),
        render: async () => Promise.reject(new Error("no such file")),
      },
      clock: () => new Date(),
    });
    expect(await broken.row()).toMatchObject({ status: "queued", lastError: "no such file" });
  });

  test("a sent mail's row has no link left, and its bounce is never overwritten", async () => {
    const { row } = await queue();
    const mail = (await claimMail(database().db, new Date()))!;
    await deliverMail(database().db, mail, {
      post: { gateway: memoryMail(), render },
      clock: () => new Date(),
    });
    expect((await row()).props).not.toContain("recover/abc");
    const { providerId } = await row();
    for (const delivery of ["bounced", "delivered"] as const)
      await noteDelivery(systemContext().db, { providerId, delivery });
    expect((await row()).delivery).toBe("bounced");
  });

  test("the local outbox has one .eml per mail, however often it is sent, and no header can be injected", async () => {
    const folder = mkdtempSync(join(tmpdir(), "milepost-eml-"));
    const gateway = outboxMail({ folder, from: "Milepost <portal@localhost>" });
    const mail = {
      id: "abc",
      to: { name: "Ona\r\nBcc: evil@x.example", address: "ona@client.example" },
      replyTo: "",
      subject: "Sąskaita\r\nBcc: evil@x.example",
      html: "<p>ą</p>",
      text: "ą",
      attachments: [],
    };
    expect([await gateway.send(mail), await gateway.send(mail)]).toEqual([
      { sent: true, providerId: "abc" },
      { sent: true, providerId: "abc" },
    ]);
    expect(readFileSync(join(folder, "abc.eml"), "utf8")).not.toMatch(/^Bcc:/mu);
    expect(
      await gateway.send({
        ...mail,
        to: { name: "x", address: "a@b.example\r\nRCPT TO:<evil@x.example>" },
      }),
    ).toMatchObject({ sent: false, fault: "letter" });
  });
});
