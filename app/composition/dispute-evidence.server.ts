import { createElement } from "react";
import {
  EvidenceDocument,
  type EvidenceDocumentProps,
} from "#app/areas/reports/views/evidence-document.tsx";
import { renderPdf } from "#app/platform/pdf/render-pdf.server.ts";

/**
 * The evidence for a dispute, as PDF. It is made from the ledger's current state, for one reader,
 * and isn't stored.
 */
export const evidencePdf = (props: EvidenceDocumentProps): Promise<Buffer> =>
  renderPdf(createElement(EvidenceDocument, props) as never);
