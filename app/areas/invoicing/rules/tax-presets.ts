import type { Day } from "#app/kernel/day.ts";

/** A rate of a country's tax and since when it is in force; `rate` in basis points. */
export type PresetRate = { rate: number; from: Day; until?: Day; note: string; source: string };

/** What a country asks of a freelance designer's invoice. Words stand in the country's own language. */
export type TaxPreset = {
  name: string;
  rates: PresetRate[];
  /** The exemption of small businesses and the words that the invoice has to (or by custom does) carry; null where there is none. */
  exemption: { category: "exempt" | "outside_scope"; words: string; source: string } | null;
  reverseCharge: { words: string; source: string };
  /** A service to a business outside the country's own tax. */
  abroad: { words: string; source: string };
  /** What business clients at home keep of the net and pay to the tax office, basis points. */
  withholding: { rate: number; note: string; source: string }[];
  /** What else stands on invoices: for the settings' hints. */
  hint: string;
  /** The words of this country for a deposit's invoice and for the final one. */
  deposit: string;
};

const EU_REVERSE = "Directive 2006/112/EC, articles 44, 196 and 226 (11a)";
const NONE = { words: "", source: "" };

/**
 * Presets, each with its source. They fill the settings and can be overruled there; they are no legal advice. The rate
 * that counts is the one in force on the day of supply.
 */
export const TAX_PRESETS: Record<string, TaxPreset> = {
  PL: {
    name: "VAT",
    rates: [
      {
        rate: 2_300,
        from: "2011-01-01",
        note: "standard",
        source: "Ustawa o VAT, art. 41 ust. 1 and 146ef",
      },
      {
        rate: 800,
        from: "2011-01-01",
        note: "author's fees for a transfer or licence of copyright",
        source: "Ustawa o VAT, art. 41 ust. 2 and annex 3",
      },
      { rate: 500, from: "2011-01-01", note: "books", source: "Ustawa o VAT, art. 41 ust. 2a" },
    ],
    exemption: {
      category: "exempt",
      words: "Zwolnienie od podatku VAT na podstawie art. 113 ust. 1 ustawy o VAT",
      source: "Ustawa o VAT, art. 113 and 106e ust. 1 pkt 19",
    },
    reverseCharge: {
      words: "odwrotne obciążenie",
      source: `Ustawa o VAT, art. 28b and 106e ust. 1 pkt 18; ${EU_REVERSE}`,
    },
    abroad: {
      words: "NP – usługa niepodlegająca opodatkowaniu VAT w Polsce, art. 28b ustawy o VAT",
      source: "Ustawa o VAT, art. 28b and 106a pkt 2",
    },
    withholding: [],
    hint: "“Mechanizm podzielonej płatności” is needed only for annex 15 goods and services above 15,000 PLN; “metoda kasowa” if you use cash accounting.",
    deposit:
      "Faktura zaliczkowa (art. 106b ust. 1 pkt 4), settled by a faktura rozliczeniowa (art. 106f ust. 3)",
  },
  LT: {
    name: "PVM",
    rates: [
      { rate: 2_100, from: "2009-09-01", note: "standard", source: "PVM įstatymas, 19 str. 1 d." },
      {
        rate: 1_200,
        from: "2026-01-01",
        note: "reduced",
        source: "PVM įstatymas, 19 str., as changed by law XV-287",
      },
      {
        rate: 900,
        from: "2000-01-01",
        until: "2025-12-31",
        note: "reduced",
        source: "PVM įstatymas, 19 str., until law XV-287",
      },
      {
        rate: 500,
        from: "2009-09-01",
        note: "books and medicines",
        source: "PVM įstatymas, 19 str.",
      },
    ],
    exemption: {
      category: "outside_scope",
      words: "Ne PVM mokėtojas",
      source: "PVM įstatymas, 71 str.; by custom",
    },
    reverseCharge: {
      words: "Atvirkštinis apmokestinimas",
      source: `PVM įstatymas, 13 str. 2 d. and 80 str.; ${EU_REVERSE}`,
    },
    abroad: {
      words: "Ne PVM objektas (PVM įstatymo 13 str. 2 d. 1 p.)",
      source: "PVM įstatymas, 13 str. 2 d. 1 p.",
    },
    withholding: [],
    hint: "A VAT invoice is a “PVM sąskaita faktūra” with a series; private activity: the number of your certificate.",
    deposit:
      "Avansinė sąskaita; VAT on an advance may be documented by a PVM sąskaita faktūra (80 str.)",
  },
  DE: {
    name: "USt",
    rates: [
      { rate: 1_900, from: "2007-01-01", note: "standard", source: "§ 12 Abs. 1 UStG" },
      {
        rate: 700,
        from: "1983-07-01",
        note: "granting rights of copyright",
        source: "§ 12 Abs. 2 Nr. 7 Buchst. c UStG",
      },
    ],
    exemption: {
      category: "exempt",
      words: "Steuerfreier Umsatz gemäß § 19 UStG (Steuerbefreiung für Kleinunternehmer)",
      source: "§ 19 UStG; § 34a UStDV",
    },
    reverseCharge: {
      words: "Steuerschuldnerschaft des Leistungsempfängers",
      source: `§ 14a Abs. 1 and 5, § 13b UStG; ${EU_REVERSE}`,
    },
    abroad: {
      words: "Nicht im Inland steuerbare Leistung (§ 3a Abs. 2 UStG)",
      source: "§ 3a Abs. 2 UStG",
    },
    withholding: [],
    hint: "Steuernummer or USt-IdNr., and the day of supply on every invoice (§ 14 Abs. 4 UStG).",
    deposit: "Anzahlungsrechnung, deducted with its tax on the Schlussrechnung (§ 14 Abs. 5 UStG)",
  },
  FR: {
    name: "TVA",
    rates: [
      { rate: 2_000, from: "2014-01-01", note: "standard", source: "CGI, art. 278" },
      {
        rate: 1_000,
        from: "2014-01-01",
        note: "assignment of authors' rights",
        source: "CGI, art. 279 g",
      },
      {
        rate: 550,
        from: "2014-01-01",
        note: "original works of art by their author, books",
        source: "CGI, art. 278-0 bis",
      },
    ],
    exemption: {
      category: "exempt",
      words: "TVA non applicable, art. 293 B du CGI",
      source: "CGI, art. 293 B and 293 E",
    },
    reverseCharge: {
      words: "Autoliquidation",
      source: `CGI, art. 283-2 and annexe II, art. 242 nonies A; ${EU_REVERSE}`,
    },
    abroad: { words: "TVA non applicable – art. 259-1 du CGI", source: "CGI, art. 259-1" },
    withholding: [],
    hint: "SIREN beside the name, “EI” for sole traders; at the foot: the rate of late-payment penalties, the 40 € for recovery costs, and “Pas d'escompte pour paiement anticipé” (C. com., art. L441-9 and D441-5).",
    deposit: "Facture d'acompte, deducted on the facture de solde (CGI, art. 289)",
  },
  NL: {
    name: "Btw",
    rates: [
      { rate: 2_100, from: "2012-10-01", note: "standard", source: "Wet OB 1968, art. 9" },
      { rate: 900, from: "2019-01-01", note: "reduced", source: "Wet OB 1968, art. 9 and table I" },
    ],
    exemption: {
      category: "exempt",
      words:
        "Vrijgesteld van btw op grond van artikel 25 van de Wet op de omzetbelasting 1968 (kleineondernemersregeling)",
      source: "Wet OB 1968, art. 25 and 35a",
    },
    reverseCharge: { words: "Btw verlegd", source: `Wet OB 1968, art. 12 and 35a; ${EU_REVERSE}` },
    abroad: {
      words: "Dienst belast in het land van de afnemer, art. 6 lid 1 Wet OB",
      source: "Wet OB 1968, art. 6 lid 1",
    },
    withholding: [],
    hint: "KvK number and btw-id.",
    deposit: "Voorschotfactuur, deducted on the eindfactuur (Wet OB, art. 34c)",
  },
  ES: {
    name: "IVA",
    rates: [
      { rate: 2_100, from: "2012-09-01", note: "standard", source: "LIVA (Ley 37/1992), art. 90" },
      { rate: 1_000, from: "2012-09-01", note: "reduced", source: "LIVA, art. 91" },
    ],
    exemption: null,
    reverseCharge: {
      words: "Inversión del sujeto pasivo",
      source: `RD 1619/2012, art. 6.1.m; LIVA, art. 84; ${EU_REVERSE}`,
    },
    abroad: {
      words: "Operación no sujeta a IVA por reglas de localización, art. 69.Uno.1º Ley 37/1992",
      source: "LIVA, art. 69.Uno.1º",
    },
    withholding: [
      { rate: 1_500, note: "IRPF, professionals", source: "LIRPF, art. 101.5.a; RIRPF, art. 95.1" },
      {
        rate: 700,
        note: "IRPF, the first three years",
        source: "LIRPF, art. 101.5.a; RIRPF, art. 95.1",
      },
    ],
    hint: "Corrections need a series of their own (RD 1619/2012, art. 6). Invoicing software in Spain falls under VERI*FACTU (RD 1007/2023), which Milepost doesn't do.",
    deposit: "Factura de anticipo, deducted on the final one (LIVA, art. 75.Dos)",
  },
  IT: {
    name: "IVA",
    rates: [
      { rate: 2_200, from: "2013-10-01", note: "standard", source: "DPR 633/1972, art. 16" },
      { rate: 1_000, from: "1995-02-24", note: "reduced", source: "DPR 633/1972, art. 16" },
    ],
    exemption: {
      category: "exempt",
      words:
        "Operazione effettuata ai sensi dell'art. 1, commi da 54 a 89, della Legge n. 190/2014",
      source: "Legge 190/2014, art. 1, commi 54–89",
    },
    reverseCharge: {
      words: "Inversione contabile",
      source: `DPR 633/1972, art. 21 c. 6-bis and 7-ter; ${EU_REVERSE}`,
    },
    abroad: {
      words: "Operazione non soggetta, art. 7-ter DPR 633/1972",
      source: "DPR 633/1972, art. 7-ter and 21 c. 6-bis",
    },
    withholding: [{ rate: 2_000, note: "ritenuta d'acconto", source: "DPR 600/1973, art. 25" }],
    hint: "In Italy only the XML that goes through SdI is an invoice; what Milepost makes is a courtesy copy.",
    deposit: "Fattura di acconto (DPR 633/1972, art. 6 c. 4)",
  },
  IE: {
    name: "VAT",
    rates: [
      { rate: 2_300, from: "2021-03-01", note: "standard", source: "VATCA 2010, s. 46" },
      {
        rate: 2_100,
        from: "2020-09-01",
        until: "2021-02-28",
        note: "standard",
        source: "VATCA 2010, s. 46, as changed in 2020",
      },
      { rate: 1_350, from: "2003-01-01", note: "reduced", source: "VATCA 2010, s. 46" },
    ],
    exemption: {
      category: "outside_scope",
      words: "Not registered for VAT – no VAT charged",
      source: "VATCA 2010, s. 6; by custom",
    },
    reverseCharge: { words: "Reverse charge", source: `VATCA 2010, s. 12 and 34; ${EU_REVERSE}` },
    abroad: {
      words: "Outside the scope of Irish VAT – the place of supply is that of the customer",
      source: "VATCA 2010, s. 34 (a)",
    },
    withholding: [],
    hint: "",
    deposit: "VAT invoice for the advance, then one for the balance (VATCA 2010, s. 70)",
  },
  GB: {
    name: "VAT",
    rates: [
      { rate: 2_000, from: "2011-01-04", note: "standard", source: "VATA 1994, s. 2" },
      { rate: 500, from: "1997-09-01", note: "reduced", source: "VATA 1994, s. 29A" },
    ],
    exemption: {
      category: "outside_scope",
      words: "Not VAT registered – no VAT charged",
      source: "VATA 1994, sch. 1; by custom",
    },
    reverseCharge: {
      words: "Reverse charge: customer to account for the VAT",
      source: "VATA 1994, s. 7A; VAT Regulations 1995, reg. 14",
    },
    abroad: {
      words: "Outside the scope of UK VAT (s. 7A VATA 1994)",
      source: "VATA 1994, s. 7A (2) (a)",
    },
    withholding: [],
    hint: "Companies: the registered number and office.",
    deposit: "VAT invoice for the deposit: it makes a tax point (VATA 1994, s. 6 (4))",
  },
  CH: {
    name: "MWST",
    rates: [
      { rate: 810, from: "2024-01-01", note: "standard", source: "MWSTG, art. 25 Abs. 1" },
      {
        rate: 770,
        from: "2018-01-01",
        until: "2023-12-31",
        note: "standard",
        source: "MWSTG, art. 25 Abs. 1, until 2023",
      },
      { rate: 260, from: "2024-01-01", note: "reduced", source: "MWSTG, art. 25 Abs. 2" },
    ],
    exemption: {
      category: "outside_scope",
      words: "Nicht mehrwertsteuerpflichtig gemäss Art. 10 Abs. 2 Bst. a MWSTG",
      source: "MWSTG, art. 10 Abs. 2; by custom",
    },
    reverseCharge: NONE,
    abroad: {
      words: "Leistungsort im Ausland (Art. 8 Abs. 1 MWSTG), keine Schweizer MWST",
      source: "MWSTG, art. 8 Abs. 1",
    },
    withholding: [],
    hint: "Your UID with MWST, TVA or IVA behind it.",
    deposit: "Akontorechnung, deducted on the final one (MWSTG, art. 40)",
  },
  US: {
    name: "Sales tax",
    rates: [],
    exemption: {
      category: "outside_scope",
      words: "No sales tax",
      source: "Design services are untaxed in most states; ask your state",
    },
    reverseCharge: NONE,
    abroad: NONE,
    withholding: [],
    hint: "Where your state taxes what you sell, enter its rate yourself.",
    deposit: "Deposit invoice",
  },
};

export const presetOf = (country: string): TaxPreset | null => TAX_PRESETS[country] ?? null;

/** The rates of a country that are in force on a day, the highest first. */
export function ratesOn(country: string, day: Day): PresetRate[] {
  const rates = presetOf(country)?.rates ?? [];
  return rates
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .sort((a, b) => b.rate - a.rate);
}
