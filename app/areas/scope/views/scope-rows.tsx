import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { Select, TextField } from "#app/platform/ui/field.tsx";
import { rowKeys } from "#app/platform/ui/row-tools.tsx";
import type { ScopeValues } from "./scope-schema.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";

type Set<T> = { [Key in keyof T]: FieldMetadata<T[Key], ScopeValues> };

export function MilestoneFields({
  set,
  isLast,
  label,
  children,
}: {
  set: Set<ScopeValues["milestones"][number]>;
  isLast: boolean;
  label: string;
  children: ReactNode;
}) {
  const words = useWords(scopeWords).scopeRows;
  return (
    <li className="border-line border-t py-4" onKeyDown={rowKeys}>
      <div
        role="group"
        aria-label={label}
        className="grid items-start gap-4 sm:grid-cols-[1fr_11rem_7rem]"
      >
        <input type="hidden" name={set.ref.name} defaultValue={set.ref.initialValue ?? ""} />
        <TextField field={set.title} label={words.title} />
        <TextField field={set.dueOn} label={words.date} type="date" />
        {isLast ? (
          <div>
            <p className="mb-1 text-sm font-semibold">{words.share}</p>
            <p className="text-muted flex min-h-11 items-center text-sm">{words.balance}</p>
            <input
              type="hidden"
              name={set.share.name}
              defaultValue={set.share.initialValue ?? "0"}
            />
          </div>
        ) : (
          <TextField field={set.share} label={words.shareIn} inputMode="decimal" />
        )}
      </div>
      {children}
    </li>
  );
}

type DeliverableProps = {
  set: Set<ScopeValues["deliverables"][number]>;
  role: string;
  milestones: [string, string][];
  currency: string;
  label: string;
  children: ReactNode;
};

export function DeliverableFields({
  set,
  role,
  milestones,
  currency,
  label,
  children,
}: DeliverableProps) {
  const words = useWords(scopeWords).scopeRows;
  return (
    <li className="border-line border-t py-4" onKeyDown={rowKeys}>
      <div role="group" aria-label={label} className="grid items-start gap-4 sm:grid-cols-6">
        <TextField field={set.title} label={words.title} className="sm:col-span-4" />
        <TextField
          field={set.price}
          label={role === "bonus" ? words.valueIn(currency) : words.totalPriceIn(currency)}
          inputMode="decimal"
          className="sm:col-span-2"
        />
        <TextField field={set.format} label={words.format} className="sm:col-span-4" />
        <TextField field={set.quantity} label={words.quantity} inputMode="numeric" />
        <TextField field={set.rounds} label={words.rounds} inputMode="numeric" />
        <TextField field={set.acceptance} label={words.acceptedWhen} className="sm:col-span-6" />
        <Select
          field={set.milestone}
          label={words.milestone}
          options={[["", words.none], ...milestones]}
          className="sm:col-span-3"
        />
        <Select
          field={set.role}
          label={words.inTheOffer}
          options={Object.entries(words.roles)}
          className="sm:col-span-3"
        />
        {role === "alternative" ? (
          <TextField
            field={set.group}
            label={words.choiceItBelongsTo}
            hint={words.choiceItBelongsToHint}
            className="sm:col-span-3"
          />
        ) : (
          <input type="hidden" name={set.group.name} defaultValue={set.group.initialValue ?? ""} />
        )}
      </div>
      {children}
    </li>
  );
}
