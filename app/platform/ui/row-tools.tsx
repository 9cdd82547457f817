import type { FormMetadata } from "@conform-to/react";
import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { shellWords } from "#words/studio/shell.ts";

type Props<Values extends Record<string, unknown>> = {
  form: Pick<FormMetadata<Values>, "reorder" | "remove">;
  /** The list's name in the form. */
  name: string;
  index: number;
  count: number;
  /** What the row is called in a sentence: "milestone 2". */
  label: string;
  /** More to do with the row, between moving and removing it. */
  children?: ReactNode;
};

/** Moves and removes a row of a form's list: buttons of the form, which work without scripts. */
export function RowTools<Values extends Record<string, unknown>>(props: Props<Values>) {
  const { form, name, index, count, label, children } = props;
  const words = useWords(shellWords).rowTools;
  const moves = [
    { tool: "up", sign: "↑", to: index - 1, text: words.moveUpLabel(label) },
    { tool: "down", sign: "↓", to: index + 1, text: words.moveDownLabel(label) },
  ];
  return (
    <div className="mt-2 flex flex-wrap gap-1">
      {moves.map(({ tool, sign, to, text }) => (
        <Button
          key={tool}
          {...form.reorder.getButtonProps({
            name,
            from: index,
            to: Math.min(count - 1, Math.max(0, to)),
          })}
          disabled={to < 0 || to >= count}
          data-tool={tool}
          aria-label={text}
          title={`Alt + ${sign}`}
          tone="quiet"
          className="min-w-11 px-2"
        >
          {sign}
        </Button>
      ))}
      {children}
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
