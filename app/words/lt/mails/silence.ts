import type { SilenceWords } from "#words/mails/silence.ts";

export const words: SilenceWords = {
  subject: (p) =>
    p.isNotice
      ? `„${p.title}“: laukiame atsakymo iki ${p.until}`
      : `„${p.title}“ laikoma patvirtinta`,
  heading: (p) =>
    p.isNotice
      ? `Neatsakius iki ${p.until}, bus laikoma patvirtinta`
      : `„${p.title}“ ${p.version} versija laikoma patvirtinta`,
  lines: (p) =>
    p.isNotice
      ? [
          `Sveiki, ${p.name}! „${p.title}“ ${p.version} versija vis dar laukia jūsų atsakymo.`,
          `Jei iki ${p.until} niekas iš jūsų pusės neatsakys, ji bus laikoma patvirtinta: taip numatyta su ${p.studio} pasirašytoje sutartyje.`,
          "Patvirtinimas, prašymas pakeisti ar bent viena pastaba yra atsakymas. Jei reikia daugiau laiko, parašykite apie tai pastaboje.",
        ]
      : [
          `Sveiki, ${p.name}! Į „${p.title}“ ${p.version} versiją iki ${p.until} niekas neatsakė, nors buvo priminta du kartus. Kaip pasirašyta su ${p.studio}, ji laikoma patvirtinta.`,
          p.milestone === null ? "" : `Kartu patvirtintas etapas „${p.milestone}“.`,
          p.mayObject
            ? "Jei tai neteisinga, atverkite puslapį ir paprieštaraukite: tada tai negalios."
            : `Jei tai neteisinga, atsakykite į šį laišką: jį gaus ${p.studio}.`,
        ],
  action: (p) => (p.isNotice ? "Peržiūrėti ir atsakyti" : "Peržiūrėti"),
};
