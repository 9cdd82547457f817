/**
 * The pieces of a stream, for what reads iterables. Where reading stops early, the stream is
 * cancelled. `begun` is told how to stop it from elsewhere.
 */
export async function* piecesOf(
  content: ReadableStream<Uint8Array>,
  begun?: (stop: () => Promise<void>) => void,
): AsyncIterable<Uint8Array> {
  const reader = content.getReader();
  begun?.(() => reader.cancel());
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
