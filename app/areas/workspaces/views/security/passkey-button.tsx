import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { useEffect, useState } from "react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { accountWords } from "#words/studio/account.ts";

/** Can this browser use passkeys? Null until its scripts run. */
export function usePasskeySupport(): boolean | null {
  const [isSupported, setSupported] = useState<boolean | null>(null);
  useEffect(() => setSupported(browserSupportsWebAuthn()), []);
  return isSupported;
}

type Props = {
  label: string;
  tone?: "main" | undefined;
  className?: string;
  /** Asks the device for a passkey; rejects when there is none. */
  ask: () => Promise<object>;
  /** Takes what the device answered, as JSON. */
  onAnswer: (answer: string) => void;
};

/** Asks the device for a passkey, and says beside the button why there was none. */
export function PasskeyButton({ label, tone, className, ask, onAnswer }: Props) {
  const words = useWords(accountWords).passkey;
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState("");
  const press = async () => {
    setAsking(true);
    setProblem("");
    try {
      onAnswer(JSON.stringify(await ask()));
    } catch (error) {
      setProblem(words[problemOf(error)]);
    } finally {
      setAsking(false);
    }
  };
  return (
    <div>
      <Button
        type="button"
        tone={tone}
        className={className}
        busy={isAsking ? words.waiting : undefined}
        onClick={() => void press()}
      >
        {label}
      </Button>
      <p aria-live="polite" className="text-bad text-sm">
        {problem}
      </p>
    </div>
  );
}

/** The browser's errors (WebAuthn Level 3, 5.1.3 and 5.1.4) in our words. */
function problemOf(error: unknown) {
  const { name } = error as Error;
  if (name === "NotAllowedError" || name === "AbortError") return "cancelled";
  if (name === "InvalidStateError") return "alreadyHere";
  return name === "SecurityError" ? "wrongAddress" : "failed";
}
