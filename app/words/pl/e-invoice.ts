import type { EInvoiceWords } from "#words/e-invoice.ts";

export const words: EInvoiceWords = {
  cantBeWritten: (form, problems) =>
    `Tej faktury nie da się zapisać jako ${form}. Brakuje: ${problems.join("; ")}.`,
  problems: {
    "three-decimals": "kwot z najwyżej dwoma miejscami po przecinku",
    "BR-E-01": "BR-E-01: jednej sumy dla każdej kategorii podatku (są dwa uzasadnienia)",
    "BR-CO-10": "BR-CO-10 do BR-CO-16: zgodnych sum",
    "BR-S-02": "BR-S-02: numeru VAT lub NIP sprzedawcy",
    "BR-AE-02": "BR-AE-02: numerów VAT obu stron",
    "BT-34": "BT-34, BT-49: adresów elektronicznych",
    "BR-09": "BR-09, BR-11: krajów",
    "seller-abroad": "sprzedawcy w Polsce",
    "seller-nip": "numeru NIP sprzedawcy",
    "two-decimals": "waluty z dwoma miejscami po przecinku",
    "polish-rates": "polskiej stawki podatku w każdej pozycji",
    "one-tax-with-advances": "jednej stawki na całość przy rozliczaniu zaliczek",
  },
};
