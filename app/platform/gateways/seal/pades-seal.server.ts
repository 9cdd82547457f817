import { createHash, randomBytes, verify, webcrypto, X509Certificate } from "node:crypto";
import { CryptoKeySigner, HttpTimestampAuthority, P12Signer, PDF, type Signer } from "@libpdf/core";
import * as asn1 from "asn1js";
import * as pkijs from "pkijs";
import { arrayBuffer, makeCertificate } from "./certificate.server.ts";
import { parseCms, readTimestamp, SIGNING_TIME, TIMESTAMP_TOKEN } from "./cms.server.ts";
import type {
  CertificateFacts,
  DocumentSeal,
  P12Problem,
  SealingIdentity,
} from "./document-seal.ts";
import { inspectPdf } from "./inspect-pdf.server.ts";

const TSA_TIMEOUT_MS = 10_000;
/** Bytes reserved for a signature in the file; a time stamp with its chain needs more. */
const ROOM = { "B-B": 12_288, "B-T": 24_576 };

/**
 * Seals documents. With the URL of a time-stamp authority (RFC 3161) the seal is PAdES baseline
 * B-T, otherwise B-B.
 */
export function padesSeal({ timestampUrl }: { timestampUrl: string | undefined }): DocumentSeal {
  return {
    makeIdentity(subject, now) {
      const { certificate, key, expiresAt } = makeCertificate(subject, now);
      return {
        identity: {
          kind: "self-made",
          certificate: certificate.toString("base64"),
          key: key.toString("base64"),
        },
        facts: { subject: subject.name, issuer: subject.name, selfMade: true, expiresAt },
      };
    },
    readP12,
    async append(first, second) {
      const [pdf, more] = [await PDF.load(first), await PDF.load(second)];
      await pdf.copyPagesFrom(
        more,
        more.getPages().map((_, index) => index),
      );
      return Buffer.from(await pdf.save());
    },
    async seal(pdf, { identity, reason, location, at }) {
      const signer = await signerOf(identity);
      const level = timestampUrl ? "B-T" : "B-B";
      const loaded = await PDF.load(pdf);
      const { bytes } = await loaded.sign({
        signer,
        level: "B-B",
        reason: plain(reason),
        location: plain(location),
        signingTime: at,
        estimatedSize: ROOM[level],
      });
      const sealed = Buffer.from(bytes);
      await makeStrict(sealed, signer, timestampUrl);
      const last = (await inspectPdf(sealed)).signatures.at(-1);
      if (
        !last?.intact ||
        !last.coversWholeFile ||
        last.timestamped !== (timestampUrl !== undefined)
      )
        throw new Error(`the seal doesn't hold: ${last?.problem ?? "not found"}`);
      return sealed;
    },
    inspect: async (pdf) => {
      const { readable, encrypted, signatures } = await inspectPdf(pdf);
      return {
        readable,
        encrypted,
        signatures: signatures.map(({ start: _start, room: _room, ...found }) => found),
      };
    },
  };
}

/** Brackets and backslashes would end the text inside the PDF. */
const plain = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}\p{P}\p{Zs}]|[\\()/[\]<>]/gu, " ")
    .replace(/ +/gu, " ")
    .trim()
    .slice(0, 200);

async function signerOf(identity: SealingIdentity): Promise<Signer> {
  if (identity.kind === "p12")
    return P12Signer.create(Buffer.from(identity.file, "base64"), identity.passphrase);
  const key = await webcrypto.subtle.importKey(
    "pkcs8",
    Buffer.from(identity.key, "base64"),
    { name: "ECDSA", namedCurve: "P-256" },
    false,
    ["sign"],
  );
  return new CryptoKeySigner(key, Buffer.from(identity.certificate, "base64"), "EC", "ECDSA");
}

async function readP12(
  file: Uint8Array,
  passphrase: string,
  now: Date,
): ReturnType<DocumentSeal["readP12"]> {
  const refuse = (reason: P12Problem) => ({ read: false, reason }) as const;
  try {
    const signer = await P12Signer.create(file, passphrase);
    const certificate = new X509Certificate(signer.certificate);
    // The library takes the first certificate of the file; only one that matches the key can seal.
    const probe = randomBytes(32);
    if (!verify("sha256", probe, certificate.publicKey, await signer.sign(probe, "SHA-256")))
      return refuse("p12-no-key");
    const expiresAt = new Date(certificate.validTo);
    if (expiresAt <= now) return refuse("p12-expired");
    const facts: CertificateFacts = {
      subject: commonName(certificate.subject),
      issuer: commonName(certificate.issuer),
      selfMade: false,
      expiresAt,
    };
    return {
      read: true,
      identity: { kind: "p12", file: Buffer.from(file).toString("base64"), passphrase },
      facts,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    if (/integrity|password/iu.test(message)) return refuse("p12-passphrase");
    return refuse(/no private key/iu.test(message) ? "p12-no-key" : "p12-unreadable");
  }
}

function commonName(distinguished: string): string {
  return /^CN=(.+)$/mu.exec(distinguished)?.[1] ?? distinguished.split("\n").at(-1) ?? "";
}

/**
 * The library writes the attribute signing-time, which a PAdES baseline signature must not carry
 * (ETSI EN 319 142-1, 6.3), and accepts any time stamp. So the message is signed again without it,
 * time-stamped, and put back in its place in the file.
 */
async function makeStrict(
  sealed: Buffer,
  signer: Signer,
  timestampUrl: string | undefined,
): Promise<void> {
  const last = (await inspectPdf(sealed)).signatures.find(({ coversWholeFile }) => coversWholeFile);
  if (!last) throw new Error("the seal wasn't found");
  const message = parseCms(
    new Uint8Array(
      Buffer.from(sealed.toString("latin1", last.start, last.start + last.room), "hex"),
    ),
  );
  const [info] = message.signerInfos;
  if (!info?.signedAttrs) throw new Error("the seal has no signed attributes");
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: info.signedAttrs.attributes.filter(({ type }) => type !== SIGNING_TIME),
  });
  const toSign = new Uint8Array(signedAttrs.toSchema().toBER(false));
  toSign[0] = 0x31; // hashed as a SET, as RFC 5652 (5.4) requires
  const signature = await signer.sign(toSign, "SHA-256");
  info.signedAttrs = signedAttrs;
  info.signature = new asn1.OctetString({ valueHex: arrayBuffer(signature) });
  if (signer.keyType === "RSA") info.signatureAlgorithm.algorithmParams = new asn1.Null();
  if (timestampUrl) info.unsignedAttrs = await timestamp(signature, timestampUrl);
  const hex = Buffer.from(
    new pkijs.ContentInfo({ contentType: "1.2.840.113549.1.7.2", content: message.toSchema() })
      .toSchema()
      .toBER(false),
  ).toString("hex");
  if (hex.length > last.room) throw new Error("the seal is larger than its place");
  sealed.write(hex.padEnd(last.room, "0"), last.start, "latin1");
}

async function timestamp(
  signature: Uint8Array,
  url: string,
): Promise<pkijs.SignedAndUnsignedAttributes> {
  const authority = new HttpTimestampAuthority(url, { timeout: TSA_TIMEOUT_MS });
  const answer = await authority.timestamp(
    createHash("sha256").update(signature).digest(),
    "SHA-256",
  );
  const token = asn1.fromBER(arrayBuffer(answer)).result;
  if (!readTimestamp(token, signature).holds)
    throw new Error("the time-stamp authority's answer doesn't hold");
  return new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new pkijs.Attribute({ type: TIMESTAMP_TOKEN, values: [token] })],
  });
}
