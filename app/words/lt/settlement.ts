import type { SettlementWords } from "#app/words/en/settlement.ts";

export const words: SettlementWords = {
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
