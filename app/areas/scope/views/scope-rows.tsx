import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { Select, TextField } from "#app/platform/ui/field.tsx";
import { rowKeys } from "./row-tools.tsx";
import type { ScopeValues } from "./scope-schema.ts";

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
  return (
    <li className="border-line border-t py-4" onKeyDown={rowKeys}>
      <div
        role="group"
        aria-label={label}
        className="grid items-start gap-4 sm:grid-cols-[1fr_11rem_7rem]"
      >
        <input type="hidden" name={set.ref.name} defaultValue={set.ref.initialValue ?? ""} />
        <TextField field={set.title} label="Title" />
        <TextField field={set.dueOn} label="Date" type="date" />
        {isLast ? (
          <div>
            <p className="mb-1 text-sm font-semibold">Share</p>
            <p className="text-muted flex min-h-11 items-center text-sm">the balance</p>
            <input
              type="hidden"
              name={set.share.name}
              defaultValue={set.share.initialValue ?? "0"}
            />
          </div>
        ) : (
          <TextField field={set.share} label="Share in %" inputMode="decimal" />
        )}
      </div>
      {children}
    </li>
  );
}

const ROLES = [
  ["included", "Included"],
  ["addon", "An optional extra"],
  ["alternative", "One of several choices"],
  ["bonus", "A bonus, free of charge"],
] as const;

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
  return (
    <li className="border-line border-t py-4" onKeyDown={rowKeys}>
      <div role="group" aria-label={label} className="grid items-start gap-4 sm:grid-cols-6">
        <TextField field={set.title} label="Title" className="sm:col-span-4" />
        <TextField
          field={set.price}
          label={role === "bonus" ? `Value (${currency})` : `Total price (${currency})`}
          inputMode="decimal"
          className="sm:col-span-2"
        />
        <TextField field={set.format} label="Format" className="sm:col-span-4" />
        <TextField field={set.quantity} label="Quantity" inputMode="numeric" />
        <TextField field={set.rounds} label="Rounds" inputMode="numeric" />
        <TextField field={set.acceptance} label="Accepted when" className="sm:col-span-6" />
        <Select
          field={set.milestone}
          label="Milestone"
          options={[["", "None"], ...milestones]}
          className="sm:col-span-3"
        />
        <Select field={set.role} label="In the offer" options={ROLES} className="sm:col-span-3" />
        {role === "alternative" ? (
          <TextField
            field={set.group}
            label="The choice it belongs to"
            hint="“Website”: good, better, best"
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
