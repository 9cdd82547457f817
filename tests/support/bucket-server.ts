import { mkdtempSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import type { Bucket } from "#app/platform/gateways/files/s3-files.server.ts";

/** A server that speaks S3's protocol, with one empty bucket, on a free port of this machine. */
export async function startBucketServer(): Promise<{ bucket: Bucket; stop(): Promise<void> }> {
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    // It leaves out the slash after the name of a bucket, which the client signs.
    allowMismatchedSignatures: true,
    directory: mkdtempSync(join(tmpdir(), "milepost-bucket-")),
    configureBuckets: [{ name: "work" }],
  });
  const { port } = (await server.run()) as AddressInfo;
  return {
    bucket: {
      bucket: "work",
      region: "us-east-1",
      endpoint: `http://127.0.0.1:${port}`,
      prefix: "milepost/",
      credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
      isDirect: false,
    },
    stop: async () => server.close(),
  };
}
