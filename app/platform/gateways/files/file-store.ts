/** The port to where bytes are kept. A file is known by the SHA-256 of its content, so the same bytes are kept once. */
export type FileStore = {
  put(content: Buffer): Promise<{ sha256: string; size: number }>;
  read(sha256: string): Promise<Buffer>;
  /** A web stream of the content, for sending without holding it in memory. */
  open(sha256: string): Promise<ReadableStream<Uint8Array>>;
};
