import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Recipient } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { RIGHTS } from "#app/areas/sharing/rules/guest-rights.ts";
import { formatList } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { agreementsWords } from "#words/studio/agreements.ts";

/** The rights that are granted one by one; everybody who gets a link may view and comment. */
const CHOICES = ["approve", "sign", "pay"] as const;

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
  const language = useLanguage();
  const words = useWords(agreementsWords).sendForm;
  const { contacts, expiresOn, earliest } = proposal;
  const names = formatList(
    contacts.map(({ name }) => name.split(" ")[0] ?? name),
    language,
  );
  return (
    <Form method="post" className="space-y-6">
      <fieldset>
        <legend className="font-display mb-2 text-xl">{words.whoGetsALink}</legend>
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
          {words.iSignTooAfter}
          <span className="text-muted block text-sm">{words.itIsInForceOnly}</span>
        </span>
      </label>
      <div>
        <label htmlFor="expiresOn" className="mb-1 block text-sm font-semibold">
          {words.canBeSignedUntil}
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
      <p className="text-sm">{words.eachContactGetsAPersonal}</p>
      <div className="flex flex-wrap gap-3">
        <button
          name="intent"
          value="send-proposal"
          className="button"
          data-tone="main"
          disabled={!canSend}
        >
          {words.sendTo(names || words.client)}
        </button>
        <Link to={`/app/projects/${projectId}/scope`} className="button">
          {words.changeTheScope}
        </Link>
      </div>
    </Form>
  );
}

type RowProps = { contact: Props["proposal"]["contacts"][number]; isOrdered: boolean };

function ContactRow({ contact, isOrdered }: RowProps) {
  const words = useWords(agreementsWords).sendForm;
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
        aria-label={words.rightsOfContact(contact.name)}
      >
        {CHOICES.map((right) => (
          <label key={right} className="flex min-h-11 items-center gap-2 text-sm">
            <input
              type="checkbox"
              name={`rights-${contact.id}`}
              value={right}
              defaultChecked={contact.rights.includes(right)}
              className="accent-accent h-5 w-5"
            />
            {words.rights[right]}
          </label>
        ))}
        {isOrdered ? (
          <label className="flex min-h-11 items-center gap-2 text-sm">
            {words.signingOrder}
            <input
              name={`order-${contact.id}`}
              inputMode="numeric"
              defaultValue={String(contact.place)}
              className="field w-14"
              aria-label={words.signingPositionOf(contact.name)}
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
