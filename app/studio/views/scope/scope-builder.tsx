import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from "react";
import type { Tax } from "#app/areas/invoicing/rules/tax.ts";
import { ScopeForm } from "#app/areas/scope/views/scope-form.tsx";
import { scopeSchema, type ScopeValues } from "#app/areas/scope/views/scope-schema.ts";
import { draftOf, planOf } from "#app/areas/scope/views/scope-values.ts";
import { useAutosave } from "#app/areas/scope/views/use-autosave.ts";
import { useHistory, type Steps, type StepsKeeper } from "#app/areas/scope/views/use-history.ts";
import { useTypedValues } from "#app/areas/scope/views/use-typed-values.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { DraftPreview, type Frame } from "./draft-preview.tsx";
import { DraftTotals } from "./draft-totals.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Button } from "#app/platform/ui/button.tsx";

type BuilderProps = Props & {
  /** Rendered above the builder, given what a form has to know that replaces the whole. */
  above: (saving: Pick<ReturnType<typeof useAutosave>, "revision" | "replace">) => ReactNode;
};
type Props = {
  hasDraft?: boolean;
  values: ScopeValues;
  revision: number;
  currency: string;
  frame: Frame;
  tax: Tax;
  result: unknown;
};

const FORM = "builder";

/**
 * The builder with its totals beside it. It saves while the freelancer types, and every step can be
 * undone, even a template.
 */
export function ScopeBuilder({
  stored,
  ...props
}: BuilderProps & { /** A new value rebuilds the builder from `values`. */ stored: string }) {
  const steps = useRef<Steps>();
  return <Builder key={stored} {...props} steps={steps} />;
}

function Builder({
  hasDraft = false,
  values,
  revision,
  currency,
  frame,
  tax,
  result,
  above,
  steps,
}: BuilderProps & { steps: StepsKeeper }) {
  const refusalText = useRefusalText();
  const words = useWords(scopeWords).scopeBuilder;
  const history = useHistory(values, steps);
  const autosave = useAutosave(FORM, revision);
  const { undo, redo, seed, note } = history;
  const { touch } = autosave;
  useEffect(() => {
    // Within a field, the field's own undo applies.
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.key.toLowerCase() !== "z" ||
        event.target instanceof HTMLInputElement ||
        event.target instanceof HTMLTextAreaElement
      )
        return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo]);
  // The server's answer to a form that was undone since doesn't apply to the form that replaced it.
  const said = useRef<{ turn: number; result: unknown }>({ turn: 0, result: undefined });
  if (said.current.turn !== seed.turn) said.current = { turn: seed.turn, result };
  const onChange = useCallback((typed: ScopeValues) => note(typed), [note]);
  useEffect(() => {
    if (seed.turn > 0) touch();
  }, [seed.turn, touch]);
  // An answer from before the last undo or redo is out of date.
  const isStale = said.current.result === result && seed.turn !== 0;
  return (
    <>
      {above(autosave)}
      {hasDraft && autosave.state !== "saved" ? (
        <Notice role="status" className="mb-6">
          {words.thisIsHowYouLeft}
        </Notice>
      ) : null}
      <div className="mb-6 flex flex-wrap items-center gap-3">
        <Button type="button" onClick={undo} disabled={!history.canUndo}>
          {words.undo}
        </Button>
        <Button type="button" onClick={redo} disabled={!history.canRedo}>
          {words.redo}
        </Button>
        <p
          role="status"
          className={`text-sm ${autosave.state === "refused" ? "text-bad" : "text-muted"}`}
        >
          {autosave.state === "refused" ? refusalText(autosave.reason) : words.said[autosave.state]}
        </p>
      </div>
      <Draft
        key={seed.turn}
        values={seed.values}
        revision={autosave.revision}
        currency={currency}
        frame={frame}
        tax={tax}
        result={isStale ? undefined : result}
        onChange={onChange}
        touch={touch}
      />
    </>
  );
}

function Draft({
  values: first,
  revision,
  currency,
  frame,
  tax,
  result,
  onChange,
  touch,
}: Props & { onChange: (values: ScopeValues) => void; touch: () => void }) {
  const refusalText = useRefusalText();
  const words = useWords(scopeWords).scopeBuilder;
  const schema = useMemo(() => scopeSchema(currency), [currency]);
  const [form, fields] = useForm<ScopeValues>({
    id: FORM,
    lastResult: result as never,
    defaultValue: first,
    shouldRevalidate: "onBlur",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  });
  const rows = [fields.milestones, fields.deliverables, fields.exclusions]
    .flatMap((field) => field.getFieldList().map(({ key }) => key))
    .join(" ");
  const { values, onInput } = useTypedValues(form.id, { saved: first, rows, onChange });
  const draft = draftOf(values, { currency, untitled: words.untitled });
  const plan = planOf(draft);
  const onTyped = () => {
    onInput();
    touch();
  };
  return (
    <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
      {/* Typing and the rows' buttons are handled as events bubble up; people use the controls
          inside. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        onInput={onTyped}
        onClick={(event) =>
          event.target instanceof HTMLButtonElement && event.target.name !== "intent" && touch()
        }
      >
        <ScopeForm
          form={form}
          fields={fields}
          typed={values}
          currency={currency}
          revision={revision}
        />
      </div>
      {/* It scrolls on its own, so it must be reachable by keyboard (WCAG 2.1.1). */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <aside
        aria-label={words.whatTheClientWillSee}
        className="border-line bg-sheet self-start border px-6 py-6 lg:sticky lg:top-6 lg:max-h-[calc(100svh-3rem)] lg:overflow-y-auto"
        tabIndex={0}
      >
        {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
        <DraftTotals scope={draft} plan={plan} tax={tax} />
        <p className="text-muted mb-6 text-sm">{words.whatYourClientWillSee}</p>
        {plan.allowed ? null : <p className="text-bad mb-4 text-sm">{refusalText(plan.reason)}</p>}
        <div lang={frame.locale}>
          <DraftPreview scope={draft} plan={plan} frame={frame} />
        </div>
      </aside>
    </div>
  );
}
