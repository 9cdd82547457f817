import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { listMail } from "#app/studio/queries/list-mail.server.ts";
import { mailState } from "#app/studio/views/mail-state.ts";
import { carrierTrouble } from "#app/platform/jobs/carrier-trouble.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { PageLinks, pageOf, PageTitle, SearchBox } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { mailWords } from "#words/studio/mail.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Tick } from "#app/platform/ui/inputs.tsx";
import { Row } from "#app/platform/ui/row.tsx";
import { Empty } from "#app/platform/ui/empty.tsx";
import type { MarkKind } from "#app/platform/ui/mark.tsx";

export const meta = titled(mailWords, (words) => words.outbox.outbox);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const search = new URL(request.url).searchParams;
  const at = pageOf(search);
  const found = await listMail(context, {
    search: search.get("search") ?? "",
    page: at,
    onlyStuck: search.get("state") === "dead",
  });
  return {
    at,
    ...found,
    carrier: gateways().mail.name,
    trouble: carrierTrouble(),
    timeZone: context.actor.workspace.timeZone,
  };
}

const MARKS: Record<ReturnType<typeof mailState>, MarkKind> = {
  stuck: "late",
  "not-sent": "done",
  bounced: "late",
  complained: "late",
  waiting: "theirs",
  "being-sent": "progress",
  "in-outbox": "review",
  sent: "review",
  delivered: "done",
};

export default function Outbox() {
  const language = useLanguage();
  const { outbox: words, states } = useWords(mailWords);
  const { mails, pages, at, carrier, trouble, timeZone } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageTitle title={words.outbox} />
      {carrier === "outbox" ? (
        <Notice className="mb-8 max-w-3xl">{words.noEmailServiceIsSet}</Notice>
      ) : null}
      {trouble ? (
        <Notice tone="bad" role="alert" className="mb-8 max-w-3xl">
          {words.carrierTrouble(
            trouble.error,
            formatMoment(new Date(trouble.since), language, timeZone),
            formatMoment(new Date(trouble.until), language, timeZone),
          )}
        </Notice>
      ) : null}
      <SearchBox label={words.recipientOrSubject}>
        <Tick name="state" value="dead" defaultChecked={search.get("state") === "dead"}>
          {words.stuckOnly}
        </Tick>
      </SearchBox>
      {mails.length === 0 ? <Empty>{words.noEmailsHereMilepostWrites}</Empty> : null}
      <ul className="mt-8">
        {mails.map((mail) => (
          <Row
            key={mail.id}
            mark={MARKS[mailState(mail, carrier)]}
            title={
              <Link to={`/app/outbox/${mail.id}`}>
                {mail.subject || mail.template.replaceAll("-", " ")}
              </Link>
            }
            facts={words.toToName(mail.toName, mail.toEmail)}
            when={
              <>
                <time dateTime={new Date(mail.createdAt).toISOString()} className="block">
                  {formatMoment(new Date(mail.createdAt), language, timeZone)}
                </time>
                {states[mailState(mail, carrier)]}
              </>
            }
          />
        ))}
      </ul>
      <PageLinks page={at} pages={pages} />
    </>
  );
}
