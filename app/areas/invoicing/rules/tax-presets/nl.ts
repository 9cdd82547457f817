import { EU_REVERSE, type TaxPreset } from "./tax-preset.ts";

export const nl: TaxPreset = {
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
};
