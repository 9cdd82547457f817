/** An invoice in the shape of UBL 2.1 as JSON (invoicing/rules/e-invoice). */
export type EInvoiceJson = { "ubl:Invoice": unknown };

/**
 * Writes EN 16931 electronic invoices.
 * @throws when the invoice doesn't fit the standard's schema
 */
export type EInvoiceWriter = {
  /** UBL 2.1: an Invoice, or a CreditNote for type 381. */
  ubl(invoice: EInvoiceJson, locale: string): Promise<string>;
  /**
   * Factur-X (ZUGFeRD) with the EN 16931 profile: the PDF with the invoice embedded as CII. The
   * bytes differ on each run.
   */
  facturX(invoice: EInvoiceJson, pdf: Buffer, locale: string): Promise<Buffer>;
};
