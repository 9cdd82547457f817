import type { GuestLinkWords } from "#words/mails/guest-link.ts";

export const words: GuestLinkWords = {
  subject: (p) =>
    p.reason === "proposal" ? `${p.project}: strona projektu` : `${p.project}: nowy link`,
  heading: (p) => p.project,
  lines: (p) => [
    `Dzień dobry, ${p.name}!`,
    `${p.studio} udostępnia stronę projektu „${p.project}”. Jest na niej plan i ustalenia, to, co czeka na Państwa decyzję, oraz sposoby zapłaty.`,
    "Link jest osobisty. Konto nie jest potrzebne; prosimy nie przekazywać linku dalej.",
  ],
  action: "Otwórz projekt",
  footer: (p) =>
    `Wiadomość wysłano, ponieważ ${p.studio} pracuje dla Państwa. Można na nią odpowiedzieć.`,
};
