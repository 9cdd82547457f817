import { parseWithZod } from "@conform-to/zod/v4";
import { useCallback, useEffect, useState } from "react";
import { z } from "zod";
import type { ScopeValues } from "./scope-schema.ts";

const anything = z.any();

/** The current values of a form's fields. */
export function typedValues(form: FormData): ScopeValues {
  // The revision to save over belongs to the page, not to the values that are edited.
  form.delete("revision");
  return parseWithZod(form, { schema: anything }).payload as ScopeValues;
}

/**
 * The current values of the builder, for the preview: read again at each keystroke and each change
 * of rows.
 */
export function useTypedValues(
  formId: string,
  {
    saved,
    rows,
    onChange,
  }: { saved: ScopeValues; rows: string; onChange: (values: ScopeValues) => void },
): { values: ScopeValues; onInput: () => void } {
  const [values, setValues] = useState(saved);
  const read = useCallback(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const typed = typedValues(new FormData(form));
    setValues(typed);
    onChange(typed);
  }, [formId, onChange]);
  useEffect(read, [read, rows]);
  return { values, onInput: read };
}
