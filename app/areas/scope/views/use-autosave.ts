import { useFetcher } from "@remix-run/react";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type MutableRefObject,
  type RefObject,
} from "react";

/** The builder is saved after this many milliseconds without a keystroke. */
const WAIT_MS = 1_200;

export type AutosaveAnswer = {
  autosave: { state: "saved" | "draft" | "refused"; revision: number; reason: string };
};

/**
 * Saves the builder automatically: a complete scope as such, an incomplete one as a draft. Returns
 * the revision to save over, and the result of the last save.
 */
export function useAutosave(
  formId: string,
  first: number,
): {
  revision: number;
  state: "" | "saving" | AutosaveAnswer["autosave"]["state"];
  reason: string;
  touch: () => void;
} {
  const fetcher = useFetcher<AutosaveAnswer>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [revision, setRevision] = useState(first);
  const latest = useRef(first);
  const answer = fetcher.data?.autosave;
  useEffect(() => {
    if (answer?.state !== "saved" || answer.revision <= latest.current) return;
    latest.current = answer.revision;
    setRevision(answer.revision);
  }, [answer]);
  const { submit } = fetcher;
  const busy = useRef(false);
  busy.current = fetcher.state !== "idle";
  const dirty = useRef(false);
  const touch = useCallback(() => {
    dirty.current = true;
    clearTimeout(timer.current);
    const save = () => {
      const form = document.getElementById(formId);
      if (!(form instanceof HTMLFormElement)) return;
      // One at a time: the next save goes over the revision of this one.
      if (busy.current) return void (timer.current = setTimeout(save, WAIT_MS));
      dirty.current = false;
      submit(autosaveData(form, latest.current), { method: "post" });
    };
    timer.current = setTimeout(save, WAIT_MS);
  }, [formId, submit]);
  useSendOnLeaving({ formId, latest, dirty, timer });
  return {
    revision,
    state: fetcher.state !== "idle" ? "saving" : (answer?.state ?? ""),
    reason: answer?.reason ?? "",
    touch,
  };
}

type Leaving = {
  formId: string;
  latest: RefObject<number>;
  dirty: MutableRefObject<boolean>;
  timer: RefObject<ReturnType<typeof setTimeout> | undefined>;
};

/** Sends what is typed when the page is left before the wait is over, so that nothing is lost. */
function useSendOnLeaving({ formId, latest, dirty, timer }: Leaving): void {
  useEffect(() => {
    const flush = () => {
      clearTimeout(timer.current ?? undefined);
      const form = document.getElementById(formId);
      if (!dirty.current || !(form instanceof HTMLFormElement)) return;
      dirty.current = false;
      void fetch(`${location.pathname}.data`, {
        method: "POST",
        body: typedText(autosaveData(form, latest.current ?? 0)),
        keepalive: true,
      });
    };
    const onClick = (event: MouseEvent) =>
      event.target instanceof Element && event.target.closest("a[href]") && flush();
    window.addEventListener("pagehide", flush);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("click", onClick, true);
      clearTimeout(timer.current ?? undefined);
    };
  }, [formId, latest, dirty, timer]);
}

function autosaveData(form: HTMLFormElement, revision: number): FormData {
  const data = new FormData(form);
  data.set("intent", "autosave");
  data.set("revision", String(revision));
  return data;
}

const typedText = (data: FormData) =>
  new URLSearchParams(
    [...data].flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
