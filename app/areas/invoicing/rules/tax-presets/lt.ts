import { EU_REVERSE, type TaxPreset } from "./tax-preset.ts";

export const lt: TaxPreset = {
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
};
