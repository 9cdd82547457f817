import { minorDigits, toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import { isReverseCharge, nipOf, partiesOf } from "./fa3-parties.ts";
import { RATES, token } from "./fa3-rates.ts";
import type { Fa3Source, Fa3Tree } from "./fa3-source.ts";
import { lineOf, orderOf, sumsOf } from "./fa3-sums.ts";

/** What an invoice needs to be written as FA(3). */
export type Fa3Problem =
  "seller-abroad" | "seller-nip" | "two-decimals" | "polish-rates" | "one-tax-with-advances";

/** Why this invoice can't be written as FA(3); empty when it can. */
export function fa3Problems({ seller, currency, taxes, deductions }: Fa3Source): Fa3Problem[] {
  const problems: Fa3Problem[] = [];
  if (seller.country !== "PL") problems.push("seller-abroad");
  else if (nipOf(seller) === null) problems.push("seller-nip");
  if (minorDigits(currency) !== 2) problems.push("two-decimals");
  if (taxes.some(({ category, rate }) => category === "standard" && !RATES[rate]))
    problems.push("polish-rates");
  if (deductions.length > 0 && taxes.length > 1) problems.push("one-tax-with-advances");
  return problems;
}

/**
 * Poland's structured invoice, FA(3): VAT, ZAL for a deposit, ROZ for what settles deposits, KOR,
 * KOR_ZAL and KOR_ROZ for credit notes, as elements in the order of the schema
 * http://crd.gov.pl/wzor/2025/06/25/13775/. A connector may hand it to KSeF.
 */
export function fa3Of(invoice: Fa3Source): Fa3Tree {
  const isAdvance = invoice.kind === "prepayment";
  const money = (amount: MinorUnits) => toDecimal(amount, invoice.currency);
  return {
    Faktura: {
      "@xmlns": "http://crd.gov.pl/wzor/2025/06/25/13775/",
      Naglowek: {
        KodFormularza: { "@kodSystemowy": "FA (3)", "@wersjaSchemy": "1-0E", "#": "FA" },
        WariantFormularza: "3",
        DataWytworzeniaFa: invoice.createdAt.toISOString().replace(/\.\d+/u, ""),
        SystemInfo: "Milepost",
      },
      ...partiesOf(invoice),
      Fa: {
        KodWaluty: invoice.currency,
        P_1: invoice.issuedOn,
        P_2: invoice.number,
        P_6: invoice.suppliedOn,
        ...sumsOf(invoice, money),
        P_15: money(invoice.due + invoice.withheld),
        Adnotacje: annotationsOf(invoice),
        RodzajFaktury: typeOf(invoice),
        ...correctionOf(invoice),
        ...advancesOf(invoice),
        ...(isAdvance
          ? {}
          : { FaWiersz: invoice.lines.map((line, index) => lineOf(line, index, money)) }),
        ...paymentOf(invoice),
        ...(isAdvance ? { Zamowienie: orderOf(invoice, money) } : {}),
      },
    },
  };
}

/** TRodzajFaktury. */
function typeOf({ kind, creditOf, deductions }: Fa3Source): string {
  if (kind === "prepayment") return "ZAL";
  if (kind !== "credit_note") return deductions.length > 0 ? "ROZ" : "VAT";
  if (creditOf?.kind === "prepayment") return "KOR_ZAL";
  return (creditOf?.prepaid ?? 0n) === 0n ? "KOR" : "KOR_ROZ";
}

function annotationsOf(invoice: Fa3Source): Fa3Tree {
  const exempt = invoice.taxes.find(({ category }) => category === "exempt");
  return {
    P_16: "2",
    P_17: "2",
    P_18: isReverseCharge(invoice) ? "1" : "2",
    P_18A: "2",
    Zwolnienie: exempt ? { P_19: "1", P_19A: token(exempt.reason) } : { P_19N: "1" },
    NoweSrodkiTransportu: { P_22N: "1" },
    P_23: "2",
    PMarzy: { P_PMarzyN: "1" },
  };
}

/** For a credit note, the reason and the invoice that it corrects. */
function correctionOf({ kind, creditOf, reason, known }: Fa3Source): Fa3Tree {
  if (kind !== "credit_note" || !creditOf) return {};
  const ksef = known?.get(creditOf.number);
  return {
    PrzyczynaKorekty: token(reason, 256),
    DaneFaKorygowanej: {
      DataWystFaKorygowanej: creditOf.issuedOn,
      NrFaKorygowanej: creditOf.number,
      ...(ksef ? { NrKSeF: "1", NrKSeFFaKorygowanej: ksef } : { NrKSeFN: "1" }),
    },
  };
}

/** The advances that this invoice settles, by their numbers in KSeF where they have one. */
function advancesOf({ deductions, known }: Fa3Source): Fa3Tree {
  if (deductions.length === 0) return {};
  return {
    FakturaZaliczkowa: deductions.map(({ number }) => {
      const ksef = known?.get(number);
      return ksef ? { NrKSeFFaZaliczkowej: ksef } : { NrKSeFZN: "1", NrFaZaliczkowej: number };
    }),
  };
}

function paymentOf({ kind, due, dueOn, seller }: Fa3Source): Fa3Tree {
  if (kind === "credit_note" || due <= 0) return {};
  const { iban = "", bic } = seller;
  const account = { NrRB: iban.replace(/\s/gu, ""), SWIFT: bic || null };
  return {
    Platnosc: {
      TerminPlatnosci: { Termin: dueOn },
      FormaPlatnosci: iban ? "6" : null,
      RachunekBankowy: iban ? account : null,
    },
  };
}
