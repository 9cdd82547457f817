import { EU_REVERSE, type TaxPreset } from "./tax-preset.ts";

export const ie: TaxPreset = {
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
};
