import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState, type FormEvent, type RefObject } from "react";
import { isReachable } from "./is-reachable.ts";

/** Typing rests for so long before it is saved, in milliseconds. */
const REST_MS = 1_500;
/** Without a connection it is tried again after so long, in milliseconds. */
const AGAIN_MS = 5_000;

type Saved = "nothing" | "saved" | "refused" | "offline";

/**
 * Saves a draft's form while it is written; a file that is chosen goes its own way. A lost
 * connection is said, and takes nothing away: the router would show its error page instead.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>) {
  const { revalidate } = useRevalidator();
  const [isSaving, setIsSaving] = useState(false);
  const [state, setState] = useState<Saved>("nothing");
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const isUnderWay = useRef(false);
  const held = useRef<HTMLElement | null>(null);
  const isChecked = useRef(false);
  const press = useCallback(
    (button: HTMLElement) => {
      isChecked.current = true;
      form.current?.requestSubmit(button);
    },
    [form],
  );
  const now = useCallback(async () => {
    clearTimeout(timer.current);
    if (!form.current) return;
    // One at a time: of two that are under way the older could be written last.
    if (isUnderWay.current) {
      timer.current = setTimeout(() => void now(), REST_MS);
      return;
    }
    isUnderWay.current = true;
    setIsSaving(true);
    const answer = await save(new FormData(form.current));
    isUnderWay.current = false;
    setIsSaving(false);
    setState(answer);
    const button = held.current;
    held.current = null;
    if (answer === "offline") timer.current = setTimeout(() => void now(), AGAIN_MS);
    else if (button) press(button);
    else revalidate();
  }, [form, press, revalidate]);
  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void now(), REST_MS);
  }, [now]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (isChecked.current || !submitter) {
      isChecked.current = false;
      return;
    }
    // What a button sends is newer than what is being saved, and waits for it.
    event.preventDefault();
    if (isUnderWay.current) held.current = submitter;
    else void pressWhenReached(submitter);
  };
  const pressWhenReached = async (button: HTMLElement) => {
    if (await isReachable()) {
      press(button);
      return;
    }
    setState("offline");
    timer.current = setTimeout(() => void now(), AGAIN_MS);
  };
  return { later, now: () => void now(), onSubmit, isSaving, state };
}

async function save(draft: FormData): Promise<Saved> {
  draft.delete("files");
  draft.set("intent", "save");
  try {
    const { ok } = await fetch(`${window.location.pathname}.data`, { method: "POST", body: draft });
    return ok ? "saved" : "refused";
  } catch {
    return "offline";
  }
}
