import type { AgreementEventType } from "#app/areas/agreements/rules/event-chain.ts";

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
  /** Where the certificate is shown as a page. */
  page: { intro: string; verify: string; verdicts: string };
  verify: (url: string) => string;
  seal: string;
  events: Record<AgreementEventType, string>;
};

export const words: CertificateWords = {
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
    "signed in with a password and a second factor":
      "account, signed in with a password and a second factor",
    "signed in with a passkey": "account, signed in with a passkey",
  },
  log: "What happened",
  logIntro:
    "Each entry carries the hash of the one before it; a changed, added or missing entry breaks the chain.",
  page: {
    verdicts: "What was decided of the work",
    intro:
      "What the certificate in the signed copy says, and what has happened since. All times are in UTC.",
    verify: "Anybody who has the signed copy can verify it at",
  },
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
