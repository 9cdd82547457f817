import { hoursText } from "#app/words/hours-text.ts";
import type { ChangeWords } from "#app/words/en/change.ts";
import { stop } from "../stop.ts";

export const words: ChangeWords = {
  hours: (minutes) => `${hoursText(minutes / 60, ",")} val.`,
  clause: (agreement) => `sutarties ${agreement} skyrių „Vėlesni pakeitimai“`,
  explain(explanation, money, clause) {
    switch (explanation.kind) {
      case "free-round":
        return `${explanation.round} ratas iš ${explanation.of}: nemokamas pagal ${clause}.`;
      case "hourly":
        return `${words.hours(explanation.minutes)} × ${money(explanation.rate)} = ${money(explanation.price)}, valandos kaina pasirašyta pagal ${clause}.`;
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
  title: (number) => `Priedas dėl pakeitimo ${number}`,
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
  expires: (day) => stop(`Pasiūlymas galioja iki ${day}`),
  consent: (name, change) =>
    `Perskaičiau pakeitimą ${change}, jo kainą ir datas. Patvirtinu jį (${name}) ir pasirašau elektroniniu būdu, įrašydama(-s) savo vardą ir pavardę.`,
  roundTitle: (milestone, round) => `${milestone}, ${round} ratas`,
};
