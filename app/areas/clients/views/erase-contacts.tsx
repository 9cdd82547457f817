import { useWords } from "#app/platform/i18n/use-words.ts";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { clientsWords } from "#words/studio/clients.ts";

/** Who wants to be forgotten is, as far as the books and signatures allow. */
export function EraseContacts({ contacts }: { contacts: { id: string; name: string }[] }) {
  const words = useWords(clientsWords).client;
  if (contacts.length === 0) return null;
  return (
    <section className="mt-12 max-w-3xl">
      <SectionHead>{words.personalData}</SectionHead>
      <p className="text-muted mt-1 mb-2 max-w-[62ch]">{words.personalDataText}</p>
      {contacts.map(({ id, name }) => (
        <Confirm
          key={id}
          intent="erase-contact"
          label={words.erase(name)}
          warning={words.eraseText(name)}
        >
          <input type="hidden" name="contactId" value={id} />
        </Confirm>
      ))}
    </section>
  );
}
