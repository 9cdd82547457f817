import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Fold } from "./fold.tsx";

type Props = {
  /** The command, as the form's intent. */
  intent: string;
  /** What it does: the fold and its button say the same. */
  label: string;
  /** What exactly will happen. */
  warning: string;
  children?: ReactNode;
};

/** An act that can't be undone quietly: it says what will happen before its button shows. */
export function Confirm({ intent, label, warning, children }: Props) {
  return (
    <Fold summary={label}>
      <Form method="post" className="border-bad border-l-2 pl-4">
        <p className="mb-3">{warning}</p>
        {children}
        <Button name="intent" value={intent} tone="bad">
          {label}
        </Button>
      </Form>
    </Fold>
  );
}
