import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { useLanguage } from "#app/platform/i18n/use-words.ts";
import { problemText } from "#app/words/problem.ts";
import { Label, SelectInput, TextAreaInput, TextInput, Tick } from "#app/platform/ui/inputs.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";

/** Each problem once, however many checks found it. */
const sentences = (errors: string[], language: string) =>
  [...new Set(errors.map((error) => problemText(error, language)))].join(" ");

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
      <Label htmlFor={field.id}>{label}</Label>
      {children}
      {hint ? (
        <p id={`${field.id}-hint`} className="hint">
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
      {sentences(field.errors, language)}
    </p>
  );
}

/** Chooses one or more files. */
export function FilesField({ field, label, hint, className }: Common) {
  const isWrong = (field.errors?.length ?? 0) > 0;
  return (
    <Frame {...{ field, label, hint, className }}>
      <input
        {...describe({ field, hint })}
        type="file"
        multiple
        autoFocus={isWrong}
        className="block min-h-11 w-full"
      />
    </Frame>
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
      <TextInput type="text" {...describe({ field, hint })} {...input} />
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
      <TextAreaInput rows={3} {...describe({ field, hint })} {...input} />
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
      <SelectInput {...describe({ field, hint })} {...input}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </SelectInput>
    </Frame>
  );
}

export function Checkbox({
  field,
  label,
  hint,
  className,
  ...input
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "className" | "type">) {
  const { defaultValue: _text, ...described } = describe({ field, hint });
  return (
    <div className={className}>
      <Tick defaultChecked={field.initialValue === "on"} {...described} {...input}>
        {label}
      </Tick>
      {hint ? (
        <p id={`${field.id}-hint`} className="hint">
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
    <Notice id={id} role="alert" tone="bad" className="mb-5">
      {sentences(errors, language)}
    </Notice>
  );
}
