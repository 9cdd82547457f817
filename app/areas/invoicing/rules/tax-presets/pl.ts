import { EU_REVERSE, type TaxPreset } from "./tax-preset.ts";

export const pl: TaxPreset = {
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
};
