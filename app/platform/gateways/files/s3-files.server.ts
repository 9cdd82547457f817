import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  type HeadObjectCommandOutput,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import contentDisposition from "content-disposition";
import type { ByteRange, FileStore, StoredAt, StoredEntry } from "./file-store.ts";
import { incomingFiles } from "./incoming-files.server.ts";
import { pathIn, storedAt } from "./stored-path.ts";

/** A bucket of Amazon S3, or of a server that speaks its protocol. */
export type Bucket = {
  bucket: string;
  region: string;
  /** The server's address; Amazon's when there is none. */
  endpoint?: string | undefined;
  /** Before each key, so that a bucket can be shared. */
  prefix: string;
  /** Without one, what the machine says: its role, or the files and variables of Amazon's tools. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** What the server is asked to encrypt with (SSE-S3, SSE-KMS). */
  encryption?: "AES256" | "aws:kms" | undefined;
  kmsKey?: string | undefined;
  /** May browsers be sent to the bucket itself for large files? */
  isDirect: boolean;
};

/** A part of a multipart upload: at least 5 MiB, at most 10,000 of them (S3's limits). */
const PART = 16 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** Content that is stored again is young for so long, in milliseconds. */
const YOUNG_MS = 2 * 3_600_000;
/** A signed address lives so long, in seconds. */
const LINK_SECONDS = 300;

type Place = Bucket & { client: S3Client; keyOf: (at: StoredAt) => string };

/**
 * Files in a bucket, under the same paths as on disk. They are received and measured in `folder`
 * on the local disk first. Content is never changed, so an object is written once.
 */
export function s3Files(bucket: Bucket, folder: string): FileStore {
  const place: Place = {
    ...bucket,
    client: clientOf(bucket),
    keyOf: (at) => `${bucket.prefix}${pathIn(at)}`,
  };
  const arriving = arrivals();
  const { aside, ...incoming } = incomingFiles(folder, (path, at, size) =>
    arriving.during(place.keyOf(at), () => send(place, { path, at, size })),
  );
  return {
    ...incoming,
    read: async (at) => Buffer.from(await (await bodyOf(place, at)).transformToByteArray()),
    open: async (at, range) => (await bodyOf(place, at, range)).transformToWebStream(),
    async local(at) {
      const path = await aside();
      const done = () => rm(path, { force: true });
      try {
        const body = (await bodyOf(place, at)).transformToWebStream();
        await pipeline(Readable.fromWeb(body as never), createWriteStream(path, { mode: 0o600 }));
      } catch (error) {
        await done();
        throw error;
      }
      return { path, done };
    },
    sizeOf: async (at) => (await headOf(place, at))?.ContentLength ?? null,
    list: () => listBucket(place),
    owner: ownerOf(place),
    async discard(at) {
      await place.client.send(new DeleteObjectCommand(addressOf(place, at)));
    },
    async remove(entry) {
      const head = await headOf(place, entry);
      const isNewer = (head?.LastModified?.getTime() ?? 0) > entry.changedAt.getTime();
      if (!head || isNewer || arriving.isRecent(place.keyOf(entry))) return false;
      await place.client.send(new DeleteObjectCommand(addressOf(place, entry)));
      return true;
    },
    ...(bucket.isDirect ? { linkTo: (at, shown) => signedLink(place, at, shown) } : {}),
  };
}

/** Asks whether the bucket is there and may be used. @throws what the server said */
export async function checkBucket(bucket: Bucket): Promise<void> {
  await clientOf(bucket).send(new HeadBucketCommand({ Bucket: bucket.bucket }));
}

function clientOf({ region, endpoint, credentials }: Bucket): S3Client {
  return new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    // Other servers don't know the checksums that the client would add by itself.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
    maxAttempts: 4,
  });
}

/** What this process is storing or has stored lately isn't removed, whatever the server's clock. */
function arrivals() {
  const last = new Map<string, number>();
  return {
    async during(key: string, work: () => Promise<void>) {
      last.set(key, Infinity);
      await work().finally(() => last.set(key, Date.now()));
      for (const [known, at] of last) if (at < Date.now() - YOUNG_MS) last.delete(known);
    },
    isRecent: (key: string) => (last.get(key) ?? 0) > Date.now() - YOUNG_MS,
  };
}

const addressOf = ({ bucket, keyOf }: Place, at: StoredAt) => ({ Bucket: bucket, Key: keyOf(at) });

/** Sends a file in parts. One that is there already is sent again when a sweep might take it. */
async function send(
  place: Place,
  { path, at, size }: { path: string; at: StoredAt; size: number },
) {
  const head = await headOf(place, at);
  const isYoung = (head?.LastModified?.getTime() ?? 0) > Date.now() - YOUNG_MS;
  if (head?.ContentLength === size && isYoung) return;
  const { encryption, kmsKey } = place;
  const upload = new Upload({
    client: place.client,
    partSize: Math.max(PART, Math.ceil(size / MOST_PARTS)),
    queueSize: 2,
    params: {
      ...addressOf(place, at),
      Body: createReadStream(path),
      ContentLength: size,
      ContentType: "application/octet-stream",
      ...(encryption ? { ServerSideEncryption: encryption } : {}),
      ...(kmsKey ? { SSEKMSKeyId: kmsKey } : {}),
    },
  });
  await upload.done();
}

async function bodyOf(place: Place, at: StoredAt, range?: ByteRange) {
  const Range = range ? `bytes=${range.start}-${range.end}` : undefined;
  const command = new GetObjectCommand({ ...addressOf(place, at), ...(Range ? { Range } : {}) });
  const { Body } = await place.client.send(command);
  if (!Body) throw new Error("the bucket answered without content");
  return Body;
}

async function headOf(place: Place, at: StoredAt): Promise<HeadObjectCommandOutput | null> {
  try {
    return await place.client.send(new HeadObjectCommand(addressOf(place, at)));
  } catch (error) {
    if (error instanceof Error && error.name === "NotFound") return null;
    throw error;
  }
}

/** An object beside the content that says which installation the bucket belongs to. */
function ownerOf({ client, bucket, prefix }: Place): NonNullable<FileStore["owner"]> {
  const address = { Bucket: bucket, Key: `${prefix}installation` };
  return {
    async read() {
      try {
        const { Body } = await client.send(new GetObjectCommand(address));
        return Body ? (await Body.transformToString()).trim() : null;
      } catch (error) {
        if (error instanceof Error && error.name === "NoSuchKey") return null;
        throw error;
      }
    },
    async write(id) {
      await client.send(new PutObjectCommand({ ...address, Body: `${id}\n` }));
    },
  };
}

async function* listBucket({ client, bucket, prefix }: Place): AsyncIterable<StoredEntry> {
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
    for (const { Key = "", Size = 0, LastModified } of page.Contents ?? []) {
      const at = storedAt(Key.slice(prefix.length));
      if (at && LastModified) yield { ...at, size: Size, changedAt: LastModified };
    }
}

/** An address at the bucket that gives the content for some minutes, to anybody who has it. */
function signedLink(place: Place, at: StoredAt, shown: { name: string; mediaType: string }) {
  const command = new GetObjectCommand({
    ...addressOf(place, at),
    ResponseContentDisposition: contentDisposition(shown.name),
    ResponseContentType: shown.mediaType,
    ResponseCacheControl: "private, no-cache",
  });
  return getSignedUrl(place.client, command, { expiresIn: LINK_SECONDS });
}
