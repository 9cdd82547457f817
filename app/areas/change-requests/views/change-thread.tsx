import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { Form, Link } from "@remix-run/react";
import { formatMoment, formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { changesWords } from "#words/studio/changes.ts";
import { Label, TextAreaInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

type Moment = string | Date;
type Props = {
  change: {
    wish: string;
    authorName: string;
    createdAt: Moment;
    versions: {
      id: string;
      version: number;
      price: MinorUnits;
      offer: string;
      expiresOn: Day;
      agreementId: Id<"Agreement"> | null;
    }[];
    notes: { id: string; authorName: string; body: string; at: Moment }[];
  };
  project: { id: string; currency: string; timeZone: string };
  body: string;
};

/** The change request, every offer that was made for it, and the notes about them. */
export function ChangeThread({ change, project, body }: Props) {
  const language = useLanguage();
  const words = useWords(changesWords).changeThread;
  const moment = (at: Moment) => formatMoment(new Date(at), language, project.timeZone);
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-2">
      <section>
        <h2 className="text-lg">{`${change.authorName}, ${moment(change.createdAt)}`}</h2>
        <p className="mt-1 max-w-[62ch] whitespace-pre-line">{change.wish}</p>
        {change.versions.length > 0 ? (
          <ul className="mt-6">
            {change.versions.map((version) => (
              <li key={version.id} className="border-line border-t py-3 text-sm">
                <span className="flex justify-between gap-6">
                  <span>
                    {version.agreementId ? (
                      <Link to={`/app/projects/${project.id}/agreements/${version.agreementId}`}>
                        {words.offerVersion(version.version)}
                      </Link>
                    ) : (
                      words.offerNotSent(version.version)
                    )}
                  </span>
                  <span className="figures">
                    {version.price === 0
                      ? words.freeOfCharge
                      : formatMoney(version.price, project.currency, language)}
                  </span>
                </span>
                {version.offer ? (
                  <span className="block whitespace-pre-line">{version.offer}</span>
                ) : null}
                <span className="text-muted block">
                  {words.validUntilExpiresOn(formatPlainDay(version.expiresOn, language))}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      <section aria-labelledby="talk">
        <h2 id="talk" className="text-lg">
          {words.questionsAndAnswers}
        </h2>
        <ul className="mt-1 space-y-3">
          {change.notes.map((note) => (
            <li key={note.id}>
              <p className="text-muted text-sm">{`${note.authorName}, ${moment(note.at)}`}</p>
              <p className="max-w-[62ch] whitespace-pre-line">{note.body}</p>
            </li>
          ))}
        </ul>
        <Form method="post" className="mt-3 space-y-3" key={change.notes.length}>
          <Label htmlFor="body">{words.askOrAnswer}</Label>
          <TextAreaInput id="body" name="body" rows={3} maxLength={4000} defaultValue={body} />
          <Button name="intent" value="ask-about-change">
            {words.send}
          </Button>
        </Form>
      </section>
    </div>
  );
}
