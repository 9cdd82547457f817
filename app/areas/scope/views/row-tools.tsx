import type { FormMetadata } from "@conform-to/react";
import type { KeyboardEvent } from "react";
import type { ScopeValues } from "./scope-schema.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";
import { Button } from "#app/platform/ui/button.tsx";

type Props = {
  form: FormMetadata<ScopeValues>;
  name: string;
  index: number;
  count: number;
  label: string;
  /** The row's current content, for duplicating it. */
  copy: unknown;
};

/**
 * Move, duplicate and remove a row: buttons that work without scripts, and their keyboard
 * shortcuts.
 */
export function RowTools({ form, name, index, count, label, copy }: Props) {
  const words = useWords(scopeWords).rowTools;
  return (
    <div className="mt-2 flex flex-wrap gap-1">
      <Button
        {...form.reorder.getButtonProps({ name, from: index, to: Math.max(0, index - 1) })}
        disabled={index === 0}
        data-tool="up"
        tone="quiet"
        className="min-w-11 px-2"
        aria-label={words.moveUpLabel(label)}
        title="Alt + ↑"
      >
        ↑
      </Button>
      <Button
        {...form.reorder.getButtonProps({ name, from: index, to: Math.min(count - 1, index + 1) })}
        disabled={index === count - 1}
        data-tool="down"
        tone="quiet"
        className="min-w-11 px-2"
        aria-label={words.moveDownLabel(label)}
        title="Alt + ↓"
      >
        ↓
      </Button>
      <Button
        {...form.insert.getButtonProps({ name, index: index + 1, defaultValue: copy as never })}
        data-tool="copy"
        aria-label={words.duplicateLabel(label)}
        title="Alt + D"
        tone="quiet"
      >
        {words.duplicate}
      </Button>
      <Button
        {...form.remove.getButtonProps({ name, index })}
        aria-label={words.removeLabel(label)}
        tone="quiet"
      >
        {words.remove}
      </Button>
    </div>
  );
}

/**
 * Alt + ↑ or ↓ moves the row that is being edited, Alt + D duplicates it; the edited field keeps
 * the focus.
 */
export function rowKeys(event: KeyboardEvent<HTMLElement>): void {
  const tool =
    event.altKey && !event.ctrlKey && !event.metaKey
      ? { ArrowUp: "up", ArrowDown: "down", KeyD: "copy" }[event.code]
      : undefined;
  const button =
    tool && event.currentTarget.querySelector<HTMLButtonElement>(`[data-tool="${tool}"]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  const { name, dataset } = event.target as HTMLInputElement;
  const step = tool === "up" ? -1 : 1; // a duplicate comes after its row
  const target = name.replace(/\[(\d+)\]/u, (_whole, index: string) => `[${Number(index) + step}]`);
  button.click();
  if (dataset.tool) return;
  // The row moves in the page a moment later, and its field loses the focus then.
  for (const wait of [30, 120, 300])
    setTimeout(
      () =>
        document.activeElement === document.body && document.getElementsByName(target)[0]?.focus(),
      wait,
    );
}
