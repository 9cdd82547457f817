import { EU_REVERSE, type TaxPreset } from "./tax-preset.ts";

export const fr: TaxPreset = {
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
};
