/** The fixed words of an agreement's document. */
export type AgreementWords = {
  title: (project: string) => string;
  between: string;
  and: string;
  taxId: string;
  vatId: string;
  date: string;
  goal: string;
  success: string;
  deliverables: string;
  format: string;
  quantity: string;
  acceptance: string;
  rounds: string;
  milestone: string;
  excluded: string;
  nothingExcluded: string;
  dates: string;
  payment: string;
  total: (amount: string) => string;
  netNote: string;
  deposit: string;
  share: (milestone: string) => string;
  balance: (milestone: string) => string;
  whenSigned: string;
  whenApproved: string;
  changes: string;
  hourly: (rounds: number, price: string) => string;
  fixed: (rounds: number, price: string) => string;
  terms: string;
  subtotal: string;
  discount: (reason: string) => string;
  bonus: (worth: string) => string;
  changeTitle: (number: number, title: string) => string;
  qualified: string;
  brief: string;
  inForceTitle: (project: string) => string;
  inForceNote: (number: number, day: string) => string;
  amendments: string;
  amendment: (facts: { number: number; title: string; day: string; price: string }) => string;
  byChange: (number: number) => string;
  was: (day: string, number: number) => string;
  priceNow: (first: string, approved: string, now: string) => string;
  consent: (name: string) => string;
};

const en: AgreementWords = {
  title: (project) => `Agreement: ${project}`,
  between: "Between",
  and: "and",
  taxId: "Tax id",
  vatId: "VAT id",
  date: "Offered on",
  goal: "The goal",
  success: "How success is judged",
  deliverables: "What is delivered",
  format: "Format",
  quantity: "Quantity",
  acceptance: "Accepted when",
  rounds: "Revision rounds included",
  milestone: "With milestone",
  excluded: "What is not included",
  nothingExcluded: "Nothing was listed. What isn't named above is priced as a change.",
  dates: "Milestones and dates",
  payment: "Price and payment",
  total: (amount) => `The price is ${amount} for everything listed above.`,
  netNote: "Amounts are net. Tax is added on each invoice as the law requires.",
  deposit: "Deposit",
  share: (milestone) => `With “${milestone}”`,
  balance: (milestone) => `Balance, with “${milestone}”`,
  whenSigned: "due when signed; work starts when it has arrived",
  whenApproved: "due when approved",
  changes: "Later changes",
  hourly: (rounds, price) =>
    `Each deliverable includes the revision rounds named with it (a stage without deliverables: ${rounds}). Further ones are estimated first and cost ${price} an hour.`,
  fixed: (rounds, price) =>
    `Each deliverable includes the revision rounds named with it (a stage without deliverables: ${rounds}). Each further one costs ${price}.`,
  terms: "Terms",
  subtotal: "Subtotal",
  discount: (reason) => `Discount, ${reason}`,
  bonus: (worth) => `a bonus, worth ${worth}, free of charge`,
  changeTitle: (number, title) => `Change ${number}: ${title}`,
  qualified:
    "A transfer of copyright in Poland is valid only in writing, which only a qualified electronic signature replaces. Signed here, it gives the right of use; the transfer takes effect when both sides have signed a copy with qualified signatures, which is then kept with this agreement.",
  brief: "Annex: the brief",
  inForceTitle: (project) => `In force today: ${project}`,
  inForceNote: (number, day) =>
    `This puts agreement ${number}, signed on ${day}, and its amendments together, to read in one go. What binds are the signed documents themselves.`,
  amendments: "Amendments",
  amendment: ({ number, title, day, price }) =>
    `**Change ${number}: ${title}**, signed on ${day}: ${price}`,
  byChange: (number) => `by change ${number}`,
  was: (day, number) => `was ${day}; change ${number}`,
  priceNow: (first, approved, now) =>
    `Agreed at first ${first}, changes approved ${approved}, now in force **${now}** (net).`,
  consent: (name) =>
    `I have read this agreement. I accept it for ${name}, and I sign it electronically by typing my name.`,
};

const pl: AgreementWords = {
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
  terms: "Warunki",
  subtotal: "Razem",
  discount: (reason) => `Rabat, ${reason}`,
  bonus: (worth) => `bonus o wartości ${worth}, bezpłatnie`,
  changeTitle: (number, title) => `Zmiana ${number}: ${title}`,
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

const lt: AgreementWords = {
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
  terms: "Sąlygos",
  subtotal: "Iš viso",
  discount: (reason) => `Nuolaida, ${reason}`,
  bonus: (worth) => `priedas, kurio vertė ${worth}, nemokamai`,
  changeTitle: (number, title) => `Pakeitimas ${number}: ${title}`,
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

const WORDS: Record<string, AgreementWords> = { en, pl, lt };

export function agreementWords(locale: string): AgreementWords {
  return WORDS[locale] ?? en;
}
