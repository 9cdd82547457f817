import { parseWithZod } from "@conform-to/zod/v4";
import { useCallback, useEffect, useState, type FormEvent } from "react";
import { z } from "zod";
import type { ScopeValues } from "./scope-schema.ts";

const anything = z.any();

/** What stands in the builder's fields at this moment, for the preview: read again at each keystroke and each change of rows. */
export function useTypedValues(formId: string, saved: ScopeValues, rows: string): { values: ScopeValues; onInput: (event: FormEvent) => void } {
  const [values, setValues] = useState(saved);
  const read = useCallback(() => {
    const form = document.getElementById(formId);
    if (form instanceof HTMLFormElement) setValues(parseWithZod(new FormData(form), { schema: anything }).payload as ScopeValues);
  }, [formId]);
  useEffect(read, [read, rows]);
  return { values, onInput: read };
}
