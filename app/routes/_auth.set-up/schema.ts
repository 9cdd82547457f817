import { z } from "zod";
import { problem } from "#app/words/problem.ts";

const text = (message: string, most = 120) =>
  z.string({ error: message }).trim().min(1, message).max(most, problem("tooLong", most));

export const setUpSchema = z.object({
  code: text(problem("setUpCodeMissing"), 40),
  workspace: text(problem("studioUnnamedAtFirst")),
  name: text(problem("ownNameMissing")),
  email: z.email({ error: problem("ownEmailMissing") }),
  password: z.string({ error: problem("passwordMissing") }),
  country: text(problem("ownCountryMissing"), 2),
  currency: text(problem("ownCurrencyMissing"), 3),
  timeZone: text(problem("timeZoneMissing"), 60),
  accent: z
    .string({ error: problem("colourMissing") })
    .regex(/^#[0-9a-f]{6}$/iu, problem("colourUnreadable")),
});
