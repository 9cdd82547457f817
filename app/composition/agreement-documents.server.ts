import type { Id } from "#app/kernel/id.ts";
import { createElement } from "react";
import {
  storeOriginal,
  type Original,
} from "#app/areas/agreements/commands/store-original.server.ts";
import { storeSealedCopy } from "#app/areas/agreements/commands/store-sealed-copy.server.ts";
import { OriginalDocument } from "#app/areas/agreements/views/agreement-document.tsx";
import { CertificateDocument } from "#app/areas/agreements/views/certificate-document.tsx";
import { database } from "#app/platform/db/client.server.ts";
import { baseUrl } from "#app/platform/env.server.ts";
import { renderPdf } from "#app/platform/pdf/render-pdf.server.ts";
import { gateways } from "./gateways.server.ts";

/** The offered document as PDF, not stored. */
export const renderOriginal = (original: Original) =>
  renderPdf(createElement(OriginalDocument, original) as never);

/** The stored PDF of an agreement as it was offered. @throws Absent */
export function originalDocument(agreementId: Id<"Agreement">): Promise<Buffer> {
  return storeOriginal(database().db, {
    files: gateways().files,
    agreementId,
    render: renderOriginal,
    now: new Date(),
  });
}

/** The stored signed copy of an agreement: sealed, with its certificate. @throws Absent */
export function signedCopy(agreementId: Id<"Agreement">): Promise<Buffer> {
  const verifyUrl = `${baseUrl()}/verify`;
  return storeSealedCopy(database().db, {
    outside: gateways(),
    agreementId,
    render: {
      original: renderOriginal,
      certificate: (certificate) =>
        renderPdf(createElement(CertificateDocument, { ...certificate, verifyUrl }) as never),
    },
    now: new Date(),
  });
}
