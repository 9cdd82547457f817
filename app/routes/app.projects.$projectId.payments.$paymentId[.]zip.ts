import type { LoaderFunctionArgs } from "@remix-run/node";
import { strToU8, zipSync, type Zippable } from "fflate";
import { evidenceWords } from "#words/studio/evidence.ts";
import { portalWords } from "#words/portal.ts";
import { findEvidence, type Evidence } from "#app/areas/reports/queries/find-evidence.server.ts";
import { evidencePdf } from "#app/composition/dispute-evidence.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { invoicePdf } from "#app/composition/invoice-documents.server.ts";
import { signedCopy } from "#app/composition/agreement-documents.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { download, found } from "#app/platform/http/reply.server.ts";

/**
 * Stripe takes at most 4.5 MB of files in total; larger ones stay in the portal, and their hash is
 * in the evidence.
 */
const MOST_BYTES = 4_500_000;

/** The language of card disputes, whoever answers one (BCP 47). */
const BANKS_LANGUAGE = "en";

/** The answer to a dispute: one document for the bank, and the documents that it refers to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const evidence = found(
    await findEvidence(context, params.projectId ?? "", params.paymentId ?? ""),
  );
  const { lines } = portalWords(BANKS_LANGUAGE).history as {
    lines: Record<string, (subject: string, detail: string) => string>;
  };
  const words = evidenceWords(BANKS_LANGUAGE);
  const happened = evidence.activities.map(({ at, type, subject, detail, actorName }) => ({
    at,
    text: words.activity((lines[type] ?? (() => type))(subject, detail), actorName),
  }));
  const stored = (content: Uint8Array): [Uint8Array, { level: 0 }] => [
    new Uint8Array(content),
    { level: 0 },
  ];
  const files: Zippable = {
    "evidence.pdf": stored(await evidencePdf({ evidence, happened, language: BANKS_LANGUAGE })),
    "README.txt": strToU8(readme(evidence)),
  };
  for (const { id, number } of evidence.agreements)
    files[`agreement-${number}.pdf`] = stored(await signedCopy(id));
  for (const { id, number } of evidence.invoices)
    files[`invoice-${safe(number)}.pdf`] = stored(await invoicePdf(id));
  let left = MOST_BYTES;
  for (const file of evidence.checkpoints.flatMap((checkpoint) => checkpoint.files)) {
    if (file.size > left) continue;
    left -= file.size;
    files[`delivered/${file.sha256.slice(0, 8)}-${safe(file.name)}`] = stored(
      await gateways().files.read(file.sha256),
    );
  }
  return download(Buffer.from(zipSync(files)), {
    name: `evidence-${safe(evidence.invoices[0]?.number ?? "payment")}.zip`,
    mediaType: "application/zip",
  });
}

const safe = (name: string) => name.replace(/[^A-Za-z0-9._-]/gu, "-");

/** Which file goes into which field of Stripe's form. */
function readme({ disputes, invoices }: Evidence): string {
  const respondBy = disputes[0]?.respondBy;
  return evidenceWords(BANKS_LANGUAGE)
    .readme({
      invoices: invoices.map(({ number }) => number).join(", "),
      respondBy: respondBy ? respondBy.toISOString().slice(0, 16).replace("T", " ") : null,
    })
    .join("\r\n");
}
