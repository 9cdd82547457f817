import { Form, Link, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { shellWords } from "#words/studio/shell.ts";

type Props = {
  name: string;
  /** Mails that can't be delivered until somebody acts. */
  deadMail: number;
};

/** The first letters of the first two words of a name. */
const initialsOf = (name: string) =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
    .join("")
    .toLocaleUpperCase();

/** What is under her name. Without scripts it opens too; with them it closes by itself. */
export function AccountMenu({ name, deadMail }: Props) {
  const words = useWords(shellWords).frame;
  const { key } = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      const isOutside =
        event.type === "pointerdown" && !menu.current?.contains(event.target as Node);
      if (!menu.current?.open || (!isEscape && !isOutside)) return;
      menu.current.open = false;
      if (isEscape) menu.current.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details key={key} ref={menu} className="account-menu">
      <summary>
        <span aria-hidden="true">{initialsOf(name)}</span>
        <span className="sr-only">{words.accountOf(name)}</span>
        {deadMail > 0 ? <span className="sr-only">{words.stuckDeadMail(deadMail)}</span> : null}
        {deadMail > 0 ? <span className="account-alert" aria-hidden="true" /> : null}
      </summary>
      <div className="account-list">
        <p className="text-muted text-sm">{name}</p>
        <Link to="/app/settings">{words.places.settings}</Link>
        <Link to="/app/outbox">
          {words.places.outbox}
          {deadMail > 0 ? (
            <span className="text-bad ml-1.5 font-semibold">{words.stuckDeadMail(deadMail)}</span>
          ) : null}
        </Link>
        <Form method="post" action="/sign-out">
          <button>{words.signOut}</button>
        </Form>
      </div>
    </details>
  );
}
