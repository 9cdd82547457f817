import {
  startAuthentication,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { useSubmit } from "@remix-run/react";
import { PasskeyButton, usePasskeySupport } from "./passkey-button.tsx";

type Props = {
  label: string;
  tone?: "main";
  /** What the server asks the device to sign; null when there is no passkey to sign it with. */
  options: PublicKeyCredentialRequestOptionsJSON | null;
};

/** Sends what a passkey signed as the field `passkey` of the page's form. */
export function UsePasskey({ label, tone, options }: Props) {
  const submit = useSubmit();
  if (!usePasskeySupport() || !options) return null;
  return (
    <PasskeyButton
      label={label}
      tone={tone}
      className="w-full"
      ask={() => startAuthentication({ optionsJSON: options })}
      onAnswer={(passkey) => submit({ passkey }, { method: "post" })}
    />
  );
}
