import { z } from "zod";

const text = (message: string, most = 120) =>
  z.string({ error: message }).trim().min(1, message).max(most, `Use at most ${most} characters.`);

export const setUpSchema = z.object({
  code: text("Enter the code shown in the terminal.", 40),
  workspace: text("Name your studio, as your clients know it."),
  name: text("Enter your name."),
  email: z.email({ error: "Enter your email address." }),
  password: z.string({ error: "Choose a password." }),
  country: text("Choose your country.", 2),
  currency: text("Choose your currency.", 3),
  timeZone: text("Choose your time zone.", 60),
  accent: z
    .string({ error: "Choose a colour." })
    .regex(/^#[0-9a-f]{6}$/iu, "Enter a colour such as #2b4c7e."),
});
