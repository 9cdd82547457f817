import { createElement } from "react";
import {
  EvidenceDocument,
  type EvidenceDocumentProps,
} from "#app/areas/reports/views/evidence-document.tsx";
import { renderPdf } from "#app/platform/pdf/render-pdf.server.ts";

/**
 * What answers a dispute, as PDF. It is made of what the ledger says now, for one reader, and isn't
 * kept.
 */
export const evidencePdf = (props: EvidenceDocumentProps): Promise<Buffer> =>
  renderPdf(createElement(EvidenceDocument, props) as never);
