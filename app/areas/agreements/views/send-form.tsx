import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Recipient } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { RIGHTS } from "#app/areas/sharing/rules/guest-rights.ts";
import { formatList } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { agreementsWords } from "#words/studio/agreements.ts";
import { Label, TextInput, Tick } from "#app/platform/ui/inputs.tsx";
import { Button, LinkButton } from "#app/platform/ui/button.tsx";

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
      <Tick name="countersign" defaultChecked={proposal.countersign}>
        {words.iSignTooAfter}
        <span className="text-muted block text-sm">{words.itIsInForceOnly}</span>
      </Tick>
      <div>
        <Label htmlFor="expiresOn">{words.canBeSignedUntil}</Label>
        <TextInput
          id="expiresOn"
          name="expiresOn"
          type="date"
          defaultValue={expiresOn}
          min={earliest}
        />
      </div>
      {children}
      <p className="text-sm">{words.eachContactGetsAPersonal}</p>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="send-proposal" disabled={!canSend} tone="main">
          {words.sendTo(names || words.client)}
        </Button>
        <LinkButton to={`/app/projects/${projectId}/scope`}>{words.changeTheScope}</LinkButton>
      </div>
    </Form>
  );
}

type RowProps = { contact: Props["proposal"]["contacts"][number]; isOrdered: boolean };

function ContactRow({ contact, isOrdered }: RowProps) {
  const words = useWords(agreementsWords).sendForm;
  return (
    <li className="border-line border-t py-3">
      <Tick name="to" value={contact.id} defaultChecked={contact.isAsked}>
        {contact.name}
        <span className="text-muted block text-sm">
          {[contact.role, contact.email].filter(Boolean).join(", ")}
        </span>
      </Tick>
      <div
        className="flex flex-wrap items-center gap-x-5 pl-8"
        role="group"
        aria-label={words.rightsOfContact(contact.name)}
      >
        {CHOICES.map((right) => (
          <Tick
            key={right}
            name={`rights-${contact.id}`}
            value={right}
            defaultChecked={contact.rights.includes(right)}
            className="text-sm"
          >
            {words.rights[right]}
          </Tick>
        ))}
        {isOrdered ? (
          <label className="flex min-h-11 items-center gap-2 text-sm">
            {words.signingOrder}
            <TextInput
              name={`order-${contact.id}`}
              inputMode="numeric"
              defaultValue={String(contact.place)}
              aria-label={words.signingPositionOf(contact.name)}
              className="w-14"
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
