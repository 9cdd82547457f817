import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { listProjectMail } from "#app/studio/queries/list-mail.server.ts";

export type Mails = Awaited<ReturnType<typeof listProjectMail>>;

export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-ink mb-1 border-b pb-2 text-xl">{title}</h2>
      {children}
    </section>
  );
}

/** An action that can't be undone quietly: it says what will happen before its button shows. */
export function Once({
  intent,
  label,
  warning,
  children,
}: {
  intent: string;
  label: string;
  warning: string;
  children?: ReactNode;
}) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {label}
      </summary>
      <Form method="post" className="border-bad border-l-2 pl-4">
        <p className="mb-3 text-sm">{warning}</p>
        {children}
        <button name="intent" value={intent} className="button" data-tone="bad">
          {label}
        </button>
      </Form>
    </details>
  );
}

/** The state of the mail about a document, shown beside the document. */
export function MailNote({ mails, kind, id }: { mails: Mails; kind: string; id: string }) {
  const own = mails.filter((mail) => mail.subjectKind === kind && mail.subjectId === id);
  const bad = own.find(
    (mail) =>
      mail.status === "dead" || mail.delivery === "bounced" || mail.delivery === "complained",
  );
  if (bad) {
    return (
      <p className="text-bad text-sm">
        Email to {bad.toName} {bad.status === "dead" ? "is stuck" : bad.delivery}.{" "}
        <Link to={`/app/outbox/${bad.id}`}>See why</Link>
      </p>
    );
  }
  const [latest] = own;
  if (!latest) return null;
  return <p className="text-muted text-sm">{`Email to ${latest.toName}: ${stateOf(latest)}`}</p>;
}

function stateOf({ delivery, status }: Mails[number]): string {
  if (delivery === "delivered") return "delivered";
  return status === "sent" ? "sent" : "waiting to be sent";
}
