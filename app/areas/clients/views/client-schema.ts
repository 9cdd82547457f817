import { z } from "zod";
import { isVatId } from "#app/kernel/vat-id.ts";
import { LANGUAGES, type Language } from "#app/words/language.ts";
import { problem } from "#app/words/problem.ts";

const optional = (most: number) =>
  z.string().trim().max(most, problem("tooLong", most)).default("");
const required = (message: string, most = 120) =>
  z.string({ error: message }).trim().min(1, message).max(most, problem("tooLong", most));

export const contactSchema = z.object({
  id: z.string().optional(),
  name: required(problem("personUnnamed")),
  email: z.email({ error: problem("emailNeeded") }).max(254, problem("emailTooLong")),
  role: optional(80),
  locale: z.enum(Object.keys(LANGUAGES) as Language[]),
});

export const clientSchema = z
  .object({
    name: required(problem("clientUnnamed")),
    address: optional(400),
    country: required(problem("countryMissing"), 2),
    taxId: optional(40),
    vatId: optional(40),
    contacts: z.array(contactSchema).min(1, problem("contactsMissing")),
  })
  .superRefine(({ vatId, country }, context) => {
    if (vatId && !isVatId(vatId, country))
      context.addIssue({
        code: "custom",
        path: ["vatId"],
        message: problem("vatIdOfClient"),
      });
  });

/** A client as it is saved: what may be empty may be left out. A contact without an id is new. */
export type ClientDetails = z.input<typeof clientSchema>;
export type ContactDetails = z.input<typeof contactSchema>;
