import { Form } from "@remix-run/react";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { accountWords } from "#words/studio/account.ts";

type Offer = { secret: string; qr: { path: string; size: number } };
type Props = {
  hasCodeApp: boolean;
  codesLeft: number;
  /** What a code app reads; null once there is one. */
  offer: Offer | null;
  /** New recovery codes, shown this once. */
  codes: string[] | null;
  reason: string | null;
};

/** The code app as second factor: to add it, or to remove it and renew its recovery codes. */
export function SecondFactor({ hasCodeApp, codesLeft, offer, codes, reason }: Props) {
  const words = useWords(accountWords).security;
  return (
    <section aria-labelledby="second-factor">
      <SectionHead id="second-factor">{words.codeApp}</SectionHead>
      {codes ? <RecoveryCodes codes={codes} /> : null}
      {hasCodeApp ? (
        <>
          <p className="mt-2 mb-4 max-w-[62ch]">{words.codeAppIsOn(codesLeft)}</p>
          <Confirm
            intent="renew-recovery-codes"
            label={words.renewCodes}
            warning={words.renewWarning}
          />
          <Confirm
            intent="remove-second-factor"
            label={words.removeCodeApp}
            warning={words.removeWarning}
          />
        </>
      ) : null}
      {offer && !codes ? <AddCodeApp offer={offer} reason={reason} /> : null}
    </section>
  );
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const words = useWords(accountWords).security;
  return (
    <Notice role="status" className="mt-2 mb-6">
      <p className="font-semibold">{words.storeTheseCodes}</p>
      <p className="mt-1">{words.eachWorksOnce}</p>
      <ul className="mt-3 grid grid-cols-2 gap-x-6 gap-y-1 font-mono tabular-nums">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Notice>
  );
}

function AddCodeApp({ offer, reason }: { offer: Offer; reason: string | null }) {
  const words = useWords(accountWords).security;
  const refusalText = useRefusalText();
  const isWrong = reason === "code-wrong";
  const { path, size } = offer.qr;
  return (
    <>
      <p className="mt-2 mb-4 max-w-[62ch]">{words.codeAppIsOff}</p>
      <Form method="post" className="grid items-start gap-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <svg
          role="img"
          aria-label={words.qrLabel}
          viewBox={`-4 -4 ${size + 8} ${size + 8}`}
          className="w-44 bg-white"
          shapeRendering="crispEdges"
        >
          <path d={path} fill="#000" />
        </svg>
        <div className="space-y-5">
          <FormError errors={reason && !isWrong ? [refusalText(reason)] : []} />
          <p>
            {words.orType} <code className="break-all">{offer.secret}</code>
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
          <Button name="intent" value="add-second-factor" tone="main">
            {words.addCodeApp}
          </Button>
        </div>
      </Form>
    </>
  );
}
