import type { CardAccount } from "#generated/sqlite/client.ts";
import { join } from "node:path";
import { createElement } from "react";
import {
  keepOriginal,
  type Original,
} from "#app/areas/agreements/commands/keep-original.server.ts";
import { keepSealedCopy } from "#app/areas/agreements/commands/keep-sealed-copy.server.ts";
import { OriginalDocument } from "#app/areas/agreements/views/agreement-document.tsx";
import { CertificateDocument } from "#app/areas/agreements/views/certificate-document.tsx";
import type { OpenAccount } from "#app/areas/payments/commands/cards/connect-card-account.server.ts";
import {
  findAccountById,
  findCardAccount,
  listCardAccounts,
} from "#app/areas/payments/queries/find-card-account.server.ts";
import { keepInvoicePdf } from "#app/areas/invoicing/commands/keep-invoice-pdf.server.ts";
import type { WholeInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { InvoiceDocument } from "#app/areas/invoicing/views/invoice-document.tsx";
import { listKsefNumbers } from "#app/areas/invoicing/queries/list-network-numbers.server.ts";
import { findAgreedLines } from "#app/areas/invoicing/queries/find-agreed-lines.server.ts";
import { earlyOfferAtIssue } from "#app/areas/invoicing/rules/early.ts";
import { fa3Of, fa3Problems } from "#app/areas/invoicing/rules/fa3.ts";
import type { EInvoiceNetwork } from "#app/platform/gateways/e-invoice/e-invoice-network.ts";
import { folderNetwork } from "#app/platform/gateways/e-invoice/folder-network.server.ts";
import { writeXml } from "#app/platform/xml/write-xml.server.ts";
import { eInvoiceOf, eInvoiceProblems } from "#app/areas/invoicing/rules/e-invoice.ts";
import {
  paymentQr,
  type PaymentQr,
  type QrTransfer,
} from "#app/areas/payments/rules/payment-qr.ts";
import {
  EvidenceDocument,
  type EvidenceDocumentProps,
} from "#app/areas/reports/views/evidence-document.tsx";
import { transferOf, type Offered } from "#app/areas/portal/rules/pay-view.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import { coreWriter } from "#app/platform/gateways/e-invoice/core-writer.server.ts";
import { diskFiles } from "#app/platform/gateways/files/disk-files.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { chooseMail } from "#app/platform/gateways/mail/choose-mail.server.ts";
import type { DocumentSeal } from "#app/platform/gateways/seal/document-seal.ts";
import { padesSeal } from "#app/platform/gateways/seal/pades-seal.server.ts";
import type { MailGateway } from "#app/platform/gateways/mail/mail-gateway.ts";
import { qrPng } from "#app/platform/gateways/qr/qr-png.server.ts";
import { payBySquare } from "#app/platform/gateways/qr/pay-by-square.server.ts";
import { decryptText } from "#app/platform/auth/secrets.server.ts";
import { toDecimal } from "#app/kernel/money.ts";
import { database } from "#app/platform/db/client.server.ts";
import { baseUrl, env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { renderPdf } from "#app/platform/pdf/render-pdf.server.ts";
import { correctAccent } from "#app/platform/ui/accent.server.ts";

/** The outside world as this process has it. `cards` is the installation's account, null while no Stripe key is set; `cardApi` is where the provider is asked. */
export type Gateways = {
  mail: MailGateway;
  files: FileStore;
  cards: CardGateway | null;
  cardApi?: string;
  seal: DocumentSeal;
};

const eInvoices = coreWriter();
let made: Gateways | undefined;

export function gateways(): Gateways {
  if (!made) {
    const settings = env();
    const {
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_URL: apiUrl,
    } = settings;
    made = {
      mail: chooseMail(settings),
      files: diskFiles(join(settings.dataDir, "files")),
      cards: secretKey ? stripeCards({ secretKey, webhookSecret, apiUrl }) : null,
      seal: padesSeal({ timestampUrl: settings.TIMESTAMP_URL }),
    };
  }
  return made;
}

/** Puts other gateways in place: the double's cards, a test's. */
export function useGateways(gateways: Gateways): void {
  made = gateways;
}

const opened = new Map<string, CardGateway>();

/** A gateway to a workspace's own account. */
export const openCardAccount: OpenAccount = ({ id, secretKey, webhookSecret }) =>
  stripeCards({
    accountId: id,
    secretKey,
    webhookSecret: webhookSecret || undefined,
    apiUrl: gateways().cardApi ?? env().STRIPE_API_URL,
  });

/** Null when its keys can't be read: the installation's secret is another one. The log says so; everything else goes on. */
function cardsOf({ id, keyCipher, webhookCipher }: CardAccount): CardGateway | null {
  const sealed = `${id} ${keyCipher} ${webhookCipher}`;
  const known = opened.get(sealed);
  if (known) return known;
  try {
    const made = openCardAccount({
      id,
      secretKey: decryptText(keyCipher),
      webhookSecret: webhookCipher && decryptText(webhookCipher),
    });
    opened.set(sealed, made);
    return made;
  } catch {
    log().error(
      { account: id },
      "the keys of a card account can't be decrypted; enter them again in the settings",
    );
    return null;
  }
}

/** Where a workspace's new card payments go: its own account, else the installation's. The sample studio takes no real money. */
export async function cardsFor(workspaceId: string): Promise<CardGateway | null> {
  const { db } = database();
  const account = await findCardAccount(db, workspaceId);
  const cards = account ? cardsOf(account) : gateways().cards;
  const isSample =
    cards?.liveMode === true &&
    (await db.workspace.count({ where: { id: workspaceId, sample: true } })) > 0;
  return isSample ? null : cards;
}

/** The account by which a payment was made; empty is the installation's. Null when it isn't known. */
export async function cardsByAccount(accountId: string): Promise<CardGateway | null> {
  if (accountId === "") return gateways().cards;
  const account = await findAccountById(database().db, accountId);
  return account && cardsOf(account);
}

/** Every account that payments were made by: for the jobs. */
export async function allCards(): Promise<CardGateway[]> {
  const { cards } = gateways();
  return [cards, ...(await listCardAccounts(database().db, new Date())).map(cardsOf)].filter(
    (each) => each !== null,
  );
}

const renderOriginal = (original: Original) =>
  renderPdf(createElement(OriginalDocument, original) as never);

/** An agreement as it is offered, as PDF, as kept. @throws Absent */
export function originalDocument(agreementId: string): Promise<Buffer> {
  return keepOriginal(database().db, gateways().files, agreementId, renderOriginal, new Date());
}

/** The signed copy of an agreement: with its certificate, sealed, as kept. @throws Absent */
export function signedCopy(agreementId: string): Promise<Buffer> {
  const verifyUrl = `${baseUrl()}/verify`;
  return keepSealedCopy(
    database().db,
    gateways(),
    agreementId,
    {
      original: renderOriginal,
      certificate: (certificate) =>
        renderPdf(createElement(CertificateDocument, { ...certificate, verifyUrl }) as never),
    },
    new Date(),
  );
}

/** What answers a dispute, as PDF. It is made of what the ledger says now, for one reader, and isn't kept. */
export const evidencePdf = (props: EvidenceDocumentProps): Promise<Buffer> =>
  renderPdf(createElement(EvidenceDocument, props) as never);

/** The code that a payer's bank app reads, by the scheme of the account's country. */
export function transferQr(transfer: QrTransfer): PaymentQr | null {
  return paymentQr(transfer, (of) =>
    payBySquare({ ...of, amount: toDecimal(of.amount, of.currency) }),
  );
}

/** The same code as a picture (PNG). */
export const qrPicture = ({ text, scheme }: PaymentQr): Promise<Buffer> =>
  qrPng(text, scheme === "swiss");

type Till = {
  id: string;
  cardEnabled: boolean;
  transferEnabled: boolean;
  cashEnabled: boolean;
  paymentLinks: string;
  firstWay: string;
  ownAmounts: boolean;
};

/** Which ways to pay a workspace offers for invoices in a currency, as this process can take them. */
export async function offeredBy(workspace: Till, currency: string): Promise<Offered> {
  const cards = await cardsFor(workspace.id);
  const { cardEnabled, transferEnabled, cashEnabled, paymentLinks, firstWay, ownAmounts } =
    workspace;
  return {
    card: (amount) => cardEnabled && cards?.canCharge(amount, currency) === true,
    transfer: transferEnabled,
    cash: cashEnabled,
    links: paymentLinks,
    firstWay,
    ownAmounts,
  };
}

/** An invoice's PDF, as kept. @throws Absent */
export function invoicePdf(invoiceId: string): Promise<Buffer> {
  return keepInvoicePdf(database().db, gateways().files, invoiceId, renderInvoice, new Date());
}

/**
 * The invoice as PDF, with its electronic form inside it where EN 16931 has one for it. The document is never held back
 * because the form can't be written: a person reads the PDF.
 */
async function renderInvoice(invoice: WholeInvoice): Promise<Buffer> {
  const pdf = await renderPaper(invoice, false);
  if (eInvoiceProblems(invoice).length > 0) return pdf;
  try {
    return await eInvoices.facturX(eInvoiceOf(invoice), pdf, invoice.locale);
  } catch (error) {
    log().error(
      { err: error instanceof Error ? error.message : String(error) },
      "an invoice has no electronic form inside its PDF",
    );
    return pdf;
  }
}

async function renderPaper(invoice: WholeInvoice, isPreview: boolean): Promise<Buffer> {
  const { accent, transferEnabled: takesTransfers } = invoice.project.workspace;
  const order = invoice.seller.country === "PL" ? await orderOf(invoice) : [];
  return renderPdf(
    createElement(InvoiceDocument, {
      ...invoice,
      order,
      early: earlyOfferAtIssue(invoice),
      accent: correctAccent(accent).light,
      takesTransfers,
      isPreview,
      qr: transferQr(transferOf(invoice, invoice.due)),
    }) as never,
  );
}

/** What an invoice will look like, before it is issued. */
export const previewPdf = (invoice: WholeInvoice): Promise<Buffer> => renderPaper(invoice, true);

/** The network that electronic invoices go through, when one is set up. */
export function eInvoiceNetwork(): EInvoiceNetwork | null {
  const { E_INVOICE_NETWORK: name, E_INVOICE_FOLDER: folder } = env();
  return name && folder ? folderNetwork({ name, folder }) : null;
}

/** What a deposit is for, as it was signed by then. */
const orderOf = async ({ kind, projectId, createdAt }: WholeInvoice) =>
  kind === "prepayment" ? ((await findAgreedLines(database().db, projectId, createdAt)) ?? []) : [];

/** An invoice in the form that a network reads, or why it has none. */
export async function networkForm(
  invoice: WholeInvoice,
  form: EInvoiceNetwork["form"],
): Promise<{ xml: string } | { problems: string[] }> {
  if (form === "ubl") return invoiceUbl(invoice);
  const problems = fa3Problems(invoice);
  return problems.length > 0
    ? { problems }
    : {
        xml: writeXml(
          fa3Of({
            ...invoice,
            order: await orderOf(invoice),
            known: await listKsefNumbers(database().db, invoice),
          }),
        ),
      };
}

/** An invoice by EN 16931 as UBL 2.1, or why it has no such form. */
export async function invoiceUbl(
  invoice: WholeInvoice,
): Promise<{ xml: string } | { problems: string[] }> {
  const problems = eInvoiceProblems(invoice);
  return problems.length > 0
    ? { problems }
    : { xml: await eInvoices.ubl(eInvoiceOf(invoice), invoice.locale) };
}
