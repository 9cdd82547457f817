import { Link, type LinkProps } from "@remix-run/react";
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names.ts";

type Look = {
  /**
   * `main` is filled, at most one on a screen; `quiet` has no border; `bad` destroys something or
   * can't be undone. Without a tone a button is outlined, among its equals.
   */
  tone?: "main" | "quiet" | "bad" | undefined;
  /** `large` is for the one decision of a page. */
  size?: "large" | undefined;
  className?: string | undefined;
  children: ReactNode;
};

const lookOf = ({ tone, size, className }: Omit<Look, "children">) => ({
  className: classNames("button", className),
  "data-tone": tone,
  "data-size": size,
});

type ButtonProps = Look & {
  /** What it says while its act is under way; it can't be pressed again then. */
  busy?: string | undefined;
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "children">;

/** A button says what happens when it is pressed: "Approve homepage design", never "OK". */
export function Button({ tone, size, className, busy, children, ...button }: ButtonProps) {
  const isBusy = busy !== undefined;
  return (
    <button
      {...lookOf({ tone, size, className })}
      aria-disabled={isBusy || undefined}
      {...button}
      onClick={isBusy ? (event) => event.preventDefault() : button.onClick}
    >
      {busy ?? children}
    </button>
  );
}

/** A link to another page that looks like a button. */
export function LinkButton({
  tone,
  size,
  className,
  children,
  ...link
}: Look & Omit<LinkProps, "className" | "children">) {
  return (
    <Link {...lookOf({ tone, size, className })} {...link}>
      {children}
    </Link>
  );
}

/** A link to a file, a place on the page or another site that looks like a button. */
export function AnchorButton({
  tone,
  size,
  className,
  children,
  ...anchor
}: Look & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className" | "children">) {
  return (
    <a {...lookOf({ tone, size, className })} {...anchor}>
      {children}
    </a>
  );
}

/**
 * What Enter in a field does in a form whose first button moves or removes a row: the browser
 * presses this one instead (HTML: the form's default button).
 */
export const DefaultSubmit = ({ intent }: { intent?: string }) => (
  <button
    name={intent && "intent"}
    value={intent}
    className="sr-only"
    tabIndex={-1}
    aria-hidden="true"
  />
);
