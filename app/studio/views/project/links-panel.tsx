import type { Id } from "#app/kernel/id.ts";
import { dayOf } from "#app/kernel/day.ts";
import { Form, Link } from "@remix-run/react";
import type { listLinks } from "#app/areas/sharing/queries/list-links.server.ts";
import { formatMoment, formatPlainDay } from "#app/platform/i18n/format.ts";
import { MailNote, Panel, type Mails } from "./panel.tsx";

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
  const isReplaced = (link: GuestLink) =>
    link.standing === "revoked" &&
    links.some(({ contact, standing }) => contact.id === link.contact.id && standing === "open");
  return (
    <Panel title="Guest links">
      {links.length === 0 ? (
        <p className="text-muted py-3">
          Each contact gets a personal link when you send the project.
        </p>
      ) : null}
      <ul>
        {links.map((link) => (
          <li
            key={link.id}
            className={`border-line border-b py-3 ${link.standing === "open" ? "" : "text-muted"}`}
          >
            <p>
              {link.contact.name}
              {link.standing === "open" ? "" : `, ${link.standing}`}
            </p>
            <p className="text-muted text-sm">{rightsOf(link)}</p>
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

function rightsOf({ rights, expiresAt }: GuestLink): string {
  const lastDay = dayOf(new Date(expiresAt), "UTC");
  return `May ${rights.join(", ")}. Until ${formatPlainDay(lastDay, "en")}.`;
}

function Visits({ link, timeZone }: { link: GuestLink; timeZone: string }) {
  const { visits, visitCount } = link;
  const moment = (at: Date | string) => formatMoment(new Date(at), "en", timeZone);
  const [newest] = visits;
  if (!newest) return <p className="text-muted text-sm">Not opened yet</p>;
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {`Opened ${visitCount} ${visitCount === 1 ? "time" : "times"}, last on ${moment(newest.at)}`}
      </summary>
      <ul className="text-muted">
        {visits.map((visit) => (
          <li key={visit.id}>
            {`${moment(visit.at)}, ${visit.ip}, ${visit.userAgent.slice(0, 80)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function LinkActs({ link, projectId }: { link: GuestLink; projectId: Id<"Project"> }) {
  return (
    <Form method="post" className="flex flex-wrap gap-x-4 text-sm">
      <input type="hidden" name="linkId" value={link.id} />
      <button
        name="intent"
        value="replace-link"
        className="text-accent min-h-11 cursor-pointer underline underline-offset-4"
      >
        Send a new link
      </button>
      {link.standing === "revoked" ? null : (
        <button
          name="intent"
          value="revoke-link"
          className="text-bad min-h-11 cursor-pointer underline underline-offset-4"
        >
          Revoke
        </button>
      )}
      <Link
        to={`/app/projects/${projectId}/preview?link=${link.id}`}
        reloadDocument
        className="inline-flex min-h-11 items-center"
      >
        View as {link.contact.name.split(" ")[0]}
      </Link>
    </Form>
  );
}

/** A link for somebody who joined later, or with other rights than before. */
function GiveLink({ contacts }: { contacts: { id: string; name: string }[] }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        Give someone a link or different rights
      </summary>
      <Form method="post" className="border-accent space-y-3 border-l-2 pl-4">
        <div>
          <label htmlFor="link-contact" className="mb-1 block text-sm font-semibold">
            Contact
          </label>
          <select id="link-contact" name="contactId" className="field">
            {contacts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="flex flex-wrap gap-x-5" role="group" aria-label="Rights">
          {(["approve", "sign", "pay"] as const).map((right) => (
            <label key={right} className="flex min-h-11 items-center gap-2 text-sm">
              <input
                type="checkbox"
                name="rights"
                value={right}
                defaultChecked={right === "pay"}
                className="accent-accent h-5 w-5"
              />
              may {right}
            </label>
          ))}
        </div>
        <p className="text-muted text-sm">
          This replaces any earlier link for the same contact. Add new people on the client's page.
        </p>
        <button name="intent" value="give-guest-link" className="button">
          Email the link
        </button>
      </Form>
    </details>
  );
}
