import { z } from "zod";
import { storedAs } from "#app/platform/stored.ts";

/** What a contact was called, and reached at, before: `Contact.formerly`. */
export const readIdentities = storedAs(
  "Contact.formerly",
  z.array(z.object({ name: z.string(), email: z.string() })),
);
