/**
 * What signs documents in a workspace's name: a key made here, or the workspace's own PKCS#12 file.
 * Stored encrypted.
 */
export type SealingIdentity =
  | {
      kind: "self-made";
      /** DER, base64. */
      certificate: string;
      /** PKCS#8 DER, base64. */
      key: string;
    }
  | { kind: "p12"; /** base64 */ file: string; passphrase: string };

export type CertificateFacts = {
  subject: string;
  issuer: string;
  selfMade: boolean;
  expiresAt: Date;
};

export type P12Problem = "p12-passphrase" | "p12-unreadable" | "p12-no-key" | "p12-expired";

/** One signature that a PDF carries. `problem` is empty when it is intact. */
export type FoundSignature = {
  kind: "signature" | "timestamp";
  signer: string;
  organization: string;
  issuer: string;
  selfIssued: boolean;
  /** The certificate claims to be qualified (ETSI EN 319 412-5); no trust list is consulted. */
  qualified: boolean;
  /** Nothing was appended after the bytes it covers. */
  coversWholeFile: boolean;
  intact: boolean;
  problem: string;
  /** The time of signing that the signer claims, or the time stamp's if there is one. */
  at: Date | null;
  timestamped: boolean;
};

export type Inspection = { readable: boolean; encrypted: boolean; signatures: FoundSignature[] };

/**
 * Seals PDFs with PAdES signatures (ETSI EN 319 142-1, baseline B-T with a time-stamp authority,
 * else B-B), and reads them.
 */
export type DocumentSeal = {
  /** A key and a self-signed certificate: it proves that nothing was changed, not who signed. */
  makeIdentity: (
    subject: { name: string; organization: string; country: string },
    now: Date,
  ) => { identity: SealingIdentity; facts: CertificateFacts };
  readP12: (
    file: Uint8Array,
    passphrase: string,
    now: Date,
  ) => Promise<
    | { read: true; identity: SealingIdentity; facts: CertificateFacts }
    | { read: false; reason: P12Problem }
  >;
  /** The first document with the second one's pages appended. */
  append: (first: Uint8Array, second: Uint8Array) => Promise<Buffer>;
  /**
   * The sealed bytes.
   * @throws when the result doesn't verify, or the time-stamp authority doesn't answer
   */
  seal: (
    pdf: Uint8Array,
    input: { identity: SealingIdentity; reason: string; location: string; at: Date },
  ) => Promise<Buffer>;
  inspect: (pdf: Uint8Array) => Promise<Inspection>;
};
