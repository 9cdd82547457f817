import type { Id } from "#app/kernel/id.ts";
import { dayOf } from "#app/kernel/day.ts";
import { Form } from "@remix-run/react";
import type { listLinks } from "#app/areas/sharing/queries/list-links.server.ts";
import { formatList, formatMoment, formatPlainDay } from "#app/platform/i18n/format.ts";
import { MailNote, Panel, type Mails } from "./panel.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Label, SelectInput, Tick } from "#app/platform/ui/inputs.tsx";
import { Button, LinkButton } from "#app/platform/ui/button.tsx";

type Links = Awaited<ReturnType<typeof listLinks>>;
type GuestLink = Links[number];
type LinksProps = {
  links: Links;
  mails: Mails;
  projectId: Id<"Project">;
  timeZone: string;
  contacts: { id: string; name: string }[];
};

/** Who has access, with which rights, and whether they have used it. */
export function LinksPanel({ links, mails, projectId, timeZone, contacts }: LinksProps) {
  const words = useWords(projectsWords).linksPanel;
  const isReplaced = (link: GuestLink) =>
    link.standing === "revoked" &&
    links.some(({ contact, standing }) => contact.id === link.contact.id && standing === "open");
  return (
    <Panel title={words.guestLinks}>
      {links.length === 0 ? (
        <p className="text-muted py-3">{words.eachContactGetsAPersonal}</p>
      ) : null}
      <ul>
        {links.map((link) => (
          <li
            key={link.id}
            className={`border-line border-b py-3 ${link.standing === "open" ? "" : "text-muted"}`}
          >
            <p>
              {link.contact.name}
              {link.standing === "open" ? "" : `, ${words.standings[link.standing]}`}
            </p>
            <Rights link={link} />
            <MailNote mails={mails} kind="link" id={link.id} />
            <Visits link={link} timeZone={timeZone} />
            {isReplaced(link) ? null : <LinkActs link={link} projectId={projectId} />}
          </li>
        ))}
      </ul>
      {contacts.length > 0 ? <GiveLink contacts={contacts} /> : null}
    </Panel>
  );
}

function Rights({ link: { rights, expiresAt } }: { link: GuestLink }) {
  const language = useLanguage();
  const words = useWords(projectsWords).linksPanel;
  const lastDay = formatPlainDay(dayOf(new Date(expiresAt), "UTC"), language);
  const names = rights.map((right) => words.rights[right]);
  return (
    <p className="text-muted text-sm">{words.mayUntil(formatList(names, language), lastDay)}</p>
  );
}

function Visits({ link, timeZone }: { link: GuestLink; timeZone: string }) {
  const language = useLanguage();
  const words = useWords(projectsWords).linksPanel;
  const { visits, visitCount } = link;
  const moment = (at: Date | string) => formatMoment(new Date(at), language, timeZone);
  const [newest] = visits;
  if (!newest) return <p className="text-muted text-sm">{words.notOpenedYet}</p>;
  return (
    <Fold summary={words.opened(visitCount, moment(newest.at))} className="text-sm">
      <ul className="text-muted">
        {visits.map((visit) => (
          <li key={visit.id}>
            {`${moment(visit.at)}, ${visit.ip}, ${visit.userAgent.slice(0, 80)}`}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function LinkActs({ link, projectId }: { link: GuestLink; projectId: Id<"Project"> }) {
  const words = useWords(projectsWords).linksPanel;
  return (
    <Form method="post" className="flex flex-wrap gap-x-4 text-sm">
      <input type="hidden" name="linkId" value={link.id} />
      <Button name="intent" value="replace-link" tone="quiet">
        {words.sendANewLink}
      </Button>
      {link.standing === "revoked" ? null : (
        <Button name="intent" value="revoke-link" tone="quiet" className="text-bad">
          {words.revoke}
        </Button>
      )}
      <LinkButton
        to={`/app/projects/${projectId}/preview?link=${link.id}`}
        reloadDocument
        tone="quiet"
      >
        {words.viewAs(link.contact.name.split(" ")[0] ?? "")}
      </LinkButton>
    </Form>
  );
}

/** A link for somebody who joined later, or with other rights than before. */
function GiveLink({ contacts }: { contacts: { id: string; name: string }[] }) {
  const words = useWords(projectsWords).linksPanel;
  return (
    <Fold summary={words.giveSomeoneALink}>
      <Form method="post" className="border-accent-ink space-y-3 border-l-2 pl-4">
        <div>
          <Label htmlFor="link-contact">{words.contact}</Label>
          <SelectInput id="link-contact" name="contactId">
            {contacts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectInput>
        </div>
        <div className="flex flex-wrap gap-x-5" role="group" aria-label={words.rightsOfTheLink}>
          {(["approve", "sign", "pay"] as const).map((right) => (
            <Tick
              key={right}
              name="rights"
              value={right}
              defaultChecked={right === "pay"}
              className="text-sm"
            >
              {words.may[right]}
            </Tick>
          ))}
        </div>
        <p className="text-muted text-sm">{words.thisReplacesAnyEarlierLink}</p>
        <Button name="intent" value="give-guest-link">
          {words.emailTheLink}
        </Button>
      </Form>
    </Fold>
  );
}
