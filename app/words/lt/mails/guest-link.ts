import type { GuestLinkWords } from "#words/mails/guest-link.ts";

export const words: GuestLinkWords = {
  subject: (p) =>
    p.reason === "proposal" ? `${p.project}: projekto puslapis` : `${p.project}: nauja nuoroda`,
  heading: (p) => p.project,
  lines: (p) => [
    `Sveiki, ${p.name}!`,
    `${p.studio} atvėrė projekto „${p.project}“ puslapį. Jame rasite planą ir susitarimus, kas laukia jūsų sprendimo ir kaip sumokėti.`,
    "Nuoroda asmeninė. Paskyros nereikia; prašome nuorodos nepersiųsti.",
  ],
  action: "Atverti projektą",
  footer: (p) => `Laišką gavote, nes ${p.studio} dirba jums. Į jį galite atsakyti.`,
};
