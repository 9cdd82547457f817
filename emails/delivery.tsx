import type { Day } from "#app/kernel/day.ts";
import { deliveryWords } from "#words/mails/delivery.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";

export type DeliveryProps = {
  name: string;
  studio: string;
  project: string;
  /** What can be downloaded now, as the client knows it. */
  folders: string[];
  /** The last day on which it can be; null where none was set. */
  until: Day | null;
  url: string;
};

export const deliveryMail = defineMail(
  "delivery",
  letterTemplate(deliveryWords, {
    facts: (p: DeliveryProps, formats) => ({
      ...p,
      folders: formats.list(p.folders),
      until: p.until === null ? null : formats.byDay(p.until),
    }),
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(deliveryMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  folders: ["Logotipas", "Meniu"],
  until: "2026-12-31",
  url: "https://portal.example/portal/p/delivery",
});
