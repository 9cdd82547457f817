import { Form } from "@remix-run/react";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { QrCode } from "#app/platform/ui/qr-code.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { accountWords } from "#words/studio/account.ts";

type Offer = { secret: string; qr: { path: string; size: number } };
type Props = {
  hasCodeApp: boolean;
  /** The member's last second factor, which the studio needs. */
  lastStays: boolean;
  /** What a code app reads; null once there is one. */
  offer: Offer | null;
  reason: string | null;
};

/** The code app as second factor: to add it, or to remove it. */
export function CodeApp({ hasCodeApp, lastStays, offer, reason }: Props) {
  const words = useWords(accountWords).security;
  const refusalText = useRefusalText();
  return (
    <section aria-labelledby="code-app" className="mt-12">
      <SectionHead id="code-app">{words.codeApp}</SectionHead>
      {hasCodeApp ? (
        <>
          <FormError errors={reason ? [refusalText(reason)] : []} />
          <p className="mt-2 mb-4 max-w-[62ch]">{words.codeAppIsOn}</p>
          {lastStays ? (
            <p className="text-muted text-sm">{refusalText("factor-needed")}</p>
          ) : (
            <Confirm
              intent="remove-code-app"
              label={words.removeCodeApp}
              warning={words.removeWarning}
            />
          )}
        </>
      ) : null}
      {offer ? <AddCodeApp offer={offer} reason={reason} /> : null}
    </section>
  );
}

function AddCodeApp({ offer, reason }: { offer: Offer; reason: string | null }) {
  const words = useWords(accountWords).security;
  const refusalText = useRefusalText();
  const isWrong = reason === "code-wrong";
  return (
    <>
      <p className="mt-2 mb-4 max-w-[62ch]">{words.codeAppIsOff}</p>
      <Form method="post" className="grid items-start gap-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <QrCode code={offer.qr} label={words.qrLabel} />
        <div className="space-y-5">
          <FormError errors={reason && !isWrong ? [refusalText(reason)] : []} />
          <p>
            {words.orType} <code className="hash">{offer.secret}</code>
          </p>
          <input type="hidden" name="secret" value={offer.secret} />
          <TextField
            field={{
              id: "code",
              name: "code",
              errors: isWrong ? [refusalText(reason)] : undefined,
            }}
            label={words.codeFromTheApp}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
          <Button name="intent" value="add-code-app">
            {words.addCodeApp}
          </Button>
        </div>
      </Form>
    </>
  );
}
