import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import { UnreadableStatement, type StatementEntry } from "./bank-statement.ts";

type Node = { [name: string]: Node | Node[] | string | undefined };

const LISTS = new Set(["Stmt", "Ntry", "NtryDtls", "TxDtls", "Ustrd", "Strd"]);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  isArray: (name) => LISTS.has(name),
});

const at = (node: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      Array.isArray(inner)
        ? (inner[0] as Node | undefined)?.[name]
        : (inner as Node | undefined)?.[name],
    node,
  );

function textOf(node: unknown): string {
  const text = typeof node === "string" ? node : at(node, "#text");
  return typeof text === "string" ? text.trim() : "";
}

function listOf(node: unknown): unknown[] {
  if (Array.isArray(node)) return node;
  return node === undefined ? [] : [node];
}

/**
 * The booked credits of a CAMT.053 statement (ISO 20022, any version): one per transaction where a
 * batch lists them, otherwise one per entry. Files that declare a document type are rejected, so
 * entities can't expand.
 * @throws UnreadableStatement
 */
export function readCamt(xml: string): StatementEntry[] {
  if (/<!DOCTYPE/iu.test(xml)) throw new UnreadableStatement("document-type");
  let root: unknown;
  try {
    SyntaxValidator.validate(xml);
    root = parser.parse(xml);
  } catch {
    throw new UnreadableStatement("broken-xml");
  }
  const statements = listOf(at(root, "Document", "BkToCstmrStmt", "Stmt"));
  if (statements.length === 0) throw new UnreadableStatement("not-camt");
  return statements.flatMap((statement) => {
    const account =
      textOf(at(statement, "Acct", "Id", "IBAN")) ||
      textOf(at(statement, "Acct", "Id", "Othr", "Id"));
    return listOf(at(statement, "Ntry")).flatMap((entry) => entriesOf(entry, account));
  });
}

function entriesOf(entry: unknown, account: string): StatementEntry[] {
  const status = textOf(at(entry, "Sts", "Cd")) || textOf(at(entry, "Sts"));
  const isReversal = textOf(at(entry, "RvslInd")) === "true";
  if (
    textOf(at(entry, "CdtDbtInd")) !== "CRDT" ||
    isReversal ||
    (status !== "" && status !== "BOOK")
  )
    return [];
  const bookedOn = (
    textOf(at(entry, "BookgDt", "Dt")) ||
    textOf(at(entry, "BookgDt", "DtTm")) ||
    textOf(at(entry, "ValDt", "Dt"))
  ).slice(0, 10);
  const own = { account, bookedOn, bankId: idOf(at(entry, "AcctSvcrRef")) };
  const whole = { amount: decimalOf(at(entry, "Amt")), currency: textOf(at(entry, "Amt", "@Ccy")) };
  const details = listOf(at(entry, "NtryDtls")).flatMap((group) => listOf(at(group, "TxDtls")));
  if (details.length === 0)
    return [{ ...own, ...whole, payer: "", text: textOf(at(entry, "AddtlNtryInf")) }];
  const read = details
    .filter((detail) => textOf(at(detail, "CdtDbtInd")) !== "DBIT")
    .map((detail, index) => {
      const amount =
        decimalOf(at(detail, "Amt")) || decimalOf(at(detail, "AmtDtls", "TxAmt", "Amt"));
      const currency =
        textOf(at(detail, "Amt", "@Ccy")) || textOf(at(detail, "AmtDtls", "TxAmt", "Amt", "@Ccy"));
      const payer =
        textOf(at(detail, "RltdPties", "Dbtr", "Nm")) ||
        textOf(at(detail, "RltdPties", "Dbtr", "Pty", "Nm"));
      const free = listOf(at(detail, "RmtInf", "Ustrd")).map(textOf);
      const structured = listOf(at(detail, "RmtInf", "Strd")).map((part) =>
        textOf(at(part, "CdtrRefInf", "Ref")),
      );
      const end = textOf(at(detail, "Refs", "EndToEndId"));
      return {
        ...own,
        bankId:
          idOf(at(detail, "Refs", "AcctSvcrRef")) ||
          (own.bankId && details.length > 1 ? `${own.bankId}/${index}` : own.bankId),
        ...(details.length === 1 ? whole : { amount, currency: currency || whole.currency }),
        payer,
        text: [...structured, ...free, end === "NOTPROVIDED" ? "" : end].filter(Boolean).join(" "),
      };
    });
  // A batch that doesn't give the amount of each payment is one line: only its sum is known.
  if (read.length > 1 && read.some(({ amount }) => amount === ""))
    return [
      {
        ...own,
        ...whole,
        payer: "",
        text: read.map(({ payer, text }) => `${payer} ${text}`.trim()).join("; "),
      },
    ];
  return read;
}

/** An XML Schema decimal without trailing zeros, which would be read as a group of thousands. */
const decimalOf = (node: unknown): string =>
  textOf(node).replace(/^(\d+)\.(\d*?)0*$/u, (_all, whole: string, fraction: string) =>
    fraction ? `${whole}.${fraction}` : whole,
  );
/** Removes the placeholders that banks use when there is no reference. */
const idOf = (node: unknown): string => textOf(node).replace(/^(?:NONREF|NOTPROVIDED)$/iu, "");
