import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendResponse } from "#app/platform/http/remix-handler.server.ts";

const PIECE = new Uint8Array(100_000);
const PIECES = 2_000;

/** A body of 200 MB that counts what is taken from it. */
function largeBody() {
  const taken = { pieces: 0, isCancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken.pieces++ < PIECES) controller.enqueue(PIECE);
      else controller.close();
    },
    cancel() {
      taken.isCancelled = true;
    },
  });
  return { stream, taken };
}

let body: ReturnType<typeof largeBody>;
const sendings: Promise<void>[] = [];
const app = express();
app.get("/file", (_request, response) => {
  body = largeBody();
  const headers = { "Content-Type": "application/zip" };
  sendings.push(sendResponse(new Response(body.stream, { headers }), response));
});
const server = createServer(app);
beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => server.close());

const ask = () => {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write("GET /file HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  return socket;
};
/** Waits until nothing more is taken. */
async function settled(): Promise<number> {
  for (let last = -1, tries = 0; tries < 50; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (body && body.taken.pieces === last) return last;
    last = body?.taken.pieces ?? -1;
  }
  throw new Error("it never rested");
}

test("no more of a file is read than its reader takes, and none once the reader has left", async () => {
  const socket = ask();
  socket.pause();
  const taken = await settled();
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(PIECES / 4);
  socket.destroy();
  await sendings.at(-1);
  expect(body.taken.isCancelled).toBe(true);
  expect(body.taken.pieces).toBeLessThan(PIECES / 4);
});

test("a reader who takes all of it gets all of it", async () => {
  let bytes = 0;
  const socket = ask();
  socket.on("data", (piece: Buffer) => (bytes += piece.length));
  await once(socket, "close");
  expect(bytes).toBeGreaterThan(PIECE.length * PIECES);
});
