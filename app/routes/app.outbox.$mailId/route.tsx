import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { renderMail } from "#emails/render-mail.server.ts";
import { resendMail } from "#app/areas/workspaces/commands/resend-mail.server.ts";
import { findMail } from "#app/studio/queries/list-mail.server.ts";
import { mailState } from "#app/studio/views/mail-state.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { readMailProps, withoutSecrets } from "#app/platform/jobs/mail-props.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { mailWords } from "#words/studio/mail.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(
  mailWords,
  (words, mail: Loaded<typeof loader>) => mail?.subject ?? words.mailPage.email,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const mail = found(await findMail(context, params.mailId ?? ""));
  const { name } = gateways().mail;
  // The links and codes in a mail that was really sent are only for its recipient; those in the
  // local outbox can be used.
  const isHere = name === "outbox" || context.actor.workspace.sample;
  // Those of others open what a collaborator may not: the owner's account, a client's page.
  const isTheirs = context.actor.role === "owner" || mail.toEmail === context.actor.email;
  const rendered = await renderMail(
    mail.template,
    readMailProps(isHere && isTheirs ? mail.props : withoutSecrets(mail.props)),
    { locale: mail.locale, accent: context.actor.workspace.accent },
  );
  return {
    subject: rendered.subject,
    text: rendered.text,
    locale: mail.locale,
    state: mailWords(context.language).states[mailState(mail, name)],
    isDead: mail.status === "dead",
    error: mail.lastError,
    to: `${mail.toName} <${mail.toEmail}>`,
    at: formatMoment(mail.createdAt, context.language, context.actor.workspace.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const outcome = await attempt(resendMail(context, params.mailId ?? ""));
  return outcome.done
    ? redirect(`/app/outbox/${params.mailId}`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function MailPage() {
  const refusalText = useRefusalText();
  const words = useWords(mailWords).mailPage;
  const mail = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <>
      <PageTitle title={mail.subject} above={<Link to="/app/outbox">{words.outbox}</Link>}>
        {mail.isDead ? (
          <Form method="post">
            <Button name="intent" value="resend-mail" tone="main">
              {words.sendAgain}
            </Button>
          </Form>
        ) : null}
      </PageTitle>
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <p className="text-muted -mt-5 mb-6">{words.toOf(mail.to, mail.at, mail.state)}</p>
      {mail.error ? (
        <p className="text-bad mb-6 max-w-3xl">{words.lastAttemptFailed(mail.error)}</p>
      ) : null}
      <article
        lang={mail.locale}
        className="border-line bg-sheet max-w-3xl border px-6 py-6 whitespace-pre-line"
      >
        <Linked text={mail.text} />
      </article>
    </>
  );
}

/** Plain text with its addresses as links. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/u).map((part, index) =>
    /^https?:\/\//u.test(part) ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
