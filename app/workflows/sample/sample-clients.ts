import type { Language } from "#app/words/language.ts";

const contact = (name: string, email: string, locale: Language) => ({
  name,
  email,
  role: "",
  locale,
});

/** People and firms that don't exist, under addresses that can't. */
export const SAMPLE_CLIENTS = {
  bakery: {
    name: "Sample Bakery Złoty Kłos",
    address: "ul. Wymyślona 3\n31-002 Kraków",
    country: "PL",
    taxId: "",
    vatId: "",
    contacts: [contact("Zofia Przykładowa", "zofia@bakery.example", "en")],
  },
  choir: {
    name: "Sample Choir Vieversys",
    address: "Pavyzdžių g. 12\n01100 Vilnius",
    country: "LT",
    taxId: "",
    vatId: "LT000000000",
    contacts: [
      contact("Agnė Pavyzdienė", "agne@choir.example", "en"),
      contact("Tomas Pavyzdys", "tomas@choir.example", "lt"),
    ],
  },
  workshop: {
    name: "Sample Bicycle Workshop",
    address: "1 Example Street\nDublin",
    country: "IE",
    taxId: "",
    vatId: "IE0000000A",
    contacts: [contact("Sam Sample", "sam@workshop.example", "en")],
  },
};
