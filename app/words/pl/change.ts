import { hoursText } from "#app/words/hours-text.ts";
import type { ChangeWords } from "#app/words/en/change.ts";

export const words: ChangeWords = {
  hours: (minutes) => `${hoursText(minutes / 60, ",")} godz.`,
  clause: (agreement) => `„Późniejsze zmiany” w umowie ${agreement}`,
  explain(explanation, money, clause) {
    switch (explanation.kind) {
      case "free-round":
        return `Runda ${explanation.round} z ${explanation.of}: bezpłatna, jak ustalono w punkcie ${clause}.`;
      case "hourly":
        return `${words.hours(explanation.minutes)} × ${money(explanation.rate)} = ${money(explanation.price)}, według stawki godzinowej podpisanej w punkcie ${clause}.`;
      case "fixed-round":
        return `Runda ${explanation.round}, po ${explanation.of} bezpłatnych: ${money(explanation.price)}, cena kolejnej rundy podpisana w punkcie ${clause}.`;
      case "agreed-price":
        return `${money(explanation.price)}: cena za całą zmianę, podana przed rozpoczęciem pracy, jak wymaga punkt ${clause}.`;
      case "given-back":
        return `O ${money(-explanation.price)} mniej: tego już nie wykonujemy.`;
      case "bonus":
        return explanation.worth > 0
          ? `Bezpłatnie: bonus o wartości ${money(explanation.worth)}.`
          : "Bezpłatnie.";
    }
  },
  title: (number) => `Aneks do zmiany ${number}`,
  intro: ({ amendment, project, agreement, signedOn }) =>
    `To dokument ${amendment} projektu „${project}”. Zmienia umowę ${agreement}, podpisaną ${signedOn}, tylko w tym, co tu wymieniono.`,
  wish: "Czego dotyczy zmiana",
  price: "Ile kosztuje",
  added: "Co dochodzi",
  dropped: "Czego już nie wykonujemy",
  rounds: (count, deliverable) => `dodatkowe rundy poprawek dla „${deliverable}”: ${count}`,
  dates: "Terminy",
  moved: (milestone, from, to) => `„${milestone}” przesuwa się z ${from} na ${to}`,
  noDates: "Żaden termin się nie przesuwa.",
  payment: {
    on_approval: "Fakturę wystawiamy po akceptacji.",
    on_delivery: "Fakturę wystawiamy po dostarczeniu.",
    with_final: "Kwota wchodzi do faktury końcowej.",
    free: "Nic za to nie fakturujemy.",
    less: "Kwotę odejmujemy od tego, co nie zostało jeszcze zafakturowane, zaczynając od końca.",
  },
  rest: "Wszystko inne pozostaje bez zmian.",
  expires: (day) => `Oferta jest ważna do ${day}.`,
  consent: (name, change) =>
    `Przeczytałam/em zmianę ${change} z jej ceną i terminami. Akceptuję ją w imieniu: ${name}, i podpisuję elektronicznie, wpisując swoje imię i nazwisko.`,
  roundTitle: (milestone, round) => `${milestone}, runda ${round}`,
};
