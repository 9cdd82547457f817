// Takes the next mail and is killed at a step: "claimed" (before sending), "sent" (after it, before
// writing it down).
import { appendFileSync } from "node:fs";
import { claimMail, deliverMail } from "#app/platform/jobs/deliver-mail.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import { openDatabase } from "#app/serve/open-database.server.ts";

const { step, log } = JSON.parse(process.argv[2] ?? "{}") as {
  step: "claimed" | "sent";
  log: string;
};
const die = () => process.kill(process.pid, "SIGKILL");

await openDatabase(env());
const { db } = database();
const mail = await claimMail(db, new Date());
if (!mail) process.exit(3);
if (step === "claimed") die();
await deliverMail(db, mail, {
  post: {
    render: async () => ({ subject: "s", html: "h", text: "t", attachments: [] }),
    gateway: {
      name: "resend",
      async send({ id }) {
        appendFileSync(log, `${id}\n`);
        die();
        return new Promise(() => {});
      },
    },
  },
  clock: () => new Date(),
});
