import { subjectKey, type Subject } from "#app/areas/messages/rules/subject.ts";
import { messagesWords } from "#words/messages.ts";

type Props = {
  /** The project's page: "/portal/p". */
  home: string;
  about: Subject;
  locale: string;
};

/** From a thing to the conversation about it. */
export function WriteAbout({ home, about, locale }: Props) {
  const query = new URLSearchParams({ about: subjectKey(about) });
  return (
    <p className="no-print mt-6">
      <a
        href={`${home}/messages?${query.toString()}#write`}
        className="inline-flex min-h-11 items-center"
      >
        {messagesWords(locale).writeAbout}
      </a>
    </p>
  );
}
