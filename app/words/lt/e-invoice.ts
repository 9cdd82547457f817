import type { EInvoiceWords } from "#words/e-invoice.ts";

export const words: EInvoiceWords = {
  cantBeWritten: (form, problems) =>
    `Šios sąskaitos negalima parengti kaip ${form}. Trūksta: ${problems.join("; ")}.`,
  problems: {
    "three-decimals": "sumų su ne daugiau kaip dviem skaitmenimis po kablelio",
    "BR-E-01": "BR-E-01: vienos sumos kiekvienai mokesčio kategorijai (yra du pagrindai)",
    "BR-CO-10": "BR-CO-10–BR-CO-16: sutampančių sumų",
    "BR-S-02": "BR-S-02: pardavėjo PVM arba mokesčių mokėtojo kodo",
    "BR-AE-02": "BR-AE-02: abiejų šalių PVM kodų",
    "BT-34": "BT-34, BT-49: elektroninių adresų",
    "BR-09": "BR-09, BR-11: šalių",
    "seller-abroad": "pardavėjo Lenkijoje",
    "seller-nip": "pardavėjo NIP kodo",
    "two-decimals": "valiutos su dviem skaitmenimis po kablelio",
    "polish-rates": "Lenkijos mokesčio tarifo kiekvienoje eilutėje",
    "one-tax-with-advances": "vieno tarifo visai sumai, kai atskaitomi avansai",
  },
};
