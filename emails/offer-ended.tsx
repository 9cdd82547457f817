import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { offerEndedWords } from "#words/mails/offer-ended.ts";

export type OfferEndedProps = {
  what: "expired" | "voided" | "declined";
  name: string;
  from: string;
  project: string;
  text: string;
  url: string;
};

export const offerEndedMail = defineMail(
  "offer-ended",
  letterTemplate(offerEndedWords, {
    facts: (p: OfferEndedProps) => p,
    from: (p) => p.from,
    url: (p) => p.url,
  }),
);

export default preview(offerEndedMail, {
  what: "expired",
  name: "Ona",
  from: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  text: "Two more flags",
  url: "https://portal.example/portal/p",
});
