import type { WayWords } from "#app/areas/payments/ways/registry.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";

export const words: WayWords = {
  card: {
    title: "Kartą",
    payment: "Karta",
    refunded: "Kwota wraca tą samą drogą. Banki pokazują ją zwykle w ciągu 5–10 dni roboczych.",
    text: "Kartą, Apple Pay, Google Pay albo tym, co oferuje Państwa kraj, na bezpiecznej stronie Stripe. Potem wrócą Państwo tutaj.",
    button: (amount) => `Zapłać ${amount} kartą`,
    keep: "Proszę zachować tę kartę na uzgodnione płatności w tym projekcie. Trzy dni przed każdym obciążeniem dostanę wiadomość, a tutaj mogę je w każdej chwili wstrzymać i usunąć kartę.",
    test: "Tryb testowy Stripe: żadne pieniądze nie są przekazywane.",
  },
  app: {
    title: "Z aplikacji banku",
    payment: "Przelew",
    refunded: "",
    text: "Proszę otworzyć aplikację banku, wybrać skanowanie i skierować aparat na ten kod: wszystko wypełni się samo.",
    save: "Na tym telefonie? Proszę zapisać kod jako obraz i otworzyć go w aplikacji banku.",
    scan: "Kod płatności dla aplikacji banku",
  },
  transfer: {
    title: "Przelew",
    payment: "Przelew",
    refunded: "Zwrot wysłano przelewem.",
    copy: "Wszystko, o co pyta bank, do skopiowania:",
    account: "Rachunek",
    holder: "Odbiorca",
    reference: "Tytuł",
    amount: "Kwota",
    sentIt: "Przelew wysłany",
    claimed: (day) => `Przelew zgłoszono ${formatPlainDay(day, "pl")}. Potwierdzimy, gdy wpłynie.`,
  },
  other: {
    title: "Inaczej",
    payment: "Inaczej",
    refunded: "",
    text: (studio) => `Otwiera stronę usługi. Płatność liczy się, gdy ${studio} ją zobaczy.`,
  },
  cash: {
    title: "Gotówka",
    payment: "Gotówka",
    refunded: "Zwrot wypłacono gotówką.",
    text: (studio) =>
      `Osobiście w ${studio}; wpłata zostanie zapisana, a pokwitowanie przyjdzie pocztą elektroniczną.`,
  },
};
