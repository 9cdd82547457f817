import { useWords } from "#app/platform/i18n/use-words.ts";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { accountWords } from "#words/studio/account.ts";

/** New recovery codes, shown this once. */
export function NewRecoveryCodes({ codes }: { codes: string[] }) {
  const words = useWords(accountWords).security;
  return (
    <Notice role="status" className="mb-8">
      <p className="font-semibold">{words.storeTheseCodes}</p>
      <p className="mt-1">{words.eachWorksOnce}</p>
      <ul className="hash mt-3 grid grid-cols-2 gap-x-6 gap-y-1">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="mt-3">
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(codes.join("\r\n"))}`}
          download="milepost-recovery-codes.txt"
        >
          {words.saveTheseCodes}
        </a>
      </p>
    </Notice>
  );
}

/** How many recovery codes are left, and new ones in their place. */
export function RecoveryCodes({ codesLeft }: { codesLeft: number }) {
  const words = useWords(accountWords).security;
  return (
    <section aria-labelledby="recovery-codes" className="mt-12">
      <SectionHead id="recovery-codes">{words.recoveryCodes}</SectionHead>
      <p className="mt-2 mb-4 max-w-[62ch]">{words.codesLeft(codesLeft)}</p>
      <Confirm
        intent="renew-recovery-codes"
        label={words.renewCodes}
        warning={words.renewWarning}
      />
    </section>
  );
}
