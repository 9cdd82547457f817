import { readFile, stat } from "node:fs/promises";
import { PDFiumLibrary, type PDFiumDocument } from "@hyzyla/pdfium";
import sharp from "sharp";
import type { OpenPages } from "./open-pages.server.ts";
import { PictureError } from "./picture-maker.ts";

const MOST_BYTES = 400 * 1024 * 1024;
/** A page has no pixels of its own: it is shown as if its longer edge had as many. */
const EDGE = 2_560;

/**
 * The pages of a PDF, turned and cropped as a reader shows them.
 * @throws PictureError "locked" for one that asks for a password; "damaged", "too-large"
 */
export async function openPdf(path: string): Promise<OpenPages> {
  if ((await stat(path)).size > MOST_BYTES) throw new PictureError("too-large");
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await readFile(path)).catch((error: unknown) => {
    throw new PictureError(/password|encrypt/iu.test(String(error)) ? "locked" : "damaged");
  });
  const count = document.getPageCount();
  if (count === 0) throw new PictureError("damaged");
  return {
    count,
    converted: "",
    sizeOf: (page) => Promise.resolve(scaled(document, page, EDGE).size),
    picture: (page, edge) => rendered(document, page, edge),
  };
}

function scaled(document: PDFiumDocument, page: number, edge: number) {
  const { originalWidth, originalHeight } = document.getPage(page - 1).getOriginalSize();
  const longer = Math.max(originalWidth, originalHeight);
  if (!(longer > 0)) throw new PictureError("damaged");
  const scale = Math.min(edge, EDGE) / longer;
  const size = {
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
  };
  return { scale, size };
}

async function rendered(document: PDFiumDocument, page: number, edge: number) {
  const { size } = scaled(document, page, edge);
  const { data, width, height } = await document
    .getPage(page - 1)
    .render({ ...size, render: "bitmap" })
    .catch(() => {
      throw new PictureError("damaged");
    });
  return sharp(Buffer.from(data), { raw: { width, height, channels: 4 } });
}
