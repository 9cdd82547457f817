import type { FormMetadata } from "@conform-to/react";
import type { ScopeValues } from "./scope-schema.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { RowTools } from "#app/platform/ui/row-tools.tsx";

type Props = {
  form: FormMetadata<ScopeValues>;
  name: string;
  index: number;
  count: number;
  label: string;
  /** The row's current content, for duplicating it. */
  copy: unknown;
};

/** Move, duplicate and remove a row of the scope. */
export function ScopeRowTools({ copy, ...row }: Props) {
  const words = useWords(scopeWords).rowTools;
  const { form, name, index, label } = row;
  return (
    <RowTools {...row}>
      <Button
        {...form.insert.getButtonProps({ name, index: index + 1, defaultValue: copy as never })}
        data-tool="copy"
        aria-label={words.duplicateLabel(label)}
        title="Alt + D"
        tone="quiet"
      >
        {words.duplicate}
      </Button>
    </RowTools>
  );
}
