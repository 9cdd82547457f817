import { useLanguage } from "#app/platform/i18n/use-words.ts";
import { refusalText } from "./refusals.ts";

/** What a refusal says to a member, on a page in their language. */
export function useRefusalText(): (reason: string) => string {
  const language = useLanguage();
  return (reason) => refusalText(reason, language);
}
