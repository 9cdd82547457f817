import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { listProjectMail } from "#app/studio/queries/list-mail.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export type Mails = Awaited<ReturnType<typeof listProjectMail>>;

export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <SectionHead>{title}</SectionHead>
      {children}
    </section>
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
