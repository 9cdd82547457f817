import { NO_WORDS, type TaxPreset } from "./tax-preset.ts";

export const us: TaxPreset = {
  name: "Sales tax",
  rates: [],
  exemption: {
    category: "outside_scope",
    words: "No sales tax",
    source: "Design services are untaxed in most states; ask your state",
  },
  reverseCharge: NO_WORDS,
  abroad: NO_WORDS,
  withholding: [],
  hint: "Where your state taxes what you sell, enter its rate yourself.",
  deposit: "Deposit invoice",
};
