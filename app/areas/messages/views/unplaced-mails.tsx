import { Form } from "@remix-run/react";
import type { UnplacedMail } from "#app/areas/messages/queries/list-unplaced.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { inboxWords } from "#words/studio/inbox.ts";

type Props = { mails: UnplacedMail[]; locale: string; timeZone: string };

/** Mails that belong to no conversation: read here, answered from one's own mailbox. */
export function UnplacedMails({ mails, locale, timeZone }: Props) {
  const words = inboxWords(locale);
  if (mails.length === 0) return null;
  return (
    <section aria-labelledby="unplaced" className="mb-10">
      <SectionHead id="unplaced">{words.unplaced}</SectionHead>
      <p className="hint">{words.unplacedHint}</p>
      <ul>
        {mails.map(({ id, from, subject, text, filesLeft, at }) => (
          <li key={id} className="border-line border-t py-2 first:border-t-0">
            <p className="break-words">
              <Mark kind="yours">{from}</Mark>{" "}
              <span className="text-muted text-sm">
                {formatMoment(new Date(at), locale, timeZone)}
              </span>
            </p>
            <Fold summary={subject || words.noSubject}>
              <p className="break-words whitespace-pre-line">{text}</p>
            </Fold>
            {filesLeft > 0 ? <p className="text-sm">{words.filesAsked(filesLeft)}</p> : null}
            <Form method="post" action="/app/inbox/mail">
              <input type="hidden" name="mailId" value={id} />
              <Button name="intent" value="settle-mail" tone="quiet">
                {words.seenTo}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
