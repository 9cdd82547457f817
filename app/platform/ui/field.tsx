import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { useLanguage } from "#app/platform/i18n/use-words.ts";
import { problemText } from "#app/words/problem.ts";

/** What a field needs from Conform's metadata. */
export type FieldMeta = {
  id: string;
  name: string;
  errors?: string[] | undefined;
  initialValue?: unknown;
};
type Common = { field: FieldMeta; label: string; hint?: ReactNode; className?: string };

function describe({ field, hint }: Pick<Common, "field" | "hint">) {
  const ids = [field.errors?.length ? `${field.id}-error` : "", hint ? `${field.id}-hint` : ""]
    .filter(Boolean)
    .join(" ");
  return {
    id: field.id,
    name: field.name,
    "aria-invalid": field.errors?.length ? true : undefined,
    "aria-describedby": ids || undefined,
    defaultValue: typeof field.initialValue === "string" ? field.initialValue : undefined,
  };
}

function Frame({ field, label, hint, className, children }: Common & { children: ReactNode }) {
  return (
    <div className={className}>
      <label htmlFor={field.id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${field.id}-hint`} className="text-muted mt-1 text-xs">
          {hint}
        </p>
      ) : null}
      <FieldError field={field} />
    </div>
  );
}

/** A field's error, right below it. */
export function FieldError({ field }: { field: FieldMeta }) {
  const language = useLanguage();
  if (!field.errors?.length) return null;
  return (
    <p id={`${field.id}-error`} className="text-bad mt-1 text-sm">
      {field.errors.map((error) => problemText(error, language)).join(" ")}
    </p>
  );
}

export function TextField({
  field,
  label,
  hint,
  className,
  ...input
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "className">) {
  return (
    <Frame field={field} label={label} hint={hint} className={className}>
      <input type="text" className="field" {...describe({ field, hint })} {...input} />
    </Frame>
  );
}

export function TextArea({
  field,
  label,
  hint,
  className,
  ...input
}: Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "name" | "className">) {
  return (
    <Frame field={field} label={label} hint={hint} className={className}>
      <textarea className="field" rows={3} {...describe({ field, hint })} {...input} />
    </Frame>
  );
}

export function Select({
  field,
  label,
  hint,
  className,
  options,
  ...input
}: Common & { options: readonly (readonly [value: string, label: string])[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    "id" | "name" | "className"
  >) {
  return (
    <Frame field={field} label={label} hint={hint} className={className}>
      <select className="field" {...describe({ field, hint })} {...input}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export function Checkbox({
  field,
  label,
  hint,
  className,
  ...input
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "className">) {
  const { defaultValue: _text, ...described } = describe({ field, hint });
  return (
    <div className={className}>
      <label htmlFor={field.id} className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          className="accent-accent mt-1 h-5 w-5 shrink-0"
          defaultChecked={field.initialValue === "on"}
          {...described}
          {...input}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={`${field.id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      ) : null}
      <FieldError field={field} />
    </div>
  );
}

/** The sentence that says why a form was refused; announced at once, and focused first. */
export function FormError({ errors, id }: { errors?: string[] | undefined; id?: string }) {
  const language = useLanguage();
  if (!errors?.length) return null;
  return (
    <p id={id} role="alert" className="border-bad bg-sheet text-bad mb-5 border-l-4 px-4 py-3">
      {errors.map((error) => problemText(error, language)).join(" ")}
    </p>
  );
}
