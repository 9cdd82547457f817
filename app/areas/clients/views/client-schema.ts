import { z } from "zod";
import { isVatId } from "#app/kernel/vat-id.ts";
import { LANGUAGES, type Language } from "#app/kernel/language.ts";

const optional = (most: number) =>
  z.string().trim().max(most, `Use at most ${most} characters.`).default("");
const required = (message: string, most = 120) =>
  z.string({ error: message }).trim().min(1, message).max(most, `Use at most ${most} characters.`);

export const contactSchema = z.object({
  id: z.string().optional(),
  name: required("Enter the person's name."),
  email: z.email({ error: "Enter an email address." }).max(254),
  role: optional(80),
  locale: z.enum(Object.keys(LANGUAGES) as Language[]),
});

export const clientSchema = z
  .object({
    name: required("Enter the client's name."),
    address: optional(400),
    country: required("Choose the country.", 2),
    taxId: optional(40),
    vatId: optional(40),
    contacts: z.array(contactSchema).min(1, "Add at least one contact."),
  })
  .superRefine(({ vatId, country }, context) => {
    if (vatId && !isVatId(vatId, country))
      context.addIssue({
        code: "custom",
        path: ["vatId"],
        message:
          "This doesn't look like a VAT id of that country. Ask your client for it, or leave it empty.",
      });
  });

/** A client as it is saved: what may be empty may be left out. A contact without an id is new. */
export type ClientDetails = z.input<typeof clientSchema>;
export type ContactDetails = z.input<typeof contactSchema>;
