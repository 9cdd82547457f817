import type { TaxPreset } from "./tax-preset.ts";

export const gb: TaxPreset = {
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
};
