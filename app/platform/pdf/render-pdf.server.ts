import { buffer } from "node:stream/consumers";
import { pdf, type DocumentProps } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { registerFonts } from "./fonts.server.ts";
import { printable } from "./printable.ts";
import { setText, type PdfNode } from "./set-text.server.ts";

/**
 * A document's bytes, in which every script prints. They differ on each rendering: store them,
 * never render again.
 */
export async function renderPdf(document: ReactElement<DocumentProps>): Promise<Buffer> {
  await registerFonts();
  const made = pdf(document);
  const { document: root } = made.container as { document: PdfNode };
  escapeMetadata(root);
  await setText(root, document.props.language ?? languageOf(root));
  return buffer((await made.toBuffer()) as never);
}

/** pdfkit writes these into XMP (XML) without escaping them. */
function escapeMetadata({ props }: PdfNode): void {
  for (const name of ["title", "author"]) {
    const text = props?.[name];
    if (props && typeof text === "string")
      props[name] = printable(text).replace(/[<>&]/gu, (sign) => FULL_WIDTH[sign] ?? "");
  }
}
const FULL_WIDTH: Record<string, string> = { "<": "＜", ">": "＞", "&": "＆" };

/** The language (BCP 47) that the document itself says it has. */
const languageOf = ({ props }: PdfNode) =>
  typeof props?.language === "string" ? props.language : "";
