import type { BasisPoints, MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Term } from "#app/areas/scope/rules/glossary.ts";
import type { AgreementStatus } from "#app/areas/agreements/rules/agreement-states.ts";
import type { Scope } from "#app/areas/scope/rules/scope.ts";
import type { PortalWords } from "#words/portal.ts";
import type { SigningAnswer } from "./signing-forms.tsx";

export type AgreementPageProps = {
  shell: {
    projectId: Id<"Project">;
    title: string;
    studio: string;
    email: string;
    timeZone: string;
    currency: string;
    glossary: Term[];
  };
  agreement: {
    id: string;
    number: number;
    kind: "original" | "amendment";
    title: string;
    text: string;
    sha256: string;
    status: AgreementStatus;
    declineReason: string;
    expiresOn: Day | null;
    qualified: boolean;
    countersign: boolean;
    consent: string;
    change: {
      id: string;
      number: number;
      price: MinorUnits;
      gross: MinorUnits;
      taxRate: BasisPoints;
    } | null;
  };
  options: { offered: Scope; choice: string[]; price: MinorUnits } | null;
  signers: { id: string; name: string; signedAt: string | null }[];
  next: string | null;
  signed: { id: string; name: string; party: "client" | "studio"; at: string }[];
  reader: { email: string; maySign: boolean; expired: boolean; turn: string };
  locale: string;
  words: PortalWords;
  answer: SigningAnswer;
};
