import { z } from "zod";

/** A JSON column holds what neither this version nor an older one writes. */
export class UnreadableColumn extends Error {
  constructor(column: string, problems: string) {
    super(`${column} can't be read: ${problems}`);
    this.name = "UnreadableColumn";
  }
}

/**
 * Makes the reader of a JSON column. Its schema accepts what this version writes and every older
 * shape, and returns today's: fields added later have a default.
 * @throws UnreadableColumn (from the reader)
 */
export function storedAs<Value>(column: string, schema: z.ZodType<Value>): (json: string) => Value {
  return (json) => {
    const { data, error } = schema.safeParse(parsed(column, json));
    if (error) throw new UnreadableColumn(column, z.prettifyError(error));
    return data;
  };
}

function parsed(column: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableColumn(column, "it is no JSON");
  }
}
