import { EU_REVERSE, type TaxPreset } from "./tax-preset.ts";

export const es: TaxPreset = {
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
};
