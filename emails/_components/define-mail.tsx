import type { ReactElement } from "react";
import { accentTokens, MILEPOST_ACCENT } from "#app/platform/ui/accent-tokens.server.ts";
import type { Template } from "./template.ts";

/**
 * What goes into the outbox: which template, with which props. Props named `secret…` are removed
 * once it is sent.
 */
export type Written<Props> = { template: string; props: Props };

/** A mail: called with its props, it returns what goes into the outbox. */
export type Mail<Props> = Template<Props> & {
  (props: Props): Written<Props>;
  template: string;
};

/**
 * @param name The file's name without its extension: it is stored with each mail, so it must never
 * change.
 */
export function defineMail<Props>(name: string, template: Template<Props>): Mail<Props> {
  return Object.assign((props: Props) => ({ template: name, props }), {
    ...template,
    template: name,
  });
}

type Preview<Props> = ((props: Props & { locale?: string }) => ReactElement) & {
  PreviewProps: Props;
  mail: Mail<Props>;
};

/**
 * The default export of a mail's file, by which react-email's own server shows it with sample data.
 */
export function preview<Props extends object>(
  mail: Mail<Props>,
  sample: NoInfer<Props>,
): Preview<Props> {
  const Shown = ({ locale = "en", ...props }: Props & { locale?: string }) =>
    mail.body(props as unknown as Props, {
      locale,
      accent: accentTokens(MILEPOST_ACCENT),
    });
  return Object.assign(Shown, { PreviewProps: sample, mail });
}
