import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";

export type OfferEndedProps = {
  what: "expired" | "voided" | "declined";
  name: string;
  from: string;
  project: string;
  text: string;
  url: string;
};

const words: Words<LetterWords<OfferEndedProps>> = {
  en: {
    subject: (p) =>
      `${{ expired: "The offer has expired", voided: "Withdrawn", declined: "Declined" }[p.what]}: “${p.project}”`,
    heading: (p) =>
      ({
        expired: "The offer has expired",
        voided: "The agreement was withdrawn",
        declined: "The agreement was declined",
      })[p.what],
    lines: (p) => [
      `Hello ${p.name},`,
      {
        expired: `The last day to sign the agreement for “${p.project}” has passed. It can be sent again.`,
        voided: `${p.from} has withdrawn the agreement for “${p.project}” before it was in force. A new version will follow; signatures on this one don't bind anyone.`,
        declined: `${p.from} has declined the agreement for “${p.project}” and says:`,
      }[p.what],
      p.text,
    ],
    action: "Open the project",
  },
  pl: {
    subject: (p) =>
      `${{ expired: "Oferta wygasła", voided: "Wycofano umowę", declined: "Odrzucono umowę" }[p.what]}: „${p.project}”`,
    heading: (p) =>
      ({ expired: "Oferta wygasła", voided: "Wycofano umowę", declined: "Odrzucono umowę" })[
        p.what
      ],
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      {
        expired: `Minął ostatni dzień na podpisanie umowy w projekcie „${p.project}”. Można ją wysłać ponownie.`,
        voided: `${p.from} wycofuje umowę w projekcie „${p.project}”, zanim zaczęła obowiązywać. Będzie nowa wersja; złożone podpisy nikogo nie wiążą.`,
        declined: `${p.from} odrzuca umowę w projekcie „${p.project}” i pisze:`,
      }[p.what],
      p.text,
    ],
    action: "Otwórz projekt",
  },
  lt: {
    subject: (p) =>
      `${{ expired: "Pasiūlymas baigėsi", voided: "Sutartis atsiimta", declined: "Sutartis atmesta" }[p.what]}: „${p.project}“`,
    heading: (p) =>
      ({
        expired: "Pasiūlymas baigėsi",
        voided: "Sutartis atsiimta",
        declined: "Sutartis atmesta",
      })[p.what],
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      {
        expired: `Paskutinė diena pasirašyti „${p.project}“ sutartį praėjo. Ją galima išsiųsti iš naujo.`,
        voided: `${p.from} atsiėmė „${p.project}“ sutartį, kol ji dar neįsigaliojo. Bus nauja versija; duoti parašai nieko nesaisto.`,
        declined: `${p.from} atmetė „${p.project}“ sutartį ir rašo:`,
      }[p.what],
      p.text,
    ],
    action: "Atverti projektą",
  },
};

export const offerEndedMail = defineMail(
  "offer-ended",
  letterTemplate<OfferEndedProps>(words, {
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
