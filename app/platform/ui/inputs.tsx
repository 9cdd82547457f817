import type {
  InputHTMLAttributes,
  LabelHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { classNames } from "./class-names.ts";

// The bare controls. A field with its label, hint and error is in field.tsx.

export const TextInput = ({ className, ...input }: InputHTMLAttributes<HTMLInputElement>) => (
  <input className={classNames("field", className)} {...input} />
);

export const TextAreaInput = ({
  className,
  ...area
}: TextareaHTMLAttributes<HTMLTextAreaElement>) => (
  <textarea className={classNames("field", className)} {...area} />
);

export const SelectInput = ({ className, ...select }: SelectHTMLAttributes<HTMLSelectElement>) => (
  <select className={classNames("field", className)} {...select} />
);

type LabelProps = LabelHTMLAttributes<HTMLLabelElement> & { htmlFor: string };

export const Label = ({ className, htmlFor, children, ...label }: LabelProps) => (
  <label htmlFor={htmlFor} className={classNames("label", className)} {...label}>
    {children}
  </label>
);

type TickProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  type?: "checkbox" | "radio";
  children: ReactNode;
};

/** A box or a circle to tick, with its words as the target. */
export const Tick = ({ type = "checkbox", className, children, ...input }: TickProps) => (
  <label className={classNames("tick", className)}>
    <input type={type} {...input} />
    <span className="min-w-0">{children}</span>
  </label>
);
