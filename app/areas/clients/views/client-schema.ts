import { z } from "zod";
import { CLIENT_LANGUAGES } from "#app/areas/clients/rules/client-form.ts";

const optional = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`).default("");
const required = (message: string, most = 120) => z.string({ error: message }).trim().min(1, message).max(most, `Use at most ${most} characters.`);

export const contactSchema = z.object({
  id: z.string().optional(),
  name: required("Enter the person's name."),
  email: z.email({ error: "Enter an email address." }).max(254),
  role: optional(80),
  locale: z.enum(CLIENT_LANGUAGES),
});

export const clientSchema = z.object({
  name: required("Enter the client's name."),
  address: optional(400),
  country: required("Choose the country.", 2),
  taxId: optional(40),
  vatId: optional(40),
  contacts: z.array(contactSchema).min(1, "Add at least one contact."),
});
