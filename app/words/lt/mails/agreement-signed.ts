import type { AgreementSignedWords } from "#words/mails/agreement-signed.ts";

export const words: AgreementSignedWords = {
  subject: (p) => `Pasirašyta: ${p.project}`,
  heading: (p) => `Pasirašyta: ${p.project}`,
  lines: (p) => [
    p.side === "client"
      ? `Ačiū, ${p.name}. Sutartis pasirašyta; kopija pridėta.`
      : `${p.signer} pasirašė sutartį. Kopija pridėta.`,
    "Pridėtame PDF yra tikslus tekstas, jo kontrolinė suma (SHA-256) ir parašo įrodymai.",
  ],
  action: "Atverti projektą",
};
