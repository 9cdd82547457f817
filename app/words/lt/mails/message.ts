import type { MessageWords } from "#words/mails/message.ts";

type Facts = Parameters<MessageWords["subject"]>[0];

const about = (p: Facts) => (p.subject ? `${p.subject}, ${p.project}` : p.project);

const promised = (promise: NonNullable<Facts["promise"]>, studio: string) =>
  ({
    own: `${studio} jūsų žinutę perskaitė. Atsakymą gausite iki ${promise.until}.`,
    rule: `Jūsų žinutė gauta. Pagal savo taisyklę ${studio} atsako iki ${promise.until}. Šis laiškas išsiųstas automatiškai.`,
    away: `Jūsų žinutė gauta. ${studio} šiuo metu nedirba; atsakymą gausite iki ${promise.until}. Šis laiškas išsiųstas automatiškai.`,
  })[promise.kind];

export const words: MessageWords = {
  /** Below it, an answer by mail isn’t looked for. */
  marker: "Rašykite atsakymą virš šios eilutės",
  subject: (p) => {
    if (p.promise) return `Gauta: atsakymas iki ${p.promise.until}`;
    return p.isInternal ? `Vidinė pastaba: ${p.from}, ${about(p)}` : `${p.from}: ${about(p)}`;
  },
  heading: (p) => {
    if (p.promise) return `Atsakymas iki ${p.promise.until}`;
    return p.isInternal ? `Vidinė pastaba: ${about(p)}` : about(p);
  },
  lines: (p) =>
    p.promise
      ? [`Sveiki, ${p.name}!`, promised(p.promise, p.studio)]
      : [
          p.isInternal
            ? `Vidinė pastaba: ją skaito tik jūsų studija. Rašo ${p.from}:`
            : `Rašo ${p.from}:`,
          p.body,
          p.isCut ? "Visas tekstas – puslapyje." : "",
          p.files > 0 ? `Pridėta failų: ${p.files}` : "",
        ],
  action: (p) => (p.promise ? "Atverti pokalbį" : "Atsakyti"),
};
