import {
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
} from "@simplewebauthn/browser";
import { useSubmit } from "@remix-run/react";
import { useState } from "react";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { accountWords } from "#words/studio/account.ts";
import { PasskeyButton, usePasskeySupport } from "./passkey-button.tsx";

type Passkey = {
  id: string;
  name: string;
  createdAt: string | Date;
  lastUsedAt: string | Date | null;
};
type Props = {
  passkeys: Passkey[];
  options: PublicKeyCredentialCreationOptionsJSON;
  /** The name that a new one is offered. */
  device: string;
  /** The member's last second factor, which the studio needs. */
  lastStays: boolean;
  reason: string | null;
};

/** The member's passkeys: each can be removed, and one be added. */
export function Passkeys({ passkeys, options, device, lastStays, reason }: Props) {
  const words = useWords(accountWords).security;
  const refusalText = useRefusalText();
  return (
    <section aria-labelledby="passkeys">
      <SectionHead id="passkeys">{words.passkeys}</SectionHead>
      <p className="mt-2 mb-4 max-w-[62ch]">{words.passkeysWhy}</p>
      <ul className="mb-5">
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} stays={lastStays} />
        ))}
      </ul>
      <FormError errors={reason ? [refusalText(reason)] : []} />
      <AddPasskey key={passkeys.length} options={options} device={device} />
    </section>
  );
}

function PasskeyRow({ passkey, stays }: { passkey: Passkey; stays: boolean }) {
  const words = useWords(accountWords).security;
  const refusalText = useRefusalText();
  const language = useLanguage();
  const { id, name, createdAt, lastUsedAt } = passkey;
  const moment = (at: string | Date) => formatMoment(new Date(at), language, "UTC");
  return (
    <li className="border-line border-b py-3">
      <p className="font-semibold break-words">{name}</p>
      <p className="text-muted text-sm">
        {lastUsedAt
          ? words.passkeyUsed(moment(createdAt), moment(lastUsedAt))
          : words.passkeyUnused(moment(createdAt))}
      </p>
      {stays ? (
        <p className="text-muted mt-1 text-sm">{refusalText("factor-needed")}</p>
      ) : (
        <Confirm
          intent="remove-passkey"
          label={words.removePasskey(name)}
          warning={words.removePasskeyWarning}
        >
          <input type="hidden" name="id" value={id} />
        </Confirm>
      )}
    </li>
  );
}

function AddPasskey({ options, device }: Pick<Props, "options" | "device">) {
  const words = useWords(accountWords).security;
  const submit = useSubmit();
  const [name, setName] = useState(device);
  const isSupported = usePasskeySupport();
  if (isSupported === null) return <noscript>{words.passkeysNeedScript}</noscript>;
  if (!isSupported) return <p className="text-muted">{words.noPasskeysHere}</p>;
  const send = (passkey: string) =>
    submit({ intent: "add-passkey", name, passkey }, { method: "post", preventScrollReset: true });
  return (
    <div className="max-w-md space-y-4">
      <TextField
        field={{ id: "passkey-name", name: "name" }}
        value={name}
        onChange={(event) => setName(event.target.value)}
        label={words.passkeyName}
        hint={words.passkeyNameHint}
        maxLength={80}
      />
      <PasskeyButton
        label={words.addPasskey}
        ask={() => startRegistration({ optionsJSON: options })}
        onAnswer={send}
      />
    </div>
  );
}
