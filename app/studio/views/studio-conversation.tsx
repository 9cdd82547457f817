import type { Asking } from "#app/areas/messages/queries/find-asking.server.ts";
import type { TypedMessage } from "#app/areas/messages/rules/conversation.ts";
import { ConversationPage } from "#app/areas/messages/views/conversation-page.tsx";
import type { MessagesView } from "#app/areas/messages/views/messages-view.ts";
import { PromiseAside } from "#app/areas/messages/views/promise-aside.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { formatList } from "#app/platform/i18n/format.ts";
import { useLanguage } from "#app/platform/i18n/use-words.ts";
import { inboxWords } from "#words/studio/inbox.ts";

type Props = Pick<
  MessagesView,
  "conversation" | "asked" | "proposed" | "formId" | "studio" | "timeZone" | "kept"
> & {
  asking: Asking;
  /** What was refused, if anything was. */
  answer: TypedMessage | undefined;
};

/** A conversation as the studio reads it, with what it has to promise beside it. */
export function StudioConversation({ asking, answer, ...view }: Props) {
  const language = useLanguage();
  const refusalText = useRefusalText();
  const problem = answer ? refusalText(answer.refusal) : "";
  const isOfTime = answer?.refusal === "time-wrong";
  return (
    <ConversationPage
      {...view}
      side="studio"
      locale={language}
      files="/files"
      mayWrite
      to={formatList(asking.people, language) || inboxWords(language).nobody}
      typed={isOfTime ? undefined : answer}
      problem={problem}
      aside={
        <PromiseAside
          conversation={view.conversation}
          asking={asking}
          locale={language}
          studio={view.studio}
          problem={isOfTime ? problem : ""}
        />
      }
    />
  );
}
