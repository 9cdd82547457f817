import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Text,
} from "react-email";
import type { ReactNode } from "react";
import type { Accent, AccentTokens } from "#app/platform/ui/accent-tokens.server.ts";

/** A picture that travels with the mail: its part's id, and its size in pixels. */
export type MailPicture = { cid: string; alt: string; width: number; height: number };

/** The width in pixels of what a mail says. */
const WIDTH = 512;

export type LetterProps = {
  locale: string;
  accent: Accent;
  preview: string;
  heading: string;
  /** The sender: the studio's name, in place of a logo. */
  from: string;
  action?: { label: string; url: string };
  /** A code to type, set large. */
  code?: string;
  footer?: string;
  picture?: MailPicture;
  /** The line above which an answer is to be written. */
  marker?: string;
  children: ReactNode;
};

/** The colours of a mail in the dark, as on the pages (styles.css). */
const darkStyle = ({ fill, onFill }: AccentTokens) => `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.ground,.ground>table>tbody>tr>td{background:#181611!important}.ink{color:#eee8dc!important}.soft{color:#aca392!important}.act{background:${fill}!important;color:${onFill}!important}}`;

/** The look of every mail: a sheet of paper, one action, plain words. It reads well as text too. */
export function Letter({
  locale,
  accent,
  preview,
  heading,
  from,
  action,
  code,
  footer,
  picture,
  marker,
  children,
}: LetterProps) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* React would escape the selectors if they were children. */}
        <style dangerouslySetInnerHTML={{ __html: darkStyle(accent.dark) }} />
      </Head>
      <Body
        lang={locale}
        className="ground"
        style={{
          backgroundColor: "#faf7f1",
          margin: 0,
          fontFamily: "'Hanken Grotesk', -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif",
        }}
      >
        <Preview>{preview}</Preview>
        {marker ? (
          <Text className="soft" style={{ color: "#665f54", fontSize: 12, textAlign: "center" }}>
            {`— ${marker} —`}
          </Text>
        ) : null}
        <Container style={{ maxWidth: 560, padding: "40px 24px" }}>
          <Text className="soft" style={{ color: "#665f54", fontSize: 14, margin: 0 }}>
            {from}
          </Text>
          <Heading
            as="h1"
            className="ink"
            style={{
              color: "#1f1c17",
              fontFamily: "Newsreader, Georgia, serif",
              fontWeight: 500,
              fontSize: 28,
              lineHeight: "34px",
              margin: "8px 0 20px",
            }}
          >
            {heading}
          </Heading>
          {picture ? <Picture picture={picture} url={action?.url ?? ""} /> : null}
          {children}
          {code ? (
            <Text
              className="ink"
              style={{
                color: "#1f1c17",
                fontSize: 34,
                letterSpacing: 6,
                fontWeight: 600,
                margin: "24px 0",
              }}
            >
              {code}
            </Text>
          ) : null}
          {action ? (
            <Button
              className="act"
              href={action.url}
              style={{
                backgroundColor: accent.light.fill,
                color: accent.light.onFill,
                padding: "14px 24px",
                borderRadius: 3,
                fontSize: 16,
                fontWeight: 600,
                margin: "16px 0 24px",
              }}
            >
              {action.label}
            </Button>
          ) : null}
          <Hr style={{ borderColor: "#e0d9cc" }} />
          <Text className="soft" style={{ color: "#665f54", fontSize: 13, lineHeight: "20px" }}>
            {footer ?? from}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function Picture({ picture, url }: { picture: MailPicture; url: string }) {
  const width = Math.min(WIDTH, picture.width);
  return (
    <Link href={url}>
      <Img
        src={`cid:${picture.cid}`}
        alt={picture.alt}
        width={width}
        height={Math.round((picture.height * width) / picture.width)}
        style={{ width: "100%", maxWidth: width, height: "auto", margin: "0 0 20px" }}
      />
    </Link>
  );
}

export function Line({ children }: { children: ReactNode }) {
  return (
    <Text
      className="ink"
      style={{
        color: "#1f1c17",
        fontSize: 16,
        lineHeight: "26px",
        margin: "0 0 14px",
        whiteSpace: "pre-line",
      }}
    >
      {children}
    </Text>
  );
}
