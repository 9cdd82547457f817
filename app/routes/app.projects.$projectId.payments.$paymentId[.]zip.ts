import type { LoaderFunctionArgs } from "@remix-run/node";
import { strToU8, zipSync, type Zippable } from "fflate";
import { guestWords } from "#app/words/guest-words.ts";
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

/** The answer to a dispute: one document for the bank, and the documents that it refers to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const evidence = found(
    await findEvidence(context, params.projectId ?? "", params.paymentId ?? ""),
  );
  const { lines } = guestWords("en").history as {
    lines: Record<string, (subject: string, detail: string) => string>;
  };
  const happened = evidence.activities.map(({ at, type, subject, detail, actorName }) => ({
    at,
    text: `${(lines[type] ?? (() => type))(subject, detail)} (${actorName})`,
  }));
  const stored = (content: Uint8Array): [Uint8Array, { level: 0 }] => [
    new Uint8Array(content),
    { level: 0 },
  ];
  const files: Zippable = {
    "evidence.pdf": stored(await evidencePdf({ evidence, happened })),
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
  return [
    `Evidence for the payment of invoice ${invoices.map(({ number }) => number).join(", ")}.`,
    respondBy
      ? `Stripe accepts one answer, by ${respondBy.toISOString().slice(0, 16).replace("T", " ")} UTC; after that nothing can be added.`
      : "",
    "",
    "In Stripe's dashboard, open the dispute, choose to counter it, and attach:",
    "- Customer signature: agreement-….pdf (the signed text with its certificate)",
    "- Receipt: invoice-….pdf",
    "- Service documentation, access activity log, customer communication: evidence.pdf (each is a section of it)",
    "- Other evidence: what is in delivered/, as far as it shows the work",
    "",
    "Read evidence.pdf before you send it. It contains what your client was shown, said and did in this project, and nothing about anyone else.",
  ].join("\r\n");
}
