import type { WayWords } from "#app/areas/payments/ways/registry.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";

export const words: WayWords = {
  card: {
    title: "Kortele",
    payment: "Kortelė",
    refunded: "Pinigai grįžta tuo pačiu keliu. Bankai juos paprastai parodo per 5–10 darbo dienų.",
    text: "Kortele, „Apple Pay“, „Google Pay“ ar tuo, kas siūloma Jūsų šalyje, saugiame „Stripe“ puslapyje. Po to grįšite čia.",
    button: (amount) => `Sumokėti ${amount} kortele`,
    keep: "Išsaugoti šią kortelę sutartiems šio projekto mokėjimams. Likus trims dienoms iki kiekvieno nuskaitymo gausiu laišką ir čia bet kada galėsiu jį sustabdyti bei kortelę pašalinti.",
    test: "„Stripe“ bandomasis režimas: pinigai nejuda.",
  },
  app: {
    title: "Banko programėle",
    payment: "Pavedimas",
    refunded: "",
    text: "Atverkite banko programėlę, pasirinkite skenavimą ir nukreipkite į šį kodą: viskas bus užpildyta.",
    save: "Šiame telefone? Išsaugokite kodą kaip paveikslėlį ir atverkite jį banko programėlėje.",
    scan: "Mokėjimo kodas banko programėlei",
  },
  transfer: {
    title: "Banko pavedimas",
    payment: "Pavedimas",
    refunded: "Išsiųsta banko pavedimu.",
    copy: "Viskas, ko klausia bankas, nukopijuoti:",
    account: "Sąskaita",
    holder: "Gavėjas",
    reference: "Paskirtis",
    amount: "Suma",
    sentIt: "Pavedimas išsiųstas",
    claimed: (day) =>
      `Apie pavedimą pranešėte ${formatPlainDay(day, "lt")} Patvirtinsime, kai jį gausime.`,
  },
  other: {
    title: "Kitaip",
    payment: "Kitaip",
    refunded: "",
    text: (studio) => `Atveria paslaugos puslapį. Mokėjimas įskaitomas, kai ${studio} jį pamato.`,
  },
  cash: {
    title: "Grynieji",
    payment: "Grynieji",
    refunded: "Išmokėta grynaisiais.",
    text: (studio) =>
      `Sumokėkite ${studio} asmeniškai; mokėjimas bus įrašytas, o kvitą gausite el. paštu.`,
  },
};
