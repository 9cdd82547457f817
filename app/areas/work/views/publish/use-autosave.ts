import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, type FormEvent, type RefObject } from "react";

/** Typing rests for so long before it is saved, in milliseconds. */
const REST_MS = 1_500;

/** Saves a draft's form while it is written; a file that is chosen goes its own way. */
export function useAutosave(form: RefObject<HTMLFormElement | null>) {
  const fetcher = useFetcher<{ savedAt: string | null; refusal?: string }>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { submit } = fetcher;
  // Not the fetcher's state: a press may come before that is rendered.
  const isUnderWay = useRef(false);
  const now = useCallback(() => {
    clearTimeout(timer.current);
    if (!form.current) return;
    const draft = new FormData(form.current);
    draft.delete("files");
    draft.set("intent", "save");
    isUnderWay.current = true;
    submit(draft, { method: "post", encType: "multipart/form-data" });
  }, [form, submit]);
  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(now, REST_MS);
  }, [now]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const held = useRef<HTMLElement | null>(null);
  const { state, data } = fetcher;
  useEffect(() => {
    if (state === "submitting") return;
    isUnderWay.current = false;
    const button = held.current;
    held.current = null;
    if (button) form.current?.requestSubmit(button);
  }, [state, data, form]);
  return {
    later,
    now,
    /**
     * What a button sends is newer than what would be saved, and waits for what is being saved: of
     * two that are under way the older could be written last.
     */
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      clearTimeout(timer.current);
      const { submitter } = event.nativeEvent as SubmitEvent;
      if (!isUnderWay.current || !submitter) return;
      event.preventDefault();
      held.current = submitter;
    },
    refusal: fetcher.data?.refusal,
    isSaving: fetcher.state !== "idle",
    savedAt: fetcher.data?.savedAt ?? null,
  };
}
