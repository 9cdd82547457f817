import type { FieldMetadata } from "@conform-to/react";
import type { ScopeValues } from "./scope-schema.ts";

/** The scope builder's form, field by field. */
export type ScopeFields = Required<{
  [Key in keyof ScopeValues]: FieldMetadata<ScopeValues[Key], ScopeValues>;
}>;
