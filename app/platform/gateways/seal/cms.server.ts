import { constants, createHash, timingSafeEqual, verify, X509Certificate } from "node:crypto";
import * as asn1 from "asn1js";
import * as pkijs from "pkijs";
import { arrayBuffer } from "./certificate.server.ts";

const HASHES: Record<string, string> = {
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
export const SIGNING_TIME = "1.2.840.113549.1.9.5";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
export const TIMESTAMP_TOKEN = "1.2.840.113549.1.9.16.2.14";
const RSA_PSS = "1.2.840.113549.1.1.10";

const bytesOf = (octets: asn1.OctetString) => new Uint8Array(octets.getValue());

/**
 * The SignedData of a CMS message (RFC 5652). Only zeros may follow it: padding that nothing
 * covers.
 * @throws Error
 */
export function parseCms(der: Uint8Array): pkijs.SignedData {
  const parsed = asn1.fromBER(arrayBuffer(der));
  if (parsed.offset === -1) throw new Error("cms-unreadable");
  if (der.subarray(parsed.offset).some((byte) => byte !== 0)) throw new Error("cms-padding");
  return new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: parsed.result }).content });
}

export function signerCertificate(message: pkijs.SignedData): pkijs.Certificate | null {
  const sid: unknown = message.signerInfos[0]?.sid;
  const certificates = (message.certificates ?? []).filter(
    (entry): entry is pkijs.Certificate => entry instanceof pkijs.Certificate,
  );
  if (sid instanceof pkijs.IssuerAndSerialNumber)
    return (
      certificates.find(
        (entry) => entry.issuer.isEqual(sid.issuer) && entry.serialNumber.isEqual(sid.serialNumber),
      ) ?? null
    );
  return certificates[0] ?? null;
}

export const derOf = (certificate: pkijs.Certificate) =>
  Buffer.from(certificate.toSchema().toBER(false));

/**
 * Checks that the message signs this content with this certificate's key: "" when it does,
 * otherwise what is wrong. It says nothing about who issued the certificate.
 */
export function signatureProblem(
  message: pkijs.SignedData,
  certificate: pkijs.Certificate,
  content: Uint8Array,
): string {
  const [signer, ...more] = message.signerInfos;
  if (!signer || more.length > 0) return "signer-count";
  const hash = HASHES[signer.digestAlgorithm.algorithmId];
  if (!hash) return "digest-unknown";
  const attribute = (type: string): unknown =>
    signer.signedAttrs?.attributes.find((entry) => entry.type === type)?.values[0];
  let signed = content;
  if (signer.signedAttrs) {
    const digest = attribute(MESSAGE_DIGEST);
    if (!(digest instanceof asn1.OctetString)) return "digest-missing";
    const [said, real] = [bytesOf(digest), createHash(hash).update(content).digest()];
    if (said.length !== real.length || !timingSafeEqual(said, real)) return "content-changed";
    if (!namesCertificate(attribute(SIGNING_CERTIFICATE_V2), certificate))
      return "certificate-changed";
    signed = new Uint8Array(signer.signedAttrs.encodedValue);
  }
  const key = new X509Certificate(derOf(certificate)).publicKey;
  const isPss = signer.signatureAlgorithm.algorithmId === RSA_PSS;
  const holds = verify(
    hash,
    signed,
    isPss
      ? {
          key,
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_AUTO,
        }
      : key,
    bytesOf(signer.signature),
  );
  return holds ? "" : "signature-wrong";
}

/**
 * The attribute signing-certificate-v2 (RFC 5035) ties the signature to one certificate, by its
 * hash. Absent is fine.
 */
function namesCertificate(attribute: unknown, certificate: pkijs.Certificate): boolean {
  const first = (value: unknown) => (value instanceof asn1.Sequence ? value.valueBlock.value : []);
  const entry = first(first(first(attribute)[0])[0]);
  if (entry.length === 0) return true;
  const named =
    entry[0] instanceof asn1.Sequence
      ? HASHES[(entry[0].valueBlock.value[0] as asn1.ObjectIdentifier).valueBlock.toString()]
      : "sha256";
  const hash = entry.find((part): part is asn1.OctetString => part instanceof asn1.OctetString);
  return (
    named !== undefined &&
    hash !== undefined &&
    createHash(named).update(derOf(certificate)).digest().equals(bytesOf(hash))
  );
}

/**
 * Reads a time stamp (RFC 3161): its time, and whether it covers these bytes with a valid
 * signature.
 */
export function readTimestamp(token: asn1.AsnType, of: Uint8Array): { at: Date; holds: boolean } {
  const message = new pkijs.SignedData({
    schema: new pkijs.ContentInfo({ schema: token }).content,
  });
  const certificate = signerCertificate(message);
  return {
    at: stampOf(message).stamp.genTime,
    holds: certificate !== null && timestampProblem(message, certificate, of) === "",
  };
}

/**
 * Checks that a time stamp's message covers these bytes and is signed with this certificate: "" or
 * what is wrong.
 */
export function timestampProblem(
  message: pkijs.SignedData,
  certificate: pkijs.Certificate,
  of: Uint8Array,
): string {
  const { stamp, content } = stampOf(message);
  const hash = HASHES[stamp.messageImprint.hashAlgorithm.algorithmId];
  if (
    hash === undefined ||
    !createHash(hash).update(of).digest().equals(bytesOf(stamp.messageImprint.hashedMessage))
  )
    return "content-changed";
  return signatureProblem(message, certificate, content);
}

function stampOf(message: pkijs.SignedData): { stamp: pkijs.TSTInfo; content: Uint8Array } {
  const content = message.encapContentInfo.eContent?.getValue();
  if (!content) throw new Error("timestamp-unreadable");
  return {
    stamp: new pkijs.TSTInfo({ schema: asn1.fromBER(content).result }),
    content: new Uint8Array(content),
  };
}
