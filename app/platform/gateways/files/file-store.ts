/**
 * The port for file storage. A file is identified by the SHA-256 of its content, so identical bytes
 * are stored once.
 */
/**
 * A received file in a temporary place: it is either stored as it is, or dropped after something
 * was made from it.
 */
export type Received = {
  /** Its path, for programs that read files. */
  path: string;
  size: number;
  /** The first bytes, which identify its type. */
  head: Buffer;
  keep(): Promise<{ sha256: string; size: number }>;
  drop(): Promise<void>;
};

export type FileStore = {
  put(content: Buffer): Promise<{ sha256: string; size: number }>;
  /**
   * Receives a stream chunk by chunk, without holding it in memory; null when it has more than
   * `most` bytes.
   */
  receive(content: AsyncIterable<Uint8Array>, most: number): Promise<Received | null>;
  read(sha256: string): Promise<Buffer>;
  /** A web stream of the content, for sending without holding it in memory. */
  open(sha256: string): Promise<ReadableStream<Uint8Array>>;
};
