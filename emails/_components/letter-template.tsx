import { formatsIn, type Formats } from "#app/platform/i18n/format.ts";
import { Letter, Line, type MailPicture } from "./letter.tsx";
import type { Template } from "./template.ts";

/** What a mail says: a subject, a heading, some lines, and one action. */
export type LetterWords<Facts> = {
  subject: (facts: Facts) => string;
  heading: (facts: Facts) => string;
  lines: (facts: Facts) => string[];
  action: string | ((facts: Facts) => string);
  footer?: (facts: Facts) => string;
  /** Stands above everything in a mail that can be answered. */
  marker?: string;
};

type Parts<Props, Facts> = {
  /** What the words are told: the props, with amounts and days as the reader writes them. */
  facts: (props: Props, formats: Formats) => Facts;
  /** The sender's name in the letter. */
  from: (props: Props) => string;
  /** The address of the action; empty when there is none. */
  url?: (props: Props) => string;
  code?: (props: Props) => string;
  picture?: (props: Props) => MailPicture | undefined;
  /** Whether an answer by mail gets anywhere. */
  canReply?: (props: Props) => boolean;
};

/** A greeting is no preview. */
const previewOf = (lines: string[]) => lines.find((line) => line.length > 40) ?? lines[0] ?? "";

/** A mail of plain lines. */
export function letterTemplate<Props, Facts>(
  wordsIn: (language: string) => LetterWords<Facts>,
  { facts, from, url, code, picture, canReply }: Parts<Props, Facts>,
): Template<Props> {
  return {
    subject: (props, locale) => wordsIn(locale).subject(facts(props, formatsIn(locale))),
    body: (props, { locale, accent }) => {
      const { heading, lines, action, footer, marker } = wordsIn(locale);
      const told = facts(props, formatsIn(locale));
      const said = lines(told).filter(Boolean);
      const address = url?.(props);
      return (
        <Letter
          locale={locale}
          accent={accent}
          from={from(props)}
          preview={previewOf(said)}
          heading={heading(told)}
          action={
            address
              ? { label: typeof action === "string" ? action : action(told), url: address }
              : undefined
          }
          code={code?.(props)}
          footer={footer?.(told)}
          picture={picture?.(props)}
          marker={canReply?.(props) ? marker : undefined}
        >
          {said.map((line, index) => (
            <Line key={index}>{line}</Line>
          ))}
        </Letter>
      );
    },
  };
}
