import type { ReactElement } from "react";
import type { Accent } from "#app/platform/ui/accent-tokens.server.ts";

/** Whom a mail is for, and whose it is: the reader's language (BCP 47), the studio's accent. */
export type Setting = { locale: string; accent: Accent };

/** A mail: its subject and its markup, from props alone. */
export type Template<Props> = {
  subject: (props: Props, locale: string) => string;
  body: (props: Props, setting: Setting) => ReactElement;
};
