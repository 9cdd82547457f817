import { Letter, Line } from "./_components/letter.tsx";
import type { Template } from "./_components/template.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";

export type TransferClaimedProps = { client: string; number: string; amount: number; currency: string; url: string };

type W = { subject: (p: TransferClaimedProps) => string; heading: (p: TransferClaimedProps) => string; lines: (p: TransferClaimedProps) => string[]; action: string };
const words: { en: W } = {
  en: {
    subject: (p) => `${p.client} says the transfer for ${p.number} is on its way`,
    heading: (p) => `${p.client} says the transfer for ${p.number} is on its way`,
    lines: (p) => [
      `${p.client} says that ${formatMoney(p.amount, p.currency, "en")} for invoice ${p.number} was sent by bank transfer.`,
      "It counts as paid once you have seen it on your account and recorded it.",
    ],
    action: "Record it when it is there",
  },
};

export const transferClaimed: Template<TransferClaimedProps> = {
  subject: (props) => words.en.subject(props),
  body: (props, locale) => {
    const w = words.en;
    const lines = w.lines(props).filter(Boolean);
    return (
      <Letter locale={locale} from={props.client} preview={lines[0] ?? ""} heading={w.heading(props)} action={{ label: w.action, url: props.url }}>
        {lines.map((line, index) => (
          <Line key={index}>{line}</Line>
        ))}
      </Letter>
    );
  },
};
