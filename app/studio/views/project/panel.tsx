import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { listProjectMail } from "#app/studio/queries/list-mail.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";

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
  const words = useWords(projectsWords).panel;
  const own = mails.filter((mail) => mail.subjectKind === kind && mail.subjectId === id);
  const bad = own.find(
    (mail) =>
      mail.status === "dead" || mail.delivery === "bounced" || mail.delivery === "complained",
  );
  if (bad) {
    return (
      <p className="text-bad text-sm">
        {words.problems[problemOf(bad)](bad.toName)}{" "}
        <Link to={`/app/outbox/${bad.id}`}>{words.seeWhy}</Link>
      </p>
    );
  }
  const [latest] = own;
  if (!latest) return null;
  return <p className="text-muted text-sm">{words.states[stateOf(latest)](latest.toName)}</p>;
}

function problemOf({ delivery, status }: Mails[number]): "stuck" | "bounced" | "complained" {
  if (status === "dead") return "stuck";
  return delivery === "complained" ? "complained" : "bounced";
}

function stateOf({ delivery, status }: Mails[number]): "delivered" | "sent" | "waiting" {
  if (delivery === "delivered") return "delivered";
  return status === "sent" ? "sent" : "waiting";
}
