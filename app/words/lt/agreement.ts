import { withoutQuotes } from "#app/kernel/text.ts";
import type { AgreementWords } from "#app/words/en/agreement.ts";

export const words: AgreementWords = {
  title: (project) => `Sutartis: ${project}`,
  between: "Šalys:",
  and: "ir",
  taxId: "Įmonės kodas",
  vatId: "PVM kodas",
  date: "Pasiūlyta",
  goal: "Tikslas",
  success: "Kaip vertinsime sėkmę",
  deliverables: "Kas bus pateikta",
  format: "Formatas",
  quantity: "Kiekis",
  acceptance: "Priimama, kai",
  rounds: "Įskaičiuoti pataisų ratai",
  milestone: "Etape",
  excluded: "Kas neįeina į kainą",
  nothingExcluded: "Nieko nenurodyta. Kas neišvardyta aukščiau, įkainojama kaip pakeitimas.",
  dates: "Etapai ir datos",
  payment: "Kaina ir mokėjimai",
  total: (amount) => `Visko, kas išvardyta aukščiau, kaina yra ${amount}.`,
  netNote: "Sumos be mokesčių. Mokestis pridedamas kiekvienoje sąskaitoje pagal įstatymus.",
  deposit: "Avansas",
  share: (milestone) => `Už etapą „${milestone}“`,
  balance: (milestone) => `Likutis su etapu „${milestone}“`,
  whenSigned: "mokamas pasirašius; darbas pradedamas jį gavus",
  whenApproved: "mokama patvirtinus",
  changes: "Vėlesni pakeitimai",
  hourly: (rounds, price) =>
    `Į kiekvieną darbą įeina prie jo nurodyti pataisų ratai (etape be darbų: ${rounds}). Kiti pirmiausia įvertinami ir kainuoja ${price} už valandą.`,
  fixed: (rounds, price) =>
    `Į kiekvieną darbą įeina prie jo nurodyti pataisų ratai (etape be darbų: ${rounds}). Kiekvienas kitas kainuoja ${price}.`,
  originals: {
    title: "Originalūs failai",
    on_approval: "Rezultato originalius failus galima atsisiųsti, kai jis patvirtintas.",
    on_payment:
      "Rezultato originalius failus galima atsisiųsti, kai apmokėta viskas, kas išrašyta iki jo etapo imtinai.",
    on_both:
      "Rezultato originalius failus galima atsisiųsti, kai jis patvirtintas ir apmokėta viskas, kas išrašyta iki jo etapo imtinai.",
    previews: (edge) => `Iki tol rodomos ne didesnės kaip ${edge} pikselių peržiūros.`,
  },
  silence: {
    title: "Jei niekas neatsako",
    text: (days) =>
      `Patvirtinti pateikta darbo versija laikoma patvirtinta, jei per ${days} d. niekas iš kliento pusės jos nepatvirtino, nepaprašė pakeitimų ir neparašė pastabų. Prieš tai visiems sprendžiantiems du kartus primenama el. paštu: įpusėjus terminui ir dar kartą likus ne mažiau kaip dviem dienoms iki paskutinės dienos. Kiekviename priminime ta diena nurodoma. Be abiejų priminimų tylėjimas nieko nereiškia. Tai galioja ir tada, jei toliau esančiose sąlygose apie tylėjimą pasakyta kitaip.`,
  },
  terms: "Sąlygos",
  subtotal: "Iš viso",
  discount: (reason) => `Nuolaida, ${reason}`,
  bonus: (worth) => `priedas, kurio vertė ${worth}, nemokamai`,
  changeTitle: (number, title) => `Pakeitimas ${number}: „${withoutQuotes(title)}“`,
  qualified:
    "Lenkijoje turtinių autoriaus teisių perdavimas galioja tik raštu; raštui prilygsta kvalifikuotas elektroninis parašas. Čia pasirašius suteikiama teisė naudoti; teisės perduodamos, kai abi šalys kvalifikuotais parašais pasirašo egzempliorių, kuris saugomas su šia sutartimi.",
  brief: "Priedas: užduotis",
  inForceTitle: (project) => `Kas galioja šiandien: ${project}`,
  inForceNote: (number, day) =>
    `Čia sudėta ${number} sutartis, pasirašyta ${day}, ir jos priedai, kad būtų galima perskaityti kartu. Galioja patys pasirašyti dokumentai.`,
  amendments: "Priedai",
  amendment: ({ number, title, day, price }) =>
    `**Pakeitimas ${number}: ${title}**, pasirašyta ${day}: ${price}`,
  byChange: (number) => `pakeitimas ${number}`,
  was: (day, number) => `buvo ${day}; pakeitimas ${number}`,
  priceNow: (first, approved, now) =>
    `Iš pradžių sutarta ${first}, patvirtinti pakeitimai ${approved}, dabar galioja **${now}** (be mokesčių).`,
  consent: (name) =>
    `Perskaičiau šią sutartį. Priimu ją (${name}) ir pasirašau elektroniniu būdu, įrašydama(-s) savo vardą ir pavardę.`,
};
