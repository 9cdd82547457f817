import { Form } from "@remix-run/react";
import type { Device } from "#app/areas/workspaces/rules/sessions.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Row } from "#app/platform/ui/row.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { accountWords } from "#words/studio/account.ts";

type Session = {
  id: string;
  device: Device;
  createdAt: string | Date;
  lastSeenAt: string | Date;
  isThis: boolean;
};

/** Where the member is signed in; each can be signed out from here. */
export function Sessions({ sessions }: { sessions: Session[] }) {
  const words = useWords(accountWords).security;
  const language = useLanguage();
  const moment = (at: string | Date) => formatMoment(new Date(at), language, "UTC");
  return (
    <section aria-labelledby="sessions" className="mt-12">
      <SectionHead id="sessions">{words.sessions}</SectionHead>
      <ul>
        {sessions.map(({ id, device, createdAt, lastSeenAt, isThis }) => (
          <Row
            key={id}
            title={words.device(device)}
            facts={words.since(moment(createdAt), moment(lastSeenAt))}
            when={isThis ? words.thisDevice : undefined}
            act={
              isThis ? undefined : (
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button
                    name="intent"
                    value="end-session"
                    tone="quiet"
                    aria-label={words.signOutDevice(words.device(device))}
                  >
                    {words.signOut}
                  </Button>
                </Form>
              )
            }
          />
        ))}
      </ul>
    </section>
  );
}
