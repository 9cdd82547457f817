import type { AgreementSignedWords } from "#words/mails/agreement-signed.ts";

export const words: AgreementSignedWords = {
  subject: (p) => `Podpisano: ${p.project}`,
  heading: (p) => `Podpisano: ${p.project}`,
  lines: (p) => [
    p.side === "client"
      ? `Dziękujemy, ${p.name}. Umowa jest podpisana; kopia w załączniku.`
      : `${p.signer} podpisał(a) umowę. Kopia w załączniku.`,
    "Załączony PDF zawiera dokładny tekst, jego skrót (SHA-256) i dowody podpisu.",
  ],
  action: "Otwórz projekt",
};
