import { z } from "zod";
import type { SealingIdentity } from "#app/platform/gateways/seal/document-seal.ts";
import { storedAs } from "#app/platform/stored.ts";

/** The key that seals documents, after decryption. */
export const readSealingIdentity = storedAs<SealingIdentity>(
  "SealingKey.keyCipher",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("self-made"), certificate: z.string(), key: z.string() }),
    z.object({ kind: z.literal("p12"), file: z.string(), passphrase: z.string() }),
  ]),
);
