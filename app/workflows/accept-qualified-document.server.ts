import type { Tx } from "#app/platform/db/client.server.ts";
import type { Agreement } from "#generated/sqlite/client.ts";
import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { qualifiedProblem } from "#app/areas/agreements/rules/qualified-document.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { childId, newId, type Id } from "#app/kernel/id.ts";
import { cleanLine, LONGEST_NAME } from "#app/kernel/text.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import type { DocumentSeal } from "#app/platform/gateways/seal/document-seal.ts";
import { putInForce } from "./put-in-force.server.ts";

type Outside = { files: FileStore; seal: DocumentSeal };

/**
 * Stores a PDF that was signed elsewhere, with qualified signatures, as the agreement. It puts an
 * open offer in force; for an agreement that was signed here, it becomes the authoritative copy.
 * The bytes are never changed. Whether it begins with exactly the offered document is recorded,
 * because only then do the signatures name that document's hash.
 * @throws Refusal "pdf-missing", "pdf-encrypted", "pdf-unsigned", "pdf-changed",
 * "pdf-not-qualified", "pdf-extended", "not-open"; Absent
 */
export async function acceptQualifiedDocument(
  context: Context<Member>,
  { files, seal }: Outside,
  input: {
    projectId: Id<"Project">;
    agreementId: Id<"Agreement">;
    upload: { sha256: string; size: number } | null;
  },
): Promise<void> {
  const { db, actor, now } = context;
  const { upload } = input;
  if (!upload) throw new Refusal("pdf-missing");
  const content = await files.read({ workspaceId: actor.workspaceId, sha256: upload.sha256 });
  const inspection = await seal.inspect(content);
  const problem = qualifiedProblem(inspection);
  if (problem) throw new Refusal(problem);
  const signers = inspection.signatures
    .filter(({ kind }) => kind === "signature")
    .map((found) => ({ ...found, signer: cleanLine(found.signer).slice(0, LONGEST_NAME) }));
  const { offered, isOriginal } = await findOffered(context, files, { ...input, content });
  await db.$transaction(async (tx) => {
    await lockProject(tx, { projectId: input.projectId, workspaceId: actor.workspaceId });
    const owned = {
      id: input.agreementId,
      projectId: input.projectId,
      workspaceId: actor.workspaceId,
      kind: "original" as const,
    };
    const fileId = newId();
    await tx.file.create({
      data: {
        id: fileId,
        workspaceId: actor.workspaceId,
        projectId: input.projectId,
        name: `agreement-${offered.number}-qualified.pdf`,
        mediaType: "application/pdf",
        size: upload.size,
        sha256: upload.sha256,
        createdAt: now,
      },
    });
    const taken = await claimAgreement(tx, owned, fileId);
    const agreement = present(await tx.agreement.findFirst({ where: owned }), "agreement");
    if (taken === null) throw new Refusal("not-open");
    if (agreement.sha256 !== offered.sha256) throw new Refusal("text-changed");
    await writeSignatures(tx, { agreement, signers, isOriginal, now });
    await logEvent(tx, context, {
      agreement,
      entry: {
        type: "uploaded",
        actorName: actor.name,
        detail: `${signers.map(({ signer }) => signer).join(", ")}; SHA-256 ${upload.sha256}; ${isOriginal ? "begins with the document that was offered" : "not compared with the document that was offered"}`,
      },
    });
    if (taken === "open") await putInForce(tx, context, agreement.id);
  });
}

const storedAt = { workspaceId: true, sha256: true } as const;

type Offered = { agreementId: Id<"Agreement">; content: Buffer };

/** What was offered, and whether the upload begins with exactly that document. */
async function findOffered(
  { db, actor }: Context<Member>,
  files: FileStore,
  { agreementId, content }: Offered,
) {
  const offered = present(
    await db.agreement.findFirst({
      where: { id: agreementId, workspaceId: actor.workspaceId },
      select: { number: true, sha256: true, originalFileId: true },
    }),
    "agreement",
  );
  const original = offered.originalFileId
    ? await db.file.findFirst({ where: { id: offered.originalFileId }, select: storedAt })
    : null;
  const bytes = original ? await files.read(original) : null;
  const isOriginal = bytes !== null && content.subarray(0, bytes.length).equals(bytes);
  return { offered, isOriginal };
}

type Owned = {
  id: string;
  projectId: Id<"Project">;
  workspaceId: Id<"Workspace">;
  kind: "original";
};

/**
 * Sets the file on an agreement that is open, or that was signed here; null when it can't take one.
 */
async function claimAgreement(tx: Tx, owned: Owned, fileId: Id<"File">) {
  const data = { qualifiedFileId: fileId };
  const isFree = { ...owned, qualifiedFileId: null };
  const opened = await tx.agreement.updateMany({
    where: { ...isFree, status: { in: OPEN_AGREEMENT } },
    data,
  });
  if (opened.count === 1) return "open";
  const beside = await tx.agreement.updateMany({
    where: { ...isFree, status: { in: ["in_force", "completed"] } },
    data,
  });
  return beside.count === 1 ? "signed" : null;
}

type Signed = {
  agreement: Agreement;
  signers: { signer: string; issuer: string; at: Date | null }[];
  isOriginal: boolean;
  now: Date;
};

async function writeSignatures(
  tx: Tx,
  { agreement, signers, isOriginal, now }: Signed,
): Promise<void> {
  for (const { signer, issuer, at } of signers) {
    await tx.signature.create({
      data: {
        id: childId(agreement.projectId),
        workspaceId: agreement.workspaceId,
        projectId: agreement.projectId,
        agreementId: agreement.id,
        party: "client",
        name: signer,
        contactName: signer,
        email: "",
        identification: `certificate issued by ${issuer}`,
        consent: "",
        sha256: isOriginal ? agreement.sha256 : "",
        originalSha256: isOriginal ? agreement.originalSha256 : "",
        ip: "",
        userAgent: "",
        signedAt: at ?? now,
      },
    });
  }
}
