import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { listMail } from "#app/studio/queries/list-mail.server.ts";
import { mailState } from "#app/studio/views/mail-state.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { PageLinks, pageOf, PageTitle, SearchBox } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { mailWords } from "#words/studio/mail.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Tick } from "#app/platform/ui/inputs.tsx";

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
    timeZone: context.actor.workspace.timeZone,
  };
}

export default function Outbox() {
  const language = useLanguage();
  const { outbox: words, states } = useWords(mailWords);
  const { mails, pages, at, carrier, timeZone } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageTitle title={words.outbox} />
      {carrier === "outbox" ? (
        <Notice className="mb-8 max-w-3xl">{words.noEmailServiceIsSet}</Notice>
      ) : null}
      <SearchBox label={words.recipientOrSubject}>
        <Tick name="state" value="dead" defaultChecked={search.get("state") === "dead"}>
          {words.stuckOnly}
        </Tick>
      </SearchBox>
      {mails.length === 0 ? (
        <p className="text-muted mt-8">{words.noEmailsHereMilepostWrites}</p>
      ) : null}
      <ul className="mt-8">
        {mails.map((mail) => (
          <li
            key={mail.id}
            className="border-line grid gap-x-6 border-t py-3 sm:grid-cols-[1fr_11rem_9rem]"
          >
            <span className="min-w-0">
              <Link to={`/app/outbox/${mail.id}`}>
                {mail.subject || mail.template.replaceAll("-", " ")}
              </Link>
              <span className="text-muted block text-sm">
                {words.toToName(mail.toName, mail.toEmail)}
              </span>
            </span>
            <time dateTime={new Date(mail.createdAt).toISOString()} className="text-muted text-sm">
              {formatMoment(new Date(mail.createdAt), language, timeZone)}
            </time>
            <span
              className={`text-sm ${mail.status === "dead" || mail.delivery === "bounced" ? "text-bad font-semibold" : ""}`}
            >
              {states[mailState(mail, carrier)]}
            </span>
          </li>
        ))}
      </ul>
      <PageLinks page={at} pages={pages} />
    </>
  );
}
