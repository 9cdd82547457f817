import { render, toPlainText } from "@react-email/render";
import { accentTokens, MILEPOST_ACCENT } from "#app/platform/ui/accent-tokens.server.ts";
import type { Mail } from "./_components/define-mail.tsx";

type MailFile = { default: { mail: Mail<never>; PreviewProps: object } };

/** Every mail there is, by its name: each file of this folder is one. */
const files = import.meta.glob<MailFile>("./*.tsx", { eager: true });
const MAILS = new Map(Object.values(files).map(({ default: { mail } }) => [mail.template, mail]));

/** Sample data for every mail, for tests and previews. */
export const SAMPLES = Object.entries(files).map(([file, { default: shown }]) => ({
  file,
  template: shown.mail.template,
  props: shown.PreviewProps,
}));

/**
 * A mail in the reader's language (BCP 47) and with the studio's accent (#rrggbb), as HTML and as
 * text.
 * @throws RangeError for a template that doesn't exist
 */
export async function renderMail(
  name: string,
  props: object,
  { locale, accent = MILEPOST_ACCENT }: { locale: string; accent?: string | undefined },
): Promise<{ subject: string; html: string; text: string }> {
  const mail = MAILS.get(name) as Mail<object> | undefined;
  if (!mail) throw new RangeError(`there is no mail template ${name}`);
  const html = await render(mail.body(props, { locale, accent: accentTokens(accent) }));
  return { subject: mail.subject(props, locale), html, text: toPlainText(html) };
}
