import { spawnSync } from "node:child_process";

export type Alone = { ms: number; peakMb: number };

/** Runs a script in a process of its own: how long it works, and its largest resident memory. */
function alone(script: string, path: string): Alone {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", script, path],
    { encoding: "utf8", cwd: process.cwd() },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Alone;
}

const measured = (work: string) => `
const path = process.argv[1];
const began = performance.now();
${work}
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms: performance.now() - began, peakMb }));
`;

/** What libvips needs by itself for the same sizes and formats of a picture. */
export const pictureAlone = (path: string): Alone =>
  alone(
    measured(`
import sharp from "sharp";
const at = async (edge) => {
  const { data, info } = await sharp(path).rotate().resize(edge, edge, { fit: "inside" }).raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info });
};
for (const edge of [320, 640, 1280, 2560]) {
  const one = await at(edge);
  await one.clone().webp().toBuffer();
  await one.clone().avif({ effort: 1 }).toBuffer();
  if (edge === 640 || edge === 1280) await one.clone().jpeg().toBuffer();
}`),
    path,
  );

/** What PDFium and libvips need by themselves for pictures of every page. */
export const documentAlone = (path: string): Alone =>
  alone(
    measured(`
import { readFileSync } from "node:fs";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
const library = await PDFiumLibrary.init();
const document = await library.loadDocument(readFileSync(path));
for (const page of document.pages()) {
  const { data, width, height } = await page.render({ scale: 1280 / 842, render: "bitmap" });
  const one = sharp(data, { raw: { width, height, channels: 4 } });
  await one.clone().webp().toBuffer();
  await one.clone().resize(320, 320, { fit: "inside" }).webp().toBuffer();
}`),
    path,
  );
