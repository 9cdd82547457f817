import { useFetcher, useSubmit } from "@remix-run/react";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FormEvent,
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
 * the revision to save over, the result of the last save, and `replace`, which submits a form that
 * replaces the whole after a save that is under way, and instead of one that is to come.
 */
export function useAutosave(
  formId: string,
  first: number,
): {
  revision: number;
  state: "" | "saving" | AutosaveAnswer["autosave"]["state"];
  reason: string;
  touch: () => void;
  replace: (event: FormEvent<HTMLFormElement>) => void;
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
  const isIdle = fetcher.state === "idle";
  const replace = useReplacing({ isIdle, latest, dirty, timer });
  return {
    revision,
    state: isIdle ? (answer?.state ?? "") : "saving",
    reason: answer?.reason ?? "",
    touch,
    replace,
  };
}

type Replacing = Omit<Leaving, "formId"> & { isIdle: boolean };

/** Its effect has to follow the one that notes the revision of the last save. */
function useReplacing({ isIdle, latest, dirty, timer }: Replacing) {
  const submit = useSubmit();
  const [waiting, setWaiting] = useState<FormData>();
  useEffect(() => {
    if (!waiting || !isIdle) return;
    setWaiting(undefined);
    waiting.set("revision", String(latest.current));
    submit(waiting, { method: "post" });
  }, [waiting, isIdle, latest, submit]);
  return useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      clearTimeout(timer.current ?? undefined);
      dirty.current = false;
      const { submitter } = event.nativeEvent as SubmitEvent;
      setWaiting(new FormData(event.currentTarget, submitter));
    },
    [timer, dirty],
  );
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
