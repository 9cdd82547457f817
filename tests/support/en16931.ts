import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const NAMES = {
  rsm: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
  ram: "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
  udt: "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
  qdt: "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
  cbc: "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
  cac: "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
};
xmlRegisterFsInputProviders();

export const xsdErrors = (xml: string, xsdPath: string) =>
  schemaErrors(xml, readFileSync(xsdPath, "utf8"), xsdPath);

/**
 * Validates against an XSD, whose imports are looked up beside that path. Returns what is wrong.
 */
export function schemaErrors(xml: string, xsd: string, url: string): string[] {
  const schema = XmlDocument.fromString(xsd, { url });
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return (
      (error as { details?: { message: string }[] }).details ?? [{ message: String(error) }]
    ).map(({ message }) => message.trim());
  } finally {
    for (const each of [document, validator, schema]) each.dispose();
  }
}

export const facturXSchema = join(
  dirname(createRequire(import.meta.url).resolve("@stackforge-eu/factur-x")),
  "../schema/en16931/FACTUR-X_EN16931.xsd",
);

/** The texts at an XPath. */
export function xpath(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path, NAMES).map((node) => (node as { content: string }).content);
  } finally {
    document.dispose();
  }
}

/** Decimal text as a whole number of ten-thousandths: no floats. */
const ten = (text: string | undefined): bigint => {
  const [, sign = "", whole = "0", fraction = ""] =
    /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text ?? "0") ?? [];
  return BigInt(sign + whole + fraction.padEnd(4, "0").slice(0, 4));
};
const sum = (texts: string[]) => texts.reduce((total, text) => total + ten(text), 0n);

/**
 * The business rules of EN 16931-1 that a schema can't hold, over the CII inside a Factur-X.
 * Returns the ids of those that are broken.
 */
export function ciiRules(xml: string): string[] {
  const broken: string[] = [];
  const rule = (id: string, holds: boolean) => {
    if (!holds) broken.push(id);
  };
  const at = (path: string) => xpath(xml, path);
  const total = (name: string) =>
    at(`//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:${name}`)[0];
  const lines = at("//ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount");
  const currency = at("//ram:InvoiceCurrencyCode")[0]!;
  const taxTotal =
    at(
      `//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount[@currencyID='${currency}']`,
    )[0] ?? at("//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount")[0];
  rule("BR-CO-10", ten(total("LineTotalAmount")) === sum(lines));
  rule("BR-CO-13", ten(total("TaxBasisTotalAmount")) === ten(total("LineTotalAmount")));
  rule(
    "BR-CO-14",
    ten(taxTotal) ===
      sum(at("//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:CalculatedAmount")),
  );
  rule(
    "BR-CO-15",
    ten(total("GrandTotalAmount")) === ten(total("TaxBasisTotalAmount")) + ten(taxTotal),
  );
  rule(
    "BR-CO-16",
    ten(total("DuePayableAmount")) ===
      ten(total("GrandTotalAmount")) -
        ten(total("TotalPrepaidAmount")) +
        ten(total("RoundingAmount")),
  );
  rule(
    "BR-CO-25",
    ten(total("DuePayableAmount")) <= 0n ||
      at("//ram:DueDateDateTime | //ram:SpecifiedTradePaymentTerms/ram:Description").length > 0,
  );
  rule(
    "BR-CO-26",
    at(
      "//ram:SellerTradeParty/ram:ID | //ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID | //ram:SellerTradeParty/ram:SpecifiedTaxRegistration/ram:ID[@schemeID='VA']",
    ).length > 0,
  );
  rule(
    "delivery date",
    at("//ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime").length === 1,
  );
  const [sellerVat, buyerVat] = ["Seller", "Buyer"].map((who) =>
    at(`//ram:${who}TradeParty/ram:SpecifiedTaxRegistration/ram:ID[@schemeID='VA']`),
  );
  const sellerTax = at("//ram:SellerTradeParty/ram:SpecifiedTaxRegistration/ram:ID");
  const taxes = at("//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode");
  taxes.forEach((code, index) => {
    const of = (name: string) =>
      at(
        `(//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax)[${index + 1}]/ram:${name}`,
      )[0];
    const [basis, tax, rate] = [
      of("BasisAmount"),
      of("CalculatedAmount"),
      of("RateApplicablePercent"),
    ];
    const own = at(
      `//ram:SpecifiedLineTradeSettlement[ram:ApplicableTradeTax/ram:CategoryCode='${code}'${rate === undefined ? "" : ` and number(ram:ApplicableTradeTax/ram:RateApplicablePercent)=${Number(rate)}`}]/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount`,
    );
    rule(`BR-${code}-08`, ten(basis) === sum(own));
    const difference = ten(basis) * ten(rate) - ten(tax) * 1_000_000n;
    rule("BR-CO-17", (difference < 0n ? -difference : difference) <= 50_000_000n);
    rule(
      `BR-${code}-10`,
      code === "S" || code === "Z" ? !of("ExemptionReason") : of("ExemptionReason") !== undefined,
    );
    if (code === "AE") rule("BR-AE-02", sellerVat!.length > 0 && buyerVat!.length > 0);
    else if (code === "O")
      rule(
        "BR-O-02, BR-O-11",
        sellerVat!.length === 0 && buyerVat!.length === 0 && taxes.length === 1,
      );
    else rule(`BR-${code}-02`, sellerTax.length > 0);
  });
  rule(
    "BR-27",
    at("//ram:NetPriceProductTradePrice/ram:ChargeAmount").every((price) => ten(price) >= 0n),
  );
  return broken;
}
