import type { Id } from "#app/kernel/id.ts";
import {
  storeOriginal,
  type Original,
} from "#app/areas/agreements/commands/store-original.server.ts";
import { storeSealedCopy } from "#app/areas/agreements/commands/store-sealed-copy.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { baseUrl } from "#app/platform/env.server.ts";
import { gateways } from "./gateways.server.ts";
import { print } from "./printing/print.server.ts";

/** The offered document as PDF, not stored. */
export const renderOriginal = ({ id, title, text, locale }: Original) =>
  print({ document: "agreement", props: { id, title, text, locale } });

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
        print({ document: "certificate", props: { ...certificate, verifyUrl } }),
    },
    now: new Date(),
  });
}
