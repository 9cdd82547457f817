import { EU_REVERSE, type TaxPreset } from "./tax-preset.ts";

export const it: TaxPreset = {
  name: "IVA",
  rates: [
    { rate: 2_200, from: "2013-10-01", note: "standard", source: "DPR 633/1972, art. 16" },
    { rate: 1_000, from: "1995-02-24", note: "reduced", source: "DPR 633/1972, art. 16" },
  ],
  exemption: {
    category: "exempt",
    words: "Operazione effettuata ai sensi dell'art. 1, commi da 54 a 89, della Legge n. 190/2014",
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
};
