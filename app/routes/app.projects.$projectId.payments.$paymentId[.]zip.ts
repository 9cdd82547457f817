import type { LoaderFunctionArgs } from "@remix-run/node";
import { evidenceWords } from "#words/studio/evidence.ts";
import { shellWords } from "#words/studio/shell.ts";
import type { Evidence } from "#app/areas/reports/queries/find-evidence.server.ts";
import {
  BANKS_LANGUAGE,
  disputeEvidence,
  evidencePdf,
} from "#app/composition/dispute-evidence.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { invoicePdf } from "#app/composition/invoice-documents.server.ts";
import { signedCopy } from "#app/composition/agreement-documents.server.ts";
import { noteExport } from "#app/areas/workspaces/commands/note-security-event.server.ts";
import { inBackground } from "#app/platform/jobs/in-background.server.ts";
import { requireConfirmedMember } from "#app/platform/auth/guards.server.ts";
import { bundle, type BundleEntry } from "#app/platform/http/bundle.server.ts";
import { download, found } from "#app/platform/http/reply.server.ts";

/**
 * Stripe takes at most 4.5 MB of files in total; larger ones stay in the portal, and their hash is
 * in the evidence.
 */
const MOST_BYTES = 4_500_000;

/** The answer to a dispute: one document for the bank, and the documents that it refers to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireConfirmedMember(request);
  const source = found(
    await disputeEvidence(context, params.projectId ?? "", params.paymentId ?? ""),
  );
  const { evidence } = source;
  inBackground(noteExport(context));
  const entries: BundleEntry[] = [
    { name: "evidence.pdf", read: () => evidencePdf(source) },
    { name: "README.txt", read: () => readme(evidence) },
    ...evidence.agreements.map(({ id, number }) => ({
      name: `agreement-${number}.pdf`,
      read: () => signedCopy(id),
    })),
    ...evidence.invoices.map(({ id, number }) => ({
      name: `invoice-${safe(number)}.pdf`,
      read: () => invoicePdf(id),
    })),
    ...delivered(evidence),
  ];
  const { missing } = shellWords(BANKS_LANGUAGE).bundle;
  return download(await bundle(entries, { name: "MISSING.txt", text: missing }), {
    name: `evidence-${safe(evidence.invoices[0]?.number ?? "payment")}.zip`,
    mediaType: "application/zip",
  });
}

/** As many of the delivered files as fit. */
function delivered({ checkpoints }: Evidence): BundleEntry[] {
  const entries: BundleEntry[] = [];
  let left = MOST_BYTES;
  for (const file of checkpoints.flatMap(({ files }) => files)) {
    if (file.size > left) continue;
    left -= Number(file.size);
    entries.push({
      name: `delivered/${file.sha256.slice(0, 8)}-${safe(file.name)}`,
      read: () => gateways().files.read(file),
    });
  }
  return entries;
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
