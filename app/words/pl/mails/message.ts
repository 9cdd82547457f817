import type { MessageWords } from "#words/mails/message.ts";

type Facts = Parameters<MessageWords["subject"]>[0];

const about = (p: Facts) => (p.subject ? `${p.subject}, ${p.project}` : p.project);

const promised = (promise: NonNullable<Facts["promise"]>, studio: string) =>
  ({
    own: `${studio}: Państwa wiadomość jest przeczytana. Odpowiedź nadejdzie do ${promise.until}.`,
    rule: `Wiadomość dotarła. Zgodnie ze swoją zasadą ${studio} odpowiada do ${promise.until}. Ten e-mail wysłano automatycznie.`,
    away: `Wiadomość dotarła. ${studio} teraz nie pracuje; odpowiedź nadejdzie do ${promise.until}. Ten e-mail wysłano automatycznie.`,
  })[promise.kind];

export const words: MessageWords = {
  /** Below it, an answer by mail isn’t looked for. */
  marker: "Odpowiedź proszę pisać nad tą linią",
  subject: (p) => {
    if (p.promise) return `Mamy wiadomość: odpowiedź do ${p.promise.until}`;
    return p.isInternal ? `Wewnętrzne: ${p.from}, ${about(p)}` : `${p.from}: ${about(p)}`;
  },
  heading: (p) => {
    if (p.promise) return `Odpowiedź do ${p.promise.until}`;
    return p.isInternal ? `Notatka wewnętrzna: ${about(p)}` : about(p);
  },
  lines: (p) =>
    p.promise
      ? [`Dzień dobry, ${p.name}!`, promised(p.promise, p.studio)]
      : [
          p.isInternal
            ? `Notatka wewnętrzna: czyta ją tylko Państwa studio. Pisze ${p.from}:`
            : `Pisze ${p.from}:`,
          p.body,
          p.isCut ? "Cały tekst jest na stronie." : "",
          p.files > 0 ? `Załączone pliki: ${p.files}` : "",
        ],
  action: (p) => (p.promise ? "Otwórz rozmowę" : "Odpowiedz"),
};
