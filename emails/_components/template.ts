import type { ReactElement } from "react";

/** A mail: its subject and its markup, from props alone. */
export type Template<Props> = {
  subject: (props: Props, locale: string) => string;
  body: (props: Props, locale: string) => ReactElement;
};
