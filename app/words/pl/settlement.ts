import type { SettlementWords } from "#app/words/en/settlement.ts";

export const words: SettlementWords = {
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
