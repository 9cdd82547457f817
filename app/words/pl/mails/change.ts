import type { ChangeWords } from "#words/mails/change.ts";

export const words: ChangeWords = {
  subject: (p) =>
    `Zmiana ${p.number}, ${p.title}: ${{ requested: "prośba", sent: "cena", declined: "odrzucono", withdrawn: "wycofano", asked: "pytanie", gift: "prezent", delivered: "gotowe", expired: "oferta wygasła" }[p.what]}`,
  heading: (p) => `Zmiana ${p.number}: ${p.title}`,
  lines: (p) => [
    `Dzień dobry, ${p.name}!`,
    {
      requested: `${p.from} prosi o zmianę w projekcie „${p.project}”:`,
      sent: `${p.from} podaje cenę i terminy tej zmiany w projekcie „${p.project}”. Praca zacznie się dopiero po akceptacji.`,
      declined: `${p.from} odrzuca tę zmianę w projekcie „${p.project}”:`,
      withdrawn: `${p.from} wycofuje tę prośbę w projekcie „${p.project}”.`,
      asked: `${p.from} pisze o tej zmianie w projekcie „${p.project}”:`,
      gift: `${p.from} robi to dla projektu „${p.project}” w prezencie, bezpłatnie.`,
      delivered: `${p.from} kończy tę zmianę w projekcie „${p.project}”.`,
      expired: `Oferta tej zmiany w projekcie „${p.project}” wygasła bez decyzji. Można ją złożyć ponownie.`,
    }[p.what],
    p.text,
  ],
  action: "Otwórz zmianę",
};
