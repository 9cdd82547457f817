import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import { formatMoney } from "#app/platform/i18n/format.ts";

export type TransferClaimedProps = {
  client: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  url: string;
};

const words: { en: LetterWords<TransferClaimedProps> } = {
  en: {
    subject: (p) => `${p.client} says the transfer for ${p.number} is on its way`,
    heading: (p) => `${p.client} says the transfer for ${p.number} is on its way`,
    lines: (p) => [
      `${p.client} says that ${formatMoney(p.amount, p.currency, "en")} for invoice ${p.number} was sent by bank transfer.`,
      "It counts as paid once you have seen it in your account and recorded it.",
    ],
    action: "Record it once it arrives",
  },
};

export const transferClaimedMail = defineMail(
  "transfer-claimed",
  letterTemplate<TransferClaimedProps>(words, {
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
