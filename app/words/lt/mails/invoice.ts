import type { InvoiceWords } from "#words/mails/invoice.ts";

export const words: InvoiceWords = {
  subject: (p) =>
    `${p.ask === "credit" ? "Kreditinė sąskaita" : "Sąskaita"} ${p.number}: ${p.title}, ${p.amount}`,
  heading: (p) =>
    `${p.ask === "credit" ? "Kreditinė sąskaita" : "Sąskaita"} ${p.number}: ${p.title}, ${p.amount}`,
  lines: (p) => {
    if (p.ask === "credit")
      return [
        `Sveiki, ${p.name}! Siunčiame kreditinę sąskaitą ${p.number} už projektą „${p.project}“.`,
        `${p.amount} atimame iš to, kas dar neapmokėta pagal tikslinamą sąskaitą. Tai, ką jau sumokėjote virš to, įskaitome arba grąžiname. PDF pridėtas.`,
      ];
    return [
      `Sveiki, ${p.name}! Siunčiame sąskaitą ${p.number} už projektą „${p.project}“.`,
      p.ask === "open"
        ? `${p.amount}, apmokėti iki: ${p.dueOn}. PDF pridėtas.`
        : "Mokėti nebereikia: viskas jau buvo išrašyta anksčiau. PDF pridėtas.",
      ...(p.early ? [`Sumokėjus iki: ${p.early.on}, pakanka ${p.early.amount}.`] : []),
    ];
  },
  action: (p) =>
    ({
      credit: "Peržiūrėti kreditinę sąskaitą",
      open: "Peržiūrėti ir sumokėti",
      settled: "Peržiūrėti sąskaitą",
    })[p.ask],
};
