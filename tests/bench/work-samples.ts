import sharp from "sharp";

/** A picture of so many pixels with the grain of a photograph, as a camera's JPEG. */
export async function photograph(width: number, height: number, seed = 0): Promise<Buffer> {
  const grain = await sharp({
    create: {
      width: Math.round(width / 3),
      height: Math.round(height / 3),
      channels: 3,
      background: { r: 120 + seed, g: 130, b: 140 - seed },
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const sky = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#${(0x2b4c7e + seed * 0x030507).toString(16)}"/><stop offset="1" stop-color="#e79c6c"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)" opacity=".7"/><circle cx="${width * 0.7}" cy="${height * 0.4}" r="${height * 0.2}" fill="#faf7f1"/></svg>`,
  );
  return sharp(grain, { limitInputPixels: false })
    .resize(width, height, { fit: "fill" })
    .composite([{ input: sky, limitInputPixels: false }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A PDF (ISO 32000-1) of so many A4 pages of text and shapes. */
export function longDocument(pages: number): Buffer {
  const objects: string[] = [];
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`);
  objects.push("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push(`<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (let page = 0; page < pages; page++) {
    const lines = Array.from(
      { length: 45 },
      (_, line) =>
        `1 0 0 1 50 ${780 - line * 16} Tm (Page ${page + 1}, line ${line + 1}: what was promised, where it stands, how to pay) Tj`,
    );
    const content = `0.9 0.6 0.4 rg 420 40 120 80 re f BT /F1 11 Tf ${lines.join("\n")} ET`;
    const at = 5 + page * 2;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}
