import { renderToBuffer, type DocumentProps } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { registerFonts } from "./fonts.server.ts";

/** A document's bytes. They differ on each rendering: store them, never render again. */
export async function renderPdf(document: ReactElement<DocumentProps>): Promise<Buffer> {
  await registerFonts();
  return renderToBuffer(document);
}
