import { useFetcher } from "@remix-run/react";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type MutableRefObject,
  type RefObject,
} from "react";
import { OFFLINE } from "#app/platform/http/offline.ts";

/** Typing rests for so long before it is saved, in milliseconds. */
const REST_MS = 1_500;
/** Without a connection it is tried again after so long, in milliseconds. */
const AGAIN_MS = 5_000;

/** What became of a draft that was sent: of one saved the time, else why it wasn't. */
export type DraftAnswer = { savedAt: string | null; refusal?: string | undefined };

/**
 * Saves a draft's form while it is written; a file that is chosen goes its own way.
 * @param pressed what the last button was answered
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  pressed: DraftAnswer | undefined,
) {
  const { submit, state, data } = useFetcher<DraftAnswer>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  // Not the fetcher's state: a press may come before that is rendered.
  const isUnderWay = useRef(false);
  const held = useRef<HTMLElement | null>(null);
  const isUnsaved = useRef(false);
  const later = useCallback(
    (ms = REST_MS) => {
      clearTimeout(timer.current);
      isUnsaved.current = true;
      timer.current = setTimeout(() => {
        // One at a time: of two that are under way the older could be written last.
        if (isUnderWay.current) later();
        else if (form.current) {
          isUnderWay.current = true;
          isUnsaved.current = false;
          submit(draftOf(form.current), { method: "post", encType: "multipart/form-data" });
        }
      }, ms);
    },
    [form, submit],
  );
  useSendOnLeaving({ form, isUnsaved, timer });
  useEffect(() => {
    if (state === "submitting") return;
    isUnderWay.current = false;
    const button = held.current;
    held.current = null;
    if (button) form.current?.requestSubmit(button);
  }, [state, data, form]);
  const [answer, setAnswer] = useState<DraftAnswer>();
  useEffect(() => setAnswer(data), [data]);
  useEffect(() => setAnswer(pressed), [pressed]);
  useEffect(() => {
    if (answer?.refusal === OFFLINE) later(AGAIN_MS);
  }, [answer, later]);
  /** What a button sends is newer than what is being saved, and waits for it. */
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    isUnsaved.current = false;
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!isUnderWay.current || !submitter) return;
    event.preventDefault();
    held.current = submitter;
  };
  return { later, onSubmit, isSaving: state !== "idle", answer };
}

type Leaving = {
  form: RefObject<HTMLFormElement | null>;
  isUnsaved: MutableRefObject<boolean>;
  timer: RefObject<ReturnType<typeof setTimeout> | undefined>;
};

/** Sends what is typed when the page is left before typing has rested, so that nothing is lost. */
function useSendOnLeaving({ form, isUnsaved, timer }: Leaving): void {
  useEffect(() => {
    const send = () => {
      clearTimeout(timer.current ?? undefined);
      if (!isUnsaved.current || !form.current) return;
      isUnsaved.current = false;
      void fetch(`${location.pathname}.data`, {
        method: "POST",
        body: draftOf(form.current),
        keepalive: true,
      }).catch(() => undefined);
    };
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a[href]")) send();
    };
    window.addEventListener("pagehide", send);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("pagehide", send);
      document.removeEventListener("click", onClick, true);
      clearTimeout(timer.current ?? undefined);
    };
  }, [form, isUnsaved, timer]);
}

function draftOf(form: HTMLFormElement): FormData {
  const draft = new FormData(form);
  draft.delete("files");
  draft.set("intent", "save");
  return draft;
}
