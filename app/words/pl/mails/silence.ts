import type { SilenceWords } from "#words/mails/silence.ts";

export const words: SilenceWords = {
  subject: (p) =>
    p.isNotice
      ? `„${p.title}”: czekamy na odpowiedź do ${p.until}`
      : `„${p.title}” uważa się za zaakceptowane`,
  heading: (p) =>
    p.isNotice
      ? `Brak odpowiedzi do ${p.until} oznacza akceptację`
      : `„${p.title}”, wersja ${p.version}: uważa się za zaakceptowaną`,
  lines: (p) =>
    p.isNotice
      ? [
          `Dzień dobry, ${p.name}! Wersja ${p.version} pracy „${p.title}” nadal czeka na Państwa odpowiedź.`,
          `Jeżeli do ${p.until} nikt po Państwa stronie nie odpowie, uważa się ją za zaakceptowaną: tak stanowi umowa podpisana ze studiem ${p.studio}.`,
          "Odpowiedzią jest akceptacja, prośba o zmiany albo choćby jedna uwaga. Jeśli potrzeba więcej czasu, wystarczy napisać to w uwadze.",
        ]
      : [
          `Dzień dobry, ${p.name}! Na wersję ${p.version} pracy „${p.title}” nikt nie odpowiedział do ${p.until}, mimo dwóch przypomnień. Zgodnie z umową podpisaną ze studiem ${p.studio} uważa się ją za zaakceptowaną.`,
          p.milestone === null ? "" : `Razem z nią zaakceptowany jest etap „${p.milestone}”.`,
          p.mayObject
            ? "Jeśli to nie jest w porządku, prosimy otworzyć stronę i zgłosić sprzeciw: wtedy się nie liczy."
            : `Jeśli to nie jest w porządku, prosimy odpowiedzieć na tę wiadomość: trafi do ${p.studio}.`,
        ],
  action: (p) => (p.isNotice ? "Zobacz i odpowiedz" : "Zobacz"),
};
