import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { transferClaimedWords } from "#words/studio/mails/transfer-claimed.ts";

export type TransferClaimedProps = {
  client: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  url: string;
};

export const transferClaimedMail = defineMail(
  "transfer-claimed",
  letterTemplate(transferClaimedWords, {
    facts: (p: TransferClaimedProps, { money }) => ({ ...p, amount: money(p.amount, p.currency) }),
    from: (p) => p.client,
    url: (p) => p.url,
  }),
);

export default preview(transferClaimedMail, {
  client: "Jonas",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  url: "https://portal.example/portal/p",
});
