import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const base64url = (bytes: Buffer) => bytes.toString("base64url");
const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest();

type Asked = { challenge: string; rp?: { id?: string }; rpId?: string };
type Conduct = {
  /** The page that asks, as the browser sees it. */
  origin?: string;
  /** False when the device didn't ask who holds it. */
  isVerified?: boolean;
};

/** A device with one ES256 passkey, and the browser in front of it (WebAuthn Level 3). */
export class Authenticator {
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  readonly #id = randomBytes(16);
  #counter = 0;
  #userHandle = "";

  constructor(readonly origin: string) {}

  get id(): string {
    return base64url(this.#id);
  }

  /** What the browser answers when a passkey is made. */
  create(options: Asked & { user: { id: string } }, conduct: Conduct = {}): string {
    this.#userHandle = options.user.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.#id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.#id, this.#publicKey()]);
    const authData = this.#authData(options.rp?.id ?? "", { ...conduct, credential });
    const size = Buffer.alloc(2);
    size.writeUInt16BE(authData.length);
    // {fmt: "none", attStmt: {}, authData} in CBOR.
    const head = Buffer.from("a363666d74646e6f6e656761747453746d74a0686175746844617461", "hex");
    const attestation = Buffer.concat([head, Buffer.from([0x59]), size, authData]);
    return this.#answer({
      clientDataJSON: this.#clientData("webauthn.create", options, conduct),
      attestationObject: base64url(attestation),
      transports: ["internal"],
    });
  }

  /** What the browser answers when the passkey is used. */
  get(options: Asked, conduct: Conduct = {}): string {
    this.#counter += 1;
    const authData = this.#authData(options.rpId ?? "", conduct);
    const clientDataJSON = this.#clientData("webauthn.get", options, conduct);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, "base64url"))]);
    return this.#answer({
      clientDataJSON,
      authenticatorData: base64url(authData),
      signature: base64url(sign("sha256", signed, this.#keys.privateKey)),
      userHandle: this.#userHandle,
    });
  }

  #answer(response: object): string {
    const { id } = this;
    return JSON.stringify({
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
      response,
    });
  }

  #clientData(type: string, { challenge }: Asked, { origin = this.origin }: Conduct): string {
    const data = { type, challenge, origin, crossOrigin: false };
    return base64url(Buffer.from(JSON.stringify(data)));
  }

  #authData(
    party: string,
    { isVerified = true, credential }: Conduct & { credential?: Buffer },
  ): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (credential ? 0x40 : 0);
    const parts = [sha256(party), Buffer.from([flags]), counter, credential ?? Buffer.alloc(0)];
    return Buffer.concat(parts);
  }

  /** COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}. */
  #publicKey(): Buffer {
    const { x = "", y = "" } = this.#keys.publicKey.export({ format: "jwk" });
    return Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ]);
  }
}
