import { CertificateDocument } from "#app/areas/agreements/views/certificate-document.tsx";
import { OriginalDocument } from "#app/areas/agreements/views/agreement-document.tsx";
import { InvoiceDocument } from "#app/areas/invoicing/views/document/invoice-document.tsx";
import { EvidenceDocument } from "#app/areas/reports/views/evidence-document.tsx";

/** What Milepost prints. Props cross to the printing process, so they are data only. */
export const DOCUMENTS = {
  agreement: OriginalDocument,
  certificate: CertificateDocument,
  invoice: InvoiceDocument,
  evidence: EvidenceDocument,
};

export type PrintOrder = {
  [Name in keyof typeof DOCUMENTS]: {
    document: Name;
    props: Parameters<(typeof DOCUMENTS)[Name]>[0];
  };
}[keyof typeof DOCUMENTS];
