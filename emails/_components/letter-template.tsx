import { inLanguage } from "#app/kernel/language.ts";
import { Letter, Line } from "./letter.tsx";
import type { Template, Words } from "./template.ts";

/** What most mails are made of: a subject, a heading, some lines, and one action. */
export type LetterWords<Props> = {
  subject: (props: Props) => string;
  heading: (props: Props) => string;
  lines: (props: Props) => string[];
  action: string | ((props: Props) => string);
};

type Parts<Props> = {
  /** The sender's name in the letter. */
  from: (props: Props) => string;
  /** The address of the action; empty when there is none. */
  url?: (props: Props) => string;
  code?: (props: Props) => string;
};

/** A mail of plain lines. Words in English alone serve every reader. */
export function letterTemplate<Props>(
  words: Words<LetterWords<Props>> | { en: LetterWords<Props> },
  { from, url, code }: Parts<Props>,
): Template<Props> {
  const inReaders = (locale: string) => ("pl" in words ? inLanguage(locale, words) : words.en);
  return {
    subject: (props, locale) => inReaders(locale).subject(props),
    body: (props, locale) => {
      const { heading, lines, action } = inReaders(locale);
      const said = lines(props).filter(Boolean);
      return (
        <Letter
          locale={locale}
          from={from(props)}
          preview={said[0] ?? ""}
          heading={heading(props)}
          action={
            url?.(props)
              ? { label: typeof action === "string" ? action : action(props), url: url(props) }
              : undefined
          }
          code={code?.(props)}
        >
          {said.map((line, index) => (
            <Line key={index}>{line}</Line>
          ))}
        </Letter>
      );
    },
  };
}
