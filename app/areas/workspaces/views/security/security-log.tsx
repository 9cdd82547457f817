import type { Role } from "#app/areas/workspaces/rules/roles.ts";
import type { Device } from "#app/areas/workspaces/rules/sessions.ts";
import type { SecurityEventType } from "#app/areas/workspaces/rules/security-events.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Empty } from "#app/platform/ui/empty.tsx";
import { Row } from "#app/platform/ui/row.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { accountWords } from "#words/studio/account.ts";

type Entry = {
  id: string;
  type: SecurityEventType;
  detail: string;
  place: string;
  device: Device;
  at: string | Date;
  who: string;
};

/** What concerned who may come in, newest first. Times are in UTC. */
export function SecurityLog({ events, role }: { events: Entry[]; role: Role }) {
  const words = useWords(accountWords).security;
  const language = useLanguage();
  const named = (device: Device) => (device.browser || device.system ? words.device(device) : "");
  return (
    <section aria-labelledby="security-log" className="mt-12">
      <SectionHead id="security-log">{words.log}</SectionHead>
      <p className="text-muted mt-1 text-sm">
        {role === "owner" ? words.logOfStudio : words.logOfYours}
      </p>
      {events.length === 0 ? <Empty>{words.logIsEmpty}</Empty> : null}
      <ul>
        {events.map(({ id, type, detail, place, device, at, who }) => (
          <Row
            key={id}
            title={words.events[type]}
            facts={[who, detail, named(device), place].filter(Boolean).join(" · ")}
            when={
              <time dateTime={new Date(at).toISOString()}>
                {formatMoment(new Date(at), language, "UTC")}
              </time>
            }
          />
        ))}
      </ul>
    </section>
  );
}
