import { createRequire } from "node:module";
import type { EInvoiceWriter } from "./e-invoice-writer.ts";

type Tree = { [key: string]: unknown };
type Format = {
  syntax: string;
  generate(data: unknown, options: unknown): Promise<unknown>;
  postProcess?(cii: Tree): void;
  addMetadata?(document: unknown, xmp: string): void;
  setOutputIntent?(document: PdfDocument): void;
};
type Service = {
  generate(data: unknown, options: unknown): Promise<string | Uint8Array>;
  formatFactoryService: { createFormatService(format: string, log: unknown): Format };
};
type PdfDocument = {
  catalog: { get(name: unknown): unknown };
  context: {
    lookup(ref: unknown): {
      get(key: unknown): unknown;
      dict: { set(key: unknown, value: unknown): void };
    };
  };
};

const silent = { log() {}, warn() {}, error() {} };
let made: Promise<Service> | undefined;

/** Loaded at the first invoice: the library takes a quarter of a second and 60 MB. */
function service(): Promise<Service> {
  made ??= import("@e-invoice-eu/core").then(({ InvoiceService }) =>
    repaired(new InvoiceService(silent) as unknown as Service),
  );
  return made;
}

export function coreWriter(): EInvoiceWriter {
  return {
    ubl: async (invoice, lang) =>
      (await (
        await service()
      ).generate(structuredClone(invoice), { format: "UBL", lang })) as string,
    async facturX(invoice, pdf, lang) {
      const options = {
        format: "Factur-X-EN16931",
        lang,
        pdf: { buffer: new Uint8Array(pdf), filename: "invoice.pdf", mimetype: "application/pdf" },
      };
      return Buffer.from(
        (await (await service()).generate(structuredClone(invoice), options)) as Uint8Array,
      );
    },
  };
}

/**
 * Fixes the bugs of version 2.3.4, each covered by tests/integration/documents/e-invoice.test.ts:
 * the CII loses the preceding invoices (BT-25), the seller's own id (BT-29) and the kinds of
 * further tax ids, the XMP isn't UTF-8, and the colour profile lacks its number of components. It
 * reaches into private members, so the version is pinned.
 */
function repaired(core: Service): Service {
  const factory = core.formatFactoryService;
  const create = factory.createFormatService.bind(factory);
  factory.createFormatService = (name, log) => {
    const format = create(name, log);
    if (format.syntax !== "CII" || !format.postProcess) return format;
    let invoice: Tree = {};
    const [generate, postProcess, addMetadata, setOutputIntent] = [
      format.generate.bind(format),
      format.postProcess.bind(format),
      format.addMetadata?.bind(format),
      format.setOutputIntent?.bind(format),
    ];
    format.generate = (data, options) => {
      invoice = structuredClone((data as { "ubl:Invoice": Tree })["ubl:Invoice"]);
      return generate(data, options);
    };
    format.postProcess = (cii) => {
      postProcess(cii);
      mendCii(cii, invoice);
    };
    // pdf-lib writes strings with one byte per character.
    if (addMetadata)
      format.addMetadata = (document, xmp) =>
        addMetadata(
          document,
          Buffer.from(xmp.replace("\u00EF\u00BB\u00BF", "\uFEFF"), "utf8").toString("latin1"),
        );
    if (setOutputIntent) {
      format.setOutputIntent = (document) => {
        setOutputIntent(document);
        mendProfile(document);
      };
    }
    return format;
  };
  return core;
}

type Reference = { "cac:InvoiceDocumentReference": { "cbc:ID": string; "cbc:IssueDate"?: string } };

function mendCii(cii: Tree, invoice: Tree): void {
  const root = cii["rsm:CrossIndustryInvoice"] as Tree;
  delete root["@xsi:schemaLocation"];
  delete root["rsm:CrossIndustryInvoice@xsi:schemaLocation"];
  const transaction = root["rsm:SupplyChainTradeTransaction"] as Tree;
  const settlement = transaction["ram:ApplicableHeaderTradeSettlement"] as Tree;
  const references = (invoice["cac:BillingReference"] ?? []) as Reference[];
  if (references.length > 0) {
    settlement["ram:InvoiceReferencedDocument"] = references.map(
      ({ "cac:InvoiceDocumentReference": { "cbc:ID": id, "cbc:IssueDate": day } }) => ({
        "ram:IssuerAssignedID": id,
        ...(day
          ? {
              "ram:FormattedIssueDateTime": {
                "qdt:DateTimeString": day.replaceAll("-", ""),
                "qdt:DateTimeString@format": "102",
              },
            }
          : {}),
      }),
    );
  }
  const seller = (transaction["ram:ApplicableHeaderTradeAgreement"] as Tree)[
    "ram:SellerTradeParty"
  ] as Tree;
  // BT-29, which the CII loses too; it has to come first.
  const ids = (
    (
      invoice["cac:AccountingSupplierParty"] as {
        "cac:Party": { "cac:PartyIdentification"?: { "cbc:ID": string }[] };
      }
    )["cac:Party"]["cac:PartyIdentification"] ?? []
  ).map((entry) => entry["cbc:ID"]);
  if (ids.length > 0)
    (transaction["ram:ApplicableHeaderTradeAgreement"] as Tree)["ram:SellerTradeParty"] = {
      "ram:ID": ids,
      ...seller,
    };
  for (const registration of (seller["ram:SpecifiedTaxRegistration"] ?? []) as Tree[]) {
    const scheme = registration["ram:ID@schemeID"];
    registration["ram:ID@schemeID"] = scheme === "VAT" || scheme === "VA" ? "VA" : "FC";
  }
}

/** ISO 32000-1, 8.6.5.5: an ICC profile's stream states its number of colour components. */
function mendProfile(document: PdfDocument): void {
  // This has to be the library's own copy: another copy's PDF names are different objects.
  const fromCore = createRequire(createRequire(import.meta.url).resolve("@e-invoice-eu/core"));
  const { PDFName, PDFNumber } = fromCore("@cantoo/pdf-lib") as {
    PDFName: { of(name: string): unknown };
    PDFNumber: { of(value: number): unknown };
  };
  const { context, catalog } = document;
  const intents = context.lookup(catalog.get(PDFName.of("OutputIntents"))) as unknown as {
    get(index: number): unknown;
  };
  const profile = context.lookup(
    context.lookup(intents.get(0)).get(PDFName.of("DestOutputProfile")),
  );
  profile.dict.set(PDFName.of("N"), PDFNumber.of(3));
}
