import { join } from "node:path";
import type { Env } from "#app/platform/env.server.ts";
import { diskFiles } from "./disk-files.server.ts";
import type { FileStore } from "./file-store.ts";
import { s3Files, type Bucket } from "./s3-files.server.ts";

type StorageSettings = Pick<
  Env,
  | "dataDir"
  | "S3_BUCKET"
  | "S3_REGION"
  | "S3_ENDPOINT"
  | "S3_PREFIX"
  | "S3_ACCESS_KEY_ID"
  | "S3_SECRET_ACCESS_KEY"
  | "S3_ENCRYPTION"
  | "S3_KMS_KEY"
  | "S3_DIRECT"
>;

/** The bucket that the settings name; null for none. */
export function bucketOf(settings: StorageSettings): Bucket | null {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (!settings.S3_BUCKET) return null;
  return {
    bucket: settings.S3_BUCKET,
    region: settings.S3_REGION,
    endpoint: settings.S3_ENDPOINT,
    prefix: settings.S3_PREFIX,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    encryption: settings.S3_ENCRYPTION,
    kmsKey: settings.S3_KMS_KEY,
    isDirect: settings.S3_DIRECT,
  };
}

const folderOf = ({ dataDir }: StorageSettings) => join(dataDir, "files");

export const filesOnDisk = (settings: StorageSettings): FileStore => diskFiles(folderOf(settings));

/** The bucket, when there is one; else the data folder. */
export function chooseFiles(settings: StorageSettings): FileStore {
  const bucket = bucketOf(settings);
  return bucket ? s3Files(bucket, folderOf(settings)) : filesOnDisk(settings);
}
