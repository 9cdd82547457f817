import type { MinorUnits } from "#app/kernel/money.ts";
import { inLanguage } from "#app/kernel/language.ts";
import type { Explanation } from "./pricing.ts";

type Money = (amount: MinorUnits) => string;

/** The words of a change's price and of its amendment, in the client's language. */
export type ChangeWords = {
  explain: (explanation: Explanation, money: Money, clause: string) => string;
  hours: (minutes: number) => string;
  clause: (agreement: number) => string;
  title: (number: number, change: string) => string;
  intro: (facts: {
    amendment: number;
    project: string;
    agreement: number;
    signedOn: string;
  }) => string;
  wish: string;
  price: string;
  added: string;
  dropped: string;
  rounds: (count: number, deliverable: string) => string;
  dates: string;
  moved: (milestone: string, from: string, to: string) => string;
  noDates: string;
  payment: Record<"on_approval" | "on_delivery" | "with_final" | "free" | "less", string>;
  rest: string;
  expires: (day: string) => string;
  consent: (name: string, change: number) => string;
  roundTitle: (milestone: string, round: number) => string;
};

const trim = (hours: number, mark: string) =>
  String(Math.round(hours * 100) / 100).replace(".", mark);

const en: ChangeWords = {
  hours: (minutes) => `${trim(minutes / 60, ".")} ${minutes === 60 ? "hour" : "hours"}`,
  clause: (agreement) => `“Later changes” of agreement ${agreement}`,
  explain(explanation, money, clause) {
    switch (explanation.kind) {
      case "free-round":
        return `Round ${explanation.round} of ${explanation.of}: free, as agreed in ${clause}.`;
      case "hourly":
        return `${en.hours(explanation.minutes)} × ${money(explanation.rate)} = ${money(explanation.price)}, at the hourly rate signed in ${clause}.`;
      case "fixed-round":
        return `Round ${explanation.round}, after ${explanation.of} free: ${money(explanation.price)}, the price of a further round signed in ${clause}.`;
      case "agreed-price":
        return `${money(explanation.price)}: a price for this change as a whole, first and before any work, as ${clause} asks.`;
      case "given-back":
        return `${money(-explanation.price)} less: this is no longer made.`;
      case "bonus":
        return explanation.worth > 0
          ? `Free of charge: a bonus worth ${money(explanation.worth)}.`
          : "Free of charge.";
    }
  },
  title: (number, change) => `Amendment for change ${number}: ${change}`,
  intro: ({ amendment, project, agreement, signedOn }) =>
    `This is document ${amendment} of “${project}”. It changes agreement ${agreement}, signed on ${signedOn}, in what is named here and in nothing else.`,
  wish: "What was asked for",
  price: "What it costs",
  added: "What comes in",
  dropped: "What is no longer made",
  rounds: (count, deliverable) =>
    `${count} more ${count === 1 ? "round" : "rounds"} of revisions for “${deliverable}”`,
  dates: "Dates",
  moved: (milestone, from, to) => `“${milestone}” moves from ${from} to ${to}`,
  noDates: "No date moves.",
  payment: {
    on_approval: "It is invoiced when this is approved.",
    on_delivery: "It is invoiced when it is delivered.",
    with_final: "It is part of the final invoice.",
    free: "Nothing is invoiced for it.",
    less: "It is taken off what isn't invoiced yet, from the end.",
  },
  rest: "Everything else stays as agreed.",
  expires: (day) => `This offer is valid until ${day}.`,
  consent: (name, change) =>
    `I have read change ${change} with its price and its dates. I approve it for ${name}, and I sign it electronically by typing my name.`,
  roundTitle: (milestone, round) => `${milestone}, round ${round}`,
};

const pl: ChangeWords = {
  hours: (minutes) => `${trim(minutes / 60, ",")} godz.`,
  clause: (agreement) => `„Późniejsze zmiany” w umowie ${agreement}`,
  explain(explanation, money, clause) {
    switch (explanation.kind) {
      case "free-round":
        return `Runda ${explanation.round} z ${explanation.of}: bezpłatna, jak ustalono w punkcie ${clause}.`;
      case "hourly":
        return `${pl.hours(explanation.minutes)} × ${money(explanation.rate)} = ${money(explanation.price)}, według stawki godzinowej podpisanej w punkcie ${clause}.`;
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
  title: (number, change) => `Aneks do zmiany ${number}: ${change}`,
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

const lt: ChangeWords = {
  hours: (minutes) => `${trim(minutes / 60, ",")} val.`,
  clause: (agreement) => `sutarties ${agreement} skyrių „Vėlesni pakeitimai“`,
  explain(explanation, money, clause) {
    switch (explanation.kind) {
      case "free-round":
        return `${explanation.round} ratas iš ${explanation.of}: nemokamas pagal ${clause}.`;
      case "hourly":
        return `${lt.hours(explanation.minutes)} × ${money(explanation.rate)} = ${money(explanation.price)}, valandos kaina pasirašyta pagal ${clause}.`;
      case "fixed-round":
        return `${explanation.round} ratas, nemokamų buvo ${explanation.of}: ${money(explanation.price)}, kito rato kaina pasirašyta pagal ${clause}.`;
      case "agreed-price":
        return `${money(explanation.price)}: viso pakeitimo kaina, pasakyta prieš pradedant darbą, kaip reikalaujama pagal ${clause}.`;
      case "given-back":
        return `${money(-explanation.price)} mažiau: to nebedarome.`;
      case "bonus":
        return explanation.worth > 0
          ? `Nemokamai: priedas, kurio vertė ${money(explanation.worth)}.`
          : "Nemokamai.";
    }
  },
  title: (number, change) => `Priedas dėl pakeitimo ${number}: ${change}`,
  intro: ({ amendment, project, agreement, signedOn }) =>
    `Tai ${amendment} projekto „${project}“ dokumentas. Jis keičia sutartį ${agreement}, pasirašytą ${signedOn}, tik tuo, kas čia nurodyta.`,
  wish: "Ko pageidaujama",
  price: "Kiek tai kainuoja",
  added: "Kas pridedama",
  dropped: "Ko nebedarome",
  rounds: (count, deliverable) => `papildomi pataisų ratai („${deliverable}“): ${count}`,
  dates: "Datos",
  moved: (milestone, from, to) => `„${milestone}“ nukeliamas iš ${from} į ${to}`,
  noDates: "Jokia data nesikeičia.",
  payment: {
    on_approval: "Sąskaita išrašoma patvirtinus.",
    on_delivery: "Sąskaita išrašoma pateikus.",
    with_final: "Suma įtraukiama į galutinę sąskaitą.",
    free: "Sąskaita už tai neišrašoma.",
    less: "Suma atimama iš to, kas dar neišrašyta, pradedant nuo pabaigos.",
  },
  rest: "Visa kita lieka, kaip sutarta.",
  expires: (day) => `Pasiūlymas galioja iki ${day}.`,
  consent: (name, change) =>
    `Perskaičiau pakeitimą ${change}, jo kainą ir datas. Patvirtinu jį (${name}) ir pasirašau elektroniniu būdu, įrašydama(-s) savo vardą ir pavardę.`,
  roundTitle: (milestone, round) => `${milestone}, ${round} ratas`,
};

export function changeWords(locale: string): ChangeWords {
  return inLanguage(locale, { en, pl, lt });
}
