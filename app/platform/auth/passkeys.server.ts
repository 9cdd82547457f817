import { randomBytes } from "node:crypto";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { keyedHash, sameText } from "./secrets.server.ts";

/** For how many minutes a passkey can be used after the page that asks for it was made. */
export const CHALLENGE_MINUTES = 60;
const RANDOM_BYTES = 16;
const TIME_BYTES = 6;

const signatureOf = (purpose: string, head: Buffer): string =>
  keyedHash(`passkey ${purpose} ${head.toString("hex")}`);

/**
 * What a passkey signs (WebAuthn Level 3, 13.4.3): random, with its end, and signed for one
 * purpose, so that a page asks for a passkey without a write.
 */
function newChallenge(purpose: string, now: Date): Buffer {
  const end = Buffer.alloc(TIME_BYTES);
  end.writeUIntBE(now.getTime() + CHALLENGE_MINUTES * 60_000, 0, TIME_BYTES);
  const head = Buffer.concat([randomBytes(RANDOM_BYTES), end]);
  return Buffer.concat([head, Buffer.from(signatureOf(purpose, head), "hex")]);
}

/** Was this challenge (in base64url) ours, for this purpose, and is it still open? */
export function isChallenge(challenge: string, purpose: string, now: Date): boolean {
  const bytes = Buffer.from(challenge, "base64url");
  if (bytes.length <= RANDOM_BYTES + TIME_BYTES) return false;
  const head = bytes.subarray(0, RANDOM_BYTES + TIME_BYTES);
  const signature = bytes.subarray(head.length).toString("hex");
  return (
    sameText(signature, signatureOf(purpose, head)) &&
    head.readUIntBE(RANDOM_BYTES, TIME_BYTES) > now.getTime()
  );
}

export type StoredPasskey = { id: string; publicKey: string; counter: bigint; transports: string };
type Named = { id: string; transports: string };

/** `purpose` says who is asked to do what; `baseUrl` is the installation's address. */
export type PasskeyAsk = { purpose: string; baseUrl: string; now: Date };

const partyOf = (baseUrl: string) => new URL(baseUrl).hostname;
const listed = (passkeys: Named[]) =>
  passkeys.map(({ id, transports }) => ({
    id,
    transports: transports.split(",").filter((transport) => transport !== ""),
  }));

/** None of WebAuthn's extensions is asked for. */
function plain<T extends { extensions?: object }>(options: T): Omit<T, "extensions"> {
  const { extensions: _extensions, ...others } = options;
  return others;
}

/** What the browser needs to make a passkey for a member. */
export async function registrationOptions(
  { purpose, baseUrl, now }: PasskeyAsk,
  member: { userId: string; name: string; email: string; passkeys: Named[] },
) {
  const options = await generateRegistrationOptions({
    rpName: "Milepost",
    rpID: partyOf(baseUrl),
    userID: new Uint8Array(Buffer.from(member.userId)),
    userName: member.email,
    userDisplayName: member.name,
    challenge: new Uint8Array(newChallenge(purpose, now)),
    excludeCredentials: listed(member.passkeys),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return plain(options);
}

/** What the browser needs to sign with one of these passkeys, or with any that it has. */
export async function authenticationOptions(
  { purpose, baseUrl, now }: PasskeyAsk,
  passkeys: Named[] = [],
) {
  const options = await generateAuthenticationOptions({
    rpID: partyOf(baseUrl),
    challenge: new Uint8Array(newChallenge(purpose, now)),
    allowCredentials: listed(passkeys),
    userVerification: "required",
  });
  return plain(options);
}

const base64url = z.string().regex(/^[\w-]+$/u);
const credential = z.object({
  id: base64url.max(1_400),
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.record(z.string(), z.unknown()),
});
const registration = credential.extend({
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/u))
      .max(10)
      .optional(),
  }),
});
const authentication = credential.extend({
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

/** Reads a browser's answer; null when it is none. */
function read<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The credential's id in an answer, before anything in it is believed. */
export const passkeyIn = (answer: string): string | null => read(answer, credential)?.id ?? null;

/** Tells whether a challenge is ours, and uses it up. */
export type UseChallenge = (challenge: string) => Promise<boolean>;

/** A new passkey from a browser's answer; null when it isn't one of ours. */
export async function readRegistration(
  answer: string,
  { baseUrl, useChallenge }: { baseUrl: string; useChallenge: UseChallenge },
): Promise<StoredPasskey | null> {
  const response = read(answer, registration);
  if (!response) return null;
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: useChallenge,
    expectedOrigin: new URL(baseUrl).origin,
    expectedRPID: partyOf(baseUrl),
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) return null;
  const { id, publicKey, counter } = registrationInfo.credential;
  return {
    id,
    publicKey: Buffer.from(publicKey).toString("base64url"),
    counter: BigInt(counter),
    transports: response.response.transports?.join(",") ?? "",
  };
}

/**
 * Checks that a passkey of this user signed the challenge, after the device had verified who holds
 * it. Returns its new counter, or null.
 */
export async function readAuthentication(
  answer: string,
  passkey: StoredPasskey & { userId: string },
  { baseUrl, useChallenge }: { baseUrl: string; useChallenge: UseChallenge },
): Promise<bigint | null> {
  const response = read(answer, authentication);
  if (!response) return null;
  const { userHandle } = response.response;
  if (userHandle && Buffer.from(userHandle, "base64url").toString() !== passkey.userId) return null;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: useChallenge,
    expectedOrigin: new URL(baseUrl).origin,
    expectedRPID: partyOf(baseUrl),
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
      counter: Number(passkey.counter),
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified && authenticationInfo ? BigInt(authenticationInfo.newCounter) : null;
}
