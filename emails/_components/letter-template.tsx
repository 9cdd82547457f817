import { inLanguage } from "#app/kernel/language.ts";
import { Letter, Line } from "./letter.tsx";
import type { Template, Words } from "./template.ts";

/** What most mails are made of: a subject, a heading, some lines, and one thing to do. */
export type LetterWords<Props> = {
  subject: (props: Props) => string;
  heading: (props: Props) => string;
  lines: (props: Props) => string[];
  action: string | ((props: Props) => string);
};

type Parts<Props> = {
  /** Whose letter it is. */
  from: (props: Props) => string;
  /** Where the one thing to do is done; empty when there is nothing to do. */
  url?: (props: Props) => string;
  code?: (props: Props) => string;
};

/** A mail of plain lines; words in one language serve every reader. */
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
