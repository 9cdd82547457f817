import { NO_WORDS, type TaxPreset } from "./tax-preset.ts";

export const ch: TaxPreset = {
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
  reverseCharge: NO_WORDS,
  abroad: {
    words: "Leistungsort im Ausland (Art. 8 Abs. 1 MWSTG), keine Schweizer MWST",
    source: "MWSTG, art. 8 Abs. 1",
  },
  withholding: [],
  hint: "Your UID with MWST, TVA or IVA behind it.",
  deposit: "Akontorechnung, deducted on the final one (MWSTG, art. 40)",
};
