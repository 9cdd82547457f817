import { MIB } from "#app/platform/isolated/task-failed.ts";
import { WarmProcess } from "#app/platform/isolated/warm-process.server.ts";
import type { PrintOrder } from "./documents.ts";

const printer = new WarmProcess<PrintOrder, Uint8Array>({
  bundle: "print.js",
  time: 20_000,
  memory: 1024 * MIB,
});

/**
 * A document's bytes, made in a process of its own within 20 seconds and 1 GB; others are answered
 * meanwhile. They differ on each printing: store them, never print again.
 * @throws TaskFailed
 */
export async function print(order: PrintOrder): Promise<Buffer> {
  const bytes = await printer.run(order);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
