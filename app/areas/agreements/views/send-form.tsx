import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Recipient } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { RIGHTS } from "#app/areas/sharing/rules/guest-rights.ts";

/** The rights that are granted one by one; everybody who gets a link may view and comment. */
const CHOICES = [
  ["approve", "may approve"],
  ["sign", "signs"],
  ["pay", "may pay"],
] as const;

type Props = {
  proposal: {
    contacts: {
      id: string;
      name: string;
      email: string;
      role: string;
      /** As chosen the last time it was sent. */
      isAsked: boolean;
      rights: string[];
      place: number;
    }[];
    countersign: boolean;
    expiresOn: Day;
    earliest: string;
  };
  projectId: Id<"Project">;
  canSend: boolean;
  /** The terms, chosen in the same form, so that only the terms on screen are sent. */
  children: ReactNode;
};

/** Who gets a link, with which rights; who signs in which order; until when. */
export function SendForm({ proposal, projectId, canSend, children }: Props) {
  const { contacts, expiresOn, earliest } = proposal;
  const names = contacts.map(({ name }) => name.split(" ")[0]).join(" and ");
  return (
    <Form method="post" className="space-y-6">
      <fieldset>
        <legend className="font-display mb-2 text-xl">Who gets a link</legend>
        <ul>
          {contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} isOrdered={contacts.length > 1} />
          ))}
        </ul>
      </fieldset>
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          name="countersign"
          defaultChecked={proposal.countersign}
          className="accent-accent mt-1 h-5 w-5 shrink-0"
        />
        <span>
          I sign too, after the client
          <span className="text-muted block text-sm">
            It is in force only then. Otherwise, your offer binds you, and the client's signature
            puts it in force.
          </span>
        </span>
      </label>
      <div>
        <label htmlFor="expiresOn" className="mb-1 block text-sm font-semibold">
          Can be signed until
        </label>
        <input
          id="expiresOn"
          name="expiresOn"
          type="date"
          className="field"
          defaultValue={expiresOn}
          min={earliest}
        />
      </div>
      {children}
      <p className="text-sm">
        Each contact gets a personal link by email, and reminders while a signature is missing. The
        agreement is fixed as you see it here; you can withdraw the offer until it is signed.
      </p>
      <div className="flex flex-wrap gap-3">
        <button
          name="intent"
          value="send-proposal"
          className="button"
          data-tone="main"
          disabled={!canSend}
        >{`Send to ${names || "the client"}`}</button>
        <Link to={`/app/projects/${projectId}/scope`} className="button">
          Change the scope
        </Link>
      </div>
    </Form>
  );
}

type RowProps = { contact: Props["proposal"]["contacts"][number]; isOrdered: boolean };

function ContactRow({ contact, isOrdered }: RowProps) {
  return (
    <li className="border-line border-t py-3">
      <label className="flex min-h-11 items-start gap-3">
        <input
          type="checkbox"
          name="to"
          value={contact.id}
          defaultChecked={contact.isAsked}
          className="accent-accent mt-1 h-5 w-5"
        />
        <span>
          {contact.name}
          <span className="text-muted block text-sm">
            {[contact.role, contact.email].filter(Boolean).join(", ")}
          </span>
        </span>
      </label>
      <div
        className="flex flex-wrap items-center gap-x-5 pl-8"
        role="group"
        aria-label={`Rights of ${contact.name}`}
      >
        {CHOICES.map(([right, label]) => (
          <label key={right} className="flex min-h-11 items-center gap-2 text-sm">
            <input
              type="checkbox"
              name={`rights-${contact.id}`}
              value={right}
              defaultChecked={contact.rights.includes(right)}
              className="accent-accent h-5 w-5"
            />
            {label}
          </label>
        ))}
        {isOrdered ? (
          <label className="flex min-h-11 items-center gap-2 text-sm">
            signing order
            <input
              name={`order-${contact.id}`}
              inputMode="numeric"
              defaultValue={String(contact.place)}
              className="field w-14"
              aria-label={`Signing position of ${contact.name}`}
            />
          </label>
        ) : null}
      </div>
    </li>
  );
}

/** The chosen recipients, in signing order. */
export function readRecipients(form: FormData): Recipient[] {
  const place = (contactId: Id<"Contact">) => Number(form.get(`order-${contactId}`) ?? 0) || 0;
  return form
    .getAll("to")
    .map(String)
    .sort((a, b) => place(a) - place(b))
    .map((contactId) => ({
      contactId,
      rights: RIGHTS.filter((right) => form.getAll(`rights-${contactId}`).includes(right)),
    }));
}
