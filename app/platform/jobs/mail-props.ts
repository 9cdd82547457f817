import { z } from "zod";
import { storedAs } from "#app/platform/stored.ts";

/** The props that a mail's template is rendered with; each template knows which ones it has. */
export const readMailProps = storedAs(
  "Mail.props",
  z.looseObject({
    agreementId: z.string().optional(),
    checkpointId: z.string().optional(),
    invoiceId: z.string().optional(),
    number: z.union([z.string(), z.number()]).optional(),
  }),
);

/**
 * Props named `secret…` grant access and are for the recipient only; they are removed after
 * sending.
 */
export function withoutSecrets(json: string): string {
  return JSON.stringify(readMailProps(json), (key, value: unknown) =>
    key.startsWith("secret") ? "" : value,
  );
}
