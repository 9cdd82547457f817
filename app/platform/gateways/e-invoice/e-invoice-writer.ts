/** An invoice in the shape of UBL 2.1 as JSON (invoicing/rules/e-invoice). */
export type EInvoiceJson = { "ubl:Invoice": unknown };

/**
 * Writes electronic invoices by EN 16931.
 * @throws when the invoice doesn't fit the standard's schema
 */
export type EInvoiceWriter = {
  /** UBL 2.1: an Invoice, or a CreditNote for type 381. */
  ubl(invoice: EInvoiceJson, locale: string): Promise<string>;
  /**
   * Factur-X (ZUGFeRD) at the profile EN 16931: the PDF with the invoice as CII inside it. The
   * bytes differ on each run.
   */
  facturX(invoice: EInvoiceJson, pdf: Buffer, locale: string): Promise<Buffer>;
};
