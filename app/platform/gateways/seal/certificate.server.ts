import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import * as asn1 from "asn1js";

const YEARS = 10;
const ECDSA_SHA256 = "1.2.840.10045.4.3.2";
/** emailProtection and id-kp-documentSigning (RFC 9336): readers that look for either find it. */
const PURPOSES = ["1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36"];
/** X.520's upper bound for a name, in characters. */
const MOST_CHARACTERS = 64;

export const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const sequence = (...value: asn1.AsnType[]) => new asn1.Sequence({ value });
const oid = (value: string) => new asn1.ObjectIdentifier({ value });
const tagged = (tagNumber: number, value: asn1.AsnType) =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [value] });
const instant = (date: Date) =>
  date.getUTCFullYear() < 2050
    ? new asn1.UTCTime({ valueDate: date })
    : new asn1.GeneralizedTime({ valueDate: date });
const extension = (id: string, critical: boolean, value: asn1.AsnType) =>
  sequence(
    oid(id),
    ...(critical ? [new asn1.Boolean({ value: true })] : []),
    new asn1.OctetString({ valueHex: value.toBER(false) }),
  );

type Subject = { name: string; organization: string; country: string };

function distinguishedName({ name, organization, country }: Subject): asn1.Sequence {
  const part = (id: string, value: asn1.AsnType) =>
    new asn1.Set({ value: [sequence(oid(id), value)] });
  const text = (value: string) =>
    new asn1.Utf8String({ value: Array.from(value).slice(0, MOST_CHARACTERS).join("") });
  return sequence(
    part("2.5.4.6", new asn1.PrintableString({ value: country })),
    part("2.5.4.10", text(organization)),
    part("2.5.4.3", text(name)),
  );
}

/** A P-256 key and a self-signed X.509 certificate (RFC 5280) for digital signatures. */
export function makeCertificate(
  subject: Subject,
  now: Date,
): { certificate: Buffer; key: Buffer; expiresAt: Date } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40; // positive, and never shortened
  const from = new Date(Math.floor(now.getTime() / 1000) * 1000 - 300_000);
  const expiresAt = new Date(from);
  expiresAt.setUTCFullYear(from.getUTCFullYear() + YEARS);
  const spki = asn1.fromBER(arrayBuffer(publicKey.export({ type: "spki", format: "der" }))).result;
  if (!(spki instanceof asn1.Sequence)) throw new Error("a public key is no sequence (RFC 5280)");
  const keyId = createHash("sha1")
    .update((spki.valueBlock.value[1] as asn1.BitString).valueBlock.valueHexView)
    .digest();
  const algorithm = () => sequence(oid(ECDSA_SHA256));
  const content = sequence(
    tagged(0, new asn1.Integer({ value: 2 })),
    new asn1.Integer({ valueHex: arrayBuffer(serial) }),
    algorithm(),
    distinguishedName(subject),
    sequence(instant(from), instant(expiresAt)),
    distinguishedName(subject),
    spki,
    tagged(
      3,
      sequence(
        extension("2.5.29.19", true, sequence()), // not a certificate authority
        extension(
          "2.5.29.15",
          true,
          new asn1.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 }),
        ), // digitalSignature, nonRepudiation
        extension("2.5.29.37", false, sequence(...PURPOSES.map(oid))),
        extension("2.5.29.14", false, new asn1.OctetString({ valueHex: arrayBuffer(keyId) })),
      ),
    ),
  );
  const signature = sign("sha256", new Uint8Array(content.toBER(false)), privateKey);
  const certificate = Buffer.from(
    sequence(content, algorithm(), new asn1.BitString({ valueHex: arrayBuffer(signature) })).toBER(
      false,
    ),
  );
  return { certificate, key: privateKey.export({ type: "pkcs8", format: "der" }), expiresAt };
}
