import { z } from "zod";
import { storedAs } from "#app/platform/stored.ts";

/** What a mail's template is rendered with; which of it there is, each template knows. */
export const readMailProps = storedAs(
  "Mail.props",
  z.looseObject({
    agreementId: z.string().optional(),
    invoiceId: z.string().optional(),
    number: z.union([z.string(), z.number()]).optional(),
  }),
);

/**
 * Props named `secret…` open something, and are their recipient's alone; once sent, nobody else
 * needs them.
 */
export function withoutSecrets(json: string): string {
  return JSON.stringify(readMailProps(json), (key, value: unknown) =>
    key.startsWith("secret") ? "" : value,
  );
}
