import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { log } from "#app/platform/log.server.ts";
import { listDocuments, type ListedDocument } from "#app/portal/queries/list-documents.server.ts";
import { originalDocument, signedCopy } from "./agreement-documents.server.ts";
import { invoicePdf } from "./invoice-documents.server.ts";

/**
 * What was signed and invoiced in a project, each with its stored PDF: one that nobody has asked
 * for yet is made first. `content` stays null where it can't be made now.
 */
export async function storedDocuments(
  context: Context<Guest | Member>,
  projectId: Id<"Project">,
): Promise<ListedDocument[]> {
  const listed = await listDocuments(context, projectId);
  const unmade = listed.filter(({ content }) => content === null);
  if (unmade.length === 0) return listed;
  for (const document of unmade) await make(document);
  return listDocuments(context, projectId);
}

/** A document that can't be made takes nothing away from the others. */
async function make({ id, kind, isSigned }: ListedDocument): Promise<void> {
  try {
    if (kind === "invoice" || kind === "credit_note") await invoicePdf(id);
    else if (isSigned) await signedCopy(id);
    else await originalDocument(id);
  } catch (error) {
    const err = error instanceof Error ? error.message : String(error);
    log().error({ err, document: id }, "a document couldn't be made for an archive");
  }
}
