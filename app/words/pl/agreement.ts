import { withoutQuotes } from "#app/kernel/text.ts";
import type { AgreementWords } from "#app/words/en/agreement.ts";

export const words: AgreementWords = {
  title: (project) => `Umowa: ${project}`,
  between: "Pomiędzy",
  and: "a",
  taxId: "NIP",
  vatId: "NIP UE",
  date: "Data oferty",
  goal: "Cel",
  success: "Po czym poznamy sukces",
  deliverables: "Co zostanie dostarczone",
  format: "Format",
  quantity: "Liczba",
  acceptance: "Warunek odbioru",
  rounds: "Rundy poprawek w cenie",
  milestone: "W etapie",
  excluded: "Czego cena nie obejmuje",
  nothingExcluded: "Nic nie wymieniono. To, czego nie ma na liście powyżej, wyceniamy jako zmianę.",
  dates: "Etapy i terminy",
  payment: "Cena i płatności",
  total: (amount) => `Cena za wszystko, co wymieniono powyżej, wynosi ${amount}.`,
  netNote: "Kwoty są netto. Podatek doliczamy na każdej fakturze zgodnie z prawem.",
  deposit: "Zaliczka",
  share: (milestone) => `Za etap „${milestone}”`,
  balance: (milestone) => `Reszta, z etapem „${milestone}”`,
  whenSigned: "płatna po podpisaniu; praca zaczyna się po jej wpłynięciu",
  whenApproved: "płatne po akceptacji",
  changes: "Późniejsze zmiany",
  hourly: (rounds, price) =>
    `Każdy element obejmuje podane przy nim rundy poprawek (etap bez elementów: ${rounds}). Każdą następną najpierw szacujemy; kosztuje ${price} za godzinę.`,
  fixed: (rounds, price) =>
    `Każdy element obejmuje podane przy nim rundy poprawek (etap bez elementów: ${rounds}). Każda następna kosztuje ${price}.`,
  originals: {
    title: "Pliki oryginalne",
    on_approval: "Pliki oryginalne rezultatu udostępniamy do pobrania, gdy zostanie zatwierdzony.",
    on_payment:
      "Pliki oryginalne rezultatu udostępniamy do pobrania, gdy zapłacone jest wszystko, co zafakturowano do jego etapu włącznie.",
    on_both:
      "Pliki oryginalne rezultatu udostępniamy do pobrania, gdy zostanie zatwierdzony i zapłacone jest wszystko, co zafakturowano do jego etapu włącznie.",
    previews: (edge) => `Do tego czasu pokazujemy podglądy o boku najwyżej ${edge} pikseli.`,
  },
  silence: {
    title: "Gdy nikt nie odpowiada",
    text: (days) =>
      `Wersję pracy przedstawioną do akceptacji uważa się za zaakceptowaną, jeżeli w ciągu ${days} dni nikt po stronie klienta jej nie zaakceptował, nie poprosił o zmiany ani nie dodał do niej uwagi. Wcześniej wszystkie osoby decydujące otrzymują dwa przypomnienia e-mailem: w połowie terminu i ponownie co najmniej dwa dni przed ostatnim dniem. Każde przypomnienie podaje ten dzień. Bez obu przypomnień milczenie nic nie znaczy. Obowiązuje to także wtedy, gdy poniższe warunki stanowią o milczeniu inaczej.`,
  },
  terms: "Warunki",
  subtotal: "Razem",
  discount: (reason) => `Rabat, ${reason}`,
  bonus: (worth) => `bonus o wartości ${worth}, bezpłatnie`,
  changeTitle: (number, title) => `Zmiana ${number}: „${withoutQuotes(title)}”`,
  qualified:
    "Przeniesienie autorskich praw majątkowych wymaga formy pisemnej, którą zastępuje kwalifikowany podpis elektroniczny (art. 53 ustawy o prawie autorskim, art. 78¹ Kodeksu cywilnego). Podpis złożony tutaj daje prawo do korzystania; przeniesienie następuje, gdy obie strony podpiszą egzemplarz podpisami kwalifikowanymi, który jest potem przechowywany przy tej umowie.",
  brief: "Załącznik: brief",
  inForceTitle: (project) => `Co dziś obowiązuje: ${project}`,
  inForceNote: (number, day) =>
    `Ten tekst łączy umowę ${number}, podpisaną ${day}, z jej aneksami, by można je było przeczytać razem. Wiążące są same podpisane dokumenty.`,
  amendments: "Aneksy",
  amendment: ({ number, title, day, price }) =>
    `**Zmiana ${number}: ${title}**, podpisano ${day}: ${price}`,
  byChange: (number) => `zmiana ${number}`,
  was: (day, number) => `było ${day}; zmiana ${number}`,
  priceNow: (first, approved, now) =>
    `Ustalono na początku ${first}, zaakceptowane zmiany ${approved}, obowiązuje teraz **${now}** (netto).`,
  consent: (name) =>
    `Przeczytałam/em tę umowę. Akceptuję ją w imieniu: ${name}, i podpisuję elektronicznie, wpisując swoje imię i nazwisko.`,
};
