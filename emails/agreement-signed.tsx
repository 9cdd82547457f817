import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";

export type AgreementSignedProps = {
  name: string;
  studio: string;
  project: string;
  signer: string;
  agreementId: string;
  url: string;
  side: "client" | "studio";
};

const words: Words<LetterWords<AgreementSignedProps>> = {
  en: {
    subject: (p) => `Signed: ${p.project}`,
    heading: (p) => `Signed: ${p.project}`,
    lines: (p) => [
      p.side === "client"
        ? `Thank you, ${p.name}. The agreement is signed; your copy is attached.`
        : `${p.signer} has signed the agreement. The signed copy is attached.`,
      "The attached PDF holds the exact text, its fingerprint (SHA-256) and the evidence of the signature.",
    ],
    action: "Open the project",
  },
  pl: {
    subject: (p) => `Podpisano: ${p.project}`,
    heading: (p) => `Podpisano: ${p.project}`,
    lines: (p) => [
      p.side === "client"
        ? `Dziękujemy, ${p.name}. Umowa jest podpisana; kopia w załączniku.`
        : `${p.signer} podpisał(a) umowę. Kopia w załączniku.`,
      "Załączony PDF zawiera dokładny tekst, jego skrót (SHA-256) i dowody podpisu.",
    ],
    action: "Otwórz projekt",
  },
  lt: {
    subject: (p) => `Pasirašyta: ${p.project}`,
    heading: (p) => `Pasirašyta: ${p.project}`,
    lines: (p) => [
      p.side === "client"
        ? `Ačiū, ${p.name}. Sutartis pasirašyta; kopija pridėta.`
        : `${p.signer} pasirašė sutartį. Kopija pridėta.`,
      "Pridėtame PDF yra tikslus tekstas, jo kontrolinė suma (SHA-256) ir parašo įrodymai.",
    ],
    action: "Atverti projektą",
  },
};

export const agreementSignedMail = defineMail(
  "agreement-signed",
  letterTemplate<AgreementSignedProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(agreementSignedMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  signer: "Jonas",
  agreementId: "a",
  url: "https://portal.example/portal/p",
  side: "client",
});
