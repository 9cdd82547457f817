import { parseWithZod } from "@conform-to/zod/v4";
import type { Submission } from "@conform-to/react";
import { z } from "zod";
import { log } from "#app/platform/log.server.ts";
import { cleanText } from "#app/kernel/text.ts";

/** Bounds of a form, beyond which none of ours goes. The door bounds its size in bytes. */
const MOST_FIELDS = 5_000;
const MOST_NAME = 200;
const MOST_DEPTH = 8;

/** Conform's names ("lines[2].title"), with keys that no object has from birth. */
const NAME = /^[^.[\]]+(?:\.[^.[\]]+|\[\d{0,4}\])*$/u;
const INHERITED = /(?:^|\.)(?:__proto__|constructor|prototype)(?:$|[.[])/u;

/** A password is taken as it was typed. */
const AS_TYPED = /password|passphrase/iu;

const malformed = () => new Response("This isn't a form of ours.", { status: 400 });

/**
 * A form of text (application/x-www-form-urlencoded), bounded before it is parsed, its text
 * cleaned. Forms with files are read by `uploads.server.ts`.
 * @throws Response 400 for what none of our forms would send, 415 for another type
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (type !== "" && !/^application\/x-www-form-urlencoded\b/iu.test(type))
    throw new Response("Only forms are read here.", { status: 415 });
  const body = await request.text();
  if (countOf(body, "&") >= MOST_FIELDS) throw malformed();
  return boundedForm([...new URLSearchParams(body)]);
}

/**
 * A form of parsed fields: each name of Conform's kind, a list's index no larger than the number of
 * fields, each text cleaned.
 * @throws Response 400
 */
export function boundedForm(fields: [name: string, value: string][]): FormData {
  if (fields.length > MOST_FIELDS) throw malformed();
  const form = new FormData();
  for (const [name, value] of fields) {
    if (name === "__intent__") checkIntent(value, fields.length);
    if (name === "__state__" && value && !isShallow(parsedJson(value))) throw malformed();
    if (!isFieldName(name, fields.length)) throw malformed();
    form.append(name, AS_TYPED.test(name) ? value : cleanText(value));
  }
  return form;
}

function countOf(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count++;
  return count;
}

/** A browser sends at least one field of each row, so no index is larger than their number. */
function isFieldName(name: string, fields: number): boolean {
  if (name.length > MOST_NAME || !NAME.test(name) || INHERITED.test(name)) return false;
  const indexes = [...name.matchAll(/\[(\d+)\]/gu)].map(([, digits]) => Number(digits));
  const depth = name.split(/[.[]/u).length;
  return depth <= MOST_DEPTH && indexes.every((index) => index <= fields);
}

/** What Conform's buttons send: add a row, remove one, and the like. */
const shallow = z.unknown().refine((value) => isShallow(value));
const intentSchema = z.object({
  type: z.enum(["validate", "update", "reset", "insert", "remove", "reorder"]),
  payload: z.looseObject({
    name: z.string().optional(),
    index: z.int().min(0).optional(),
    from: z.int().min(0).optional(),
    to: z.int().min(0).optional(),
    value: shallow.optional(),
    defaultValue: shallow.optional(),
  }),
});

function checkIntent(value: string, fields: number): void {
  if (value === "") return;
  const { success, data } = intentSchema.safeParse(parsedJson(value));
  if (!success) throw malformed();
  const { name, index = 0, from = 0, to = 0 } = data.payload;
  if (name && !isFieldName(name, fields)) throw malformed();
  if (Math.max(index, from, to) > fields) throw malformed();
}

/** Is a value nested no deeper than a form? What walks it recursively would run out of stack. */
function isShallow(value: unknown, levels = MOST_DEPTH): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The submission of a form. Conform throws at fields that contradict each other ("a" and "a.b"),
 * which no page of ours sends.
 * @throws Response 400
 */
export function parseForm<Schema extends z.ZodType>(
  form: FormData,
  { schema }: { schema: Schema },
): Submission<z.input<Schema>, string[], z.output<Schema>> {
  try {
    return parseWithZod(form, { schema });
  } catch (error) {
    // If it isn't the form's fault, it is a mistake of ours in the schema.
    log().warn({ problem: String(error) }, "a form could not be read");
    throw malformed();
  }
}
