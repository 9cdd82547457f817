import { PDF, PdfArray, PdfName, PdfNumber, type PdfDict, type SignatureField } from "@libpdf/core";
import type * as asn1 from "asn1js";
import type * as pkijs from "pkijs";
import {
  derOf,
  parseCms,
  readTimestamp,
  SIGNING_TIME,
  timestampProblem,
  signatureProblem,
  signerCertificate,
  TIMESTAMP_TOKEN,
} from "./cms.server.ts";
import type { FoundSignature, Inspection } from "./document-seal.ts";

/** The statement QcCompliance (ETSI EN 319 412-5) inside the extension qcStatements (RFC 3739). */
const QC_STATEMENTS = "1.3.6.1.5.5.7.1.3";
const QC_COMPLIANCE = Buffer.from("060604008e460101", "hex");

export type Located = FoundSignature & {
  /** Where the CMS message starts in the file: its hexadecimal text, without brackets. */
  start: number;
  room: number;
};

/** Every signature of a PDF, with whether it is intact and covers all of it. */
export async function inspectPdf(
  file: Uint8Array,
): Promise<Omit<Inspection, "signatures"> & { signatures: Located[] }> {
  let pdf: PDF;
  try {
    pdf = await PDF.load(file);
  } catch {
    return { readable: false, encrypted: false, signatures: [] };
  }
  if (pdf.isEncrypted) return { readable: true, encrypted: true, signatures: [] };
  const fields = (pdf.getForm()?.getFields() ?? []).filter(
    (field) => field.type === "signature",
  ) as unknown as SignatureField[];
  const signatures = fields.flatMap((field) => {
    const dictionary = field.isSigned() ? field.getSignatureDict() : null;
    return dictionary ? [readSignature(file, dictionary)] : [];
  });
  return { readable: true, encrypted: false, signatures };
}

const NOTHING = {
  signer: "",
  organization: "",
  issuer: "",
  selfIssued: false,
  qualified: false,
  intact: false,
  at: null,
  timestamped: false,
};

function readSignature(file: Uint8Array, dictionary: PdfDict): Located {
  const kind = kindOf(dictionary);
  const range = rangeOf(file, dictionary);
  const found = {
    ...NOTHING,
    kind,
    coversWholeFile: range.isSane && range.end === file.length,
    start: range.start,
    room: range.gap.length - 2,
  } as const;
  if (!range.isSane) return { ...found, problem: "byte-range" };
  try {
    const cms = Buffer.from(range.gap.replace(/[<>\s]/gu, ""), "hex");
    const message = parseCms(new Uint8Array(cms));
    const certificate = signerCertificate(message);
    if (!certificate) return { ...found, problem: "certificate-missing" };
    const content = Buffer.concat([
      file.subarray(0, range.length),
      file.subarray(range.next, range.end),
    ]);
    const problem = problemOf(kind, { message, certificate, content });
    return {
      ...found,
      ...factsOf(certificate),
      ...timesOf(message),
      problem,
      intact: problem === "",
    };
  } catch (error) {
    return { ...found, problem: error instanceof Error ? error.message : "cms-unreadable" };
  }
}

function kindOf(dictionary: PdfDict): "timestamp" | "signature" {
  const word = (key: string) => {
    const value = dictionary.get(key);
    return value instanceof PdfName ? value.value : "";
  };
  const isTimestamp = word("Type") === "DocTimeStamp" || word("SubFilter") === "ETSI.RFC3161";
  return isTimestamp ? "timestamp" : "signature";
}

/**
 * What a signature covers: two ranges with a gap of hexadecimal text between them (ISO 32000-2,
 * 12.8.1).
 */
function rangeOf(file: Uint8Array, dictionary: PdfDict) {
  const [from = -1, length = -1, next = -1, rest = -1] = numbers(dictionary.get("ByteRange"));
  const between = file.subarray(Math.max(0, from + length), Math.max(0, next));
  const gap = Buffer.from(between).toString("latin1");
  const isOrdered = from === 0 && length > 0 && next > length && rest > 0;
  const isSane = isOrdered && next + rest <= file.length && /^<[0-9A-Fa-f\s]*>$/u.test(gap);
  return { start: from + length + 1, length, next, end: next + rest, gap, isSane };
}

type Signed = {
  message: pkijs.SignedData;
  certificate: pkijs.Certificate;
  content: Buffer;
};

function problemOf(kind: "timestamp" | "signature", { message, certificate, content }: Signed) {
  if (kind === "timestamp") return timestampProblem(message, certificate, content);
  if (message.encapContentInfo.eContent) return "content-attached";
  return signatureProblem(message, certificate, content);
}

function numbers(value: unknown): number[] {
  if (!(value instanceof PdfArray)) return [];
  return Array.from({ length: value.length }, (_, index) => {
    const item = value.at(index);
    return item instanceof PdfNumber && Number.isSafeInteger(item.value) ? item.value : -1;
  });
}

const nameOf = (name: pkijs.RelativeDistinguishedNames, type: string) =>
  name.typesAndValues.find((entry) => entry.type === type)?.value.valueBlock.value ?? "";

function factsOf(certificate: pkijs.Certificate) {
  const { subject, issuer } = certificate;
  const statements = certificate.extensions?.find(({ extnID }) => extnID === QC_STATEMENTS);
  return {
    signer: nameOf(subject, "2.5.4.3"),
    organization: nameOf(subject, "2.5.4.10"),
    issuer: nameOf(issuer, "2.5.4.3") || nameOf(issuer, "2.5.4.10"),
    selfIssued: issuer.isEqual(subject),
    qualified: statements !== undefined && derOf(certificate).includes(QC_COMPLIANCE),
  };
}

function timesOf(message: pkijs.SignedData): { at: Date | null; timestamped: boolean } {
  const [signer] = message.signerInfos;
  if (!signer) return { at: null, timestamped: false };
  const token = attribute(signer.unsignedAttrs, TIMESTAMP_TOKEN) as asn1.AsnType | undefined;
  const stamp = token && readTimestamp(token, new Uint8Array(signer.signature.getValue()));
  if (stamp?.holds) return { at: stamp.at, timestamped: true };
  const said = attribute(signer.signedAttrs, SIGNING_TIME) as asn1.UTCTime | undefined;
  return { at: said?.toDate() ?? null, timestamped: false };
}

const attribute = (
  attributes: pkijs.SignedAndUnsignedAttributes | undefined,
  oid: string,
): unknown => attributes?.attributes.find(({ type }) => type === oid)?.values[0] as unknown;
