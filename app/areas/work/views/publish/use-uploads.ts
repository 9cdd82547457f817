import { useBlocker, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DetailedError, Upload as Resumable } from "tus-js-client";
import { sendPoster } from "./send-poster.ts";

export type UploadAddress = { projectId: string; checkpointId: string };

export type Upload = {
  key: string;
  name: string;
  /** In bytes. */ size: number;
  sent: number;
  /** Bytes a second. */ speed: number;
  state: "waiting" | "sending" | "interrupted" | "refused";
  /** Why it was refused: a reason of the server's. */
  reason: string;
  /** It went on from an earlier try. */
  resumed: boolean;
};

/** So many files go up at once; the others wait for their turn. */
const AT_ONCE = 2;
/** The sizes of pieces in bytes, in the order they are tried: a server in between may refuse. */
const SMALLEST = 900_000;
const PIECES = [16_000_000, 4_000_000, SMALLEST];
/** A broken connection is tried again after so many milliseconds, and then by hand. */
const RETRIES = [500, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 60_000];

/** A file that doesn't begin for so long lets the next one begin, in milliseconds. */
const TURN_MS = 3_000;
const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

type Running = { file: File; resumable: Resumable | null; began: number; first: number };

/** Uploads that survive a lost connection, a closed laptop and a restarted server. */
export function useUploads(address: UploadAddress, leaving: string) {
  const { projectId, checkpointId } = address;
  const { revalidate } = useRevalidator();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [isReady, setIsReady] = useState(false);
  const running = useRef(new Map<string, Running>());
  useEffect(() => setIsReady(true), []);
  const change = useCallback((key: string, to: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }, []);
  const drop = useCallback((key: string) => {
    running.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  const turn = useRef(Promise.resolve());
  const begin = useCallback(
    (key: string, file: File) => {
      const told = {
        change,
        done: () => {
          drop(key);
          revalidate();
        },
      };
      const sending = { key, file, address: { projectId, checkpointId } };
      // Files come in the order in which they were dropped: the next one begins after this has.
      turn.current = turn.current
        .then(() => Promise.race([send(sending, running.current, told), after(TURN_MS)]))
        .catch(() => change(key, { state: "refused" }));
    },
    [projectId, checkpointId, change, drop, revalidate],
  );
  useEffect(() => {
    const busy = uploads.filter(({ state }) => state === "sending" || state === "interrupted");
    for (const { key } of uploads
      .filter(({ state }) => state === "waiting")
      .slice(0, Math.max(0, AT_ONCE - busy.length))) {
      const file = running.current.get(key)?.file;
      change(key, { state: "sending" });
      if (file) begin(key, file);
    }
  }, [uploads, begin, change]);
  useWarning(
    uploads.some(({ state }) => state !== "refused"),
    leaving,
  );

  const add = useCallback((files: File[]) => {
    const begun = files.map((file) => ({ key: crypto.randomUUID(), file }));
    for (const { key, file } of begun)
      running.current.set(key, { file, resumable: null, began: 0, first: 0 });
    setUploads((all) => [...all, ...begun.map(({ key, file }) => waiting(key, file))]);
  }, []);
  const cancel = useCallback(
    (key: string) => {
      void running.current
        .get(key)
        ?.resumable?.abort(true)
        .catch(() => undefined);
      drop(key);
    },
    [drop],
  );
  const again = useCallback(
    (key: string) => change(key, { state: "waiting", reason: "" }),
    [change],
  );
  return { uploads, add, cancel, again, isReady };
}

const waiting = (key: string, file: File): Upload => ({
  key,
  name: file.name,
  size: file.size,
  sent: 0,
  speed: 0,
  state: "waiting",
  reason: "",
  resumed: false,
});

/** Leaving while something goes up asks once, with these words within the app. */
function useWarning(isBusy: boolean, leaving: string): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isBusy && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(leaving)) blocker.proceed();
    else blocker.reset();
  }, [blocker, leaving]);
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isBusy]);
}

type Sending = {
  key: string;
  file: File;
  address: UploadAddress;
  /** Which of the sizes of pieces is tried. */
  piece?: number;
  /** Where an upload is that goes on in smaller pieces. */
  url?: string | null;
};
type Told = { change: (key: string, to: Partial<Upload>) => void; done: () => void };

/**
 * Sends a file piece by piece. Where a piece is refused as too large, it goes on from there in
 * smaller ones; a refusal of ours ends it with its reason. Resolves when it has begun.
 */
async function send(
  sending: Sending,
  running: Map<string, Running>,
  { change, done }: Told,
): Promise<void> {
  const { key, file, address, piece = 0, url = null } = sending;
  const { Upload: Client } = await import("tus-js-client");
  const state = running.get(key);
  if (!state) return;
  let hasBegun: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    hasBegun = resolve;
  });
  const client: Resumable = new Client(file, {
    endpoint: "/uploads",
    uploadUrl: url,
    chunkSize: PIECES[piece] ?? SMALLEST,
    retryDelays: RETRIES,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, ...address },
    // The same file for the same draft is recognised when it is chosen again.
    fingerprint: () =>
      Promise.resolve(
        ["milepost", address.checkpointId, file.name, file.size, file.lastModified].join("|"),
      ),
    onUploadUrlAvailable: () => hasBegun(),
    onProgress: (sent) => {
      if (state.began === 0) Object.assign(state, { began: performance.now(), first: sent });
      const seconds = (performance.now() - state.began) / 1_000;
      change(key, {
        state: "sending",
        sent,
        speed: seconds > 1 ? (sent - state.first) / seconds : 0,
      });
    },
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      const isPassing = status === 0 || status >= 500 || status === 423;
      if (isPassing) change(key, { state: "interrupted" });
      return isPassing || isOffsetProblem(error);
    },
    onError: (error) => {
      hasBegun();
      const response = "originalResponse" in error ? error.originalResponse : null;
      if (response?.getStatus() === 413 && piece + 1 < PIECES.length) {
        const smaller = { ...sending, piece: piece + 1, url: client.url };
        void send(smaller, running, { change, done });
        return;
      }
      const isPiece = response?.getStatus() === 413;
      change(key, { state: "refused", reason: isPiece ? "piece-too-large" : reasonOf(response) });
    },
    onSuccess: () => {
      done();
      void sendPoster(file, client.url);
    },
  });
  state.resumable = client;
  if (!url) {
    const [previous] = await client.findPreviousUploads();
    if (previous) {
      client.resumeFromPreviousUpload(previous);
      change(key, { resumed: true });
    }
  }
  client.start();
  return begun;
}

/** Two requests of one upload met: asking how far it is puts that right. */
function isOffsetProblem(error: Error | DetailedError): boolean {
  const response = "originalResponse" in error ? error.originalResponse : null;
  return response?.getStatus() === 409 && /offset/iu.test(response.getBody());
}

const REASON = /^[a-z][a-z-]{2,40}$/u;

function reasonOf(response: { getBody(): string } | null): string {
  const body = response?.getBody().trim() ?? "";
  return REASON.test(body) ? body : "";
}
