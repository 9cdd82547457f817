import { minorDigits, multiply, share, split, sum, toDecimal } from "#app/kernel/money.ts";
import { writeQuantity } from "./draft.ts";
import type { EInvoiceSource } from "./e-invoice.ts";
import type { PartySnapshot } from "./party-snapshot.ts";
import { EU, type Tax, type TaxCategory } from "./tax.ts";

type Tree = { [name: string]: Tree | Tree[] | string | null | undefined };
export type Fa3Source = Omit<EInvoiceSource, "deductions" | "creditOf"> & {
  createdAt: Date;
  deductions: { number: string; issuedOn: string; net: number; tax: number }[];
  creditOf: { number: string; issuedOn: string; kind: string; prepaid: bigint } | null;
  /** What a deposit is for: the whole order as it was signed, net in minor units. */
  order?: {
    description: string;
    quantity: number;
    net: number;
  }[];
  /** What KSeF calls the invoices that this one corrects or settles, by our number. */
  known?: ReadonlyMap<string, string>;
};

/** Member states as FA(3) lists them for NrVatUE: Greece is EL. */
const RATES: Record<number, { field: number; rate: string }> = {
  2_300: { field: 1, rate: "23" },
  2_200: { field: 1, rate: "22" },
  800: { field: 2, rate: "8" },
  700: { field: 2, rate: "7" },
  500: { field: 3, rate: "5" },
};
const ZEROES: Record<Exclude<TaxCategory, "standard">, { field: string; rate: string }> = {
  zero: { field: "6_1", rate: "0 KR" },
  exempt: { field: "7", rate: "zw" },
  outside_scope: { field: "8", rate: "np I" },
  reverse_charge: { field: "9", rate: "np II" },
};
/** The order in which the sums stand. */
const FIELDS = ["1", "2", "3", "6_1", "7", "8", "9"];

/** The NIP of a Polish party: ten digits, with or without PL before them. */
export function nipOf({ vatId, taxId, country }: PartySnapshot): string | null {
  if (country !== "PL") return null;
  const found = [vatId, taxId]
    .map((id) => id.replace(/^PL|[\s-]/giu, ""))
    .find((id) => /^[1-9]((\d[1-9])|([1-9]\d))\d{7}$/u.test(id));
  return found ?? null;
}

/** Why this invoice has no form as FA(3); empty when it has one. */
export function fa3Problems({ seller, currency, taxes, deductions }: Fa3Source): string[] {
  const problems: string[] = [];
  if (seller.country !== "PL") problems.push("the seller isn't in Poland");
  else if (nipOf(seller) === null) problems.push("the seller's NIP");
  if (minorDigits(currency) !== 2) problems.push("a currency with two decimals");
  if (taxes.some(({ category, rate }) => category === "standard" && !RATES[rate]))
    problems.push("a Polish rate of tax on every line");
  if (deductions.length > 0 && taxes.length > 1)
    problems.push("one tax on everything, where advances are settled");
  return problems;
}

/**
 * Poland's structured invoice, FA(3): VAT, ZAL for a deposit, ROZ for what settles deposits, KOR, KOR_ZAL and KOR_ROZ for
 * credit notes, as elements in the order of the schema http://crd.gov.pl/wzor/2025/06/25/13775/. A connector
 * may hand it to KSeF.
 */
export function fa3Of(invoice: Fa3Source): Tree {
  const { seller, buyer, currency } = invoice;
  const money = (amount: number) => toDecimal(amount, currency);
  const isAdvance = invoice.kind === "prepayment";
  const isCredit = invoice.kind === "credit_note";
  const settles = invoice.deductions.length > 0;
  const type = isCredit
    ? invoice.creditOf?.kind === "prepayment"
      ? "KOR_ZAL"
      : (invoice.creditOf?.prepaid ?? 0n) !== 0n
        ? "KOR_ROZ"
        : "KOR"
    : isAdvance
      ? "ZAL"
      : settles
        ? "ROZ"
        : "VAT";
  const known = invoice.known ?? new Map<string, string>();
  const correctedAs = invoice.creditOf ? known.get(invoice.creditOf.number) : undefined;
  const exempt = invoice.taxes.find(({ category }) => category === "exempt");
  return {
    Faktura: {
      "@xmlns": "http://crd.gov.pl/wzor/2025/06/25/13775/",
      Naglowek: {
        KodFormularza: { "@kodSystemowy": "FA (3)", "@wersjaSchemy": "1-0E", "#": "FA" },
        WariantFormularza: "3",
        DataWytworzeniaFa: invoice.createdAt.toISOString().replace(/\.\d+/u, ""),
        SystemInfo: "Milepost",
      },
      Podmiot1: {
        ...(invoice.taxes.some(({ category }) => category === "reverse_charge")
          ? { PrefiksPodatnika: "PL" }
          : {}),
        DaneIdentyfikacyjne: { NIP: nipOf(seller), Nazwa: token(seller.name) },
        Adres: addressOf(seller),
        DaneKontaktowe: seller.email ? { Email: seller.email } : null,
      },
      Podmiot2: {
        DaneIdentyfikacyjne: { ...identityOf(buyer), Nazwa: token(buyer.name) },
        Adres: buyer.address ? addressOf(buyer) : null,
        JST: "2",
        GV: "2",
      },
      Fa: {
        KodWaluty: currency,
        P_1: invoice.issuedOn,
        P_2: invoice.number,
        P_6: invoice.suppliedOn,
        ...sumsOf(invoice, money),
        P_15: money(invoice.due + invoice.withheld),
        Adnotacje: {
          P_16: "2",
          P_17: "2",
          P_18: invoice.taxes.some(({ category }) => category === "reverse_charge") ? "1" : "2",
          P_18A: "2",
          Zwolnienie: exempt ? { P_19: "1", P_19A: token(exempt.reason) } : { P_19N: "1" },
          NoweSrodkiTransportu: { P_22N: "1" },
          P_23: "2",
          PMarzy: { P_PMarzyN: "1" },
        },
        RodzajFaktury: type,
        ...(isCredit && invoice.creditOf
          ? {
              PrzyczynaKorekty: token(invoice.reason, 256),
              DaneFaKorygowanej: {
                DataWystFaKorygowanej: invoice.creditOf.issuedOn,
                NrFaKorygowanej: invoice.creditOf.number,
                ...(correctedAs
                  ? { NrKSeF: "1", NrKSeFFaKorygowanej: correctedAs }
                  : { NrKSeFN: "1" }),
              },
            }
          : {}),
        ...(settles
          ? {
              FakturaZaliczkowa: invoice.deductions.map(({ number }) =>
                known.has(number)
                  ? { NrKSeFFaZaliczkowej: known.get(number) }
                  : { NrKSeFZN: "1", NrFaZaliczkowej: number },
              ),
            }
          : {}),
        ...(isAdvance
          ? {}
          : { FaWiersz: invoice.lines.map((line, index) => lineOf(line, index, money)) }),
        ...(isCredit || invoice.due <= 0
          ? {}
          : {
              Platnosc: {
                TerminPlatnosci: { Termin: invoice.dueOn },
                FormaPlatnosci: seller.iban ? "6" : null,
                RachunekBankowy: seller.iban
                  ? { NrRB: seller.iban.replace(/\s/gu, ""), SWIFT: seller.bic || null }
                  : null,
              },
            }),
        ...(isAdvance ? { Zamowienie: orderOf(invoice, money) } : {}),
      },
    },
  };
}

const token = (text: string, most = 512): string =>
  text.replace(/\s+/gu, " ").trim().slice(0, most);
const rateOf = ({ category, rate }: Pick<Tax, "category" | "rate">): string =>
  category === "standard" ? (RATES[rate]?.rate ?? "") : ZEROES[category].rate;
const fieldOf = ({ category, rate }: Pick<Tax, "category" | "rate">): string =>
  category === "standard" ? String(RATES[rate]?.field ?? 1) : ZEROES[category].field;

/** The sums by rate; what settles advances gives only what is left, and a foreign currency the tax in złoty too. */
function sumsOf(
  { taxes, deductions, homeCurrency, homeTax, tax }: Fa3Source,
  money: (amount: number) => string,
): Tree {
  const [netBefore, taxBefore] = [
    sum(deductions.map((deduction) => deduction.net)),
    sum(deductions.map((deduction) => deduction.tax)),
  ];
  const sums: Tree = {};
  // What is settled stated its own tax in złoty: here stands that of the rest.
  const homeRest =
    tax === 0 ? 0 : multiply(homeTax, Math.sign(tax) * (tax - taxBefore), Math.abs(tax));
  const taxed = taxes.filter((total) => total.amount !== 0);
  const homeParts =
    taxed.length === 0
      ? []
      : split(
          Math.abs(homeRest),
          taxed.map((total) => Math.abs(total.amount)),
        ).map((part) => Math.sign(homeRest) * part);
  for (const field of FIELDS) {
    const own = taxes.filter((total) => fieldOf(total) === field);
    if (own.length === 0) continue;
    const amount = sum(own.map((total) => total.amount));
    sums[`P_13_${field}`] = money(sum(own.map((total) => total.net)) - netBefore);
    if (!/^[123]$/u.test(field)) continue;
    sums[`P_14_${field}`] = money(amount - taxBefore);
    if (homeCurrency === "PLN" && tax !== 0)
      sums[`P_14_${field}W`] = toDecimal(
        sum(taxed.map((total, index) => (fieldOf(total) === field ? (homeParts[index] ?? 0) : 0))),
        "PLN",
      );
  }
  return sums;
}

function lineOf(
  line: Fa3Source["lines"][number],
  index: number,
  money: (amount: number) => string,
): Tree {
  const isPriced = line.unitPrice !== null;
  const isLess = line.net < 0;
  const quantity = isPriced ? writeQuantity(line) : "1";
  return {
    NrWierszaFa: String(index + 1),
    P_7: token(line.description),
    P_8A:
      isPriced && line.unit === "HUR"
        ? "godz."
        : isPriced && line.unit === "DAY"
          ? "dzień"
          : isPriced && line.unit === "MON"
            ? "mies."
            : "szt.",
    P_8B: isLess ? `-${quantity}` : quantity,
    P_9A: money(Math.abs(line.unitPrice ?? line.net)),
    P_11: money(line.net),
    P_12: rateOf({ category: line.taxCategory, rate: line.taxRate }),
  };
}

/** The order that an advance is for, whole and with its tax (ustawa o VAT, art. 106f ust. 1 pkt 4); where none is known, the advance itself. */
function orderOf({ lines, gross, order = [] }: Fa3Source, money: (amount: number) => string): Tree {
  const [first] = lines;
  const ordered =
    order.length > 0 && first
      ? order.map((line) => ({
          ...first,
          description:
            line.quantity > 1 ? `${line.description} × ${line.quantity}` : line.description,
          net: line.net,
        }))
      : lines;
  const net = sum(ordered.map((line) => line.net));
  return {
    WartoscZamowienia: money(ordered === lines ? gross : net + share(net, first?.taxRate ?? 0)),
    ZamowienieWiersz: ordered.map((line, index) => ({
      NrWierszaZam: String(index + 1),
      P_7Z: token(line.description),
      P_8AZ: "szt.",
      P_8BZ: line.net < 0 ? "-1" : "1",
      P_9AZ: money(Math.abs(line.net)),
      P_11NettoZ: money(line.net),
      P_11VatZ: money(share(line.net, line.taxRate)),
      P_12Z: rateOf({ category: line.taxCategory, rate: line.taxRate }),
    })),
  };
}

function identityOf(buyer: PartySnapshot): Tree {
  const nip = nipOf(buyer);
  if (nip !== null) return { NIP: nip };
  if (EU.has(buyer.country) && buyer.country !== "PL" && buyer.vatId) {
    const [prefix, number] = [
      buyer.country === "GR" ? "EL" : buyer.country,
      buyer.vatId.replace(/[\s.-]/gu, "").toUpperCase(),
    ];
    return {
      KodUE: prefix,
      NrVatUE: number.startsWith(prefix) ? number.slice(prefix.length) : number,
    };
  }
  const id = buyer.vatId || buyer.taxId;
  return id ? { KodKraju: buyer.country, NrID: token(id, 50) } : { BrakID: "1" };
}

function addressOf({ address, country }: PartySnapshot): Tree {
  const [first = "", ...rest] = address
    .split("\n")
    .map((line) => token(line))
    .filter(Boolean);
  return {
    KodKraju: country,
    AdresL1: first || "-",
    AdresL2: rest.length > 0 ? rest.join(", ") : null,
  };
}
