import type { ReactElement } from "react";
import type { Template } from "./template.ts";

/**
 * What goes into the outbox: which template, with which props. Props named `secret…` are forgotten
 * once sent.
 */
export type Written<Props> = { template: string; props: Props };

/** A mail: called with its props it is what goes into the outbox. */
export type Mail<Props> = Template<Props> & {
  (props: Props): Written<Props>;
  template: string;
};

/**
 * @param name The file's own, without its ending: it is stored with each mail, so it never changes.
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
 * What a mail's file exports by default: how react-email's own server shows it, with sample data.
 */
export function preview<Props extends object>(
  mail: Mail<Props>,
  sample: NoInfer<Props>,
): Preview<Props> {
  const Shown = ({ locale = "en", ...props }: Props & { locale?: string }) =>
    mail.body(props as unknown as Props, locale);
  return Object.assign(Shown, { PreviewProps: sample, mail });
}
