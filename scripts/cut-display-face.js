// The display cut of Newsreader, for titles and large numbers: its optical size pinned to 40 and its
// weights to those that are used. Finer than the text cut above 17 px, and smaller to load.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const FROM = "node_modules/@fontsource-variable/newsreader/files";
const TO = "generated/fonts";
const PARTS = ["latin", "latin-ext"];
const AXES = { opsz: 40, wght: { min: 300, max: 600 } };

/** Every character that a part may hold: the parts differ by what the source file has. */
const ALL = String.fromCodePoint(
  ...Array.from({ length: 0x3000 - 0x20 }, (_, index) => 0x20 + index),
);

export async function cutDisplayFace() {
  mkdirSync(TO, { recursive: true });
  for (const part of PARTS) {
    const face = readFileSync(join(FROM, `newsreader-${part}-opsz-normal.woff2`));
    const cut = await subsetFont(face, ALL, { targetFormat: "woff2", variationAxes: AXES });
    writeFileSync(join(TO, `newsreader-display-${part}.woff2`), cut);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await cutDisplayFace();
