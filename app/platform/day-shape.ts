import { z } from "zod";
import { parseDay, type Day } from "#app/kernel/day.ts";
import { problem } from "#app/words/problem.ts";

/** A calendar date in a form or a JSON column; `message` says what to do when it isn't one. */
export const dayShape = (message = problem("theDayMissing")) =>
  z.string({ error: message }).transform((text, context): Day => {
    const day = parseDay(text);
    if (day !== null) return day;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
