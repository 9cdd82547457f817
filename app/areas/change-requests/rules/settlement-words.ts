import type { MinorUnits } from "#app/kernel/money.ts";
import { inLanguage } from "#app/kernel/language.ts";
import { plain, quote } from "#app/areas/agreements/rules/agreement-text.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Party, Settlement } from "./settlement.ts";

export type SettlementWords = {
  title: (project: string) => string;
  intro: (by: Party, agreement: number, signedOn: string) => string;
  reason: string;
  done: string;
  item: (title: string, percent: number) => string;
  deposit: string;
  killFee: (percent: number) => string;
  discount: string;
  sums: string;
  earned: string;
  total: string;
  invoiced: string;
  due: string;
  credit: string;
  nothing: string;
  handover: string;
  credited: string;
};

const en: SettlementWords = {
  title: (project) => `Settlement: ${project}`,
  intro: (by, agreement, signedOn) =>
    `${by === "client" ? "The client" : "The studio"} ends the project early, as agreement ${agreement} of ${signedOn} allows. This settles it by the terms that were signed.`,
  reason: "The reason",
  done: "Work done",
  item: (title, percent) => `${title}, ${percent} % done`,
  deposit: "Deposit, kept beyond the work done",
  killFee: (percent) => `Kill fee, ${percent} % of what wasn't begun`,
  discount: "Discount",
  sums: "The sum",
  earned: "Work done",
  total: "Due by the signed terms",
  invoiced: "Invoiced so far",
  due: "Still to be invoiced",
  credit: "Credited",
  nothing: "Nothing more is due on either side.",
  handover:
    "What was done until today is handed over. Amounts are net; tax is added or credited as the law requires.",
  credited: "Credit on the settlement",
};
const pl: SettlementWords = {
  title: (project) => `Rozliczenie: ${project}`,
  intro: (by, agreement, signedOn) =>
    `${by === "client" ? "Klient" : "Studio"} kończy projekt wcześniej, na co pozwala umowa ${agreement} z ${signedOn}. To rozliczenie według podpisanych warunków.`,
  reason: "Powód",
  done: "Wykonana praca",
  item: (title, percent) => `${title}, wykonano ${percent} %`,
  deposit: "Zaliczka zatrzymana ponad wykonaną pracę",
  killFee: (percent) => `Opłata za rezygnację, ${percent} % tego, czego nie rozpoczęto`,
  discount: "Rabat",
  sums: "Podsumowanie",
  earned: "Wykonana praca",
  total: "Należne według podpisanych warunków",
  invoiced: "Dotąd zafakturowano",
  due: "Pozostaje do zafakturowania",
  credit: "Do zwrotu",
  nothing: "Żadna ze stron nie jest już nic winna.",
  handover:
    "To, co wykonano do dziś, zostaje przekazane. Kwoty są netto; podatek doliczamy lub korygujemy zgodnie z prawem.",
  credited: "Korekta z rozliczenia",
};
const lt: SettlementWords = {
  title: (project) => `Atsiskaitymas: ${project}`,
  intro: (by, agreement, signedOn) =>
    `${by === "client" ? "Klientas" : "Studija"} nutraukia projektą anksčiau laiko, kaip leidžia ${signedOn} sutartis ${agreement}. Atsiskaitoma pagal pasirašytas sąlygas.`,
  reason: "Priežastis",
  done: "Atliktas darbas",
  item: (title, percent) => `${title}, atlikta ${percent} %`,
  deposit: "Avansas, pasiliekamas virš atlikto darbo",
  killFee: (percent) => `Mokestis už nutraukimą, ${percent} % to, kas nepradėta`,
  discount: "Nuolaida",
  sums: "Suma",
  earned: "Atliktas darbas",
  total: "Priklauso pagal pasirašytas sąlygas",
  invoiced: "Iki šiol išrašyta",
  due: "Dar bus išrašyta",
  credit: "Grąžintina",
  nothing: "Nė viena šalis nebėra skolinga.",
  handover:
    "Kas atlikta iki šiandien, perduodama. Sumos be mokesčių; mokestis pridedamas ar koreguojamas pagal įstatymus.",
  credited: "Kreditas pagal atsiskaitymą",
};

export function settlementWords(locale: string): SettlementWords {
  return inLanguage(locale, { en, pl, lt });
}

type Input = {
  settlement: Settlement;
  reason: string;
  project: string;
  agreement: { number: number; signedOn: Day };
  locale: string;
  money: (amount: MinorUnits) => string;
  day: (day: Day) => string;
};

/** The settlement as the document for both sides, Markdown. */
export function settlementText({
  settlement,
  reason,
  project,
  agreement,
  locale,
  money,
  day,
}: Input): string {
  const words = settlementWords(locale);
  const { items, earned, depositKept, killFee, killFeePercent, total, invoiced, difference } =
    settlement;
  const line = (label: string, amount: MinorUnits) => `- ${plain(label)}: **${money(amount)}**`;
  const balance = () => {
    if (difference > 0) return line(words.due, difference);
    return difference < 0 ? line(words.credit, -difference) : `- ${words.nothing}`;
  };
  return [
    `# ${plain(words.title(project))}`,
    words.intro(settlement.by, agreement.number, day(agreement.signedOn)),
    `## ${words.reason}`,
    quote(reason),
    `## ${words.done}`,
    items
      .map((item) => `- ${plain(words.item(item.title, item.done))}: ${money(item.earned)}`)
      .join("\n"),
    `## ${words.sums}`,
    [
      line(words.earned, earned),
      ...(depositKept > 0 ? [line(words.deposit, depositKept)] : []),
      ...(killFee > 0 ? [line(words.killFee(killFeePercent), killFee)] : []),
      line(words.total, total),
      line(words.invoiced, invoiced),
      balance(),
    ].join("\n"),
    words.handover,
  ].join("\n\n");
}
