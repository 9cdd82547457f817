import { inLanguage } from "#app/kernel/language.ts";
import { isAgreementEvent, type AgreementEventType } from "./event-chain.ts";

/** The words of the certificate behind a signed document. */
export type CertificateWords = {
  title: string;
  intro: string;
  document: string;
  documentId: string;
  version: (number: number) => string;
  offeredOn: string;
  textHash: string;
  originalHash: string;
  sealedHash: string;
  signer: (name: string) => string;
  as: string;
  role: string;
  email: string;
  identified: string;
  consent: string;
  sent: string;
  opened: string;
  viewed: string;
  signed: string;
  ip: string;
  browser: string;
  timeZone: string;
  drawn: string;
  unknown: string;
  parties: { client: string; studio: string };
  identification: Record<string, string>;
  log: string;
  logIntro: string;
  verify: (url: string) => string;
  seal: string;
  events: Record<AgreementEventType, string>;
};

const en: CertificateWords = {
  title: "Certificate of the signatures",
  intro: "Made by Milepost when the last signature was given. All times are in UTC.",
  document: "Document",
  documentId: "Document id",
  version: (number) => `Document ${number} of the project`,
  offeredOn: "Offered",
  textHash: "SHA-256 of the text",
  originalHash: "SHA-256 of the original PDF",
  sealedHash:
    "The SHA-256 of this sealed file can't be part of the file; it is stored with the agreement and shown where the file is verified.",
  signer: (name) => `Signature of ${name}`,
  as: "Signed as",
  role: "Role",
  email: "Email",
  identified: "Identified by",
  consent: "Consent",
  sent: "Sent",
  opened: "Link opened",
  viewed: "Document viewed",
  signed: "Signed",
  ip: "Network address",
  browser: "Browser",
  timeZone: "Time zone",
  drawn: "Drawn by hand",
  unknown: "not known",
  parties: { client: "for the client", studio: "for the studio" },
  identification: {
    "personal link and a code mailed to the address":
      "personal link, and a code mailed to the address",
    "signed in with a password": "account, signed in with a password",
  },
  log: "What happened",
  logIntro:
    "Each entry carries the hash of the one before it; a changed, added or missing entry breaks the chain.",
  verify: (url) => `Anybody who has this file can verify it at ${url}`,
  seal: "The file is sealed with a PAdES signature, so that every later change shows.",
  events: {
    sent: "Sent for signature",
    turn: "Next to sign",
    mailed: "Mail sent",
    viewed: "Document viewed",
    "options-chosen": "Options chosen",
    "code-sent": "Code sent",
    "code-failed": "Wrong code",
    signed: "Signed",
    countersigned: "Countersigned",
    "in-force": "In force",
    declined: "Declined",
    voided: "Taken back",
    expired: "Expired",
    reminded: "Reminded",
    uploaded: "Signed document uploaded",
    sealed: "Sealed",
  },
};

const pl: CertificateWords = {
  title: "Certyfikat podpisów",
  intro:
    "Utworzony przez Milepost w chwili złożenia ostatniego podpisu. Wszystkie godziny podano w UTC.",
  document: "Dokument",
  documentId: "Identyfikator",
  version: (number) => `Dokument ${number} projektu`,
  offeredOn: "Data oferty",
  textHash: "SHA-256 tekstu",
  originalHash: "SHA-256 oryginalnego PDF",
  sealedHash:
    "Skrót SHA-256 tego pliku z pieczęcią nie może znaleźć się w nim samym; jest przechowywany przy umowie i widoczny na stronie weryfikacji.",
  signer: (name) => `Podpis: ${name}`,
  as: "W imieniu",
  role: "Rola",
  email: "E-mail",
  identified: "Identyfikacja",
  consent: "Zgoda",
  sent: "Wysłano",
  opened: "Otwarcie linku",
  viewed: "Wyświetlenie dokumentu",
  signed: "Podpisano",
  ip: "Adres sieciowy",
  browser: "Przeglądarka",
  timeZone: "Strefa czasowa",
  drawn: "Podpis odręczny",
  unknown: "brak danych",
  parties: { client: "klienta", studio: "studia" },
  identification: {
    "personal link and a code mailed to the address": "osobisty link i kod wysłany na adres",
    "signed in with a password": "konto, logowanie hasłem",
  },
  log: "Co się wydarzyło",
  logIntro:
    "Każdy wpis zawiera skrót poprzedniego; zmieniony, dodany lub brakujący wpis przerywa łańcuch.",
  verify: (url) => `Kto ma ten plik, może go sprawdzić: ${url}`,
  seal: "Plik jest opatrzony pieczęcią PAdES: każdą późniejszą zmianę widać.",
  events: {
    sent: "Wysłano do podpisu",
    turn: "Następna osoba do podpisu",
    mailed: "Wysłano wiadomość",
    viewed: "Wyświetlono dokument",
    "options-chosen": "Wybrano opcje",
    "code-sent": "Wysłano kod",
    "code-failed": "Błędny kod",
    signed: "Podpisano",
    countersigned: "Kontrasygnowano",
    "in-force": "Obowiązuje",
    declined: "Odrzucono",
    voided: "Wycofano",
    expired: "Wygasło",
    reminded: "Przypomniano",
    uploaded: "Przesłano podpisany dokument",
    sealed: "Opieczętowano",
  },
};

const lt: CertificateWords = {
  title: "Parašų pažyma",
  intro: "Sudaryta „Milepost“, kai buvo duotas paskutinis parašas. Visi laikai nurodyti UTC.",
  document: "Dokumentas",
  documentId: "Dokumento numeris",
  version: (number) => `${number} projekto dokumentas`,
  offeredOn: "Pasiūlyta",
  textHash: "Teksto SHA-256",
  originalHash: "Pradinio PDF SHA-256",
  sealedHash:
    "Šio užantspauduoto failo SHA-256 negali būti jame pačiame; jis saugomas prie sutarties ir rodomas tikrinimo puslapyje.",
  signer: (name) => `Parašas: ${name}`,
  as: "Pasirašyta",
  role: "Pareigos",
  email: "El. paštas",
  identified: "Tapatybė",
  consent: "Sutikimas",
  sent: "Išsiųsta",
  opened: "Nuoroda atverta",
  viewed: "Dokumentas peržiūrėtas",
  signed: "Pasirašyta",
  ip: "Tinklo adresas",
  browser: "Naršyklė",
  timeZone: "Laiko juosta",
  drawn: "Ranka pieštas parašas",
  unknown: "nežinoma",
  parties: { client: "kliento vardu", studio: "studijos vardu" },
  identification: {
    "personal link and a code mailed to the address": "asmeninė nuoroda ir el. paštu siųstas kodas",
    "signed in with a password": "paskyra, prisijungta slaptažodžiu",
  },
  log: "Kas įvyko",
  logIntro:
    "Kiekviename įraše yra prieš jį buvusio įrašo maiša; pakeistas, pridėtas ar trūkstamas įrašas nutraukia grandinę.",
  verify: (url) => `Turintis šį failą gali jį patikrinti: ${url}`,
  seal: "Failas užantspauduotas PAdES parašu: bet koks vėlesnis pakeitimas matomas.",
  events: {
    sent: "Išsiųsta pasirašyti",
    turn: "Kito eilė pasirašyti",
    mailed: "Laiškas išsiųstas",
    viewed: "Dokumentas peržiūrėtas",
    "options-chosen": "Pasirinkti variantai",
    "code-sent": "Kodas išsiųstas",
    "code-failed": "Neteisingas kodas",
    signed: "Pasirašyta",
    countersigned: "Pasirašė ir studija",
    "in-force": "Įsigaliojo",
    declined: "Atmesta",
    voided: "Atsiimta",
    expired: "Baigėsi galiojimas",
    reminded: "Priminta",
    uploaded: "Įkeltas pasirašytas dokumentas",
    sealed: "Užantspauduota",
  },
};

export function certificateWords(locale: string): CertificateWords {
  return inLanguage(locale, { en, pl, lt });
}

/**
 * The name of an event. An event that a later version wrote and this one doesn't know is shown by
 * its stored type.
 */
export const eventName = (words: CertificateWords, type: string): string =>
  isAgreementEvent(type) ? words.events[type] : type;
