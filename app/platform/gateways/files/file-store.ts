/** Where content is: in its workspace, under the SHA-256 of its bytes. */
export type StoredAt = { workspaceId: string; sha256: string };

/** In the place of a workspace: content from before each had a folder of its own. */
export const SHARED = "";

/** Some of a content's bytes, both ends included, counted from 0. */
export type ByteRange = { start: number; end: number };

/**
 * Received bytes in a temporary place: they are either stored as they are, or dropped.
 */
export type Received = {
  size: number;
  /** The first bytes, which identify the type. */
  head: Buffer;
  sha256: string;
  read(): Promise<Buffer>;
  keep(workspaceId: string): Promise<{ sha256: string; size: number }>;
  drop(): Promise<void>;
};

/** A stored content as a file, for programs that read files. `done` removes what was copied. */
export type LocalFile = { path: string; done(): Promise<void> };

/** Stored content, as a sweep sees it. */
export type StoredEntry = StoredAt & { size: number; changedAt: Date };

/**
 * The port for file storage. Within a workspace identical bytes are stored once; nothing is shared
 * between workspaces.
 */
export type FileStore = {
  put(workspaceId: string, content: Buffer): Promise<{ sha256: string; size: number }>;
  /**
   * Receives a stream chunk by chunk, without holding it in memory; null when it has more than
   * `most` bytes. When the stream fails, nothing is left behind.
   */
  receive(content: AsyncIterable<Uint8Array>, most: number): Promise<Received | null>;
  /** Takes over a finished file, wherever it is: moved if it is on the same disk. */
  adopt(path: string): Promise<Received>;
  read(at: StoredAt): Promise<Buffer>;
  /** A web stream of the content or a part of it, for sending without holding it in memory. */
  open(at: StoredAt, range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
  local(at: StoredAt): Promise<LocalFile>;
  /** In bytes; null when it isn't there. */
  sizeOf(at: StoredAt): Promise<number | null>;
  /** An address elsewhere at which a browser gets a large content by itself for some minutes. */
  linkTo?(at: StoredAt, shown: { name: string; mediaType: string }): Promise<string>;
  /** Everything stored, in no order. */
  list(): AsyncIterable<StoredEntry>;
  /** Removes content that has not been stored again since; true if it is gone. */
  remove(entry: StoredEntry): Promise<boolean>;
  /** Removes content whatever its age: it was found damaged. */
  discard(at: StoredAt): Promise<void>;
  /** Whose the store is, where others could reach it too: the id of an installation. */
  owner?: { read(): Promise<string | null>; write(id: string): Promise<void> };
  /** Removes what was being received or made before an instant, and was never stored. */
  tidy(before: Date): Promise<void>;
  /** A new folder for what a program writes; `done` removes it with everything in it. */
  workshop(): Promise<LocalFile>;
};
