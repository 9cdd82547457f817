import { EU_REVERSE, type TaxPreset } from "./tax-preset.ts";

export const de: TaxPreset = {
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
};
