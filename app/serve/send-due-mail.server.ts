import { join } from "node:path";
import type { Id } from "#app/kernel/id.ts";
import { signedCopy } from "#app/composition/agreement-documents.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { invoicePdf } from "#app/composition/invoice-documents.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import { withDetail } from "#app/platform/gateways/mail/inbound/mail-headers.ts";
import { outboxMail } from "#app/platform/gateways/mail/outbox-mail.server.ts";
import { carrierRests } from "#app/platform/jobs/carrier-trouble.server.ts";
import {
  claimMail,
  deliverMail,
  type Post,
  type Rendered,
} from "#app/platform/jobs/deliver-mail.server.ts";
import type { MailAttachment } from "#app/platform/gateways/mail/mail-gateway.ts";
import { findMailPicture } from "#app/areas/work/queries/find-mail-picture.server.ts";
import type { Mail } from "#generated/sqlite/client.ts";
import { readMailProps } from "#app/platform/jobs/mail-props.ts";
import { propsNow } from "./still-true.server.ts";
import { renderMail } from "#emails/render-mail.server.ts";

const accentOf = async (workspaceId: Id<"Workspace"> | null) =>
  workspaceId === null
    ? undefined
    : (
        await database().db.workspace.findFirst({
          where: { id: workspaceId },
          select: { accent: true },
        })
      )?.accent;

/**
 * Renders a mail from the outbox as it is true now: its template in the reader's language, and the
 * documents that belong to it.
 */
const render: Post["render"] = async (mail) => {
  const { db } = database();
  const written = readMailProps(mail.props);
  const props = await propsNow({ db, mail, props: written, now: new Date() });
  if (props) return renderWith(mail, props, env().MAIL_REPLY_TO);
  const { subject } = await renderMail(mail.template, written, { locale: mail.locale });
  return { isObsolete: true, subject };
};

/** The people and the time of a sample studio are made up: its mails stay as they were written. */
const renderSample: Post["render"] = (mail) => renderWith(mail, readMailProps(mail.props));

/** The part of a mail that holds its one picture. */
const PICTURE = "work@milepost";

/** The address at which an answer finds its conversation. */
function replyOf({ secretReply }: Record<string, unknown>, answers?: string) {
  if (answers === undefined || typeof secretReply !== "string" || secretReply === "") return {};
  return { replyTo: withDetail(answers, secretReply) };
}

/** @param answers where answers by mail are received, if they are */
async function renderWith(
  mail: Mail,
  props: ReturnType<typeof readMailProps>,
  answers?: string,
): Promise<Rendered> {
  const shown = mail.template === "checkpoint" ? await pictureOf(props.checkpointId) : null;
  const picture = shown && {
    cid: PICTURE,
    alt: shown.alt,
    width: shown.width,
    height: shown.height,
  };
  const reply = replyOf(props, answers);
  const canReply = reply.replyTo !== undefined;
  const shownProps = { ...props, ...(picture ? { picture } : {}), canReply };
  const rendered = await renderMail(mail.template, shownProps, {
    locale: mail.locale,
    accent: await accentOf(mail.workspaceId),
  });
  const attachments: MailAttachment[] = [];
  if (shown) {
    const content = await gateways().files.read(shown);
    attachments.push({
      filename: "work.jpeg",
      content,
      contentType: "image/jpeg",
      cid: PICTURE,
    });
  }
  if (mail.template === "agreement-signed" && props.agreementId)
    attachments.push({
      filename: "agreement.pdf",
      content: await signedCopy(props.agreementId),
      contentType: "application/pdf",
    });
  if (mail.template === "invoice" && props.invoiceId)
    attachments.push({
      filename: `invoice-${String(props.number ?? "").replace(/[^A-Za-z0-9-]/gu, "-")}.pdf`,
      content: await invoicePdf(props.invoiceId),
      contentType: "application/pdf",
    });
  return { ...rendered, attachments, ...reply };
}

/** The picture of a checkpoint that its mail shows; null where it has none. */
const pictureOf = async (checkpointId: string | undefined) =>
  checkpointId ? findMailPicture(database().db, checkpointId) : null;

/** Sends one due mail from the outbox. Returns whether there was one. */
export async function sendDueMail(): Promise<boolean> {
  if (carrierRests(new Date())) return false;
  const { db } = database();
  const mail = await claimMail(db, new Date());
  if (!mail) return false;
  // The people of a sample studio don't exist: their mail stays in the local outbox, whatever
  // carrier is set up.
  const isSample =
    mail.workspaceId !== null &&
    (await db.workspace.findFirst({
      where: { id: mail.workspaceId, sample: true },
      select: { id: true },
    })) !== null;
  const settings = env();
  const gateway = isSample
    ? outboxMail({ folder: join(settings.dataDir, "outbox"), from: settings.MAIL_FROM })
    : gateways().mail;
  await deliverMail(db, mail, {
    post: { gateway, render: isSample ? renderSample : render },
    clock: () => new Date(),
  });
  return true;
}
