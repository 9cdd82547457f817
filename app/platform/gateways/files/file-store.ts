/**
 * The port to where bytes are stored. A file is known by the SHA-256 of its content, so the same
 * bytes are stored once.
 */
/**
 * What has come in and lies aside: either it is stored as it is, or dropped after something was
 * made of it.
 */
export type Received = {
  /** Where it lies, for programs that read files. */
  path: string;
  size: number;
  /** The first bytes, which tell what it is. */
  head: Buffer;
  keep(): Promise<{ sha256: string; size: number }>;
  drop(): Promise<void>;
};

export type FileStore = {
  put(content: Buffer): Promise<{ sha256: string; size: number }>;
  /**
   * Receives a stream piece by piece, without holding it in memory; null when there is more than
   * `most` bytes.
   */
  receive(content: AsyncIterable<Uint8Array>, most: number): Promise<Received | null>;
  read(sha256: string): Promise<Buffer>;
  /** A web stream of the content, for sending without holding it in memory. */
  open(sha256: string): Promise<ReadableStream<Uint8Array>>;
};
