import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { compose } from "./compose.server.ts";
import type { MailGateway } from "./mail-gateway.ts";

/**
 * Without a carrier: each mail becomes an .eml file named after its id, so a repeat replaces it.
 */
export function outboxMail(options: { folder: string; from: string }): MailGateway {
  return {
    name: "outbox",
    async send(mail) {
      try {
        const bytes = await new MailComposer(compose(mail, options.from)).compile().build();
        await mkdir(options.folder, { recursive: true, mode: 0o700 });
        const path = join(options.folder, `${mail.id}.eml`);
        await writeFile(`${path}.part`, bytes, { mode: 0o600 });
        await rename(`${path}.part`, path);
        return { sent: true, providerId: mail.id };
      } catch (error) {
        return {
          sent: false,
          fault: error instanceof RangeError ? "letter" : "passing",
          error: error instanceof Error ? error.message : String(error),
        };
      }
    },
  };
}
