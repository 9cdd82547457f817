import type { OfferEndedWords } from "#words/mails/offer-ended.ts";

export const words: OfferEndedWords = {
  subject: (p) =>
    `${{ expired: "Oferta wygasła", voided: "Wycofano umowę", declined: "Odrzucono umowę" }[p.what]}: „${p.project}”`,
  heading: (p) =>
    ({ expired: "Oferta wygasła", voided: "Wycofano umowę", declined: "Odrzucono umowę" })[p.what],
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
};
